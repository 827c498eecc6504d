/** No such page. */
import { dictionaryOf } from "@xinzhi/ui/words/dictionary.ts";
import Link from "next/link";
import { requestPreferences } from "./preferences.ts";

/** What stands at an address that does not exist. */
export default async function NotFound() {
  const { language } = await requestPreferences();
  const { admin } = dictionaryOf(language);
  return (
    <main id="content" className="grid gap-3 p-6">
      <h1 className="text-lead">{admin.notFound}</h1>
      <Link href="/" className="justify-self-start text-accent underline">
        {admin.goToStart}
      </Link>
    </main>
  );
}
