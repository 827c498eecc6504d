/**
 * Checks across the fields of a request: whether its parts fit each other. What one field alone can get wrong has been
 * refused before, at the edge.
 */
import { addMonths } from "../dates/calendar-date.ts";
import { sumOf } from "../money/decimal.ts";
import type { FloatingRate } from "../schedules/floating-rate.ts";
import { interestPeriods } from "../schedules/interest-periods.ts";
import { gracePeriodCount, paymentDates } from "../schedules/payment-dates.ts";
import {
  isBefore,
  isWithin,
  type Moment,
  overlapOf,
  type Span,
  startOf,
  startsBefore,
} from "../schedules/span.ts";
import type { LoanRequest } from "./loan-request.ts";
import type { Problem, ProblemCode } from "./problem.ts";
import type { PlannedRelending } from "./relending-terms.ts";

/** Everything that does not fit; empty when the request can be resolved. */
export function problemsOf(request: LoanRequest): readonly Problem[] {
  const lifeProblems = problemsOfLife(request);
  if (lifeProblems.length > 0) return lifeProblems;
  return [
    ...problemsOfRates(request),
    ...problemsOfTransferPrice(request),
    ...problemsOfRelending(request),
    ...problemsOfRepayment(request),
    ...problemsOfMoves(request),
    ...problemsOfSideChecks(request),
  ];
}

function problem(
  path: Problem["path"],
  code: ProblemCode,
  facts: Problem["facts"] = {},
): readonly Problem[] {
  return [{ path, code, facts }];
}

function problemsOfLife({ life, termMonths, accrual, costClock }: LoanRequest): readonly Problem[] {
  if (life.kind === "months") {
    const needsDates = accrual.kind === "actualDays" || costClock.kind === "actualDays";
    return needsDates ? problem(["drawdownDate"], "dates-missing") : [];
  }
  if (life.to <= life.from) {
    return problem(["maturityDate"], "maturity-not-after-drawdown", { drawdownDate: life.from });
  }
  const shortest = addMonths(life.from, termMonths - 1);
  const longest = addMonths(life.from, termMonths + 1);
  if (life.to <= shortest || life.to >= longest) {
    return problem(["termMonths"], "term-disagrees-with-dates", {
      termMonths,
      drawdownDate: life.from,
      maturityDate: life.to,
    });
  }
  return [];
}

function problemsOfRates({ rates: terms, life }: LoanRequest): readonly Problem[] {
  if (terms.kind === "floating") return problemsOfFloating(terms.floating, life);
  const rates = terms.steps;
  const first = rates[0];
  if (first === undefined) return problem(["rates"], "empty");
  if (isAfterStart(first.from, life)) return problem(["rates", 0, "from"], "rate-gap-at-drawdown");
  return rates.slice(1).flatMap((step, index) => {
    const previous = rates[index];
    const path = ["rates", index + 1, "from"] as const;
    if (previous !== undefined && !isLater(step.from, previous.from))
      return problem(path, "not-in-order");
    if (!isAfterStart(step.from, life)) return problem(path, "before-drawdown");
    return isAtOrAfterEnd(step.from, life) ? problem(path, "after-maturity") : [];
  });
}

/** A rate that was named is charged as named, so another method beside it would be dropped in silence. */
function problemsOfTransferPrice({ funding }: LoanRequest): readonly Problem[] {
  return funding.ftpRate !== undefined && funding.ftpMethod !== "specifiedRate"
    ? problem(["funding", "method"], "ftp-method-beside-rate", { method: funding.ftpMethod })
    : [];
}

function problemsOfFloating({ cap, floor }: FloatingRate, life: Span): readonly Problem[] {
  if (life.kind === "months") return problem(["floatingRate"], "dates-missing");
  const isCrossed = cap !== undefined && floor !== undefined && cap.perYear.lt(floor.perYear);
  return isCrossed ? problem(["floatingRate", "cap"], "cap-below-floor") : [];
}

/** Draws add up to the principal, the first at the start; draws and early repayments lie inside the life. */
function problemsOfMoves({ drawdowns, prepayments, life, principal }: LoanRequest) {
  const outside = (list: "drawdowns" | "prepayments", moments: readonly Moment[]) =>
    moments.flatMap((moment, index) =>
      isWithin(moment, life) ? [] : problem([list, index], "outside-life"),
    );
  const problems = outside(
    "prepayments",
    prepayments.map(({ moment }) => moment),
  );
  if (drawdowns === undefined) return problems;
  const drawn = sumOf(drawdowns.map(({ amount }) => amount.yuan));
  const isFromStart = drawdowns.some(({ moment }) => !isBefore(startOf(life), moment));
  return [
    ...problems,
    ...outside(
      "drawdowns",
      drawdowns.map(({ moment }) => moment),
    ),
    ...(isFromStart ? [] : problem(["drawdowns"], "no-draw-at-start")),
    ...(drawn.eq(principal.yuan)
      ? []
      : problem(["drawdowns"], "draws-do-not-add-up", {
          planned: drawn.toFixed(2),
          principal: principal.yuan.toFixed(2),
        })),
  ];
}

