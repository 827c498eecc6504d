/** The demonstration bank's card rules have no fault; each fault planted in them is found, and nothing else. */
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { elementAt } from "../assert.ts";
import { decimal } from "../money/decimal.ts";
import { share } from "../money/money.ts";
import type { FitCardRule, FitMeasure } from "../policy/fit-card-rule.ts";
import { rate } from "../rates/rate.ts";
import { fitCardFaults } from "./fit-card-check.ts";

const register = publishedPolicyBook.registers.fitCardRules;
const RULE = elementAt(register, 0).value;

test.each(register.map(({ id, value }) => [id, value] as const))("%s has no fault", (_id, rule) => {
  expect(fitCardFaults(rule)).toEqual([]);
});

type Row = readonly [atLeast: string | undefined, below: string | undefined, points: string];

function withBands(measure: FitMeasure, ...rows: readonly Row[]): FitCardRule {
  const bands = rows.map(([atLeast, below, points]) => ({
    ...(atLeast === undefined ? {} : { atLeast: decimal(atLeast) }),
    ...(below === undefined ? {} : { below: decimal(below) }),
    points: decimal(points),
  }));
  return { ...RULE, bands: { ...RULE.bands, [measure]: bands } };
}

const open = undefined;

test.each<[string, FitCardRule, readonly object[]]>([
  [
    "bands that overlap",
    withBands("assetLifeCover", [open, "1.1", "0"], ["1", open, "100"]),
    [{ code: "band-overlap", facts: { measure: "assetLifeCover", band: 2 } }],
  ],
  [
    "a gap between bands",
    withBands("pledgeToLoan", [open, "1", "0"], ["1.1", open, "100"]),
    [{ code: "band-gap", facts: { measure: "pledgeToLoan", band: 2 } }],
  ],
  [
    "a reversed band",
    withBands("returnOverCost", [open, "2", "0"], ["2", "1", "50"], ["1", open, "100"]),
    [{ code: "band-reversed", facts: { measure: "returnOverCost", band: 2 } }],
  ],
  [
    "a lowest band that starts somewhere",
    withBands("pdToAppetite", ["0", "1", "100"], ["1", open, "0"]),
    [{ code: "band-not-open", facts: { measure: "pdToAppetite", band: 1 } }],
  ],
  [
    "no band",
    withBands("needUncovered"),
    [{ code: "band-missing", facts: { measure: "needUncovered", band: 1 } }],
  ],
  [
    "points that fall where higher is better",
    withBands("coverageToFloor", [open, "1", "90"], ["1", open, "80"]),
    [{ code: "points-not-monotone", facts: { measure: "coverageToFloor" } }],
  ],
  [
    "points that rise where lower is better",
    withBands("principalBeforeTurn", [open, "0.5", "80"], ["0.5", open, "90"]),
    [{ code: "points-not-monotone", facts: { measure: "principalBeforeTurn" } }],
  ],
  [
    "points above 100 and below 0",
    withBands("lossToAppetite", [open, "1", "100.5"], ["1", open, "-1"]),
    [
      { code: "points-out-of-range", facts: { measure: "lossToAppetite", points: "100.5" } },
      { code: "points-out-of-range", facts: { measure: "lossToAppetite", points: "-1" } },
    ],
  ],
  [
    "a measure that is never good",
    withBands("amountBeyondNeed", [open, "0.5", "79.9"], ["0.5", open, "0"]),
    [{ code: "good-out-of-reach", facts: { measure: "amountBeyondNeed" } }],
  ],
  [
    "a good bound below nought",
    { ...RULE, good: decimal("-0.1") },
    [{ code: "out-of-range", facts: { of: "good", value: "-0.1" } }],
  ],
  [
    "no appetite",
    { ...RULE, appetite: { expectedLoss: rate("0"), pd: rate("-0.01") } },
    [
      { code: "out-of-range", facts: { of: "appetite.expectedLoss", value: "0" } },
      { code: "out-of-range", facts: { of: "appetite.pd", value: "-0.01" } },
    ],
  ],
  [
    "a step of nothing and one of more than all",
    { ...RULE, steps: { amount: share("0"), guaranteedShare: share("1.01") } },
    [
      { code: "out-of-range", facts: { of: "steps.amount", value: "0" } },
      { code: "out-of-range", facts: { of: "steps.guaranteedShare", value: "1.01" } },
    ],
  ],
])("%s", (_case, rule, faults) => {
  expect(fitCardFaults(rule)).toEqual(faults);
});
