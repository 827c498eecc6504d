/**
 * The test cases under a change (用例运行): what each misses today and would miss, and the note without which a turned one stops the approval.
 */
"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, LoadingNote, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";

type Run = AppRouter["policy"]["runCases"]["_def"]["$types"]["output"]["runs"][number];

/** The cases; without a change, as the policy stands. */
export function CaseRuns(props: { readonly changeId?: string; readonly mayNote: boolean }) {
  const { changeId, mayNote } = props;
  const words = useTranslations("reviews.cases");
  const api = useApi();
  const found = useQuery(
    api.policy.runCases.queryOptions(changeId === undefined ? {} : { changeId }, { staleTime: 0 }),
  );
  const runs = found.data?.runs ?? [];
  const passing = runs.filter(({ after }) => after.outcome === "passes").length;
  const turned = runs.filter(({ isTurned }) => isTurned).length;
  return (
    <section aria-labelledby="cases-title" className="grid gap-2" data-testid="case-runs">
      <h2 id="cases-title" className="font-semibold text-lead">
        {words("runsTitle")}
      </h2>
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data === undefined ? null : (
        <p role="status">
          {runs.length === 0
            ? words("noCases")
            : words("passing", {
                passing: String(passing),
                count: String(runs.length),
                turned: String(turned),
              })}
          {"　"}
          <Link className="text-accent underline" prefetch={false} href="/reviews/cases">
            {words("toCases")}
          </Link>
        </p>
      )}
      <ul className="grid gap-2">
        {runs.map((run) => (
          <RunItem
            key={run.case.caseId}
            run={run}
            changeId={mayNote && run.isTurned ? changeId : undefined}
            onNoted={() => void found.refetch()}
          />
        ))}
      </ul>
    </section>
  );
}

function RunItem(props: {
  readonly run: Run;
  readonly changeId: string | undefined;
  readonly onNoted: () => void;
}) {
  const { run, changeId, onNoted } = props;
  const words = useTranslations("reviews.cases");
  const told = ({ missed }: Run["before"]) =>
    missed.length === 0
      ? words("passes")
      : words("misses", { what: missed.map((check) => words(`checks.${check}`)).join("、") });
  return (
    <li
      className="grid gap-1 rounded border border-line bg-paper px-3 py-2"
      data-case={run.case.name}
    >
      <p>
        <span className="font-semibold">{run.case.name}</span>
        {"　"}
        {run.isTurned ? (
          <span className="rounded-sm bg-ambertint px-1 text-amber text-small">
            {words("turned")}
          </span>
        ) : null}
      </p>
      <p className="text-small">
        {run.isTurned
          ? words("beforeAfter", { before: told(run.before), after: told(run.after) })
          : told(run.after)}
      </p>
      {run.note === undefined ? null : (
        <p className="text-small">
          {words("note")}：{run.note.note}
        </p>
      )}
      {changeId === undefined ? null : <NoteForm run={run} changeId={changeId} onNoted={onNoted} />}
    </li>
  );
}

function NoteForm(props: {
  readonly run: Run;
  readonly changeId: string;
  readonly onNoted: () => void;
}) {
  const { run, changeId, onNoted } = props;
  const words = useTranslations("reviews.cases");
  const api = useApi();
  const [note, setNote] = useState("");
  const write = useMutation(
    api.policy.noteCase.mutationOptions({
      onSuccess: () => {
        setNote("");
        onNoted();
      },
    }),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { caseId, revision } = run.case;
    if (note.trim() !== "" && !write.isPending) write.mutate({ changeId, caseId, revision, note });
  };
  return (
    <form className="flex flex-wrap items-center gap-2" onSubmit={send}>
      <label className="flex min-w-0 grow flex-wrap items-center gap-2">
        <span className="text-faint">{words("why")}:</span>
        <input
          value={note}
          maxLength={1000}
          className="h-8 min-w-0 grow rounded border border-edge bg-paper px-2"
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <button type="submit" className={SIDE_BUTTON}>
        {words("writeNote")}
      </button>
      {write.error === null ? null : (
        <FailedNote error={write.error} onRetry={() => write.reset()} />
      )}
    </form>
  );
}
