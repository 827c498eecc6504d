/** Whether the page is as narrow as a phone's (窄屏). */
"use client";

import { useSyncExternalStore } from "react";

/** Below this a table of more than four columns has no room. */
const NARROW = "(width < 40rem)";

/** Follows the window; on the server no page is narrow. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(followed, isNarrow, isWide);
}

function followed(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}

function isWide(): boolean {
  return false;
}
