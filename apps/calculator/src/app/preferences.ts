/** The reader's preferences (偏好): what they chose where they have signed in, the browser's cookies for the rest and on public pages. */
import { type Preferences, preferencesIn } from "@xinzhi/ui/preferences/preferences.ts";
import { cookies, headers } from "next/headers";
import { isPublicFace } from "../public-face.ts";
import { currentPerson } from "../server/server.ts";

/**
 * Language, colours and unit of this request's reader. A public page asks nobody's account: it is the same for a member of staff who
 * shows it to a client. A page that cannot ask who reads it still has a language.
 */
export async function requestPreferences(): Promise<Preferences> {
  const jar = await cookies();
  const ofBrowser = preferencesIn((name) => jar.get(name)?.value);
  if (isPublicFace(await headers())) return ofBrowser;
  const person = await currentPerson().catch(() => undefined);
  return { ...ofBrowser, ...person?.preferences };
}
