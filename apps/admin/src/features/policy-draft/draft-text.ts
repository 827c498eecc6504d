/** What is typed into a draft (草稿内容), and the steps back from it. */
import type { Json } from "@xinzhi/domain/schemas";

/** The item, why it changes, and the revision it is based on. */
export type DraftText = {
  readonly item: Json;
  readonly reason: string;
  readonly baseRevision: number;
};

/** What is typed now, and what was before. */
export type DraftHistory = { readonly now: DraftText; readonly past: readonly DraftText[] };

/** What may happen to it. */
export type DraftAction =
  | { readonly kind: "typed"; readonly text: Partial<DraftText> }
  | { readonly kind: "undone" };

const STEPS_MAX = 100;

/** The draft after an action; one step back for each change of the item. */
export function draftAfter({ now, past }: DraftHistory, action: DraftAction): DraftHistory {
  if (action.kind === "undone") {
    const last = past.at(-1);
    return last === undefined ? { now, past } : { now: last, past: past.slice(0, -1) };
  }
  const next = { ...now, ...action.text };
  const isStep = next.item !== now.item;
  return { now: next, past: isStep ? [...past, now].slice(-STEPS_MAX) : past };
}
