/** 草稿. */
"use client";

import { forgetDraft } from "../../../features/autosave/use-autosave.ts";
import { DraftList } from "../../../features/drafts/draft-list.tsx";
import { RedeemForm } from "../../../features/hand-over/redeem-form.tsx";

/** `/drafts`. */
export default function DraftsPage() {
  return <DraftList lead={<RedeemForm />} onDiscarded={(draftId) => void forgetDraft(draftId)} />;
}
