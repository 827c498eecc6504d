/** 草稿. */
"use client";

import { forgetDraft } from "../../../features/autosave/use-autosave.ts";
import { DraftList } from "../../../features/drafts/draft-list.tsx";

/** `/drafts`. */
export default function DraftsPage() {
  return <DraftList onDiscarded={(draftId) => void forgetDraft(draftId)} />;
}
