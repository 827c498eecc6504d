/** What policy data is refused for, kind by kind: the published item with one thing changed, the place and the code. */
import { describe, expect, test } from "vitest";
import { changed, itemOf, problemsOf } from "../../../laws/policy-json.ts";
import type { Json } from "./plain-json.ts";
import { decodePolicyContent, decodePolicyItem } from "./policy-content.ts";
import { POLICY_CONTENT_KINDS, type PolicyContentKind } from "./policy-kinds.ts";

type Row = readonly [
  kind: PolicyContentKind,
  path: string,
  value: Json | undefined,
  problem: string,
  /** Where the problem lies, when not at the value itself. */
  place?: string,
];

const ROWS: readonly Row[] = [
  ["lpr", "oneYear.perYear", 0.0425, "number-not-text"],
  ["lpr", "fiveYear.perYear", "4.85", "out-of-range"],
  ["lpr", "fiveYear.perYear", "-0.0001", "out-of-range"],
  ["lpr", "fiveYear", "0.0485", "not-an-object"],
  ["lpr", "tenYear", { perYear: "0.05" }, "unknown-field"],
  ["techRelending", "relendingShare.share", "0", "out-of-range"],
  ["techRelending", "relendingShare.share", "1.01", "out-of-range"],
  ["techRelending", "extensionsMax", "2", "not-a-whole-number"],
  ["techRelending", "extensionsMax", 3, "out-of-range"],
  ["techRelending", "institutions.0", "villageBank", "not-in-list"],
  ["techRelending", "institutions", [], "empty"],
  ["techRelending", "institutions", ["cityBank", "cityBank"], "named-twice", "institutions.1"],
  ["techRelending", "quota.yuan", "1e12", "exponent"],
  ["techRelending", "quota.yuan", "0.001", "too-many-decimals"],
  ["techRelending", "supported", [], "empty"],
  ["techRelending", "supported.0.isProjectListed", false, "not-in-list"],
  ["equipmentRelending", "name", "", "empty"],
  ["ruralSmallRelending", "sixMonthRate", null, "not-an-object"],
  ["privateRelending", "oneYearRate.perYear", undefined, "missing"],
  ["taxRule", "vatRate.share", "0.51", "out-of-range"],
  ["taxRule", "incomeTaxRate.share", "1", "out-of-range"],
  ["holidayNotices", "off.0", ["2013-01-03", "2013-01-01"], "not-in-order"],
  ["holidayNotices", "off.0.0", "2013-02-30", "not-a-date"],
  ["holidayNotices", "workingWeekendDays.0", "1999-01-02", "day-outside-year"],
  ["holidayNotices", "settlesYear", undefined, "missing"],
  ["productTerms", "settlementDay", 32, "out-of-range"],
  [
    "productTerms",
    "addedPreferential.addedPerYear",
    "0.0026",
    "preference-reversed",
    "addedPreferential",
  ],
  ["productTerms", "methodBeyond", "bullet", "not-in-list"],
  [
    "productConditions",
    "graceMonths.standard.least",
    7,
    "range-reversed",
    "graceMonths.standard.most",
  ],
  ["productConditions", "termMonths.standard.usual", 37, "out-of-range"],
  ["productConditions", "dscrFloor.preferential", "1.21", "preference-reversed"],
  [
    "productConditions",
    "pledgeRateMax.preferential.share",
    "0.49",
    "preference-reversed",
    "pledgeRateMax.preferential",
  ],
  ["productConditions", "securities.preferential", ["deposit"], "preference-reversed"],
  ["productConditions", "graceMonths.preferential.most", 60, "grace-too-long"],
  ["productConditions", "greenChannel.workingDays", 16, "preference-reversed"],
  ["productConditions", "greenChannel.scope.products", [], "empty"],
  ["productConditions", "greenChannel.scope.purposes", [], "empty"],
  ["productConditions", "greenChannel.scope.institutions", [], "empty"],
  ["productConditions", "greenChannel.scope.firmSizes", [], "empty"],
  ["productConditions", "greenChannel.scope.titlesListed", [], "empty"],
  ["productConditions", "greenChannel.scope.termMonthsMin", 0, "out-of-range"],
  ["publishedBands", "purposes", [], "empty"],
  [
    "publishedBands",
    "priceClasses.0.high.addedPerYear",
    "-0.0021",
    "range-reversed",
    "priceClasses.0.high",
  ],
  ["publishedBands", "priceClasses.8.code", "A", "named-twice"],
  ["publishedBands", "firmClasses.0.condition", undefined, "missing"],
  ["publishedBands", "firmClasses.0.condition.anyOf", [], "group-empty"],
  [
    "publishedBands",
    "firmClasses.3.condition",
    { kind: "claim", id: "own", claim: "ownsCoreIp" },
    "not-beside",
  ],
  ["publishedBands", "securityClasses.1.securities.0", "deposit", "named-twice"],
  ["publishedBands", "cells.0.priceClass", "Z", "not-in-list"],
  ["publishedBands", "cells.0.priceClass", "E", "preference-reversed"],
  ["publishedBands", "overdueMultiplier", "0.9", "out-of-range"],
  ["publishedBands", "usualFees.0.kind", "monthly", "not-in-list"],
  ["publishedBands", "usualFees.0.feeRate.perYear", undefined, "missing"],
  ["institutionProfiles", "kind", "cityBank", "code-disagrees"],
  ["authorityLevels", "discountMax.addedPerYear", "-0.001", "out-of-range"],
  ["relendingPractice", "lagMonths", 5, "out-of-range"],
  ["relendingPractice", "followsBalance", "yes", "not-true-or-false"],
  ["scorecards", "factors.0.measures.0.part", "61", "parts-not-100", "factors.0"],
  [
    "scorecards",
    "factors.1.measures.0.bands.1.points",
    "71",
    "points-not-monotone",
    "factors.1.measures.0",
  ],
  ["scorecards", "unevidencedPoints", "101", "out-of-range"],
  ["masterScales", "1.pd.perYear", "0.0005", "pd-not-rising", "1"],
  ["masterScales", "1.grade", "R1", "named-twice", "1"],
  ["lossShares", "share", "45", "out-of-range"],
  ["stabilityRules", "variationMax", "100.1", "out-of-range"],
  ["fitCardRules", "good", "100.1", "out-of-range"],
  ["fitCardRules", "appetite.pd.perYear", "0", "out-of-range"],
  ["fitCardRules", "steps.amount.share", "0", "out-of-range"],
  ["fitCardRules", "bands.pledgeToLoan.1.atLeast", "0.7", "band-overlap", "bands.pledgeToLoan"],
  [
    "fitCardRules",
    "bands.pledgeToLoan.2.points",
    "90",
    "points-not-monotone",
    "bands.pledgeToLoan",
  ],
  ["fitCardRules", "bands.taste", [], "unknown-field"],
  ["ftpCurves", "points.0.annualRate.perYear", "1.9", "out-of-range"],
  ["ftpPolicies", "pools.1.termMonthsMax", 12, "not-in-order"],
  ["ftpPolicies", "pools.0.termMonthsMax", null, "not-in-order", "pools.1.termMonthsMax"],
  ["ftpPolicies", "pools.2.termMonthsMax", undefined, "missing"],
  ["ftpPolicies", "termPremiums", [], "empty"],
  ["ftpPolicies", "pools", [], "empty"],
  ["ftpAdjustments", "stackingOrder", -1, "out-of-range"],
  ["titleRules", "condition.kind", "magic", "not-in-list"],
  ["titleRules", "condition.of", [], "group-empty"],
  ["sizeClassRules", "bounds", [], "empty"],
  ["sizeClassRules", "bounds.0.medium", "20", "range-reversed"],
  ["sizeClassRules", "bounds.0.large", "300", "range-reversed"],
  ["sizeClassRules", "bounds.1.measure", "staff", "named-twice"],
  [
    "loanUseRules",
    "tenor",
    { kind: "established", beyond: "refused" },
    "missing",
    "tenor.termMonthsMax",
  ],
  ["loanUseRules", "purposes", [], "empty"],
  ["loanUseRules", "entrustedPayment.largePaymentNotEstablished", false, "not-in-list"],
  ["loanUseRules", "tenor.kind", "forever", "not-in-list"],
  ["supportRules", "lists", [], "empty"],
  ["supportRules", "lists.1.list", "highTechEnterprise", "named-twice"],
  ["stageProfiles", "nature", "asTheCustomerSays", "not-an-object"],
  ["stageProfiles", "nature", "asServed", "nature-of-other-stage"],
  ["stageProfiles", "nature.risk", "low", "not-in-list"],
  ["stageProfiles", "sources", [], "empty"],
  ["stageProfiles", "sources.0", "bankLoan", "not-in-list"],
  ["stagePractices", "cashFlow", [], "empty"],
  ["stagePractices", "stepMonths", 0, "out-of-range"],
  ["stageQuestions", "options", [], "empty"],
  ["stageQuestions", "options.1.code", "sharedFacility", "named-twice"],
  ["ipLegalTerms", "yearsFromFiling", 0, "out-of-range"],
  ["ipPledgeTerms", "haircut.share", "-0.1", "out-of-range"],
  ["ipValuationFees", "most.share", "0.0049", "range-reversed", "most"],
  ["feeCatalogue", "prohibitedFor", "nobody", "not-a-list"],
  ["feeCatalogue", "prohibitedFor", ["giant"], "not-in-list", "prohibitedFor.0"],
  ["feeCatalogue", "clause", undefined, "missing"],
  ["subsidySchemes", "principalCap", undefined, "missing"],
  ["subsidySchemes", "principalCap", { yuan: "-1" }, "out-of-range", "principalCap.yuan"],
  ["subsidySchemes", "grantedUntil", "2024-03-06", "not-in-order"],
  ["guaranteeSchemes", "fundShares.0.titles", [], "empty"],
  ["guaranteeSchemes", "feesExcluded.1", "commitment", "named-twice"],
  ["compensationFunds", "firstLoanAdded.share", "0.46", "shares-over-whole", "firstLoanAdded"],
  ["vatExemptions", "lprMultiple", "0", "out-of-range"],
  ["vatExemptions", "firmSizes", [], "empty"],
  ["exposureClasses", "riskWeight", "0", "out-of-range"],
  ["exposureClasses", "isNamedOnly", 0, "not-true-or-false"],
  ["capitalTargets", "car.share", "0", "out-of-range"],
  ["irbParameters", "lgdSubordinated.share", "0.44", "range-reversed", "lgdSubordinated"],
];

