/** Oversight on made-up loans whose sums can be done by head. */
import { expect, test } from "vitest";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import { leakage } from "./leakage.ts";
import { lendingBoard } from "./lending-board.ts";
import type { LoanFacts } from "./loan-facts.ts";
import { twinPairs } from "./twin-deals.ts";

const LOAN: LoanFacts = {
  quoteId: "q",
  quoteNumber: "2026-000001",
  ownerId: "李",
  branchId: "b",
  product: "techInnovationLoan",
  termMonths: 12,
  grade: "R5",
  repayment: "bullet",
  reason: "",
  state: "accepted",
  quotedOn: "2026-11-01",
  acceptedOn: "2026-11-02",
  principal: decimal("1000000"),
  rate: decimal("0.03"),
  referenceRate: decimal("0.0325"),
  rateRelief: decimal("2500"),
  feesWaived: decimal("100"),
  raroc: decimal("0.1"),
  expectedLoss: decimal("4000"),
};
const loan = (change: Partial<LoanFacts>): LoanFacts => ({ ...LOAN, ...change });

test("leakage: sums, averages by principal, what gave most first; a dear loan takes nothing off", () => {
  const groups = leakage(
    [
      loan({}),
      loan({
        principal: decimal("3000000"),
        rate: decimal("0.0305"),
        rateRelief: decimal("6000"),
        raroc: decimal("0.14"),
      }),
      loan({
        ownerId: "王",
        rate: decimal("0.035"),
        rateRelief: decimal("-2500"),
        feesWaived: decimal("0"),
      }),
    ],
    "ownerId",
  );
  expect(groups.map(({ key, count }) => [key, count])).toEqual([
    ["李", 2],
    ["王", 1],
  ]);
  const [first, second] = groups.map(({ principal, rateGiven, feesWaived, discountBp, raroc }) =>
    [principal, rateGiven, feesWaived, discountBp, raroc].map(toPlainDigits),
  );
  // (25 × 1 + 20 × 3) / 4 basis points; (10 % × 1 + 14 % × 3) / 4.
  expect(first).toEqual(["4000000", "8500", "200", "21.25", "0.13"]);
  expect(second).toEqual(["1000000", "0", "0", "-25", "0.1"]);
});

test("twins: alike in everything that is asked, apart by at least so much, the widest first", () => {
  const asked = {
    amountRatioMax: decimal("1.25"),
    termMonthsApart: 3,
    differenceBpMin: decimal("10"),
  };
  const loans = [
    loan({ quoteId: "a" }),
    loan({ quoteId: "b", rate: decimal("0.0331"), principal: decimal("1250000"), termMonths: 15 }),
    loan({ quoteId: "c", rate: decimal("0.031"), termMonths: 9 }),
    loan({ quoteId: "nearly", rate: decimal("0.03001") }),
    loan({ quoteId: "larger", rate: decimal("0.05"), principal: decimal("1250001") }),
    loan({ quoteId: "longer", rate: decimal("0.05"), termMonths: 16 }),
    loan({ quoteId: "other grade", rate: decimal("0.05"), grade: "R6" }),
    loan({ quoteId: "other way", rate: decimal("0.05"), repayment: "equalPrincipal" }),
    loan({ quoteId: "other product", rate: decimal("0.05"), product: "ipPledgeLoan" }),
  ];
  const within = loans.filter(({ quoteId }) => !["larger", "longer"].includes(quoteId));
  const told = (of: readonly LoanFacts[]) =>
    twinPairs(of, asked).map(({ dearer, cheaper, differenceBp }) =>
      [dearer.quoteId, cheaper.quoteId, toPlainDigits(differenceBp)].join(" "),
    );
  expect(told(within)).toEqual(["b a 31", "b nearly 30.9", "c a 10"]);
  // What is a fen too large or a month too long has no twin in a, but in b.
  expect(told(loans.filter(({ quoteId }) => ["a", "larger", "longer"].includes(quoteId)))).toEqual(
    [],
  );
});

test("the board: this year beside the same part of last year, both ends included", () => {
  const [thisYear, lastYear] = [
    { from: "2026-01-01", to: "2026-11-27" },
    { from: "2025-01-01", to: "2025-11-27" },
  ];
  const lines = lendingBoard(
    [
      loan({ acceptedOn: "2026-01-01" }),
      loan({ acceptedOn: "2026-11-27", principal: decimal("2000000") }),
      loan({ acceptedOn: "2026-11-28" }),
      loan({ acceptedOn: "2025-11-27", principal: decimal("2000000") }),
      loan({ acceptedOn: "2025-12-31" }),
      loan({ acceptedOn: undefined }),
      loan({ product: "ipPledgeLoan", acceptedOn: "2026-05-01" }),
    ],
    thisYear,
    lastYear,
  );
  expect(
    lines.map(({ product, count, lent, lentBefore, growth, expectedLoss }) => [
      product,
      count,
      toPlainDigits(lent),
      toPlainDigits(lentBefore),
      growth && toPlainDigits(growth),
      toPlainDigits(expectedLoss),
    ]),
  ).toEqual([
    ["ipPledgeLoan", 1, "1000000", "0", undefined, "4000"],
    ["techInnovationLoan", 2, "3000000", "2000000", "0.5", "8000"],
  ]);
});
