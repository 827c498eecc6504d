/** Coverage under stress, on one loan of 6,000,000 that pays interest every three months, by months, at 3.60 %. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { toPlainDigits } from "../../money/decimal.ts";
import { share } from "../../money/money.ts";
import { toReported } from "../../money/rounding.ts";
import { spread } from "../../rates/rate.ts";
import { decodeFitFile } from "../../schemas/fit-file.ts";
import { fitOf } from "./fit.ts";
import { stressedCoverages } from "./stressed-coverage.ts";

const DEAL = {
  id: "STRESS",
  product: "ipPledgeLoan",
  pricingDate: "2026-11-27",
  institution: "cityBank",
  principal: "6000000",
  termMonths: 12,
  repayment: { method: "bullet", frequency: "quarterly" },
  interest: { method: "monthly12" },
  rates: [{ from: "2026-11-27", annualRate: "0.036" }],
  funding: { relending: null },
  capital: { riskWeight: "0.75", car: "0.115" },
  tax: { vatTreatment: "taxed" },
};

/** 108,000 a quarter; in the second 27,000 go out as well; 12,108,000 for the last payment. */
const CASH = [
  { date: "2027-02-27", amount: "108000" },
  { date: "2027-05-26", amount: "108000" },
  { date: "2027-05-27", amount: "-27000" },
  { date: "2027-08-27", amount: "108000" },
  { date: "2027-11-27", amount: "12108000" },
];

function coverageOf(
  stresses: readonly (readonly [cashCut: string, rateAdded: string])[],
  { change = {}, paymentsEach = 1 }: { change?: object; paymentsEach?: number } = {},
) {
  const file = { deal: { ...DEAL, ...change }, firm: {}, cashFlows: CASH, paymentsEach };
  const question = decodeFitFile(file);
  const answer = question.kind === "ok" ? fitOf(question.value, publishedPolicyBook) : question;
  if (question.kind === "refused" || answer.kind === "refused") throw new Error("no answer");
  const { cashFlows = [] } = question.value;
  const asked = { deal: answer.value.deal, cashFlows, paymentsEach };
  const stressed = stressedCoverages(
    asked,
    stresses.map(([cut, added]) => ({ cashCut: share(cut), rateAdded: spread(added) })),
  );
  return stressed.map(({ coverage: { stretches, minimum } }) => [
    ...stretches.map(({ cashYuan, dueYuan, coverage }) =>
      [cashYuan, dueYuan, ...(coverage === undefined ? [] : [toReported(coverage)])]
        .map(toPlainDigits)
        .join(" "),
    ),
    `least in ${minimum?.fromPeriod}`,
  ]);
}

describe("less cash, a higher rate, and both", () => {
  test("no stress is the loan as it is", () => {
    // Due 54,000 three times, then 6,054,000. Cash of the second quarter: 108,000 − 27,000.
    expect(coverageOf([["0", "0"]])).toEqual([
      ["108000 54000 2", "81000 54000 1.5", "108000 54000 2", "12108000 6054000 2", "least in 2"],
    ]);
  });

  test("a quarter less cash comes in, and what goes out is no less", () => {
    // 81,000; 81,000 − 27,000; 81,000; 9,081,000.
    expect(coverageOf([["0.25", "0"]])).toEqual([
      ["81000 54000 1.5", "54000 54000 1", "81000 54000 1.5", "9081000 6054000 1.5", "least in 2"],
    ]);
  });

  test("90 bp more: 6,000,000 × 4.50 % ÷ 4 = 67,500 a quarter", () => {
    // 12,108,000 ÷ 6,067,500 and 9,081,000 ÷ 6,067,500.
    expect(
      coverageOf([
        ["0", "0.009"],
        ["0.25", "0.009"],
      ]),
    ).toEqual([
      [
        "108000 67500 1.6",
        "81000 67500 1.2",
        "108000 67500 1.6",
        "12108000 6067500 1.99555006180469715698393",
        "least in 2",
      ],
      [
        "81000 67500 1.2",
        "54000 67500 0.8",
        "81000 67500 1.2",
        "9081000 6067500 1.49666254635352286773795",
        "least in 2",
      ],
    ]);
  });

  test("in stretches of two payments", () => {
    // (216,000 − 27,000) ÷ 108,000; 12,216,000 ÷ 6,108,000.
    expect(coverageOf([["0", "0"]], { paymentsEach: 2 })).toEqual([
      ["189000 108000 1.75", "12216000 6108000 2", "least in 1"],
    ]);
  });
});

describe("every rate that was agreed is raised", () => {
  test("both steps of a rate", () => {
    // 3.60 % then 3.20 %: 54,000 twice, 48,000 twice; raised 67,500 twice, 61,500 twice.
    const rates = [
      { from: "2026-11-27", annualRate: "0.036" },
      { from: "2027-05-27", annualRate: "0.032" },
    ];
    const [rows = []] = coverageOf([["0", "0.009"]], { change: { rates } });
    expect(rows.map((row) => row.split(" ")[1])).toEqual([
      "67500",
      "67500",
      "61500",
      "6061500",
      "in",
    ]);
  });

  test("a step as it was agreed, whatever its base says", () => {
    const base = { base: "LPR1Y", baseRate: "0.03", spreadBp: "0" };
    const rates = [{ from: "2026-11-27", annualRate: "0.036", ...base }];
    const [[first = ""] = []] = coverageOf([["0", "0.009"]], { change: { rates } });
    expect(first.split(" ")[1]).toBe("67500");
  });

  /** LPR 3.00 % on the pricing date. */
  const floating = (spreadBp: string, bounds: object) => ({
    rates: undefined,
    floatingRate: { base: "LPR1Y", spreadBp, reset: { rule: "anniversary" }, ...bounds },
  });

  test.each([
    ["free: 3.60 % becomes 4.50 %", "60", {}, "67500"],
    ["up to the cap: 4.50 % stops at 4.00 %", "60", { cap: "0.04" }, "60000"],
    [
      "at the cap already it stays: 4.20 % is 4.00 % before and after",
      "120",
      { cap: "0.04" },
      "60000",
    ],
    [
      "from under the floor: 3.20 % counted as 4.00 % becomes 4.10 %",
      "20",
      { floor: "0.04" },
      "61500",
    ],
  ] as const)("a floating rate %s", (_case, spreadBp, bounds, due) => {
    const [rows = []] = coverageOf([["0", "0.009"]], { change: floating(spreadBp, bounds) });
    expect(rows[0]?.split(" ")[1]).toBe(due);
  });
});