test("a price table has one field for each pair of classes", () => {
  const moved = changed(itemOf("publishedBands"), "content.cells.0.firmClass", "2");
  // What stands where a better firm's field should be is then dearer than the field it stands beside.
  expect(problemsOf(moved)).toEqual([
    "content.cells band-missing",
    "content.cells band-missing",
    "content.cells.3.priceClass preference-reversed",
  ]);
});

test("every kind has a row", () => {
  expect(new Set(ROWS.map(([kind]) => kind))).toEqual(new Set(POLICY_CONTENT_KINDS));
});

test.each(
  ROWS.map(([kind, path, value, problem, place = path]) => ({ kind, path, value, problem, place })),
)("$kind: $path as $value is refused: $problem", ({ kind, path, value, problem, place }) => {
  expect(problemsOf(changed(itemOf(kind), `content.${path}`, value))).toEqual([
    `content.${place} ${problem}`,
  ]);
});

test.each<readonly [kind: PolicyContentKind, path: string, value: Json]>([
  ["techRelending", "content.supported.0.scope", { termMonthsMin: 12, termMonthsMax: 12 }],
  ["holidayNotices", "content.off.0", ["2013-01-01", "2013-01-01"]],
  ["holidayNotices", "content.off.0", ["2013-11-02", "2013-12-31"]],
  ["productTerms", "content.addedPreferential.addedPerYear", "0.0025"],
  ["productConditions", "content.dscrFloor.preferential", "1.2"],
  ["productConditions", "content.pledgeRateMax.preferential.share", "0.5"],
  ["productConditions", "content.unsecuredShareMax.preferential.share", "0.3"],
  ["productConditions", "content.feeWaiverShareMax.preferential.share", "0.5"],
  ["productConditions", "content.ftpDiscountBpMax.preferential", "25"],
  ["productConditions", "content.graceMonths.preferential", { least: 6, usual: 6, most: 6 }],
  ["productConditions", "content.termMonths.preferential.most", 36],
  ["productConditions", "content.greenChannel.workingDays", 15],
  ["loanUseRules", "content.tenor", established(36, 36)],
  ["ipValuationFees", "content.most.share", "0.005"],
  ["compensationFunds", "content.firstLoanAdded.share", "0.45"],
  ["irbParameters", "content.lgdSubordinated.share", "0.45"],
  ["subsidySchemes", "content.grantedUntil", "2024-03-07"],
  ["subsidySchemes", "effectiveTo", "2024-03-08"],
  ["stageQuestions", "content.options", [{ code: "a" }, { code: "b" }]],
  ["ftpAdjustments", "content.rateCap", { perYear: "-0.1" }],
])("%s: %s as %j is just in order", (kind, path, value) => {
  expect(problemsOf(changed(itemOf(kind), path, value))).toEqual([]);
});

