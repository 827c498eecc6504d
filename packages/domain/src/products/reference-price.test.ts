/** Where a reference price comes from: what was asked for, the day and the term that decide the standard price, and its sources. */
import { expect, test } from "vitest";
import { requestOf } from "../../laws/case-requests.ts";
import { publishedPolicyBook as book } from "../../reference-data/index.ts";
import { toPlainDigits } from "../money/decimal.ts";
import type { Origin } from "../policy/origin.ts";
import type { PolicyBook } from "../policy-book/policy-book.ts";
import { referencePrice } from "./reference-price.ts";

const versionOf = (origin: Origin) => (origin.kind === "policy" ? origin.reference.id : "?");

/** `breakEven`, the stated rate, or base + spread = rate with both versions. */
function shown(name: string, change: object = {}, policy: PolicyBook = book): string {
  const price = referencePrice(requestOf(name, change), policy);
  if (price.kind === "breakEven") return price.kind;
  const total = toPlainDigits(price.referenceRate.perYear);
  if (price.kind === "stated") return `stated ${total}`;
  const { tenor, baseRate, added, baseOrigin, addedOrigin } = price;
  const sum = `${toPlainDigits(baseRate.perYear)} + ${toPlainDigits(added.addedPerYear)} = ${total}`;
  return `${tenor} ${sum} by ${versionOf(baseOrigin)} and ${versionOf(addedOrigin)}`;
}

const BY_DRAWDOWN = "LPR1Y 0.03 + 0.0025 = 0.0325 by LPR-2025-05-20 and TERMS-techInnovationLoan-1";

test.each<[string, string, object]>([
  [BY_DRAWDOWN, "d1", {}],
  [BY_DRAWDOWN, "d1", { passThrough: { reference: "standardPrice" } }],
  ["breakEven", "d1", { passThrough: { reference: "breakEven" } }],
  ["stated 0.0444", "d1", { passThrough: { reference: "stated", referenceRate: "0.0444" } }],
  [
    "LPR1Y 0.031 + 0.0025 = 0.0335 by LPR-2024-10-21 and TERMS-techInnovationLoan-1",
    "d1",
    { pricingDate: "2025-05-19", relendingComparison: [] },
  ],
  [
    "LPR1Y 0.03 + 0.005 = 0.035 by LPR-2025-05-20 and TERMS-advancedManufacturingLoan-1",
    "d2",
    { maturityDate: "2031-06-21", termMonths: 60 },
  ],
  [
    "LPR5Y 0.035 + 0.005 = 0.04 by LPR-2025-05-20 and TERMS-advancedManufacturingLoan-1",
    "d2",
    { maturityDate: "2031-07-21", termMonths: 61 },
  ],
  ["breakEven", "d3", {}],
])("%s: %s with %j", (expected, name, change) => {
  expect(shown(name, change)).toBe(expected);
});

test("without terms of the product or an LPR there is no standard price", () => {
  const registers = { ...book.registers, productTerms: [] };
  expect(shown("d1", {}, { ...book, registers })).toBe("breakEven");
  expect(shown("d1", {}, { ...book, lpr: [] })).toBe("breakEven");
});