function problemsOfRelending(request: LoanRequest): readonly Problem[] {
  const { funding, life, relendingComparison } = request;
  const { relending } = funding;
  if (relending.kind === "none" && relendingComparison.length > 0) {
    return problem(["relendingComparison"], "relending-share-missing");
  }
  if (relending.kind === "planned") return problemsOfDraw(relending, life);
  const segments = relending.kind === "segments" ? relending.segments : [];
  return segments.flatMap(({ span }, index) => {
    const path = ["funding", "relending", "segments", index] as const;
    const previous = segments[index - 1]?.span;
    if (
      previous !== undefined &&
      (overlapOf(previous, span) !== undefined || !startsBefore(previous, span))
    ) {
      return problem(path, "not-in-order");
    }
    return [...problemsOfSegment(path, span, life)];
  });
}

/** Nothing can be relent before it is lent. */
function problemsOfDraw({ drawRule }: PlannedRelending, life: Span): readonly Problem[] {
  const isEarly = drawRule.kind === "on" && life.kind === "dated" && drawRule.date < life.from;
  return isEarly ? problem(["funding", "relending", "drawOn"], "before-drawdown") : [];
}

function problemsOfSegment(path: Problem["path"], span: Span, life: Span): readonly Problem[] {
  if (span.kind === "dated" && life.kind === "dated") {
    if (span.from >= span.to) return problem([...path, "to"], "not-in-order");
    if (span.from < life.from) return problem([...path, "from"], "before-drawdown");
    return span.to > life.to ? problem([...path, "to"], "after-maturity") : [];
  }
  if (span.kind === "months" && life.kind === "months") {
    if (span.fromMonth > span.toMonth) return problem([...path, "toMonth"], "not-in-order");
    return span.toMonth > life.toMonth ? problem([...path, "toMonth"], "after-maturity") : [];
  }
  return problem(path, "wrong-kind");
}

function problemsOfRepayment(request: LoanRequest): readonly Problem[] {
  const { repayment, principal } = request;
  const periods = periodCount(request);
  if (repayment.method !== "custom") return problemsOfGrace(request, periods);
  const outside = repayment.principalPlan.findIndex((planned) => planned.period > periods);
  if (outside >= 0) {
    return problem(["repayment", "principalPlan", outside, "period"], "period-out-of-plan", {
      periods,
    });
  }
  const repeated = repayment.principalPlan.findIndex(
    (planned, index) =>
      repayment.principalPlan.findIndex(({ period }) => period === planned.period) < index,
  );
  if (repeated >= 0)
    return problem(["repayment", "principalPlan", repeated, "period"], "not-in-order");
  const planned = sumOf(repayment.principalPlan.map(({ amount }) => amount.yuan));
  return planned.eq(principal.yuan)
    ? []
    : problem(["repayment", "principalPlan"], "plan-does-not-add-up", {
        planned: planned.toFixed(2),
        principal: principal.yuan.toFixed(2),
      });
}

/** At least one period before the last must be left to repay principal, or the grace would be the whole life. */
function problemsOfGrace(request: LoanRequest, periods: number): readonly Problem[] {
  const { repayment, life, settlementDay, stub, principal } = request;
  if (!("grace" in repayment)) return [];
  if (repayment.balloon?.yuan.gte(principal.yuan)) {
    return problem(["repayment", "balloon"], "balloon-too-large");
  }
  const { length } = repayment.grace;
  const path = ["repayment", length.kind === "periods" ? "gracePeriods" : "grace"] as const;
  if (length.kind === "periods" && length.periods >= periods) {
    return problem(path, "grace-too-long", { periods });
  }
  const dates = paymentDates({ life, repayment, settlementDay, stub });
  const isAllGrace = dates.length > 1 && gracePeriodCount(dates) === dates.length - 1;
  return length.kind !== "periods" && isAllGrace
    ? problem(path, "grace-too-long", { periods })
    : [];
}

function problemsOfSideChecks(request: LoanRequest): readonly Problem[] {
  const { overdue, debtService, life } = request;
  const problems: Problem[] = [];
  if (overdue !== undefined && life.kind === "months") {
    problems.push(...problem(["overdue"], "dates-missing"));
  }
  if (overdue !== undefined && life.kind === "dated" && overdue.settledOn <= life.to) {
    problems.push(
      ...problem(["overdue", "settledOn"], "settled-before-maturity", { maturityDate: life.to }),
    );
  }
  if (debtService !== undefined) {
    const periods = periodCount(request);
    if (debtService.toPeriod > periods || debtService.fromPeriod > debtService.toPeriod) {
      problems.push(...problem(["dscr", "toPeriod"], "period-out-of-plan", { periods }));
    }
  }
  return problems;
}

function periodCount({ life, repayment, settlementDay, stub }: LoanRequest): number {
  return interestPeriods({ life, frequency: repayment.frequency, settlementDay, stub }).length;
}

function isAfterStart(moment: Moment, life: Span): boolean {
  if (moment.kind === "date") return life.kind !== "dated" || moment.date > life.from;
  return life.kind !== "months" || moment.month > life.fromMonth - 1;
}

function isAtOrAfterEnd(moment: Moment, life: Span): boolean {
  if (moment.kind === "date") return life.kind !== "dated" || moment.date >= life.to;
  return life.kind !== "months" || moment.month >= life.toMonth;
}

function isLater(moment: Moment, other: Moment): boolean {
  if (moment.kind === "date" && other.kind === "date") return moment.date > other.date;
  return moment.kind === "month" && other.kind === "month" && moment.month > other.month;
}