test.each<readonly [kind: PolicyContentKind, path: string, value: Json, problem: string]>([
  [
    "techRelending",
    "supported.0.scope",
    { termMonthsMin: 12, termMonthsMax: 11 },
    "range-reversed",
  ],
  ["holidayNotices", "off.0", ["2013-11-01", "2013-12-31"], "out-of-range"],
  ["holidayNotices", "off.0", ["2012-12-31", "2013-01-01"], "day-outside-year"],
  ["holidayNotices", "off.0", ["2014-12-31", "2015-01-01"], "day-outside-year"],
  ["productConditions", "unsecuredShareMax.preferential.share", "0.29", "preference-reversed"],
  ["productConditions", "feeWaiverShareMax.preferential.share", "0.49", "preference-reversed"],
  ["productConditions", "ftpDiscountBpMax.preferential", "24", "preference-reversed"],
  ["productConditions", "termMonths.preferential.most", 35, "preference-reversed"],
  ["productConditions", "termMonths.standard.usual", 0, "out-of-range"],
  ["loanUseRules", "tenor", established(36, 35), "range-reversed"],
])("%s: %s as %j is just out of order: %s", (kind, path, value, problem) => {
  const found = problemsOf(changed(itemOf(kind), `content.${path}`, value));
  expect(found.map((one) => one.split(" ")[1])).toEqual([problem]);
});

