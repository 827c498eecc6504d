/**
 * Payments on the days banks are open. Of 2026: 20 June is a Saturday of the Dragon Boat holiday, which ends on Sunday the 21st;
 * Sunday 20 September is a make-up working day; 20 December is a Sunday. For 2027 nothing is published.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { requestOf } from "../../laws/case-requests.ts";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import type { BusinessDayRoll } from "../calendars/business-day-roll.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { POSTED_TO_FEN } from "../money/rounding.ts";
import { priceLoan } from "../pricing/price-deal.ts";
import { repaymentPlan } from "../schedules/repayment-plan.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { hasAssumedDays, paymentRoll } from "./payment-days.ts";

function dealWith(businessDayRule: BusinessDayRoll, maturityDate: string, termMonths: number) {
  const { inputs } = JSON.parse(
    readFileSync(new URL("../../cases/d1.json", import.meta.url), "utf8"),
  );
  const request = decodeDealFile({
    ...inputs,
    maturityDate,
    termMonths,
    interest: { method: "actual360", settlementDay: 19, businessDayRule },
    repayment: { method: "bullet", frequency: "quarterly" },
    funding: { ...inputs.funding, relending: null },
    relendingComparison: [],
    overdue: null,
  });
  if (request.kind === "refused") throw new Error(JSON.stringify(request.problems));
  const quote = priceLoan(request.value, publishedPolicyBook);
  if (quote.kind === "refused") throw new Error(JSON.stringify(quote.problems));
  return quote.value.figures.deal;
}

function rowsOf(businessDayRule: BusinessDayRoll) {
  const { planTerms } = dealWith(businessDayRule, "2026-12-31", 9);
  return repaymentPlan(planTerms, POSTED_TO_FEN).rows;
}

test.each<[BusinessDayRoll, readonly string[]]>([
  ["none", ["2026-03-20", "2026-06-20", "2026-09-20", "2026-12-20", "2026-12-31"]],
  ["following", ["2026-03-20", "2026-06-22", "2026-09-20", "2026-12-21", "2026-12-31"]],
  ["preceding", ["2026-03-20", "2026-06-18", "2026-09-20", "2026-12-18", "2026-12-31"]],
])("%s", (rule, days) => {
  expect(rowsOf(rule).map(({ due }) => (due.kind === "date" ? due.date : ""))).toEqual(days);
});

test("interest runs on the contract's days, wherever its payment goes", () => {
  const interestBy = (rule: BusinessDayRoll) =>
    rowsOf(rule).map(({ interest }) => toPlainDigits(interest));
  expect(interestBy("following")).toEqual(interestBy("none"));
});

test("a payment in a year that is not published is said to rest on weekends alone", () => {
  const remarksOn = (rule: BusinessDayRoll, maturity: string, months: number) =>
    dealWith(rule, maturity, months).remarks.filter((remark) => remark === "payment-days-assumed");
  expect(remarksOn("following", "2026-12-31", 9)).toEqual([]);
  expect(remarksOn("none", "2027-03-16", 12)).toEqual([]);
  expect(remarksOn("following", "2027-03-16", 12)).toEqual(["payment-days-assumed"]);
});

test("payments that stay on their days are not moved at all, and months have no days to move to", () => {
  expect(paymentRoll(requestOf("d1"), publishedPolicyBook)).toBe(undefined);
  const undated = { ...requestOf("d3"), businessDayRule: "following" as const };
  expect(hasAssumedDays(undated, publishedPolicyBook)).toBe(false);
});
