/** The reader's preferences (偏好): what they chose where they have signed in, the browser's cookies for the rest. */
import { type Preferences, preferencesIn } from "@xinzhi/ui/preferences/preferences.ts";
import { cookies } from "next/headers";
import { currentPerson } from "../server/server.ts";

/** Language, colours and unit of this request's reader. A page that cannot ask who reads it still has a language. */
export async function requestPreferences(): Promise<Preferences> {
  const jar = await cookies();
  const person = await currentPerson().catch(() => undefined);
  return { ...preferencesIn((name) => jar.get(name)?.value), ...person?.preferences };
}
