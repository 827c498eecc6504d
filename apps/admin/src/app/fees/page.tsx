/** 费用与补贴. */
import { mayCall } from "@xinzhi/api/may-call";
import type { Metadata } from "next";
import { SectionPage } from "../../features/policy-section/section-page.tsx";
import { currentPerson } from "../../server/server.ts";
import { todayInShanghai } from "../../server/today.ts";
import { titledBy } from "../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.fees);
}

/** `/fees`. */
export default async function FeesPage() {
  const person = await currentPerson();
  return (
    <SectionPage
      section="fees"
      today={todayInShanghai(new Date())}
      mayDraft={mayCall(person?.roles ?? [], "policy.saveDraft")}
    />
  );
}
