/**
 * Which part of the estimate is shown (当前步骤): kept behind the `#` of the address, so that a phone's back button leads one step back and
 * a reload stays where it was. It says nothing of what was entered.
 */
"use client";

import { useSyncExternalStore } from "react";
import { STEPS, type Step } from "../form/estimate-fields.ts";

/** A step, or the result. */
export type View = Step | "result";

/** The steps and the result, in order. */
export const VIEWS: readonly View[] = [...STEPS, "result"];

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

function viewInAddress(): View {
  const named = window.location.hash.slice(1);
  return VIEWS.find((view) => view === named) ?? "firm";
}

/** The part that is shown. */
export function useView(): View {
  return useSyncExternalStore(subscribe, viewInAddress, () => "firm");
}

/** Leads to a part, and to its top. */
export function goToView(view: View): void {
  window.location.hash = view;
  window.scrollTo({ top: 0 });
}
