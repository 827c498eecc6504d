/** No such page. */
import { dictionaryOf } from "@xinzhi/ui/words/dictionary.ts";
import Link from "next/link";
import { requestPreferences } from "./preferences.ts";

/** What stands at an address that does not exist. */
export default async function NotFound() {
  const { language } = await requestPreferences();
  const { desk } = dictionaryOf(language);
  return (
    <main className="grid gap-3 p-6">
      <h1 className="text-lead">{desk.notFound}</h1>
      <Link href="/desk" className="text-accent underline">
        {desk.goToDesk}
      </Link>
    </main>
  );
}
