/** 政策系列: one thing of policy with its versions and drafts. */
import { mayCall } from "@xinzhi/api/may-call";
import {
  isNoticeKind,
  isRegisterKind,
  POLICY_CONTENT_KINDS,
  type PolicyContentKind,
  policyForm,
} from "@xinzhi/domain/schemas";
import { policyNames } from "@xinzhi/ui/words/policy-names.ts";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SeriesPage } from "../../../../features/policy-series/series-page.tsx";
import { currentPerson } from "../../../../server/server.ts";
import { todayInShanghai } from "../../../../server/today.ts";
import { requestPreferences } from "../../../preferences.ts";

type Props = { readonly params: Promise<{ readonly kind: string; readonly code: string }> };

/** Its title. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language } = await requestPreferences();
  return { title: policyNames(language).kind((await params).kind) };
}

/** `/policy/ftpCurves/loans?v=4`, `/policy/ftpCurves/loans?draft=KEY`. */
export default async function PolicySeriesPage({ params }: Props) {
  const { kind: asked, code } = await params;
  const kind = POLICY_CONTENT_KINDS.find((known) => known === asked);
  if (kind === undefined || !hasCode(kind, decodeURIComponent(code))) notFound();
  const person = await currentPerson();
  return (
    <SeriesPage
      kind={kind}
      code={decodeURIComponent(code)}
      today={todayInShanghai(new Date())}
      mayDraft={mayCall(person?.roles ?? [], "policy.saveDraft")}
    />
  );
}

/** Where the engine asks by fixed codes no other has a page; what is only one thing has its kind as its code. */
function hasCode(kind: PolicyContentKind, code: string): boolean {
  if (isNoticeKind(kind)) return true;
  if (!isRegisterKind(kind)) return code === kind;
  const { codes } = policyForm(kind);
  return codes === "any" || codes.includes(code);
}
