/**
 * Whether there is a network (离线): asked of the app itself, because a browser that is connected to something may still reach nothing.
 * The question carries nothing of what was entered.
 */
"use client";

import { useSyncExternalStore } from "react";

const ASKED = "/health/live";

let isOffline = false;
const listeners = new Set<() => void>();

function tell(found: boolean): void {
  if (found === isOffline) return;
  isOffline = found;
  for (const listener of listeners) listener();
}

function ask(): void {
  fetch(ASKED, { cache: "no-store" }).then(
    () => tell(false),
    () => tell(true),
  );
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  window.addEventListener("online", ask);
  window.addEventListener("offline", ask);
  ask();
  return () => {
    listeners.delete(onChange);
    window.removeEventListener("online", ask);
    window.removeEventListener("offline", ask);
  };
}

/** Whether the app cannot be reached. */
export function useIsOffline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isOffline,
    () => false,
  );
}
