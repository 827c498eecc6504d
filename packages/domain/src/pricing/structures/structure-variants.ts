/**
 * Other structures of one loan (备选结构): the same money for the same firm, repaid in another rhythm. How far each is moved
 * is a way to search, not a rule of any bank: whether the product allows it is judged elsewhere.
 */
import { assertNever } from "../../assert.ts";
import { decimal } from "../../money/decimal.ts";
import { toFen } from "../../money/rounding.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { monthsBetweenPayments, type PaymentFrequency } from "../../schedules/interest-periods.ts";
import type { Amortising, Grace, Repayment } from "../../schedules/repayment-terms.ts";
import { countedGrace, isAmountFree, withGrace, withTermMonths } from "../solving/moved-terms.ts";

/** What is changed, in the order structures are tried. */
export const STRUCTURE_MOVES = [
  "graceLongerSixMonths",
  "graceLongerTwelveMonths",
  "tenorLongerThreeMonths",
  "tenorLongerSixMonths",
  "tenorLongerTwelveMonths",
  "tenorShorterThreeMonths",
  "tenorShorterSixMonths",
  "paidAtEnd",
  "equalPrincipal",
  "equalInstalment",
  "balloonOfThirtyPercent",
  "paidMonthly",
  "paidQuarterly",
  "paidHalfYearly",
] as const;
export type StructureMove = (typeof STRUCTURE_MOVES)[number];

/** A structure and the loan it makes. */
export type StructureVariant = { readonly move: StructureMove; readonly request: LoanRequest };

const BALLOON_SHARE = decimal("0.3");
const NO_GRACE: Grace = { kind: "interestOnly", length: { kind: "periods", periods: 0 } };

/**
 * Every structure that is another one than the loan's own; no two moves make the same. A loan with a plan of its own, several
 * draws or early repayments is repaid as agreed and has no other structure.
 */
export function structureVariants(request: LoanRequest): readonly StructureVariant[] {
  if (!isAmountFree(request)) return [];
  const own = spelled(request);
  return STRUCTURE_MOVES.flatMap((move) => {
    const moved = movedBy(move, request);
    return moved === undefined || spelled(moved) === own ? [] : [{ move, request: moved }];
  });
}

function spelled({ termMonths, repayment }: LoanRequest): string {
  return JSON.stringify({ termMonths, repayment });
}

function movedBy(move: StructureMove, request: LoanRequest): LoanRequest | undefined {
  switch (move) {
    case "graceLongerSixMonths":
      return graceLonger(request, 6);
    case "graceLongerTwelveMonths":
      return graceLonger(request, 12);
    case "tenorLongerThreeMonths":
      return withTermMonths(request, request.termMonths + 3);
    case "tenorLongerSixMonths":
      return withTermMonths(request, request.termMonths + 6);
    case "tenorLongerTwelveMonths":
      return withTermMonths(request, request.termMonths + 12);
    case "tenorShorterThreeMonths":
      return tenorShorter(request, 3);
    case "tenorShorterSixMonths":
      return tenorShorter(request, 6);
    case "paidAtEnd":
      return repaid(request, { method: "bullet", frequency: request.repayment.frequency });
    case "equalPrincipal":
    case "equalInstalment":
      return repaid(request, { method: move, ...amortisingOf(request) });
    case "balloonOfThirtyPercent":
      return withBalloon(request);
    case "paidMonthly":
      return paidEvery(request, "monthly");
    case "paidQuarterly":
      return paidEvery(request, "quarterly");
    case "paidHalfYearly":
      return paidEvery(request, "halfYearly");
    default:
      return assertNever(move);
  }
}

function tenorShorter(request: LoanRequest, months: number): LoanRequest | undefined {
  const { termMonths } = request;
  return termMonths > months ? withTermMonths(request, termMonths - months) : undefined;
}

function repaid(request: LoanRequest, repayment: Repayment): LoanRequest {
  return { ...request, repayment };
}

/** The loan's own rhythm and grace for a method with regular principal parts. */
function amortisingOf({ repayment }: LoanRequest): Amortising {
  const { frequency } = repayment;
  return { frequency, grace: "grace" in repayment ? repayment.grace : NO_GRACE };
}

/** Longer by whole payment periods; where a period is longer than the months asked for there is nothing to move. */
function graceLonger(request: LoanRequest, months: number): LoanRequest | undefined {
  const grace = countedGrace(request);
  const each = monthsBetweenPayments(request.repayment.frequency);
  if (grace === undefined || each === undefined || months % each !== 0) return undefined;
  return withGrace(request, grace.count + (grace.unit === "months" ? months : months / each));
}

function withBalloon(request: LoanRequest): LoanRequest | undefined {
  const { repayment, principal } = request;
  if (!("grace" in repayment)) return undefined;
  const balloon = { yuan: toFen(principal.yuan.times(BALLOON_SHARE)) };
  return repaid(request, { ...repayment, balloon });
}

/** In another rhythm; a grace counted in periods would change its length, so it is left out of this move. */
function paidEvery(request: LoanRequest, frequency: PaymentFrequency): LoanRequest | undefined {
  const grace = countedGrace(request);
  const wouldChange = grace?.unit === "periods" && grace.count > 0;
  return wouldChange ? undefined : repaid(request, { ...request.repayment, frequency });
}
