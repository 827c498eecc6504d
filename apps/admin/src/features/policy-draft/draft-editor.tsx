/**
 * Editing a draft (草稿编辑): the form, what is wrong at its place and in one list, what differs from the base in sentences, and the way to
 * the second person.
 */
"use client";

import type { Json, PolicyField } from "@xinzhi/domain/schemas";
import { MAIN_BUTTON, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { CONTROL_LOOK } from "@xinzhi/ui/fields/field.tsx";
import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useId, useMemo, useReducer, useState } from "react";
import { useTranslations } from "use-intl";
import { EffectPanel } from "../policy-effect/effect-panel.tsx";
import { goToField } from "../policy-form/go-to-field.ts";
import { ItemForm } from "../policy-form/item-form.tsx";
import type { ServerProblem } from "../policy-form/told-problem.ts";
import { KindPreview } from "../policy-preview/kind-preview.tsx";
import { DifferenceList, useDifferences } from "../policy-series/differences.tsx";
import { itemOf } from "../policy-series/item-text.ts";
import { draftAfter } from "./draft-text.ts";
import { FaultList } from "./fault-list.tsx";
import { SubmitBar } from "./submit-bar.tsx";
import { useBeside } from "./use-beside.ts";
import { useProblems } from "./use-problems.ts";
import { type SavingState, useSaving } from "./use-saving.ts";

/** A draft as the server has it. */
export type OpenDraft = {
  readonly draftId: string;
  readonly kind: string;
  readonly code: string;
  readonly baseRevision: number;
  readonly headRevision: number;
  readonly content: string;
  readonly reason: string;
  readonly saves: number;
};

const NOTHING: readonly ServerProblem[] = [];

/** The editor. */
export function DraftEditor(props: {
  readonly draft: OpenDraft;
  readonly content: PolicyField;
  readonly versions: readonly { readonly revision: number; readonly content: string }[];
  readonly onReload: () => void;
}) {
  const { draft, content, versions, onReload } = props;
  const words = useTranslations("policyDesk.draft");
  const [history, act] = useReducer(draftAfter, draft, startOf);
  const [found, setFound] = useState({ item: history.now.item, problems: NOTHING });
  const { item, reason, baseRevision } = history.now;
  const { state, saveAll } = useSaving(draft, history.now);
  const beside = useBeside(item);
  const fromServer = useMemo(
    () => [...beside, ...(found.item === item ? found.problems : NOTHING)],
    [beside, found, item],
  );
  const problems = useProblems(content, item, fromServer);
  const baseText = versions.find(({ revision }) => revision === baseRevision)?.content;
  const base = useMemo(() => (baseText === undefined ? undefined : itemOf(baseText)), [baseText]);
  const sentences = useDifferences(content, base, item);
  const asked = useSearchParams().get("field");
  useEffect(() => {
    if (asked !== null) goToField(asked);
  }, [asked]);
  const change = useCallback((next: Json) => act({ kind: "typed", text: { item: next } }), []);
  return (
    <div className="grid gap-4 desk:grid-cols-[minmax(0,1fr)_22rem]" data-testid="draft">
      <div className="min-w-0 rounded border border-line bg-paper p-3">
        <div className="mb-2 flex flex-wrap items-center gap-3">
          <button
            type="button"
            className={SIDE_BUTTON}
            disabled={history.past.length === 0}
            onClick={() => act({ kind: "undone" })}
          >
            {words("undo")}
          </button>
          <SavingNote state={state} onReload={onReload} />
        </div>
        <ItemForm
          item={item}
          content={content}
          base={base}
          problems={problems}
          onChange={change}
          between={
            <ReasonField
              reason={reason}
              onType={(text) => act({ kind: "typed", text: { reason: text } })}
            />
          }
        />
      </div>
      <aside className="grid content-start gap-3">
        {draft.headRevision > baseRevision ? (
          <div className="rounded bg-ambertint p-3">
            <p>
              {words("behind", { head: String(draft.headRevision), base: String(baseRevision) })}
            </p>
            <button
              type="button"
              className={SIDE_BUTTON}
              onClick={() => act({ kind: "typed", text: { baseRevision: draft.headRevision } })}
            >
              {words("rebase", { head: String(draft.headRevision) })}
            </button>
          </div>
        ) : null}
        <FaultList problems={problems} />
        <section className="rounded border border-line bg-paper p-3">
          <h2 className="mb-1 font-semibold">
            {words("differences", { revision: String(baseRevision) })}
          </h2>
          <DifferenceList
            sentences={sentences}
            nothing={words(base === undefined ? "newThing" : "nothing")}
          />
        </section>
        <KindPreview kind={draft.kind} item={item} base={base} />
        <SubmitBar
          draft={draft}
          saveAll={saveAll}
          onProblems={(found) => setFound({ item, problems: found })}
        />
      </aside>
      <div className="min-w-0 desk:col-span-2">
        <EffectPanel asked={{ item: JSON.stringify(item) }} />
      </div>
    </div>
  );
}

function startOf({ content, reason, baseRevision }: OpenDraft) {
  return { now: { item: itemOf(content), reason, baseRevision }, past: [] };
}

function ReasonField(props: { readonly reason: string; readonly onType: (text: string) => void }) {
  const words = useTranslations("policyDesk.draft");
  const id = useId();
  return (
    <div className="mb-4 grid items-start gap-x-3 tablet:grid-cols-[10rem_minmax(0,1fr)]">
      <label htmlFor={id} className="text-faint tablet:pt-1.5 tablet:text-right">
        {words("reason")}:
      </label>
      <div>
        <textarea
          id={id}
          rows={2}
          value={props.reason}
          className={`${CONTROL_LOOK} h-auto py-1`}
          aria-describedby={`${id}-hint`}
          onChange={({ target: { value } }) => props.onType(value)}
        />
        <p id={`${id}-hint`} className="text-faint text-small">
          {words("reasonHint")}
        </p>
      </div>
    </div>
  );
}

function SavingNote(props: { readonly state: SavingState; readonly onReload: () => void }) {
  const { state, onReload } = props;
  const words = useTranslations("policyDesk.draft");
  const isWrong = state === "not-saved" || state === "stale" || state === "gone";
  return (
    <p
      role="status"
      data-testid="saving"
      data-state={state}
      className={`text-small ${isWrong ? "text-vermilion" : "text-faint"}`}
    >
      {state === "saved" ? words("saved") : null}
      {state === "saving" ? words("saving") : null}
      {state === "not-saved" ? words("notSaved") : null}
      {state === "gone" ? words("gone") : null}
      {state === "stale" ? (
        <>
          {words("stale")}{" "}
          <button type="button" className={`${MAIN_BUTTON} text-small`} onClick={onReload}>
            {words("reload")}
          </button>
        </>
      ) : null}
    </p>
  );
}
