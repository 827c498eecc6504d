/**
 * Terms taken back (收紧的要素): a shorter term or grace, a smaller waiver, and a part of the loan moved under a guarantee, step
 * by step until a limit is kept.
 */
import { type Decimal, decimal, fromCount, sumOf, toCount, ZERO } from "../../money/decimal.ts";
import type { Share } from "../../money/money.ts";
import { wholeAtLeast } from "../../money/rounding.ts";
import type { Security } from "../../policy/scorecard.ts";
import { largestWaiver } from "../../products/fit/loan-shown.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { CreditStructure } from "../../risk/innovation-credit.ts";
import { countedGrace, withGrace, withTermMonths } from "../solving/moved-terms.ts";
import type { CureGrid } from "./cure-point.ts";
import type { FailedRule } from "./failed-rule.ts";

/** Guarantees and waivers move by whole hundredths. */
const HUNDREDTH = decimal("0.01");

/** Months down to half of what was asked, below which it is another loan; one with a plan of its own keeps its term. */
export function tenorShorterGrid(request: LoanRequest, rule: FailedRule): CureGrid | undefined {
  const { termMonths, repayment, drawdowns, prepayments } = request;
  if (repayment.method === "custom" || drawdowns !== undefined || prepayments.length > 0) {
    return undefined;
  }
  return {
    steps: monthsToSpare(termMonths),
    search: "scan",
    at: (step) => {
      const months = termMonths - step;
      return { value: fromCount(months), request: withTermMonths(request, months), rule };
    },
  };
}

/** By how many whole months a term may be cut. */
export function monthsToSpare(termMonths: number): number {
  return (termMonths - (termMonths % 2)) / 2;
}

/** Periods or months down to none, as the deal counts its grace. */
export function graceShorterGrid(request: LoanRequest, rule: FailedRule): CureGrid | undefined {
  const grace = countedGrace(request);
  if (grace === undefined) return undefined;
  const { count } = grace;
  return {
    steps: count,
    search: "scan",
    at: (step) => ({
      value: fromCount(count - step),
      request: withGrace(request, count - step),
      rule,
    }),
  };
}

/** No fee is waived by more than a share, which falls from the largest of them to nought. */
export function waiverGrid(request: LoanRequest, rule: FailedRule): CureGrid | undefined {
  const largest = largestWaiver(request);
  if (largest === undefined) return undefined;
  return {
    steps: hundredthsIn(largest),
    search: "bisection",
    at: (step) => {
      const share = lowered(largest, step);
      return { value: share, request: withWaiversUpTo(request, share), rule };
    },
  };
}

/** The deal with every waived share cut to a most; a waived amount stays as it is. */
function withWaiversUpTo(request: LoanRequest, most: Decimal): LoanRequest {
  return {
    ...request,
    fees: request.fees.map((fee) => {
      const { waiver } = fee;
      if (waiver === undefined || waiver.waived.kind === "amount") return fee;
      const { share } = waiver.waived.waivedShare;
      if (share.lte(most)) return fee;
      return most.isZero()
        ? { ...fee, waiver: undefined }
        : {
            ...fee,
            waiver: { ...waiver, waived: { kind: "share", waivedShare: { share: most } } },
          };
    }),
  };
}

/**
 * A guarantor takes over a part of what nothing secures, or of what rights cannot carry: the guaranteed share rises by what
 * the other layer loses.
 */
export function guaranteeGrid(request: LoanRequest, rule: FailedRule): CureGrid | undefined {
  const own = request.creditRisk.guaranteedShare;
  const over = movable(rule);
  if (over === undefined || own.share.plus(over).gt(1)) return undefined;
  // Without any part on the rights it would be another product.
  const kept = rule.kind === "ipCapacity" ? 1 : 0;
  return {
    steps: hundredthsIn(over) - kept,
    search: "bisection",
    at: (step) => {
      const rest = lowered(over, step);
      const value = own.share.plus(over.minus(rest));
      return {
        value,
        request: withGuarantee(request, { share: value }),
        rule: withLayer(rule, rest),
      };
    },
  };
}

/** The deal with a guarantor who bears so much of a loss. */
export function withGuarantee(request: LoanRequest, guaranteedShare: Share): LoanRequest {
  return { ...request, creditRisk: { ...request.creditRisk, guaranteedShare } };
}

function movable(rule: FailedRule): Decimal | undefined {
  if (rule.kind === "unsecuredShare") return rule.unsecured;
  return rule.kind === "ipCapacity" && rule.structure.length > 0
    ? shareOf(rule.structure, "intellectualProperty")
    : undefined;
}

function withLayer(rule: FailedRule, rest: Decimal): FailedRule {
  if (rule.kind === "unsecuredShare") return { ...rule, unsecured: rest };
  if (rule.kind !== "ipCapacity") return rule;
  const { structure } = rule;
  const moved = shareOf(structure, "intellectualProperty").minus(rest);
  const others = structure.filter(
    ({ security }) => security !== "intellectualProperty" && security !== "guaranteed",
  );
  const guaranteed = shareOf(structure, "guaranteed").plus(moved);
  return {
    ...rule,
    structure: [
      ...others,
      { security: "intellectualProperty", share: rest },
      { security: "guaranteed", share: guaranteed },
    ],
  };
}

function shareOf(structure: CreditStructure, of: Security): Decimal {
  return sumOf(structure.filter(({ security }) => security === of).map(({ share }) => share));
}

/** Steps until nothing is left. */
function hundredthsIn(share: Decimal): number {
  return toCount(wholeAtLeast(share.div(HUNDREDTH)));
}

function lowered(share: Decimal, steps: number): Decimal {
  const less = share.minus(HUNDREDTH.times(fromCount(steps)));
  return less.isNegative() ? ZERO : less;
}
