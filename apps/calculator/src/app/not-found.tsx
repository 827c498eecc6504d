/** No such page. */
import { publicWordsOf } from "@xinzhi/ui/words/public-dictionary.ts";
import Link from "next/link";
import { requestPreferences } from "./preferences.ts";

/** What stands at an address that does not exist. */
export default async function NotFound() {
  const { language } = await requestPreferences();
  const { page } = publicWordsOf(language);
  return (
    <main className="grid gap-3 p-6">
      <h1 className="text-lead">{page.notFound}</h1>
      <Link href="/" className="text-accent underline">
        {page.home}
      </Link>
    </main>
  );
}
