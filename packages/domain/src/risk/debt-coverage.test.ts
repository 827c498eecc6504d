import { describe, expect, test } from "vitest";
import { afterMonths, dated, onDay, planTerms } from "../../laws/plan-examples.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { POSTED_TO_FEN, toReported } from "../money/rounding.ts";
import { repaymentPlan } from "../schedules/repayment-plan.ts";
import type { ProjectFlow } from "../schedules/repayment-terms.ts";
import type { Moment } from "../schedules/span.ts";
import { type CoverageStretch, type DebtCoverage, debtCoverage } from "./debt-coverage.ts";

const at = (moment: Moment, yuan: string): ProjectFlow => ({ moment, amount: money(yuan) });

const stretchText = ({ fromPeriod, toPeriod, cashYuan, dueYuan, coverage }: CoverageStretch) =>
  [
    `${fromPeriod}–${toPeriod}`,
    toPlainDigits(cashYuan),
    toPlainDigits(dueYuan),
    coverage === undefined ? "nothing due" : toPlainDigits(coverage),
  ].join(" ");

const textsOf = ({ stretches, minimum, average, cashAfterYuan }: DebtCoverage) => ({
  stretches: stretches.map(stretchText),
  minimum: minimum && stretchText(minimum),
  average: average && toPlainDigits(average),
  cashAfter: toPlainDigits(cashAfterYuan),
});

// 12 months of 1 % a month on 1,200 yuan, principal 400 in the months 4, 8 and 12 after a grace of none: interest
// 48, 32 and 16 for four months each.
const plan = repaymentPlan(
  planTerms("1200", "0.12", 12, {
    method: "custom",
    frequency: "quarterly",
    principalPlan: [
      { period: 1, amount: money("300") },
      { period: 2, amount: money("300") },
      { period: 4, amount: money("600") },
    ],
  }),
  POSTED_TO_FEN,
);
// Interest: 3 % of 1,200 = 36, of 900 = 27, of 600 = 18, of 600 = 18. Due: 336, 327, 18, 618.
const flows = [
  at(afterMonths(1), "400"),
  at(afterMonths(3), "104"),
  at(afterMonths(4), "-20"),
  at(afterMonths(6), "347"),
  at(afterMonths(9), "9"),
  at(afterMonths(12), "927"),
  at(afterMonths(13), "55"),
];

describe("coverage of each payment", () => {
  test("cash up to and on the day of a payment over what is due", () => {
    // 504/336 = 1.5; 327/327 = 1; 9/18 = 0.5; 927/618 = 1.5; all 1767 over 1299.
    expect(textsOf(debtCoverage(plan.rows, flows, 1))).toEqual({
      stretches: ["1–1 504 336 1.5", "2–2 327 327 1", "3–3 9 18 0.5", "4–4 927 618 1.5"],
      minimum: "3–3 9 18 0.5",
      average: "1.360277136258660508083140877598152424942",
      cashAfter: "55",
    });
  });

  test("in stretches of two, and of three with a shorter last one", () => {
    // (504 + 327)/663 and (9 + 927)/636; 840/681 and 927/618.
    const [two, three] = [2, 3].map((size) => debtCoverage(plan.rows, flows, size));
    expect(two && textsOf(two).stretches).toEqual([
      "1–2 831 663 1.253393665158371040723981900452488687783",
      "3–4 936 636 1.471698113207547169811320754716981132075",
    ]);
    expect(three && textsOf(three).stretches).toEqual([
      "1–3 840 681 1.233480176211453744493392070484581497797",
      "4–4 927 618 1.5",
    ]);
    expect(two?.stretches.map(({ ends }) => ends)).toEqual([afterMonths(6), afterMonths(12)]);
  });

  test("of two equally bad stretches the first is named; no cash covers nothing", () => {
    expect(textsOf(debtCoverage(plan.rows, [], 1))).toMatchObject({
      minimum: "1–1 0 336 0",
      average: "0",
      cashAfter: "0",
    });
  });

  test("a stretch in which nothing is due has no coverage, and its cash is not in the average", () => {
    const grace = repaymentPlan(
      planTerms("1000", "0.12", 6, {
        method: "equalPrincipal",
        frequency: "quarterly",
        grace: { kind: "interestCapitalised", length: { kind: "periods", periods: 1 } },
      }),
      POSTED_TO_FEN,
    );
    // 3 % of 1,000 becomes principal; then 1,030 and 3 % of it, 30.90, are due.
    const coverage = debtCoverage(
      grace.rows,
      [at(afterMonths(2), "500"), at(afterMonths(5), "2121.8")],
      1,
    );
    expect(textsOf(coverage)).toEqual({
      stretches: ["1–1 500 0 nothing due", "2–2 2121.8 1060.9 2"],
      minimum: "2–2 2121.8 1060.9 2",
      average: "2",
      cashAfter: "0",
    });
  });

  test("a plan without payments has no coverage; all cash comes after it", () => {
    expect(textsOf(debtCoverage([], flows, 1))).toEqual({
      stretches: [],
      minimum: undefined,
      average: undefined,
      cashAfter: "1822",
    });
  });

  test.each([0, -1, 1.5])("%d payments are no stretch", (size) => {
    expect(() => debtCoverage(plan.rows, flows, size)).toThrow("not-a-stretch");
  });
});

test("D2: its second year is covered 1.5769… times by 22 million", () => {
  const { rows } = repaymentPlan(
    planTerms("50000000", "0.0315", dated("2026-06-21", "2031-06-21"), {
      method: "equalPrincipal",
      frequency: "quarterly",
      grace: { kind: "interestOnly", length: { kind: "periods", periods: 4 } },
    }),
    POSTED_TO_FEN,
  );
  const cash = [
    at(onDay("2027-06-21"), "8000000"),
    at(onDay("2027-06-22"), "10000000"),
    at(onDay("2028-06-21"), "12000000"),
  ];
  const second = debtCoverage(rows, cash, 4).stretches[1];
  expect(second && toPlainDigits(second.dueYuan)).toBe("13951132.82");
  expect(second?.coverage && toPlainDigits(toReported(second.coverage))).toBe(
    "1.57693287590677528937754",
  );
});
