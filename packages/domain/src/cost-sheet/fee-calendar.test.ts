/** When each kind of fee falls due, on what, and how much: worked by hand. */
import { describe, expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import type { Fee, FeeMeasure } from "../fees/fee.ts";
import { decimal } from "../money/decimal.ts";
import { money, share } from "../money/money.ts";
import { POSTED_TO_FEN } from "../money/rounding.ts";
import { rate } from "../rates/rate.ts";
import { type PlanTerms, repaymentPlan } from "../schedules/repayment-plan.ts";
import { dueFees } from "./fee-calendar.ts";

const DAY = (text: string) => ({ kind: "date", date: calendarDate(text) }) as const;

/** 1,000,000 over two years, 3.6 % then 3 %, half-yearly interest, drawn 400,000 / 350,000 / 250,000. */
const TERMS: PlanTerms = {
  principal: money("1000000"),
  life: { kind: "dated", from: calendarDate("2026-01-01"), to: calendarDate("2028-01-01") },
  drawdowns: [
    { moment: DAY("2026-03-02"), amount: money("350000") },
    { moment: DAY("2026-01-01"), amount: money("400000") },
    { moment: DAY("2026-07-11"), amount: money("250000") },
  ],
  prepayments: [
    { moment: DAY("2026-12-01"), amount: money("100000.01"), effect: "reduce" },
    { moment: DAY("2027-01-01"), amount: money("50000"), effect: "reduce" },
  ],
  repayment: { method: "bullet", frequency: "halfYearly" },
  accrual: { kind: "actualDays", dayCount: "ACT/360" },
  settlementDay: undefined,
  ratePath: [
    {
      span: { kind: "dated", from: calendarDate("2026-01-01"), to: calendarDate("2027-01-01") },
      annualRate: rate("0.036"),
    },
    {
      span: { kind: "dated", from: calendarDate("2027-01-01"), to: calendarDate("2028-01-01") },
      annualRate: rate("0.03"),
    },
  ],
};

const MONTHS: PlanTerms = {
  ...TERMS,
  life: { kind: "months", fromMonth: 1, toMonth: 24 },
  drawdowns: [
    { moment: { kind: "month", month: 0 }, amount: money("400000") },
    { moment: { kind: "month", month: 8 }, amount: money("600000") },
  ],
  prepayments: [],
  accrual: { kind: "wholeMonths" },
  ratePath: [{ span: { kind: "months", fromMonth: 1, toMonth: 24 }, annualRate: rate("0.036") }],
};

function feeOf(measure: FeeMeasure): Fee {
  return {
    code: "fee",
    payee: "bank",
    borrowerShare: share("1"),
    waiver: undefined,
    ...measure,
  };
}

function due(measure: FeeMeasure, terms: PlanTerms = TERMS): readonly string[] {
  const { rows } = repaymentPlan(terms, POSTED_TO_FEN);
  return dueFees([feeOf(measure)], terms, rows).map(({ moment, month, yuan }) =>
    [moment.kind === "date" ? moment.date : `m${moment.month}`, month ?? "-", yuan].join(" "),
  );
}

const AT = (kind: Exclude<FeeMeasure["kind"], "upfrontFixed" | "prepaymentMonths">, text: string) =>
  ({ kind, feeRate: rate(text) }) as const;

describe("a fee falls due", () => {
  test.each<[FeeMeasure, readonly string[]]>([
    [{ kind: "upfrontFixed", amount: money("1234.565") }, ["2026-01-01 0 1234.57"]],
    [AT("upfrontRate", "0.0012345"), ["2026-01-01 0 1234.5"]],
    // 400,000 at drawdown; after a year 1,000,000 − 100,000.01 − 50,000 paid back that very day.
    [AT("annualInAdvance", "0.008"), ["2026-01-01 0 3200", "2027-01-01 12 6800"]],
    // To 03-02: 600,000 × 60 days; to 07-01: 250,000 × 121; to 07-11: 250,000 × 10; then all is drawn.
    // 0.5 %: (36,000,000 + 30,250,000) × 0.005 / 360 = 920.138…; 2,500,000 × 0.005 / 360 = 34.722…
    [AT("undrawnRate", "0.005"), ["2026-07-01 - 920.14", "2027-01-01 - 34.72"]],
    [AT("prepaymentRate", "0.005"), ["2026-12-01 - 500", "2027-01-01 - 250"]],
    // Two months' interest: at 3.6 % of 100,000.01 = 600.00006; at the rate that starts that day, 3 %, of 50,000 = 250.
    [{ kind: "prepaymentMonths", months: 2 }, ["2026-12-01 - 600", "2027-01-01 - 250"]],
  ])("%j", (measure, expected) => {
    expect(due(measure)).toEqual(expected);
  });

  test("in months: 600,000 undrawn for six months, then for two", () => {
    // 600,000 × 0.5 % × 6 / 12 = 1,500; × 2 / 12 = 500.
    expect(due(AT("undrawnRate", "0.005"), MONTHS)).toEqual(["m6 - 1500", "m12 - 500"]);
    expect(due(AT("prepaymentRate", "0.005"), MONTHS)).toEqual([]);
  });

  test("never on what is undrawn when all is drawn at once", () => {
    const { drawdowns: _, ...single } = TERMS;
    expect(due(AT("undrawnRate", "0.005"), single)).toEqual([]);
  });

  test("in the order of the fees, and each by its own measure", () => {
    const { rows } = repaymentPlan(TERMS, POSTED_TO_FEN);
    const fees = [
      feeOf(AT("annualInAdvance", "0.001")),
      feeOf({ kind: "upfrontFixed", amount: { yuan: decimal("5") } }),
      feeOf(AT("annualInAdvance", "0.002")),
    ];
    const found = dueFees(fees, TERMS, rows).map(({ fee, yuan }) => [
      fees.indexOf(fee),
      yuan.toString(),
    ]);
    expect(found).toEqual([
      [0, "400"],
      [0, "850"],
      [1, "5"],
      [2, "800"],
      [2, "1700"],
    ]);
  });
});
