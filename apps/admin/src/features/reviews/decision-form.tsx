/**
 * Deciding a change (复核结论): approve, reject or withdraw, each with a note. Who made it may only take it back; the database would refuse
 * anything else too.
 */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { ProofForm } from "@xinzhi/session/entry/proof-form.tsx";
import {
  FailedNote,
  MAIN_BUTTON,
  SIDE_BUTTON,
  StateNote,
} from "@xinzhi/session/frame/page-states.tsx";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Change } from "./change-differences.tsx";
import type { Reader } from "./review-page.tsx";

type Decision = "approve" | "reject" | "withdraw";

/** What this reader may do, and the note. */
export function DecisionForm(props: {
  readonly change: Change;
  readonly reader: Reader;
  readonly onDecided: () => void;
}) {
  const { change, reader, onDecided } = props;
  const words = useTranslations("reviews.decide");
  const [note, setNote] = useState("");
  const { decide, last, answer, error, isBusy } = useDecision(change, note, onDecided);
  const isOwn = change.makerId === reader.staffId;
  const isChecker = reader.roles.includes("checker");
  if (!isOwn && !isChecker) return <StateNote title={words("waits")} />;
  if (error?.message === "proof-too-old") {
    return <ProofForm onProved={() => decide(last)} onCancel={() => decide(undefined)} />;
  }
  const outcome = answer?.outcome;
  return (
    <form
      className="grid gap-2 rounded border border-line bg-paper p-3"
      data-testid="decide"
      onSubmit={(event) => event.preventDefault()}
    >
      <h2 className="font-semibold text-lead">{words("title")}</h2>
      <p className="text-faint">{words(isOwn ? "ownChange" : "otherChange")}</p>
      <label className="grid gap-1">
        <span className="text-faint">{words(isOwn ? "noteOwn" : "note")}:</span>
        <textarea
          value={note}
          maxLength={1000}
          className="min-h-16 w-full rounded border border-edge bg-paper px-2 py-1"
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      {outcome === undefined || outcome === "decided" ? null : (
        <p role="alert" className="text-vermilion">
          {words(`outcomes.${outcome}`, { cases: answer?.cases.join("、") ?? "" })}
        </p>
      )}
      {error === null ? null : <FailedNote error={error} onRetry={() => decide(last)} />}
      <div className="flex flex-wrap gap-2">
        {isOwn ? (
          <button
            type="button"
            className={SIDE_BUTTON}
            aria-disabled={isBusy}
            onClick={() => decide("withdraw")}
          >
            {words("withdraw")}
          </button>
        ) : (
          <>
            <button
              type="button"
              className={MAIN_BUTTON}
              aria-disabled={isBusy}
              onClick={() => decide("approve")}
            >
              {words("approve")}
            </button>
            <button
              type="button"
              className={SIDE_BUTTON}
              aria-disabled={isBusy}
              onClick={() => decide("reject")}
            >
              {words("reject")}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

/** The three calls as one; `undefined` forgets the last. */
function useDecision(change: Change, note: string, onDecided: () => void) {
  const api = useApi();
  const [last, setLast] = useState<Decision>();
  const onSuccess = ({ outcome }: { readonly outcome: string }) => {
    if (outcome === "decided") onDecided();
  };
  const calls = {
    approve: useMutation(api.policy.approve.mutationOptions({ onSuccess })),
    reject: useMutation(api.policy.reject.mutationOptions({ onSuccess })),
    withdraw: useMutation(api.policy.withdraw.mutationOptions({ onSuccess })),
  };
  const call = last === undefined ? undefined : calls[last];
  const isBusy = call?.isPending ?? false;
  const decide = (decision: Decision | undefined) => {
    if (isBusy) return;
    setLast(decision);
    const { changeId, digest } = change;
    if (decision !== undefined) calls[decision].mutate({ changeId, digest, note });
  };
  return { decide, last, isBusy, answer: call?.data, error: call?.error ?? null };
}