test("of an adjustment's bounds the cap is not below the floor", () => {
  const item = changed(itemOf("ftpAdjustments"), "content.rateFloor", { perYear: "0.01" });
  expect(problemsOf(changed(item, "content.rateCap", { perYear: "0.01" }))).toEqual([]);
  expect(problemsOf(changed(item, "content.rateCap", { perYear: "0.0099" }))).toEqual([
    "content.rateCap cap-below-floor",
  ]);
});

test("a discount does not raise FTP", () => {
  const discount = changed(itemOf("ftpAdjustments"), "content.kind", "innovationDiscount");
  const raised = changed(discount, "content.added", { addedPerYear: "0.0001" });
  expect(problemsOf(raised)).toEqual(["content.added reduction-above-zero"]);
});

/** A term that is set, and the longer one of firms whose cash comes back late. */
function established(termMonthsMax: number, longCycleTermMonthsMax: number): Json {
  return { kind: "established", termMonthsMax, longCycleTermMonthsMax, beyond: "refused" };
}

test("a card of the other subject lacks its factors", () => {
  expect(problemsOf(changed(itemOf("scorecards"), "content.subject", "project"))).toEqual([
    ...[0, 1, 2, 3, 4].map((factor) => `content.factors.${factor} factor-unlisted`),
    ...[1, 2, 3].map(() => "content factor-missing"),
  ]);
});

