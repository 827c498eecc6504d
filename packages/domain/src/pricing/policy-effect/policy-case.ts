/**
 * Test cases of a product manager (政策用例): what a deal must come to. A case says only what it cares for; what it does not name may be
 * anything.
 */
import type { Decimal } from "../../money/decimal.ts";
import type { DealOutcome, Signer, Suitability } from "./deal-outcome.ts";

/** What must hold. Rates as fractions per year, bounds included. */
export type CaseExpectation = {
  /** How the loan must suit the firm, or that it must not be priced at all. */
  readonly suitability?: Suitability | "refused";
  readonly rateMin?: Decimal;
  readonly rateMax?: Decimal;
  readonly breakEvenMax?: Decimal;
  readonly rarocMin?: Decimal;
  readonly signer?: Exclude<Signer, "notKnown">;
};

/** The things a case may ask for, in the order in which they are named. */
export const CASE_CHECKS = [
  "suitability",
  "rateMin",
  "rateMax",
  "breakEvenMax",
  "rarocMin",
  "signer",
] as const;

/** One of them. */
export type CaseCheck = (typeof CASE_CHECKS)[number];

/** Whether a case holds, and what it misses. */
export type CaseVerdict = {
  readonly outcome: "passes" | "fails";
  readonly missed: readonly CaseCheck[];
};

/** The verdict on an outcome. A figure that is not there misses every bound on it. */
export function caseVerdict(expected: CaseExpectation, outcome: DealOutcome): CaseVerdict {
  const missed = CASE_CHECKS.filter((check) => !holds(check, expected, outcome));
  return { outcome: missed.length === 0 ? "passes" : "fails", missed };
}

/** Whether a change turns a case: it holds no more, holds now, or misses something else. */
export function isTurned(before: CaseVerdict, after: CaseVerdict): boolean {
  return before.missed.join() !== after.missed.join();
}

function holds(check: CaseCheck, expected: CaseExpectation, outcome: DealOutcome): boolean {
  if (expected[check] === undefined) return true;
  if (outcome.kind === "refused") return check === "suitability" && expected[check] === "refused";
  const { rateMin, rateMax, breakEvenMax, rarocMin } = expected;
  switch (check) {
    case "suitability":
      return outcome.suitability === expected.suitability;
    case "rateMin":
      return rateMin === undefined || outcome.rate.gte(rateMin);
    case "rateMax":
      return rateMax === undefined || outcome.rate.lte(rateMax);
    case "breakEvenMax":
      return breakEvenMax === undefined || outcome.breakEven.lte(breakEvenMax);
    case "rarocMin":
      return rarocMin === undefined || outcome.raroc.gte(rarocMin);
    default:
      return outcome.signer === expected.signer;
  }
}
