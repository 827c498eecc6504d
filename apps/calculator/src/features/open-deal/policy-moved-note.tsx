/** Says that the bank's policy has moved since the page was opened (政策更新提示), and offers to open it again under the new one. */
"use client";

import { useTranslations } from "use-intl";
import { usePolicyMoved } from "./use-policy-moved.ts";

/** The note; none while the policy is the same, or for the published sample, which has no digest. */
export function PolicyMovedNote({ digest }: { readonly digest: string | undefined }) {
  const words = useTranslations("desk.policyMoved");
  if (!usePolicyMoved(digest)) return null;
  return (
    <div
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-ambertint px-3 py-1.5 text-ink"
      data-testid="policy-moved"
    >
      <p role="status">{words("told")}</p>
      <button
        type="button"
        className="flex min-h-6 items-center text-accent underline"
        onClick={() => window.location.reload()}
      >
        {words("reload")}
      </button>
    </div>
  );
}
