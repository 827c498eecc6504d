/** Working-capital sizing against the worked vector, and its guards. */
import { expect, test } from "vitest";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { money, share } from "../money/money.ts";
import {
  type TurnoverAccounts,
  turnoverDays,
  type WorkingCapitalCase,
  workingCapitalNeed,
} from "./working-capital.ts";

const VECTOR: WorkingCapitalCase = {
  lastYearSales: money("80000000"),
  salesMargin: share("0.12"),
  expectedGrowth: share("0.15"),
  days: {
    inventory: decimal("60"),
    receivables: decimal("75"),
    prepayments: decimal("10"),
    payables: decimal("50"),
    advanceReceipts: decimal("5"),
  },
  ownFunds: money("6000000"),
  existingLoans: money("5000000"),
  otherChannels: money("1000000"),
};

function shown(asked: WorkingCapitalCase) {
  const { netDays, turns, need, newLoan } = workingCapitalNeed(asked);
  return {
    netDays: toPlainDigits(netDays),
    turns: turns && toPlainDigits(turns),
    need: toPlainDigits(need.yuan),
    newLoan: toPlainDigits(newLoan.yuan),
  };
}

test("the worked vector: 90 days, 4 turns, 20,240,000 and 8,240,000", () => {
  expect(shown(VECTOR)).toEqual({
    netDays: "90",
    turns: "4",
    need: "20240000",
    newLoan: "8240000",
  });
});

test.each([
  ["145", "0"],
  ["150", "-5"],
])("payables of %s days bind no money: need nought, no turns", (payables, netDays) => {
  const days = { ...VECTOR.days, payables: decimal(payables) };
  // 60 + 75 + 10 − 5 = 140 before payables; five days less of advance receipts make it 145.
  const asked = { ...VECTOR, days: { ...days, advanceReceipts: decimal("0") } };
  expect(shown(asked)).toEqual({ netDays, turns: undefined, need: "0", newLoan: "0" });
});

test("one day bound: 80 million × 0.88 × 1.15 ÷ 360", () => {
  const days = { ...VECTOR.days, payables: decimal("139") };
  expect(shown({ ...VECTOR, days })).toEqual({
    netDays: "1",
    turns: "360",
    need: "224888.8888888888888888888888888888888889",
    newLoan: "0",
  });
});

test("what is there already leaves no new loan, never a negative one", () => {
  expect(shown({ ...VECTOR, ownFunds: money("14240000") }).newLoan).toBe("0");
  expect(shown({ ...VECTOR, ownFunds: money("14239999.99") }).newLoan).toBe("0.01");
  expect(shown({ ...VECTOR, existingLoans: money("90000000") }).newLoan).toBe("0");
});

test("shrinking sales need less", () => {
  // 80 million × 0.88 × 0.9 ÷ 4.
  expect(shown({ ...VECTOR, expectedGrowth: share("-0.1") }).need).toBe("15840000");
});

const balance = (opening: string, closing: string) => ({
  opening: money(opening),
  closing: money(closing),
});

const ACCOUNTS: TurnoverAccounts = {
  sales: money("80000000"),
  costOfSales: money("60000000"),
  balances: {
    inventory: balance("9000000", "11000000"),
    receivables: balance("15000000", "25000000"),
    prepayments: balance("0", "2000000"),
    payables: balance("5000000", "7000000"),
    advanceReceipts: balance("1000000", "3000000"),
  },
};

test("days from the accounts: on cost for stock, prepayments and payables, on sales for the others", () => {
  // 360 × 10 / 60, 360 × 20 / 80, 360 × 1 / 60, 360 × 6 / 60, 360 × 2 / 80.
  const reading = turnoverDays(ACCOUNTS);
  expect(JSON.parse(JSON.stringify(reading))).toEqual({
    kind: "days",
    days: {
      inventory: "60",
      receivables: "90",
      prepayments: "6",
      payables: "36",
      advanceReceipts: "9",
    },
  });
});

test("without sales or without cost there are no days", () => {
  expect(turnoverDays({ ...ACCOUNTS, sales: money("0") })).toEqual({
    kind: "undefined",
    because: "sales",
  });
  expect(turnoverDays({ ...ACCOUNTS, costOfSales: money("0") })).toEqual({
    kind: "undefined",
    because: "costOfSales",
  });
});
