/**
 * The day it is at the bank (今天), by this device's clock, and whether there is a network. Until the browser has answered, the day is
 * that of the page.
 */
"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Today in China, as `2026-11-28`. */
export function useToday(dayOfPage: string): string {
  return useSyncExternalStore(never, todayInChina, () => dayOfPage);
}

function todayInChina(): string {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short" });
  return day.format(new Date());
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Whether the browser says that there is no network. */
export function useIsOffline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => !navigator.onLine,
    () => false,
  );
}