test("a curve has every tenor once, shortest first", () => {
  const curve = itemOf("ftpCurves");
  expect(problemsOf(changed(curve, "content.points.3.tenor", "1M"))).toEqual([
    "content.points tenor-missing",
    "content.points.3 tenor-not-in-order",
  ]);
  expect(new Set(problemsOf(changed(curve, "content.points", [])))).toEqual(
    new Set(["content.points tenor-missing"]),
  );
});

describe("a whole item", () => {
  test.each<readonly [kind: PolicyContentKind, path: string, value: Json | undefined, string]>([
    ["exposureClasses", "kind", "luck", "kind not-in-list"],
    ["exposureClasses", "kind", undefined, "kind missing"],
    ["exposureClasses", "code", undefined, "code missing"],
    ["exposureClasses", "place", 0, "place out-of-range"],
    ["exposureClasses", "place", 1.5, "place not-a-whole-number"],
    ["exposureClasses", "id", " CAP", "id text-not-printable"],
    ["exposureClasses", "id", "CAP\u0000", "id text-not-printable"],
    ["exposureClasses", "id", "CAP\ud83d", "id text-not-printable"],
    ["exposureClasses", "effectiveFrom", "2024-02-30", "effectiveFrom not-a-date"],
    ["exposureClasses", "effectiveTo", "2013-01-01", "effectiveTo not-in-order"],
    ["exposureClasses", "document.issuer", undefined, "document.issuer missing"],
    ["exposureClasses", "document.confidence", "sure", "document.confidence not-in-list"],
    ["exposureClasses", "document.page", 3, "document.page unknown-field"],
    ["exposureClasses", "content", undefined, "content missing"],
    ["exposureClasses", "value", {}, "value unknown-field"],
    ["productTerms", "code", "carLoan", "code not-in-list"],
    ["capitalTargets", "code", "leverage", "code not-in-list"],
    ["lpr", "code", "lpr", "code unknown-field"],
    ["lpr", "place", 10, "place unknown-field"],
    ["holidayNotices", "place", undefined, "place missing"],
    ["holidayNotices", "code", "x", "code unknown-field"],
  ])("%s: %s as %j: %s", (kind, path, value, problem) => {
    expect(problemsOf(changed(itemOf(kind), path, value))).toEqual([problem]);
  });

  test.each([null, "lpr", 3, [], undefined])("%j is no item", (json) => {
    expect(decodePolicyItem(json).kind).toBe("refused");
  });

  test("what is wrong with the item and with its content is told together", () => {
    const item = changed(changed(itemOf("lpr"), "id", ""), "content.oneYear.perYear", "7");
    expect(problemsOf(item)).toEqual(["id empty", "content.oneYear.perYear out-of-range"]);
  });
});

describe("too much of it", () => {
  test("lists in lists without end are refused and not walked", () => {
    let deep: Json = { kind: "listOnly" };
    for (let depth = 0; depth < 10_000; depth += 1) deep = { kind: "tested", condition: deep };
    expect(decodePolicyContent("titleRules", deep)).toEqual({
      kind: "refused",
      problems: [{ path: [], code: "nested-too-deep", facts: { atMost: 40 } }],
    });
  });

  test("more values than any policy has", () => {
    const cashFlow = Array.from({ length: 20_001 }, () => "0");
    expect(decodePolicyContent("stagePractices", { cashFlow })).toEqual({
      kind: "refused",
      problems: [{ path: [], code: "too-many-values", facts: { atMost: 20_000 } }],
    });
  });
});
