/**
 * Requests with one term moved (变动要素后的申请): the same deal at another rate, tenor, grace or amount.
 */
import { addMonths } from "../../dates/calendar-date.ts";
import { type Decimal, ZERO } from "../../money/decimal.ts";
import type { LoanRequest, RateStep } from "../../products/loan-request.ts";
import type { RelendingAsked } from "../../products/relending-terms.ts";
import type { GraceLength } from "../../schedules/repayment-terms.ts";
import { isWithin, overlapOf, type Span } from "../../schedules/span.ts";

/** The deal with every rate moved by as much, agreed steps and spreads alike. */
export function withRatesMoved(request: LoanRequest, addedPerYear: Decimal): LoanRequest {
  const { rates } = request;
  if (rates.kind === "floating") {
    const added = { addedPerYear: rates.floating.added.addedPerYear.plus(addedPerYear) };
    return { ...request, rates: { ...rates, floating: { ...rates.floating, added } } };
  }
  return {
    ...request,
    rates: { kind: "steps", steps: rates.steps.map((step) => movedStep(step, addedPerYear)) },
  };
}

function movedStep({ from, annualRate, base }: RateStep, addedPerYear: Decimal): RateStep {
  return {
    from,
    annualRate: { perYear: annualRate.perYear.plus(addedPerYear) },
    base:
      base === undefined
        ? undefined
        : { ...base, added: { addedPerYear: base.added.addedPerYear.plus(addedPerYear) } },
  };
}

/** How far agreed rates can fall before one is nought. */
export function roomBelowRates(steps: readonly RateStep[]): Decimal {
  const [first = ZERO, ...later] = steps.map(({ annualRate }) => annualRate.perYear);
  return later.reduce((least, perYear) => (perYear.lt(least) ? perYear : least), first);
}

/**
 * The deal over another number of months from the same drawdown. Relending ends with the loan and is never drawn longer than
 * the deal says; rate steps after the new end fall away.
 */
export function withTermMonths(request: LoanRequest, termMonths: number): LoanRequest {
  if (termMonths === request.termMonths) return request;
  const { life, funding, rates } = request;
  const shorter: Span =
    life.kind === "dated"
      ? { kind: "dated", from: life.from, to: addMonths(life.from, termMonths) }
      : { kind: "months", fromMonth: life.fromMonth, toMonth: life.fromMonth - 1 + termMonths };
  const { relending } = funding;
  return {
    ...request,
    termMonths,
    life: shorter,
    rates:
      rates.kind === "steps"
        ? {
            kind: "steps",
            steps: rates.steps.filter((step, index) => index === 0 || isWithin(step.from, shorter)),
          }
        : rates,
    funding: {
      ...funding,
      relending:
        relending.kind === "segments"
          ? {
              ...relending,
              segments: relending.segments.flatMap((segment) => segmentWithin(segment, shorter)),
            }
          : relending,
    },
  };
}

function segmentWithin(segment: RelendingAsked, life: Span): readonly RelendingAsked[] {
  const span = overlapOf(segment.span, life);
  return span === undefined ? [] : [{ ...segment, span }];
}

/** A grace that is a number (宽限期数): so many payment periods or months. */
type CountedGrace = { readonly unit: "periods" | "months"; readonly count: number };

/** How a deal counts its grace, or `undefined` where it has none to move: a date and a cash flow are no numbers. */
export function countedGrace({ repayment }: LoanRequest): CountedGrace | undefined {
  if (!("grace" in repayment)) return undefined;
  const { length } = repayment.grace;
  if (length.kind === "periods") return { unit: "periods", count: length.periods };
  return length.kind === "months" ? { unit: "months", count: length.months } : undefined;
}

/** The deal with a grace of so many periods or months, as it counts them. */
export function withGrace(request: LoanRequest, count: number): LoanRequest {
  const { repayment } = request;
  if (!("grace" in repayment)) return request;
  const counted: GraceLength =
    repayment.grace.length.kind === "months" && count > 0
      ? { kind: "months", months: count }
      : { kind: "periods", periods: count };
  return {
    ...request,
    repayment: { ...repayment, grace: { ...repayment.grace, length: counted } },
  };
}

/** Whether the principal stands alone in the deal: nothing else adds up to it or is measured against it. */
export function isAmountFree({ repayment, drawdowns, prepayments }: LoanRequest): boolean {
  const hasBalloon = "balloon" in repayment && repayment.balloon !== undefined;
  return (
    repayment.method !== "custom" &&
    !hasBalloon &&
    drawdowns === undefined &&
    prepayments.length === 0
  );
}

/** The deal without its side checks, which have limits of their own and no part in the price. */
export function withoutSideChecks(request: LoanRequest): LoanRequest {
  return {
    ...request,
    pledge: undefined,
    overdue: undefined,
    debtService: undefined,
    relendingComparison: [],
  };
}
