/** The bounds of policy data as `docs/policy-file.md` states them: the last value inside and the first outside, on both sides. */
import { describe, expect, test } from "vitest";
import { changed, isList, itemOf, problemsOf, published } from "../../../laws/policy-json.ts";
import type { Json } from "./plain-json.ts";
import type { PolicyContentKind } from "./policy-kinds.ts";

type Edge = string | number;
type Row = readonly [
  kind: PolicyContentKind,
  path: string,
  below: Edge,
  least: Edge,
  most: Edge,
  above: Edge,
];

const RATE = ["-0.0001", "0", "1", "1.0001"] as const;
const REAL = ["0", "0.0001", "1", "1.0001"] as const;
const MARKET = ["-0.1001", "-0.1", "1", "1.0001"] as const;
const SPREAD = ["-0.1001", "-0.1", "0.1", "0.1001"] as const;
const PREMIUM = ["-0.0001", "0", "0.1", "0.1001"] as const;
const POINTS = ["-0.1", "0", "100", "100.1"] as const;
const YUAN = ["0", "0.01", "100000000000000", "100000000000000.01"] as const;
const MONTHS = [0, 1, 480, 481] as const;
const SOME_MONTHS = [-1, 0, 480, 481] as const;

const ROWS: readonly Row[] = [
  ["lpr", "oneYear.perYear", ...RATE],
  ["lpr", "fiveYear.perYear", ...RATE],
  ["techRelending", "oneYearRate.perYear", ...RATE],
  ["techRelending", "sixMonthRate.perYear", ...RATE],
  ["techRelending", "threeMonthRate.perYear", ...RATE],
  ["techRelending", "relendingShare.share", ...REAL],
  ["techRelending", "quota.yuan", ...YUAN],
  ["techRelending", "extensionsMax", -1, 0, 2, 3],
  ["techRelending", "termMonthsMin", ...MONTHS],
  ["taxRule", "vatRate.share", "-0.1", "0", "0.5", "0.51"],
  ["taxRule", "surchargeRate.share", "-0.1", "0", "0.5", "0.51"],
  ["taxRule", "incomeTaxRate.share", "-0.1", "0", "0.99", "0.991"],
  ["holidayNotices", "settlesYear", 1899, 1900, 2199, 2200],
  ["productTerms", "settlementDay", 0, 1, 31, 32],
  ["productTerms", "bulletTermMonthsMax", ...SOME_MONTHS],
  ["productTerms", "fiveYearLprAboveMonths", ...SOME_MONTHS],
  ["productTerms", "addedStandard.addedPerYear", ...SPREAD],
  ["productTerms", "opexRate.perYear", ...RATE],
  ["productTerms", "addedPreferential.addedPerYear", ...SPREAD],
  ["productTerms", "pd.perYear", ...RATE],
  ["productTerms", "hurdle.perYear", ...RATE],
  ["productTerms", "lgd.share", ...RATE],
  ["productConditions", "dscrFloor.standard", "-0.1", "0", "10", "10.1"],
  ["productConditions", "unsecuredShareMax.standard.share", ...RATE],
  ["productConditions", "graceMonths.standard.most", ...SOME_MONTHS],
  ["productConditions", "ftpDiscountBpMax.standard", "-1", "0", "1000", "1001"],
  ["productConditions", "greenChannel.workingDays", 0, 1, 250, 251],
  ["productConditions", "greenChannel.scope.principalMax.yuan", ...YUAN],
  ["productConditions", "greenChannel.scope.termMonthsMin", ...MONTHS],
  ["productConditions", "greenChannel.standardWorkingDays", 0, 1, 250, 251],
  ["institutionProfiles", "termMonthsMax", ...MONTHS],
  ["institutionProfiles", "principalMax.yuan", ...YUAN],
  ["authorityLevels", "rarocMin.perYear", ...MARKET],
  ["authorityLevels", "principalMax.yuan", ...YUAN],
  ["authorityLevels", "termMonthsMax", ...MONTHS],
  ["authorityLevels", "discountMax.addedPerYear", ...PREMIUM],
  ["authorityLevels", "waivedShareMax.share", ...RATE],
  ["relendingPractice", "fundsDay", 0, 1, 31, 32],
  ["relendingPractice", "lagMonths", 0, 1, 4, 5],
  ["relendingPractice", "extensions", -1, 0, 2, 3],
  ["relendingPractice", "collateralCost.addedPerYear", ...PREMIUM],
  ["scorecards", "unevidencedPoints", ...POINTS],
  ["scorecards", "factors.0.measures.0.part", ...POINTS],
  ["scorecards", "factors.0.measures.0.bands.1.points", ...POINTS],
  ["scorecards", "weightSets.0.weights.0.weight", ...POINTS],
  ["scorecards", "notchBands.0.notches", -21, -20, 20, 21],
  ["scorecards", "notchBands.0.lgdAdded.share", ...RATE],
  ["masterScales", "0.pd.perYear", ...RATE],
  ["lossShares", "share", ...RATE],
  ["stabilityRules", "positiveShareMin.share", ...RATE],
  ["stabilityRules", "variationMax", "-0.1", "0", "100", "100.1"],
  ["ftpCurves", "points.0.annualRate.perYear", ...MARKET],
  ["ftpPolicies", "pools.0.value.perYear", ...MARKET],
  ["ftpPolicies", "termPremiums.0.value.addedPerYear", ...SPREAD],
  ["ftpPolicies", "pools.0.termMonthsMax", ...MONTHS],
  ["ftpPolicies", "rateFloor.perYear", ...MARKET],
  ["ftpAdjustments", "rateFloor.perYear", ...MARKET],
  ["ftpAdjustments", "rateCap.perYear", ...MARKET],
  ["ftpAdjustments", "stackingOrder", -1, 0, 10_000, 10_001],
  ["ftpAdjustments", "added.addedPerYear", ...SPREAD],
  ["sizeClassRules", "bounds.0.medium", "-1", "0", "100000000000", "100000000001"],
  ["sizeClassRules", "bounds.0.small", "-1", "0", "100000000000", "100000000001"],
  ["sizeClassRules", "bounds.0.large", "-1", "0", "100000000000", "100000000001"],
  ["loanUseRules", "entrustedPayment.paymentAbove.yuan", ...YUAN],
  ["loanUseRules", "entrustedPayment.projectShareAbove.share", ...REAL],
  ["supportRules", "lists.0.fundShareMax.share", ...RATE],
  ["stagePractices", "riskNotches", -21, -20, 20, 21],
  ["stagePractices", "cashFlow.0.share", "-10.1", "-10", "10", "10.1"],
  ["stagePractices", "stepMonths", 0, 1, 12, 13],
  ["stagePractices", "graceMonthsMax", ...SOME_MONTHS],
  ["ipLegalTerms", "yearsFromFiling", 0, 1, 100, 101],
  ["ipPledgeTerms", "haircut.share", ...RATE],
  ["ipPledgeTerms", "pledgeRateMax.share", ...RATE],
  ["ipPledgeTerms", "loanMonthsMax", ...MONTHS],
  ["ipPledgeTerms", "revaluationMonths", ...MONTHS],
  ["ipValuationFees", "least.share", ...RATE],
  ["ipValuationFees", "most.share", ...RATE],
  ["feeCatalogue", "borrowerShareMax.share", ...RATE],
  ["feeCatalogue", "waiverShareMax.share", ...RATE],
  ["subsidySchemes", "subsidyRate.perYear", ...RATE],
  ["subsidySchemes", "principalCap.yuan", ...YUAN],
  ["subsidySchemes", "monthsMax", ...MONTHS],
  ["guaranteeSchemes", "guaranteedShareMax.share", ...REAL],
  ["guaranteeSchemes", "borrowerCap.yuan", ...YUAN],
  ["guaranteeSchemes", "guaranteeFeeMax.perYear", ...RATE],
  ["guaranteeSchemes", "fundShares.0.fundShare.share", ...RATE],
  ["guaranteeSchemes", "reguarantorShareMin.share", ...RATE],
  ["guaranteeSchemes", "reguaranteeFees.smallMax.yuan", ...YUAN],
  ["guaranteeSchemes", "reguaranteeFees.smallFeeMax.perYear", ...RATE],
  ["guaranteeSchemes", "reguaranteeFees.largeFeeMax.perYear", ...RATE],
  ["compensationFunds", "lossCap.yuan", ...YUAN],
  ["compensationFunds", "compensatedShare.share", ...REAL],
  ["compensationFunds", "firstLoanAdded.share", ...RATE],
  ["vatExemptions", "creditMax.yuan", ...YUAN],
  ["vatExemptions", "lprMultiple", "0", "0.1", "10", "10.1"],
  ["exposureClasses", "riskWeight", "0", "0.1", "15", "15.1"],
  ["capitalTargets", "car.share", ...REAL],
  ["irbParameters", "pdFloor.perYear", ...RATE],
  ["irbParameters", "lgdSenior.share", ...RATE],
  ["irbParameters", "lgdSubordinated.share", ...RATE],
];

