import { expect, test } from "vitest";
import { afterMonths, onDay } from "../../laws/plan-examples.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import type { ProjectFlow } from "../schedules/repayment-terms.ts";
import { type ProjectReturn, projectReturn } from "./project-return.ts";

const inMonth = (month: number, yuan: string): ProjectFlow => ({
  moment: afterMonths(month),
  amount: money(yuan),
});
const on = (date: string, yuan: string): ProjectFlow => ({
  moment: onDay(date),
  amount: money(yuan),
});

const textsOf = (result: ProjectReturn) => ({
  rate:
    result.internalRate.kind === "found"
      ? toPlainDigits(result.internalRate.rate)
      : result.internalRate.reason,
  invested: toPlainDigits(result.investedYuan),
  returned: toPlainDigits(result.returnedYuan),
  roi: result.returnOnInvestment && toPlainDigits(result.returnOnInvestment),
  paidBackAt: result.paidBackAt,
});

test("months: 100 in, 60 back after a year and 72 after two is 20 % a year", () => {
  // 60/1.2 + 72/1.44 = 50 + 50. Returned 132 of 100: 0.32.
  expect(
    textsOf(projectReturn([inMonth(0, "-100"), inMonth(12, "60"), inMonth(24, "72")])),
  ).toEqual({
    rate: "0.2",
    invested: "100",
    returned: "132",
    roi: "0.32",
    paidBackAt: afterMonths(24),
  });
});

test("half a year counts by its months: 100 in and 110 back after six is 21 % a year", () => {
  expect(textsOf(projectReturn([inMonth(0, "-100"), inMonth(6, "110")])).rate).toBe("0.21");
});

test("dates: 365 days are a year, in any order", () => {
  expect(textsOf(projectReturn([on("2027-03-16", "110"), on("2026-03-16", "-100")]))).toEqual({
    rate: "0.1",
    invested: "100",
    returned: "110",
    roi: "0.1",
    paidBackAt: onDay("2027-03-16"),
  });
});

test("money is back only when it stays back: a later investment counts", () => {
  const flows = [
    inMonth(0, "-100"),
    inMonth(6, "120"),
    inMonth(9, "-50"),
    inMonth(12, "30"),
    inMonth(18, "40"),
  ];
  // Added up: −100, 20, −30, 0, 40.
  expect(textsOf(projectReturn(flows)).paidBackAt).toEqual(afterMonths(12));
});

test("a project that loses has a negative return and is never paid back", () => {
  expect(textsOf(projectReturn([inMonth(0, "-100"), inMonth(12, "90")]))).toEqual({
    rate: "-0.1",
    invested: "100",
    returned: "90",
    roi: "-0.1",
    paidBackAt: undefined,
  });
});

test("money that only comes, or none at all, has no rate", () => {
  expect(textsOf(projectReturn([inMonth(3, "5")]))).toEqual({
    rate: "one-direction",
    invested: "0",
    returned: "5",
    roi: undefined,
    paidBackAt: afterMonths(3),
  });
  expect(textsOf(projectReturn([]))).toEqual({
    rate: "no-flows",
    invested: "0",
    returned: "0",
    roi: undefined,
    paidBackAt: undefined,
  });
});

test("nothing invested is nought without a sign: no flow at all, only money that comes, or flows of nought", () => {
  const flows = [[], [inMonth(3, "5")], [inMonth(0, "0"), inMonth(3, "5")]];
  expect(flows.map((each) => projectReturn(each).investedYuan.isNegative())).toEqual([
    false,
    false,
    false,
  ]);
});
