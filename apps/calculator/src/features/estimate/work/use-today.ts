/**
 * The day it is at the bank (今天), by this device's clock. Until the browser has answered, it is the day of the page.
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
