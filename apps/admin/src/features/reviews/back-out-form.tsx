/** Taking a version back (回退): the one before it is proposed again from a day on, and waits for its second person like any change. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, MAIN_BUTTON, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { ThreeWayTable } from "./change-differences.tsx";

/** The button, and when it was pressed, the day and the reason. */
export function BackOutForm(props: {
  readonly kind: string;
  readonly code: string;
  readonly revision: number;
}) {
  const { kind, code, revision } = props;
  const words = useTranslations("reviews.backOut");
  const api = useApi();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [effectiveFrom, setFrom] = useState("");
  const [reason, setReason] = useState("");
  const backOut = useMutation(
    api.policy.backOut.mutationOptions({
      onSuccess: ({ changeId }) => {
        if (changeId !== undefined) router.push(`/reviews/${changeId}`);
      },
    }),
  );
  if (!isOpen) {
    return (
      <button
        type="button"
        className={`${SIDE_BUTTON} justify-self-start`}
        onClick={() => setOpen(true)}
      >
        {words("open", { revision: String(revision) })}
      </button>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!backOut.isPending) backOut.mutate({ kind, code, effectiveFrom, reason });
  };
  const answer = backOut.data;
  const isBadDate = backOut.error?.message === "bad-input";
  return (
    <form
      className="grid max-w-xl gap-2 rounded border border-line bg-paper p-3"
      onSubmit={send}
      data-testid="back-out"
    >
      <p className="text-faint">{words("meaning")}</p>
      <TextField
        kind="date"
        name="effectiveFrom"
        label={words("from")}
        hint={words("fromHint")}
        error={isBadDate ? words("badDate") : undefined}
        text={effectiveFrom}
        onType={setFrom}
      />
      <TextField
        kind="text"
        name="reason"
        label={words("reason")}
        error={answer?.outcome === "no-reason" ? words("outcomes.no-reason") : undefined}
        text={reason}
        onType={setReason}
      />
      {answer === undefined ||
      answer.outcome === "submitted" ||
      answer.outcome === "no-reason" ? null : (
        <p role="alert" className="text-vermilion">
          {words(`outcomes.${answer.outcome}`)}
        </p>
      )}
      {answer?.outcome === "stale-base" ? <ThreeWayTable differences={answer.differences} /> : null}
      {backOut.error === null || isBadDate ? null : (
        <FailedNote error={backOut.error} onRetry={() => backOut.reset()} />
      )}
      <div className="flex gap-2">
        <button type="submit" className={MAIN_BUTTON}>
          {words("send")}
        </button>
        <button type="button" className={SIDE_BUTTON} onClick={() => setOpen(false)}>
          {words("cancel")}
        </button>
      </div>
    </form>
  );
}
