/** The way to the second person (提交复核), or out of the draft. */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { MAIN_BUTTON, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ServerProblem } from "../policy-form/told-problem.ts";
import { seriesHref } from "../policy-section/section-kinds.ts";
import { ThreeWayTable } from "../reviews/change-differences.tsx";

const TOLD = ["bad-item", "no-reason", "stale-base", "pending-exists", "nothing-changed"] as const;

type Told = (typeof TOLD)[number];

type Draft = { readonly draftId: string; readonly kind: string; readonly code: string };

/** Both buttons and what came of them. */
export function SubmitBar(props: {
  readonly draft: Draft;
  readonly saveAll: () => Promise<number | undefined>;
  readonly onProblems: (problems: readonly ServerProblem[]) => void;
}) {
  const { draft, saveAll, onProblems } = props;
  const words = useTranslations("policyDesk.draft");
  const api = useApi();
  const queries = useQueryClient();
  const submit = useMutation(api.policy.submitDraft.mutationOptions());
  const [told, setTold] = useState<Told | "other" | "not-saved">();
  const [changeId, setChangeId] = useState<string>();
  const behind = told === "stale-base" ? (submit.data?.differences ?? []) : [];
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: api.policy.drafts.queryKey() });
    await queries.invalidateQueries({ queryKey: api.policy.pendingChanges.queryKey() });
    await queries.invalidateQueries({ queryKey: api.policy.thingsOn.queryKey() });
  };
  const putForward = async () => {
    setTold(undefined);
    const saves = await saveAll();
    if (saves === undefined) return setTold("not-saved");
    const answer = await submit.mutateAsync({ draftId: draft.draftId, saves });
    if (answer.outcome === "submitted") {
      setChangeId(answer.changeId);
      return refresh();
    }
    onProblems(answer.problems);
    setTold(TOLD.find((outcome) => outcome === answer.outcome) ?? "other");
  };
  if (changeId !== undefined) {
    return (
      <div role="status" className="grid gap-1 rounded bg-tint p-3" data-testid="submitted">
        <p>{words("submitted")}</p>
        <Link className="text-accent underline" href={`/reviews/${changeId}`} prefetch={false}>
          {words("toReview")}
        </Link>
      </div>
    );
  }
  return (
    <section className="grid gap-2 rounded border border-line bg-paper p-3">
      <p className="text-faint text-small">{words("fourEyes")}</p>
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className={MAIN_BUTTON}
          disabled={submit.isPending}
          onClick={() => void putForward().catch(() => setTold("not-saved"))}
        >
          {words("submit")}
        </button>
        <Discard draft={draft} saveAll={saveAll} onDone={refresh} />
      </div>
      {behind.length === 0 ? null : <ThreeWayTable differences={behind} />}
      <p role="alert" className="text-vermilion" data-testid="outcome">
        {told === undefined
          ? ""
          : told === "not-saved"
            ? words("notSaved")
            : words(`outcome_${told}`)}
      </p>
    </section>
  );
}

function Discard(props: {
  readonly draft: Draft;
  readonly saveAll: () => Promise<number | undefined>;
  readonly onDone: () => Promise<void>;
}) {
  const { draft, saveAll, onDone } = props;
  const words = useTranslations("policyDesk.draft");
  const api = useApi();
  const router = useRouter();
  const discard = useMutation(api.policy.discardDraft.mutationOptions());
  const [isSure, setSure] = useState(false);
  const away = async () => {
    if (!isSure) return setSure(true);
    const saves = await saveAll();
    if (saves === undefined) return;
    await discard.mutateAsync({ draftId: draft.draftId, saves });
    await onDone();
    router.push(seriesHref(draft.kind, draft.code));
  };
  return (
    <button type="button" className={SIDE_BUTTON} onClick={() => void away().catch(() => {})}>
      {words(isSure ? "discardSure" : "discard")}
    </button>
  );
}
