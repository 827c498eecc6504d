/**
 * Faults of rule data (规则数据错误): the closed list of what the checker can find.
 */
import type { ErrorFacts } from "../assert.ts";

/**
 * - `not-listed`: a measure, claim, title, score or block that does not exist;
 * - `id-repeated`: two demands of one rule set with the same id;
 * - `group-empty`, `bounds-missing`, `bounds-reversed`: a demand that asks nothing, or what nobody can meet;
 * - `stretch-reversed`, `stretches-overlap`, `stretches-gapped`, `stretches-not-open`: bands or tiers that do not cover every
 *   number exactly once;
 * - `points-negative`, `points-turn-back`: points below nought, or that rise and fall along a scale;
 * - `best-is-not-maximum`: the best band is not worth what the item is said to be worth;
 * - `items-do-not-add-up`, `blocks-do-not-add-up`: parts that do not sum to their whole;
 * - `floor-above-maximum`: a pass mark or floor that cannot be reached;
 * - `window-reversed`: an application window that ends before it starts.
 */
export type RuleFaultCode =
  | "not-listed"
  | "id-repeated"
  | "group-empty"
  | "bounds-missing"
  | "bounds-reversed"
  | "stretch-reversed"
  | "stretches-overlap"
  | "stretches-gapped"
  | "stretches-not-open"
  | "points-negative"
  | "points-turn-back"
  | "best-is-not-maximum"
  | "items-do-not-add-up"
  | "blocks-do-not-add-up"
  | "floor-above-maximum"
  | "window-reversed";

/** One thing wrong: the way to it, the code, and the facts. */
export type RuleFault = {
  readonly path: readonly (string | number)[];
  readonly code: RuleFaultCode;
  readonly facts: ErrorFacts;
};
