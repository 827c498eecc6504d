/** The reader's preferences, from the cookies of the request. */
import { type Preferences, preferencesIn } from "@xinzhi/ui/preferences/preferences.ts";
import { cookies } from "next/headers";

/** Language and colours of this request's reader. */
export async function requestPreferences(): Promise<Preferences> {
  const jar = await cookies();
  return preferencesIn((name) => jar.get(name)?.value);
}
