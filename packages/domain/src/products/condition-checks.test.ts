/** Every condition of a product, on its edge and a step beyond, on both tracks. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { itemInForce } from "../policy/dated-value.ts";
import type { DealFacts, InstitutionKind, Product } from "../policy/deal-facts.ts";
import { approvalChannel, institutionLimitsPassed } from "./approval-channel.ts";
import { conditionAnswer, type LoanShown, type Track, trackOf } from "./condition-checks.ts";

const DAY = calendarDate("2026-03-16");
const { productConditions, institutionProfiles, productTerms } = publishedPolicyBook.registers;

function conditionsOf(product: Product) {
  const item = itemInForce(productConditions, product, DAY);
  if (item === undefined) throw new Error(product);
  return item.value;
}

const STANDARD: Track = { kind: "standard", lacking: ["titleListed"] };
const PREFERENTIAL: Track = { kind: "preferential", lacking: [] };

const LOAN: LoanShown = {
  dscrMinimum: decimal("1.3"),
  pledgeRate: decimal("0.2"),
  structure: [
    { security: "unsecured", share: decimal("0.3") },
    { security: "guaranteed", share: decimal("0.7") },
  ],
  graceMonths: 0,
  termMonths: 12,
  feeWaiverShare: decimal("0"),
  ftpDiscountBp: decimal("0"),
};

const FACTS: DealFacts = {
  product: "techInnovationLoan",
  purpose: undefined,
  institution: "stateBank",
  firmSize: "small",
  titles: [{ title: "littleGiant", source: "governmentList", expiresOn: undefined }],
  principal: money("30000000"),
  termMonths: 12,
  drawdownDate: DAY,
};

function verdict(change: Partial<LoanShown>, track: Track): readonly string[] {
  const answer = conditionAnswer(conditionsOf("techInnovationLoan"), track, { ...LOAN, ...change });
  const failed = answer.checks.filter(({ outcome }) => outcome !== "holds");
  const refused = answer.securities.refused.map((security) => `refuses ${security}`);
  return [answer.outcome, ...failed.map(({ code, outcome }) => `${code} ${outcome}`), ...refused];
}

describe("a tech-innovation loan, standard and preferential", () => {
  test.each<[Partial<LoanShown>, readonly string[], readonly string[]]>([
    [{}, ["holds"], ["holds"]],
    [{ dscrMinimum: decimal("1.2") }, ["holds"], ["holds"]],
    [{ dscrMinimum: decimal("1.19") }, ["fails", "dscrFloor fails"], ["holds"]],
    [{ dscrMinimum: decimal("1.09") }, ["fails", "dscrFloor fails"], ["fails", "dscrFloor fails"]],
    [{ dscrMinimum: undefined }, ["open", "dscrFloor open"], ["open", "dscrFloor open"]],
    [{ pledgeRate: decimal("0.5") }, ["holds"], ["holds"]],
    [{ pledgeRate: decimal("0.51") }, ["fails", "pledgeRateMax fails"], ["holds"]],
    [{ graceMonths: 6 }, ["holds"], ["holds"]],
    [{ graceMonths: 7 }, ["fails", "graceMonthsMost fails"], ["holds"]],
    [{ graceMonths: 13 }, ["fails", "graceMonthsMost fails"], ["fails", "graceMonthsMost fails"]],
    [{ termMonths: 36 }, ["holds"], ["holds"]],
    [{ termMonths: 37 }, ["fails", "termMonthsMost fails"], ["holds"]],
    [{ termMonths: 0 }, ["fails", "termMonthsLeast fails"], ["fails", "termMonthsLeast fails"]],
    [{ feeWaiverShare: decimal("0.51") }, ["fails", "feeWaiverShareMax fails"], ["holds"]],
    [{ ftpDiscountBp: decimal("26") }, ["fails", "ftpDiscountBpMax fails"], ["holds"]],
    [
      { structure: [{ security: "unsecured", share: decimal("0.31") }] },
      ["fails", "unsecuredShareMax fails"],
      ["holds"],
    ],
    [
      { structure: [{ security: "intellectualProperty", share: decimal("1") }] },
      ["fails", "refuses intellectualProperty"],
      ["holds"],
    ],
    [{ structure: [] }, ["open", "unsecuredShareMax open"], ["open", "unsecuredShareMax open"]],
  ])("%j", (change, standard, preferential) => {
    expect(verdict(change, STANDARD)).toEqual(standard);
    expect(verdict(change, PREFERENTIAL)).toEqual(preferential);
  });

  test("a failure outweighs what is open", () => {
    const change = { dscrMinimum: undefined, pledgeRate: decimal("0.9") };
    expect(verdict(change, PREFERENTIAL)).toEqual([
      "fails",
      "dscrFloor open",
      "pledgeRateMax fails",
    ]);
  });

  test("the tilt is a number, and never against the preferred", () => {
    const { checks } = conditionAnswer(conditionsOf("ipPledgeLoan"), STANDARD, LOAN);
    expect(checks.map(({ code, bound, tilt }) => [code, bound, toPlainDigits(tilt)])).toEqual([
      ["dscrFloor", "atLeast", "-0.1"],
      ["pledgeRateMax", "atMost", "0.1"],
      ["unsecuredShareMax", "atMost", "0.3"],
      ["graceMonthsLeast", "atLeast", "0"],
      ["graceMonthsMost", "atMost", "6"],
      ["termMonthsLeast", "atLeast", "0"],
      ["termMonthsMost", "atMost", "12"],
      ["feeWaiverShareMax", "atMost", "0.5"],
      ["ftpDiscountBpMax", "atMost", "15"],
    ]);
  });
});

test("the track follows the product's preferential scope", () => {
  const scope = itemInForce(productTerms, "techInnovationLoan", DAY)?.value.preferentialScope ?? {};
  expect(trackOf(scope, FACTS)).toEqual(PREFERENTIAL);
  expect(trackOf(scope, { ...FACTS, titles: [] })).toEqual(STANDARD);
});

test.each([
  ["30000000", "green", 5, 10, []],
  ["30000000.01", "standard", 15, 0, ["principalMax"]],
])("a loan of %s takes the %s channel", (yuan, kind, workingDays, workingDaysSaved, lacking) => {
  const facts = { ...FACTS, principal: money(yuan) };
  expect(approvalChannel(conditionsOf("techInnovationLoan"), facts)).toEqual({
    kind,
    workingDays,
    workingDaysSaved,
    lacking,
  });
});

test.each<[InstitutionKind, number, string, readonly string[]]>([
  ["policyBank", 360, "99999999999", []],
  ["cityBank", 84, "300000000", []],
  ["cityBank", 85, "300000000.01", ["termMonthsMax", "principalMax"]],
  ["stateBank", 181, "1", ["termMonthsMax"]],
])("a %s with %i months and %s yuan passes %j", (kind, termMonths, yuan, passed) => {
  const profile = itemInForce(institutionProfiles, kind, DAY)?.value;
  expect(
    profile && institutionLimitsPassed(profile, { termMonths, principal: money(yuan) }),
  ).toEqual(passed);
});
