/**
 * Outcomes of deals as text (交易结果的文本形式): from a worker to the server, and from the server to a page.
 */
import { type Decimal, decimal, toPlainDigits } from "../money/decimal.ts";
import { toReported } from "../money/rounding.ts";
import type { DealOutcome, PricedOutcome } from "../pricing/policy-effect/deal-outcome.ts";
import type { Problem } from "../products/problem.ts";

const FIGURES = ["principal", "rate", "breakEven", "raroc", "relent"] as const;

type Figure = (typeof FIGURES)[number];

/** An outcome whose figures are plain digits. */
export type DealOutcomeText =
  | (Omit<PricedOutcome, Figure> & { readonly [Name in Figure]: string })
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** The text of an outcome. Rounding: reported. */
export function encodeDealOutcome(outcome: DealOutcome): DealOutcomeText {
  if (outcome.kind === "refused") return outcome;
  const digits = (figure: Decimal) => toPlainDigits(toReported(figure));
  const { principal, rate, breakEven, raroc, relent } = outcome;
  return {
    ...outcome,
    principal: digits(principal),
    rate: digits(rate),
    breakEven: digits(breakEven),
    raroc: digits(raroc),
    relent: digits(relent),
  };
}

/** The outcome in a text of ours. */
export function decodeDealOutcome(text: DealOutcomeText): DealOutcome {
  if (text.kind === "refused") return text;
  const { principal, rate, breakEven, raroc, relent } = text;
  return {
    ...text,
    principal: decimal(principal),
    rate: decimal(rate),
    breakEven: decimal(breakEven),
    raroc: decimal(raroc),
    relent: decimal(relent),
  };
}
