/** 资金. */
import { mayCall } from "@xinzhi/api/may-call";
import type { Metadata } from "next";
import { ListsWay } from "../../features/institution-lists/lists-way.tsx";
import { SectionPage } from "../../features/policy-section/section-page.tsx";
import { currentPerson } from "../../server/server.ts";
import { todayInShanghai } from "../../server/today.ts";
import { titledBy } from "../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.funding);
}

/** `/funding`. */
export default async function FundingPage() {
  const person = await currentPerson();
  return (
    <SectionPage
      section="funding"
      today={todayInShanghai(new Date())}
      mayDraft={mayCall(person?.roles ?? [], "policy.saveDraft")}
      beside={<ListsWay />}
    />
  );
}
