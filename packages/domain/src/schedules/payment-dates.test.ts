import { expect, test } from "vitest";
import { afterMonths, dated, NO_GRACE, onDay } from "../../laws/plan-examples.ts";
import { WEEKENDS_ONLY } from "../calendars/bank-calendar.ts";
import { rolled } from "../calendars/business-day-roll.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { money } from "../money/money.ts";
import { gracePeriodCount, type PaymentDateTerms, paymentDates } from "./payment-dates.ts";
import type { Grace, GraceLength, Repayment } from "./repayment-terms.ts";
import { endOf, type Span } from "./span.ts";

const HALF_YEAR = dated("2026-01-15", "2026-07-15");

function termsWith(repayment: Partial<Repayment>, life: Span = HALF_YEAR): PaymentDateTerms {
  const whole = { method: "equalPrincipal", frequency: "monthly", grace: NO_GRACE } as const;
  return { life, settlementDay: undefined, repayment: { ...whole, ...repayment } as Repayment };
}

function withGrace(grace: Grace, life?: Span): PaymentDateTerms {
  return termsWith({ grace }, life);
}

/** What happens to interest in each period, and whether principal is due. */
function treatments(terms: PaymentDateTerms): readonly string[] {
  return paymentDates(terms).map(
    ({ interest, principalDue }) => `${interest}${principalDue ? " + principal" : ""}`,
  );
}

function gracePeriods(length: GraceLength, life?: Span): number {
  return gracePeriodCount(paymentDates(withGrace({ kind: "interestOnly", length }, life)));
}

test.each([
  ["interestOnly", "paid"],
  ["interestCapitalised", "capitalised"],
  ["full", "deferred"],
] as const)("in a grace of kind %s interest is %s", (kind, interest) => {
  const grace: Grace = { kind, length: { kind: "periods", periods: 2 } };
  expect(treatments(withGrace(grace))).toEqual([
    interest,
    interest,
    ...Array<string>(4).fill("paid + principal"),
  ]);
});

test.each<readonly [string, GraceLength, number]>([
  ["no periods", { kind: "periods", periods: 0 }, 0],
  ["three periods", { kind: "periods", periods: 3 }, 3],
  ["two months: the payment at their end belongs to them", { kind: "months", months: 2 }, 2],
  ["to the day of a payment", { kind: "toDate", date: calendarDate("2026-04-15") }, 3],
  ["to the day before a payment", { kind: "toDate", date: calendarDate("2026-04-14") }, 2],
  ["to a day before the first payment", { kind: "toDate", date: calendarDate("2026-02-01") }, 0],
  ["longer than the loan: the last payment stays", { kind: "months", months: 60 }, 5],
  [
    "until the project earns",
    {
      kind: "untilPositive",
      cashFlows: [
        { moment: onDay("2026-02-01"), amount: money("-500") },
        { moment: onDay("2026-03-01"), amount: money("0") },
        { moment: onDay("2026-04-10"), amount: money("0.01") },
        { moment: onDay("2026-05-10"), amount: money("800") },
      ],
    },
    2,
  ],
  [
    "until the project earns on a payment's own day",
    {
      kind: "untilPositive",
      cashFlows: [{ moment: onDay("2026-04-15"), amount: money("800") }],
    },
    2,
  ],
  [
    "until the project earns, which it never does",
    { kind: "untilPositive", cashFlows: [{ moment: onDay("2026-02-01"), amount: money("-500") }] },
    5,
  ],
])("grace of %s", (_, length, periods) => {
  expect(gracePeriods(length)).toBe(periods);
});

test("grace in months and by cash flow, in a loan without dates", () => {
  const life: Span = { kind: "months", fromMonth: 1, toMonth: 12 };
  expect(gracePeriods({ kind: "months", months: 5 }, life)).toBe(5);
  const cashFlows = [{ moment: afterMonths(7), amount: money("1") }];
  expect(gracePeriods({ kind: "untilPositive", cashFlows }, life)).toBe(6);
  expect(gracePeriods({ kind: "toDate", date: calendarDate("2026-04-15") }, life)).toBe(0);
});

test("months with principal: others pay interest, the last payment brings the rest", () => {
  expect(treatments(termsWith({ principalMonths: [3, 6] }))).toEqual([
    "paid",
    "paid + principal",
    "paid",
    "paid",
    "paid + principal",
    "paid + principal",
  ]);
});

test("months with principal in a loan without dates count from drawdown as from January", () => {
  const life: Span = { kind: "months", fromMonth: 1, toMonth: 14 };
  const dues = paymentDates(termsWith({ principalMonths: [1, 12] }, life));
  expect(dues.flatMap(({ principalDue, due }) => (principalDue ? [due] : []))).toEqual(
    [1, 12, 13, 14].map(afterMonths),
  );
});

test("without grace or months, bullet and agreed plans leave principal to their rule", () => {
  const bullet = { ...termsWith({}), repayment: { method: "bullet", frequency: "quarterly" } };
  expect(treatments(bullet as PaymentDateTerms)).toEqual(["paid + principal", "paid + principal"]);
});

test("a roll moves the payment and not the interest", () => {
  const roll: PaymentDateTerms["roll"] = (date) => rolled(WEEKENDS_ONLY, "following", date).date;
  const dates = paymentDates({ ...termsWith({}), roll });
  // 15 February 2026 is a Sunday, 15 March one too.
  expect(dates.slice(0, 3).map(({ span, due }) => [endOf(span), due])).toEqual([
    [onDay("2026-02-15"), onDay("2026-02-16")],
    [onDay("2026-03-15"), onDay("2026-03-16")],
    [onDay("2026-04-15"), onDay("2026-04-15")],
  ]);
});

test("a settlement on a month's last day belongs to that month, though its cut is in the next", () => {
  const dates = paymentDates({
    life: dated("2026-01-15", "2027-01-15"),
    repayment: {
      method: "equalPrincipal",
      frequency: "quarterly",
      grace: NO_GRACE,
      principalMonths: [6, 12],
    },
    settlementDay: 31,
  });
  expect(dates.map(({ principalDue }) => principalDue)).toEqual([false, true, false, true, true]);
});

test("a grace to a settlement day covers that day's settlement", () => {
  const dates = paymentDates({
    life: dated("2026-06-21", "2027-06-21"),
    repayment: {
      method: "equalPrincipal",
      frequency: "quarterly",
      grace: { kind: "interestOnly", length: { kind: "toDate", date: calendarDate("2026-12-20") } },
    },
    settlementDay: 20,
  });
  expect(dates.map(({ principalDue }) => principalDue)).toEqual([false, false, true, true]);
});

test("a deal without dates has no settlement day to step back from, and no day to roll", () => {
  const dates = paymentDates({
    life: { kind: "months", fromMonth: 1, toMonth: 3 },
    repayment: {
      method: "equalPrincipal",
      frequency: "monthly",
      grace: NO_GRACE,
      principalMonths: [2],
    },
    settlementDay: 20,
    roll: () => calendarDate("2026-01-01"),
  });
  expect(dates.map(({ due, principalDue }) => [due, principalDue])).toEqual([
    [{ kind: "month", month: 1 }, false],
    [{ kind: "month", month: 2 }, true],
    [{ kind: "month", month: 3 }, true],
  ]);
});
