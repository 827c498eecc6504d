/**
 * Which level the reader signs for (我是哪一级): kept in this browser, the account manager until somebody says otherwise.
 */
"use client";

import { useSyncExternalStore } from "react";

/** 授权层级, from the lowest up. */
export const LEVELS = ["accountManager", "subBranch", "branch", "headOffice"] as const;
export type OwnLevel = (typeof LEVELS)[number];

const KEY = "xinzhi.own-level";
const [FIRST] = LEVELS;
const listeners = new Set<() => void>();

/** The level named by a text; the lowest when it names none. */
export function levelOf(text: string | null): OwnLevel {
  return LEVELS.find((level) => level === text) ?? FIRST;
}

/** The reader's level. */
export function useOwnLevel(): OwnLevel {
  return useSyncExternalStore(
    subscribe,
    () => levelOf(kept()),
    () => FIRST,
  );
}

/** Keeps another level. */
export function keepOwnLevel(level: OwnLevel): void {
  try {
    localStorage.setItem(KEY, level);
  } catch {
    // A browser that keeps nothing still shows the choice until the page is left.
    chosen = level;
  }
  for (const tell of listeners) tell();
}

let chosen: string | null = null;

function kept(): string | null {
  try {
    return localStorage.getItem(KEY) ?? chosen;
  } catch {
    return chosen;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}
