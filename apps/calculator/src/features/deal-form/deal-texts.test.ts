/** The form and the deal file: what goes in comes out, and forgiving typing means what a banker means. */
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import d2 from "@xinzhi/domain/cases/d2.json" with { type: "json" };
import d4 from "@xinzhi/domain/cases/d4.json" with { type: "json" };
import { AMOUNT_UNITS } from "@xinzhi/ui/digits/amount.ts";
import { describe, expect, it } from "vitest";
import { dealFileOf } from "./deal-file-of.ts";
import { type DealTexts, draftOf } from "./deal-texts.ts";

describe.each([
  ["D1", d1.inputs],
  ["D2", d2.inputs],
  ["D4", d4.inputs],
])("the deal file %s", (_, inputs) => {
  it.each(AMOUNT_UNITS)("comes back unchanged from a form in %s", (unit) => {
    expect(dealFileOf(draftOf(inputs, unit), unit)).toEqual({ file: inputs, problems: [] });
  });
});

const draft = draftOf(d1.inputs, "tenThousand");
const withTexts = (texts: DealTexts) => ({ ...draft, texts: { ...draft.texts, ...texts } });
const read = (texts: DealTexts) => dealFileOf(withTexts(texts), "tenThousand");

it("shows D1 as a form in 万元 and percent", () => {
  expect(draft.texts).toMatchObject({
    principal: "1,000",
    termMonths: "12",
    "rates.0.annualRate": "2.90",
    "rates.0.spreadBp": "-10",
    "funding.relending": "yes",
    "funding.relending.share": "60",
    "capital.riskWeight": "100",
    "relendingComparison.0": "1.75",
  });
});

it.each([
  [{ principal: "1.5亿" }, { principal: "150000000" }],
  [{ pd: "1.2％" }, { pd: "0.012" }],
  [{ drawdownDate: "2026年3月16日" }, { drawdownDate: "2026-03-16" }],
  [{ termMonths: "12个月" }, { termMonths: 12 }],
  [
    { "interest.settlementDay": "", "repayment.officialName": " " },
    {
      interest: { method: "actual360" },
      repayment: { method: "bullet", frequency: "quarterly", gracePeriods: 0 },
    },
  ],
] as const)("reads %o as %o", (texts, parts) => {
  expect(read(texts)).toMatchObject({ file: parts, problems: [] });
});

it("leaves optional texts out of the file when they are empty", () => {
  const { file } = read({ "interest.settlementDay": "" });
  expect(file["interest"]).toEqual({ method: "actual360" });
});

it("spells relending that is not drawn as none", () => {
  const { file } = read({ "funding.relending": "no" });
  expect(file["funding"]).toEqual({ ftpRate: "0.017", ftpDiscount: "0.003", relending: null });
});

it("compares no rates while relending is not drawn", () => {
  expect(read({ "funding.relending": "no" }).file["relendingComparison"]).toEqual([]);
});

it("leaves base and spread out of a rate without a base", () => {
  expect(read({ "rates.0.base": "none" }).file["rates"]).toEqual([
    { from: "2026-03-16", annualRate: "0.029" },
  ]);
});

it.each([
  [{ principal: "一千" }, "principal", "not-a-number"],
  [{ principal: "" }, "principal", "missing"],
  [{ pd: "abc" }, "pd", "not-a-rate"],
  [{ "rates.0.spreadBp": "ten" }, "rates.0.spreadBp", "not-basis-points"],
  [{ "rates.0.spreadBp": "LPR5Y+15BP" }, "rates.0.spreadBp", "other-base"],
  [{ termMonths: "1.5" }, "termMonths", "not-a-count"],
  [{ termMonths: "12345678" }, "termMonths", "too-many-digits"],
  [{ maturityDate: "明年" }, "maturityDate", "not-a-date"],
  [{ maturityDate: "" }, "maturityDate", "missing"],
  [{ principal: "1".repeat(39) }, "principal", "too-many-digits"],
])("says of %o that %s is %s", (texts, path, code) => {
  expect(read(texts).problems).toEqual([{ path, code, facts: {} }]);
});

it("keeps the place of a rate that cannot be read, so that the others keep their numbers", () => {
  expect(read({ "relendingComparison.1": "?" }).file["relendingComparison"]).toEqual([
    "0.0175",
    undefined,
    "0.0125",
  ]);
});
