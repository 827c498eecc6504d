/** Remarks on a change (复核意见), the oldest first; what was said stays. */
"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { momentText } from "@xinzhi/ui/digits/moment-text.ts";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { usePeople } from "./use-people.ts";

/** The list and the field for another. */
export function Remarks({ changeId }: { readonly changeId: string }) {
  const words = useTranslations("reviews.remarks");
  const api = useApi();
  const nameOf = usePeople();
  const [remark, setRemark] = useState("");
  const found = useQuery(api.policy.comments.queryOptions({ changeId }, { staleTime: 0 }));
  const say = useMutation(
    api.policy.comment.mutationOptions({
      onSuccess: ({ outcome }) => {
        if (outcome !== "said") return;
        setRemark("");
        void found.refetch();
      },
    }),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (remark.trim() !== "" && !say.isPending) say.mutate({ changeId, remark });
  };
  const comments = found.data?.comments ?? [];
  return (
    <section aria-labelledby="remarks-title" className="grid gap-2" data-testid="remarks">
      <h2 id="remarks-title" className="font-semibold text-lead">
        {words("title")}
      </h2>
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {comments.length === 0 ? <p className="text-faint">{words("none")}</p> : null}
      <ul className="grid gap-2">
        {comments.map((comment) => (
          <li key={comment.commentId} className="rounded border border-line bg-paper px-3 py-2">
            <p className="text-faint text-small">
              {nameOf(comment.authorId)}　{momentText(comment.madeAt)}
            </p>
            <p className="whitespace-pre-wrap">{comment.remark}</p>
          </li>
        ))}
      </ul>
      <form className="grid gap-2" onSubmit={send}>
        <label className="grid gap-1">
          <span className="text-faint">{words("add")}:</span>
          <textarea
            value={remark}
            maxLength={1000}
            className="min-h-12 w-full rounded border border-edge bg-paper px-2 py-1"
            onChange={(event) => setRemark(event.target.value)}
          />
        </label>
        {say.error === null ? null : <FailedNote error={say.error} onRetry={() => say.reset()} />}
        <button type="submit" className={`${SIDE_BUTTON} justify-self-start`}>
          {words("send")}
        </button>
      </form>
    </section>
  );
}
