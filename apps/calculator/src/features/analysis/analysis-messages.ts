/**
 * What the desk and its worker tell each other (消息). A question makes every earlier one void.
 */
import type { PackedPolicy } from "../open-deal/desk-policy.ts";
import type { AnalysisPart, AnalysisValues } from "./analysis-parts.ts";
import type { Packed } from "./packed.ts";

/** A deal to look at; `number` counts questions up. `policy`: the one that the page prices under. */
export type AnalysisQuestion = {
  readonly number: number;
  readonly file: unknown;
  readonly policy: PackedPolicy;
};

/** What became of a part: found, not possible for this deal, or stopped by an error of ours. */
export type AnalysisAnswer<Part extends AnalysisPart = AnalysisPart> = {
  readonly number: number;
  readonly part: Part;
  readonly outcome:
    | { readonly kind: "found"; readonly value: Packed<AnalysisValues[Part]> }
    | { readonly kind: "none" }
    | { readonly kind: "broken" };
};