/** Whether the value is refused as lying outside; what else it may upset is another test's. */
function isOutside(kind: PolicyContentKind, path: string, value: Edge): boolean {
  const place = `content.${path}`;
  return problemsOf(changed(itemOf(kind), place, value)).includes(`${place} out-of-range`);
}

test.each(ROWS)("%s: %s from after %s, %s, to %s, before %s", (kind, path, ...edges) => {
  expect(edges.map((edge) => isOutside(kind, path, edge))).toEqual([true, false, false, true]);
});

type Place = { readonly path: string; readonly value: Json };

/** Every value inside JSON with the way to it, groups and lists among them. */
function placesOf(value: Json, path = ""): readonly Place[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  const parts: readonly (readonly [string, Json])[] = isList(value)
    ? value.map((part, index) => [String(index), part] as const)
    : Object.entries(value);
  const inside = parts.flatMap(([step, part]) =>
    placesOf(part, path === "" ? step : `${path}.${step}`),
  );
  return [{ path, value }, ...inside];
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** What a value may never be changed to. */
function neverInsteadOf(value: Json): readonly Json[] {
  if (typeof value === "number") return [-1_000_000_000, 1_000_000_000, 0.5, String(value)];
  if (typeof value === "boolean") return ["true", 0, {}];
  if (value === null) return [{}, [], -1, true];
  if (typeof value !== "string") return [5, "x", true];
  return DECIMAL.test(value)
    ? ["-1000000000000000", "1000000000000000", Number(value), `${value}e1`, `+${value}`, ""]
    : ["x".repeat(1001), "", " x", "a\u0007b", 5, true, {}];
}

describe("in the first and the last published item of a kind", () => {
  const ends = published.filter(
    ({ item }, index) =>
      published[index - 1]?.item.kind !== item.kind ||
      published[index + 1]?.item.kind !== item.kind,
  );
  const items = ends.map(({ item: { kind, id }, json }) => ({
    kind,
    id,
    json,
    places: placesOf(json),
  }));

  test.each(items)("$id: nothing is without bounds or of another type", ({ json, places }) => {
    const accepted = places
      .slice(1)
      .flatMap(({ path, value }) => neverInsteadOf(value).map((other) => ({ path, other })))
      .filter(({ path, other }) => problemsOf(changed(json, path, other)).length === 0);
    expect(accepted).toEqual([]);
  });

  test.each(items)("$id: no group takes a field it does not know", ({ json, places }) => {
    const fields = places
      .filter(({ value }) => typeof value === "object" && value !== null && !isList(value))
      .map(({ path }) => (path === "" ? "luck" : `${path}.luck`));
    const missed = fields.filter(
      (field) => !problemsOf(changed(json, field, "1")).includes(`${field} unknown-field`),
    );
    expect(missed).toEqual([]);
  });

  test("only these may be said to be none", () => {
    const none = items.flatMap(({ kind, json, places }) =>
      places
        .slice(1)
        .filter(({ path }) => problemsOf(changed(json, path, null)).length === 0)
        .map(({ path }) => `${kind} ${path.replace("content.", "")}`),
    );
    expect([...new Set(none)]).toEqual([
      "holidayNotices settlesYear",
      "ftpPolicies pools.2.termMonthsMax",
      "ftpPolicies termPremiums.3.termMonthsMax",
      "feeCatalogue clause",
      "subsidySchemes grantedUntil",
      "subsidySchemes principalCap",
      "guaranteeSchemes borrowerCap",
      "guaranteeSchemes guaranteeFeeMax",
      "guaranteeSchemes reguarantorShareMin",
      "compensationFunds lossCap",
      "vatExemptions lprMultiple",
    ]);
  });
});
