/**
 * The terms of a moved deal that a file spells in one of several forms (还款、利率与再贷款的写回): repayment, contract rate and
 * relending stretches.
 */
import { toPlainDigits } from "../money/decimal.ts";
import type { LoanRequest, RateStep } from "../products/loan-request.ts";
import type { RelendingAsked } from "../products/relending-terms.ts";
import { inBasisPoints, type Spread } from "../rates/rate.ts";
import type { Amortising, Grace, Repayment } from "../schedules/repayment-terms.ts";
import type { Moment } from "../schedules/span.ts";

type Group = Readonly<Record<string, unknown>>;

/** The repayment as a file spells it. A name given to another method would no longer fit, so it goes. */
export function repaymentMoved(
  repayment: Group,
  own: LoanRequest,
  { repayment: terms }: LoanRequest,
): Group {
  const { officialName } = repayment;
  const keepsName = officialName !== undefined && terms.method === own.repayment.method;
  return {
    method: terms.method,
    frequency: terms.frequency,
    ...("grace" in terms ? amortisingMoved(repayment, terms) : {}),
    ...methodMoved(terms),
    ...(keepsName ? { officialName } : {}),
  };
}

function methodMoved(terms: Repayment): Group {
  if (terms.method === "step") {
    return { stepPeriods: terms.stepPeriods, stepGrowth: toPlainDigits(terms.stepGrowth) };
  }
  if (terms.method !== "custom") return {};
  return {
    principalPlan: terms.principalPlan.map(({ period, amount }) => ({
      period,
      amount: toPlainDigits(amount.yuan),
    })),
  };
}

function amortisingMoved(repayment: Group, { grace, balloon, principalMonths }: Amortising): Group {
  return {
    ...graceMoved(repayment, grace),
    ...(balloon === undefined ? {} : { balloon: toPlainDigits(balloon.yuan) }),
    ...(principalMonths === undefined ? {} : { principalMonths }),
  };
}

/** A grace to a day or until money comes in is moved by nobody, so it stands as the file has it. */
function graceMoved(repayment: Group, { kind, length }: Grace): Group {
  switch (length.kind) {
    case "periods":
      return kind === "interestOnly"
        ? { gracePeriods: length.periods }
        : { gracePeriods: length.periods, grace: { kind } };
    case "months":
      return { grace: { kind, months: length.months } };
    default:
      return "grace" in repayment ? { grace: repayment["grace"] } : {};
  }
}

/** Agreed steps anew, or the spread of a floating rate. */
export function ratesMoved(deal: Group, { rates }: LoanRequest): Group {
  if (rates.kind === "steps") return { rates: rates.steps.map(stepMoved) };
  const { floatingRate } = deal;
  const told = typeof floatingRate === "object" ? floatingRate : {};
  return { floatingRate: { ...told, spreadBp: pointsOf(rates.floating.added) } };
}

function stepMoved({ from, annualRate, base }: RateStep): Group {
  return {
    ...startMoved(from),
    annualRate: toPlainDigits(annualRate.perYear),
    ...(base === undefined
      ? {}
      : {
          base: base.tenor,
          baseRate: toPlainDigits(base.baseRate.perYear),
          spreadBp: pointsOf(base.added),
        }),
  };
}

function startMoved(from: Moment): Group {
  return from.kind === "date" ? { from: from.date } : { fromMonth: from.month + 1 };
}

function pointsOf({ addedPerYear }: Spread): string {
  return toPlainDigits(inBasisPoints(addedPerYear));
}

/** Stretches of relending that end with a shorter loan. */
export function segmentsMoved(relending: Group, segments: readonly RelendingAsked[]): Group {
  return {
    ...relending,
    segments: segments.map(({ span, relendingRate }) => ({
      ...(span.kind === "dated"
        ? { from: span.from, to: span.to }
        : { fromMonth: span.fromMonth, toMonth: span.toMonth }),
      rate: toPlainDigits(relendingRate.perYear),
    })),
  };
}
