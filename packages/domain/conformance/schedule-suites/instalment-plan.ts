/**
 * From the terms of an instalment case to the plan that the domain runs. Nothing is computed here
 * but dates.
 */
import { elementAt } from "../../src/assert.ts";
import { scheduleDates } from "../../src/calendars/date-schedule.ts";
import { addDays, addMonths, type CalendarDate } from "../../src/dates/calendar-date.ts";
import { DAY_COUNTS } from "../../src/day-counts/day-count.ts";
import { ZERO } from "../../src/money/decimal.ts";
import type { PostingRule } from "../../src/money/rounding.ts";
import type { PaymentDate } from "../../src/schedules/payment-dates.ts";
import type { RepaymentPlan } from "../../src/schedules/plan-row.ts";
import type { PlanRun } from "../../src/schedules/plan-run.ts";
import type { PrincipalRule } from "../../src/schedules/principal-rule.ts";
import type { Prepayment } from "../../src/schedules/repayment-terms.ts";
import { runPlan } from "../../src/schedules/run-plan.ts";
import type { Accrual } from "../../src/schedules/span.ts";
import { CaseFault } from "../read-case.ts";
import type { InstalmentTerms } from "./instalment-case.ts";

/** A run and its plan. */
export type InstalmentPlan = { readonly run: PlanRun; readonly plan: RepaymentPlan };

/** What a case asks for that no product has, or `undefined`. */
export function notOffered({ repayment, unit, interestMethod, dayCount, fees }: InstalmentTerms) {
  if (repayment === "flat") {
    return "not offered: flat interest on the original principal, whatever has been repaid";
  }
  if (interestMethod === "per-period" && unit !== "month") {
    return "not offered: even periods that are no whole months";
  }
  if (interestMethod === "daily" && !DAY_COUNTS.some((known) => known === dayCount)) {
    return `not offered: the day count ${dayCount ?? "without a name"}`;
  }
  const isKnown = fees.every(({ when }) => when === "disbursement" || when === "date");
  return isKnown ? undefined : "not offered: fees measured on the instalments they are paid with";
}

/**
 * The plan with every actual payment in it. What a payment brings beyond the instalment due that
 * day is an early repayment, and one early repayment can change the instalments after it, so they
 * enter one by one.
 */
export function instalmentPlan(terms: InstalmentTerms): InstalmentPlan {
  const prepayments: Prepayment[] = [];
  for (const { date, amount } of terms.actualPayments) {
    const { rows } = runPlan(planRun(terms, prepayments));
    const row = rows.find(({ due }) => due.kind === "date" && due.date === date);
    if (row === undefined) throw new CaseFault(`no instalment is due on ${date}`);
    const extra = amount.minus(row.principal).minus(row.interest);
    if (extra.isNegative()) throw new CaseFault(`the payment of ${date} is too small`);
    const effect = terms.afterPrepayment === "shorten-term" ? "shorten" : "reduce";
    prepayments.push({ moment: { kind: "date", date }, amount: { yuan: extra }, effect });
  }
  const run = planRun(terms, prepayments);
  return { run, plan: runPlan(run) };
}

function planRun(terms: InstalmentTerms, prepayments: readonly Prepayment[]): PlanRun {
  const dates = paymentDates(terms);
  const end = elementAt(dates, -1);
  const from = terms.scheduleStart;
  return {
    dates: dates.map((date, index) => ({
      span: { kind: "dated", from: index === 0 ? from : elementAt(dates, index - 1), to: date },
      due: { kind: "date", date },
      interest: treatmentAt(terms, index),
      principalDue: index >= terms.principalGrace,
    })),
    drawdowns: terms.disbursements.map(({ date, amount }) => ({
      moment: { kind: "date", date },
      amount: { yuan: amount },
    })),
    prepayments,
    accrual: accrualOf(terms),
    ratePath: [
      { span: { kind: "dated", from, to: end }, annualRate: { perYear: terms.annualRate } },
    ],
    rule: principalRule(terms),
    posting: postingRule(terms),
    endsWhenRepaid: prepayments.length > 0,
  };
}

function paymentDates(terms: InstalmentTerms): readonly CalendarDate[] {
  const { scheduleStart: start, every, unit, instalments } = terms;
  if (unit === "month") {
    const end = addMonths(start, every * instalments);
    const rule = { stub: "none", rollDay: "as-counted-from" } as const;
    return scheduleDates({ start, end, everyMonths: every, ...rule }).slice(1);
  }
  const days = every * (unit === "week" ? 7 : 1);
  return Array.from({ length: instalments }, (_, index) => addDays(start, days * (index + 1)));
}

function treatmentAt(terms: InstalmentTerms, index: number): PaymentDate["interest"] {
  return index < terms.interestPaymentGrace ? "deferred" : "paid";
}

function accrualOf({ interestMethod, every, dayCount }: InstalmentTerms): Accrual {
  if (interestMethod === "per-period") return { kind: "evenPeriods", monthsPerPeriod: every };
  const known = DAY_COUNTS.find((name) => name === dayCount);
  if (known === undefined) throw new CaseFault(`the day count ${dayCount} is not known`);
  return { kind: "actualDays", dayCount: known };
}

function principalRule(terms: InstalmentTerms): PrincipalRule {
  if (terms.repayment === "equal-principal") {
    return { kind: "equal", part: terms.principalPerInstalment, balloon: ZERO };
  }
  return {
    kind: "level",
    instalment: terms.instalment,
    balloon: ZERO,
    stepPeriods: undefined,
    stepGrowth: ZERO,
    sharesBeyond: [],
  };
}

function postingRule({ rounding }: InstalmentTerms): PostingRule {
  const { mode, scale, instalmentMultipleOf, moneyMultipleOf } = rounding;
  return {
    kind: "rounded",
    mode,
    decimals: scale,
    ...(instalmentMultipleOf === undefined ? {} : { instalmentMultiple: instalmentMultipleOf }),
    ...(moneyMultipleOf === undefined ? {} : { amountMultiple: moneyMultipleOf }),
    leftover: "last",
  };
}
