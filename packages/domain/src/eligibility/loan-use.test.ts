/** Purposes, terms and uses by the lending rules, before and after 2024-07-01. */
import { describe, expect, test } from "vitest";
import { TODAY } from "../../laws/sample-firm.ts";
import { loanUseRules } from "../../reference-data/eligibility/index.ts";
import { type CalendarDate, calendarDate } from "../dates/calendar-date.ts";
import { LOAN_PURPOSES } from "../policy/deal-facts.ts";
import { type LoanUse, loanUseVerdict, RESTRICTED_USES } from "./loan-use.ts";

const TURNOVER: LoanUse = {
  type: "workingCapital",
  purpose: "workingCapital",
  termMonths: 36,
  longCashCycle: undefined,
  uses: [],
};
const BUILDING: LoanUse = {
  type: "fixedAsset",
  purpose: "equipmentRenewal",
  termMonths: 120,
  longCashCycle: undefined,
  uses: [],
};

function answer(asked: LoanUse, date: CalendarDate = TODAY) {
  const { outcome, reasons } = loanUseVerdict(asked, loanUseRules, date);
  return [outcome, ...reasons];
}

describe("terms since 2024-07-01", () => {
  const longer = (termMonths: number, limit: number, code: string) => ({
    code,
    termMonths,
    termMonthsMax: limit,
  });
  test.each([
    [36, undefined, ["met"]],
    [37, undefined, ["unknown", longer(37, 36, "term-needs-long-cycle")]],
    [37, "yes", ["met"]],
    [37, "no", ["notMet", longer(37, 36, "term-too-long")]],
    [60, "yes", ["met"]],
    [60, undefined, ["unknown", longer(60, 36, "term-needs-long-cycle")]],
    [61, "yes", ["notMet", longer(61, 60, "term-too-long")]],
    [61, undefined, ["notMet", longer(61, 60, "term-too-long")]],
    [61, "no", ["notMet", longer(61, 36, "term-too-long")]],
  ] as const)(
    "working capital of %i months, long cycle %s",
    (termMonths, longCashCycle, expected) => {
      expect(answer({ ...TURNOVER, termMonths, longCashCycle })).toEqual(expected);
    },
  );

  test.each([
    [120, ["met"]],
    [121, ["approval", longer(121, 120, "term-needs-approval")]],
  ] as const)("a fixed-asset loan of %i months", (termMonths, expected) => {
    expect(answer({ ...BUILDING, termMonths })).toEqual(expected);
    expect(answer({ ...BUILDING, termMonths, longCashCycle: "yes" })).toEqual(expected);
  });
});

test("before 2024-07-01 the longest term is not established, not invented", () => {
  const eve = calendarDate("2024-06-30");
  const open = ["notEstablished", { code: "tenor-not-established" }];
  expect(answer(TURNOVER, eve)).toEqual(open);
  expect(answer(BUILDING, eve)).toEqual(open);
  expect(answer(TURNOVER, calendarDate("2024-07-01"))).toEqual(["met"]);
});

test("before the first rules there is none", () => {
  const { outcome, reasons, rule } = loanUseVerdict(
    TURNOVER,
    loanUseRules,
    calendarDate("2009-12-31"),
  );
  expect([outcome, reasons, rule]).toEqual([
    "notEstablished",
    [{ code: "no-rule", type: "workingCapital" }],
    undefined,
  ]);
});

test("every purpose belongs to one type of loan", () => {
  const types = LOAN_PURPOSES.map((purpose) => [
    purpose,
    answer({ ...TURNOVER, purpose }).length === 1,
    answer({ ...BUILDING, purpose }).length === 1,
  ]);
  expect(types).toEqual([
    ["technologyDevelopment", true, false],
    ["technicalUpgrading", false, true],
    ["equipmentRenewal", false, true],
    ["qualityRenovation", false, true],
    ["application", true, false],
    ["supportingFacilities", false, true],
    ["workingCapital", true, false],
  ]);
  expect(answer({ ...TURNOVER, purpose: "equipmentRenewal" })).toEqual([
    "notMet",
    { code: "purpose-of-other-type", purpose: "equipmentRenewal", type: "workingCapital" },
  ]);
});

test("working capital may not buy equity, financial assets, dividends or fixed assets", () => {
  expect(answer({ ...TURNOVER, uses: RESTRICTED_USES })).toEqual([
    "notMet",
    ...["equityInvestment", "financialAssets", "dividends", "fixedAssets"].map((use) => ({
      code: "use-forbidden",
      use,
      type: "workingCapital",
    })),
  ]);
  expect(answer({ ...BUILDING, uses: ["fixedAssets"] })).toEqual(["met"]);
});

test("a forbidden use settles it although the term is still open, and both are said", () => {
  const asked = { ...TURNOVER, termMonths: 48, uses: ["dividends"] as const };
  expect(answer(asked)).toEqual([
    "notMet",
    { code: "use-forbidden", use: "dividends", type: "workingCapital" },
    { code: "term-needs-long-cycle", termMonths: 48, termMonthsMax: 36 },
  ]);
});

test("the answer names the rule and its document", () => {
  const { rule } = loanUseVerdict(TURNOVER, loanUseRules, TODAY);
  expect([rule?.id, rule?.document.confidence]).toEqual(["USE-working-capital-2024", "confirmed"]);
});
