/** A draft by its key (草稿页): read once from the server, then edited here. */
"use client";

import { useQuery } from "@tanstack/react-query";
import type { PolicyContentKind, PolicyField } from "@xinzhi/domain/schemas";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, LoadingNote } from "@xinzhi/session/frame/page-states.tsx";
import { useTranslations } from "use-intl";
import { DraftEditor } from "./draft-editor.tsx";

/** The draft, or what has become of it. */
export function DraftPage(props: {
  readonly draftId: string;
  readonly kind: PolicyContentKind;
  readonly content: PolicyField;
  readonly versions: readonly { readonly revision: number; readonly content: string }[];
}) {
  const { draftId, kind, content, versions } = props;
  const words = useTranslations("policyDesk.draft");
  const api = useApi();
  const found = useQuery({
    ...api.policy.readDraft.queryOptions({ draftId }),
    // What is on the server is read anew whenever a draft is opened; while it is edited the page is ahead of it.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (found.isPending) return <LoadingNote />;
  if (found.isError) {
    return <FailedNote error={found.error} onRetry={() => void found.refetch()} />;
  }
  const draft = found.data;
  if (draft.kind !== kind || draft.state !== "open") {
    return <p className="rounded bg-well p-3">{words("gone")}</p>;
  }
  return (
    <DraftEditor
      key={draft.saves}
      draft={draft}
      content={content}
      versions={versions}
      onReload={() => void found.refetch()}
    />
  );
}
