/**
 * Where the work is kept (本机保存): in this browser only, at every key stroke, so that a reload or a closed page loses nothing. A browser
 * that keeps nothing (private windows) works all the same, for as long as the page is open.
 */
import type { EstimateTexts } from "./estimate-work.ts";

const PLACE = "xinzhi-estimate";
const NOTHING: EstimateTexts = {};

/** The work of this page, and who wants to know when it changes. */
export type KeptWork = {
  readonly read: () => EstimateTexts;
  /** What the server shows before the browser has read what it keeps. */
  readonly readOnServer: () => EstimateTexts;
  readonly change: (change: (texts: EstimateTexts) => EstimateTexts) => void;
  readonly subscribe: (onChange: () => void) => () => void;
};

/** The work kept in a storage, the browser's own where none is named. */
export function keptWork(storage: () => Storage = () => window.localStorage): KeptWork {
  let texts: EstimateTexts | undefined;
  const listeners = new Set<() => void>();
  const read = () => {
    texts ??= stored(storage);
    return texts;
  };
  return {
    read,
    readOnServer: () => NOTHING,
    change: (change) => {
      texts = change(read());
      keep(storage, texts);
      for (const listener of listeners) listener();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

function keep(storage: () => Storage, texts: EstimateTexts): void {
  try {
    if (Object.keys(texts).length === 0) storage().removeItem(PLACE);
    else storage().setItem(PLACE, JSON.stringify(texts));
  } catch {
    // A browser that refuses to keep anything: the page goes on without.
  }
}

/** What was kept before; anything that is not ours counts as nothing. */
function stored(storage: () => Storage): EstimateTexts {
  try {
    const value: unknown = JSON.parse(storage().getItem(PLACE) ?? "{}");
    if (typeof value !== "object" || value === null || Array.isArray(value)) return NOTHING;
    return Object.fromEntries(
      Object.entries(value).filter(
        (entry): entry is [string, string] => typeof entry[1] === "string",
      ),
    );
  } catch {
    return NOTHING;
  }
}
