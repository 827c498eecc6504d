/** No such page. */
import { dictionaryOf } from "@xinzhi/ui/words/dictionary.ts";
import Link from "next/link";
import { requestPreferences } from "./preferences.ts";

/** What stands at an address that does not exist. */
export default async function NotFound() {
  const { language } = await requestPreferences();
  const { admin } = dictionaryOf(language);
  return (
    <main id="content" className="mx-auto grid max-w-6xl gap-3 px-3 py-4 desk:px-6">
      <h1 className="font-semibold text-figure">{admin.notFound}</h1>
      <Link href="/" className="justify-self-start text-accent underline">
        {admin.goToStart}
      </Link>
    </main>
  );
}
