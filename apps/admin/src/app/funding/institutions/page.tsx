/** 机构名单. */
import { mayCall } from "@xinzhi/api/may-call";
import { dictionaryOf } from "@xinzhi/ui/words/dictionary.ts";
import type { Metadata } from "next";
import { InstitutionLists } from "../../../features/institution-lists/institution-lists.tsx";
import { institutionOf } from "../../../features/institution-lists/list-versions.ts";
import { currentPerson } from "../../../server/server.ts";
import { todayInShanghai } from "../../../server/today.ts";
import { requestPreferences } from "../../preferences.ts";

/** Its title. */
export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPreferences();
  return { title: dictionaryOf(language).institutionLists.title };
}

/** `/funding/institutions`. */
export default async function InstitutionListsPage() {
  const person = await currentPerson();
  return (
    <InstitutionLists
      own={institutionOf(person?.institution)}
      today={todayInShanghai(new Date())}
      mayDraft={mayCall(person?.roles ?? [], "policy.saveDraft")}
    />
  );
}
