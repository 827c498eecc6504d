/**
 * Problems (输入问题) found in a request: where, what, and the facts a sentence needs. Words are the interface's.
 */
import type { ErrorFacts } from "../assert.ts";
import { POLICY_PROBLEM_CODES } from "./policy-problem-codes.ts";

/** The closed list of what can be wrong with a request. */
const PROBLEM_CODES = [
  "missing",
  "unknown-field",
  "number-not-text",
  "not-text",
  "not-a-decimal",
  "exponent",
  "too-many-digits",
  "too-many-decimals",
  "not-a-whole-number",
  "out-of-range",
  "not-a-date",
  "not-in-list",
  "not-an-object",
  "not-a-list",
  "not-true-or-false",
  "too-long",
  "empty",
  "wrong-kind",
  "maturity-not-after-drawdown",
  "term-disagrees-with-dates",
  "dates-missing",
  "months-needed",
  "rate-gap-at-drawdown",
  "not-in-order",
  "after-maturity",
  "before-drawdown",
  "grace-too-long",
  "grace-without-instalments",
  "plan-does-not-add-up",
  "plan-missing",
  "period-out-of-plan",
  "settled-before-maturity",
  "rate-missing",
  "two-rates",
  "no-lpr-known",
  "no-terms-known",
  "no-tax-rule-known",
  "unknown-grade",
  "rate-below-zero",
  "draws-do-not-add-up",
  "no-draw-at-start",
  "outside-life",
  "cap-below-floor",
  "prepaid-too-much",
  "nothing-overdue",
  "relending-share-missing",
  "no-relending-known",
  "not-beside",
  "no-ftp-curve",
  "ftp-curve-faulty",
  "ftp-method-beside-rate",
  "ftp-rate-not-named",
  "ftp-rate-floats",
  "ftp-rate-is-fixed",
  "ftp-term-not-covered",
  "ftp-curve-too-steep",
  "balloon-too-large",
  "lever-not-in-deal",
  "range-too-wide",
  "off-grid",
  "bank-pays-itself",
  "nothing-to-waive",
  "said-twice",
  "scheme-not-in-force",
  "scheme-does-not-apply",
  "fee-excluded-by-guarantee",
  "fee-prohibited",
  "fee-needs-firm-size",
  "fee-borrower-share-too-large",
  "waiver-too-large",
  "waiver-not-authorised",
  ...POLICY_PROBLEM_CODES,
] as const;

/** One of the things that can be wrong with a request. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One thing wrong: the way to the field, the code, and the facts. */
export type Problem = {
  readonly path: readonly (string | number)[];
  readonly code: ProblemCode;
  readonly facts: ErrorFacts;
};

/** What a check gives back: a value, or everything that is wrong. */
export type Checked<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** What follows from a value, which may be refused in turn; what was refused stays so. */
export function andThen<T, U>(checked: Checked<T>, next: (value: T) => Checked<U>): Checked<U> {
  return checked.kind === "refused" ? checked : next(checked.value);
}

/** What a value becomes; what was refused stays so. */
export function mapped<T, U>(checked: Checked<T>, become: (value: T) => U): Checked<U> {
  return andThen(checked, (value) => ({ kind: "ok", value: become(value) }));
}
