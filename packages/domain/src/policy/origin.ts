/**
 * Where a value comes from (来源): the question behind every figure on a screen.
 */

import type { CalendarDate } from "../dates/calendar-date.ts";
import type { DatedValue, PolicyDocument } from "./dated-value.ts";

/** A version of policy data without its content: enough to name it and to open its document. */
export type PolicyReference = {
  readonly id: string;
  readonly effectiveFrom: CalendarDate;
  readonly document: PolicyDocument;
};

/**
 * - `given`: the officer typed it or the deal file names it; `agreesWith` names the version that says the same;
 * - `counted`: days or months between two dates; `countedMonths`: whole months of a deal without dates;
 * - `policy`: read from a dated version;
 * - `assumed`: filled in by a rule of the product, to be confirmed (默认);
 * - `computed`: follows from other figures by the line's formula.
 */
export type Origin =
  | { readonly kind: "given"; readonly agreesWith?: PolicyReference }
  | { readonly kind: "counted"; readonly from: CalendarDate; readonly to: CalendarDate }
  | { readonly kind: "countedMonths"; readonly fromMonth: number; readonly toMonth: number }
  | { readonly kind: "policy"; readonly reference: PolicyReference }
  | { readonly kind: "assumed"; readonly rule: string }
  | { readonly kind: "computed" };

/** The name of a version, without its content. */
export function referenceTo<T>(version: DatedValue<T>): PolicyReference {
  return { id: version.id, effectiveFrom: version.effectiveFrom, document: version.document };
}
