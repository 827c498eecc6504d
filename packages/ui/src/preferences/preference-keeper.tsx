/** Where a reader's choices are kept (偏好的保存): in this browser always, and with the person where the app knows one. */
"use client";

import { createContext, useContext } from "react";
import { type Preferences, preferenceCookies } from "./preferences.ts";

/** Keeps what was chosen; done once it is kept, or once somebody was told that it is not. */
export type KeepPreferences = (chosen: Partial<Preferences>) => Promise<void>;

const PersonContext = createContext<KeepPreferences | undefined>(undefined);

/** Makes the switches below it keep a choice with the person, too. */
export const KeepForPerson = PersonContext.Provider;

/** How a switch keeps a choice. */
export function useKeepPreferences(): KeepPreferences {
  const keepForPerson = useContext(PersonContext);
  return async (chosen) => {
    for (const cookie of preferenceCookies(chosen)) {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs a secure origin, and the desk may run on http.
      document.cookie = cookie;
    }
    await keepForPerson?.(chosen);
  };
}
