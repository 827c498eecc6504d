/** The firm's own cash against each payment: enough for a firm with a title, a fen too little, and who is not asked. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { toReported } from "../money/rounding.ts";
import { decodeEstimateFile } from "../schemas/estimate/estimate-file.ts";
import { publicPolicyOf } from "../schemas/public-policy-of.ts";
import { estimate } from "./estimate.ts";

const POLICY = publicPolicyOf(publishedPolicyBook, calendarDate("2026-11-28"), "示例银行");
const TITLE = { class: "specialisedSme", issuedOn: "2025-07-01", source: "governmentList" };

/** Ten million over a year from 2026-03-16, secured by a deposit, no fees: D1 of the worked examples. */
const D1 = {
  date: "2026-03-16",
  firm: { sector: "softwareAndIt", certificates: [TITLE] },
  need: {
    purpose: "technologyDevelopment",
    stage: "resultConversion",
    amount: "10000000",
    termMonths: 12,
  },
  security: { kind: "deposit" },
};

/** Fit, price and the check of coverage for the innovation loan. */
function coverage(file: Readonly<Record<string, unknown>>) {
  const read = decodeEstimateFile(file);
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  const { products } = estimate(read.value, POLICY);
  const found = products.find(({ product }) => product === "techInnovationLoan");
  if (found === undefined) throw new Error("no product");
  const check = found.fit.checks.find(({ code }) => code === "coverage");
  return { outcome: found.fit.outcome, price: found.price.kind, check };
}

describe("the firm's own cash against each payment", () => {
  /** At the high end, 3.15 %: 4,375 after five days, three times 80,500 or 79,625, and 10,074,375 at the end. */
  const cash = (last: string) => [
    { date: "2026-03-21", amount: "5250" },
    ...["2026-06-21", "2026-09-21", "2026-12-21"].map((date) => ({ date, amount: "96600" })),
    { date: "2027-03-16", amount: last },
  ];

  test("1.1 times at the weakest is enough for a firm with a title", () => {
    const { outcome, check } = coverage({ ...D1, cashFlows: cash("11081812.5") });
    expect([outcome, check?.outcome]).toEqual(["fits", "holds"]);
    expect(check?.actual?.kind === "ratio" && toPlainDigits(toReported(check.actual.ratio))).toBe(
      "1.1",
    );
  });

  test("a fen less fails, and the plan stays in view", () => {
    const { outcome, price, check } = coverage({ ...D1, cashFlows: cash("11081812.49") });
    expect([outcome, price, check?.outcome]).toEqual(["doesNotFit", "priced", "fails"]);
    expect(check?.cures).toEqual([]);
  });

  test("without a title the floor is 1.2, and a title would do", () => {
    const { certificates: _, ...firm } = D1.firm;
    const security = { kind: "realEstate" };
    // At 3.95 %, the fourth class's dear end, 5,486.11 · 100,944.44 · 100,944.44 · 99,847.22 · 10,093,263.89, each times 1.15.
    const cashFlows = [
      { date: "2026-03-21", amount: "6309.03" },
      { date: "2026-06-21", amount: "116086.11" },
      { date: "2026-09-21", amount: "116086.11" },
      { date: "2026-12-21", amount: "114824.31" },
      { date: "2027-03-16", amount: "11607253.48" },
    ];
    const { outcome, check } = coverage({ ...D1, firm, security, cashFlows });
    expect([outcome, check?.outcome, check?.cures.map(({ kind }) => kind)]).toEqual([
      "doesNotFit",
      "fails",
      ["obtainTitle"],
    ]);
  });

  test("is not asked of a firm that told no cash", () => {
    expect(coverage(D1).check).toBeUndefined();
  });
});
