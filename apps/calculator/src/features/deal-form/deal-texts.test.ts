/** The form and the deal file: what goes in comes out, and forgiving typing means what a banker means. */
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import d2 from "@xinzhi/domain/cases/d2.json" with { type: "json" };
import d4 from "@xinzhi/domain/cases/d4.json" with { type: "json" };
import { AMOUNT_UNITS } from "@xinzhi/ui/digits/amount.ts";
import { describe, expect, it } from "vitest";
import { dealFileOf } from "./deal-file-of.ts";
import { type DealTexts, draftOf } from "./deal-texts.ts";
import { fitFileOfCase } from "./worked-case.ts";

describe.each([
  ["D1", fitFileOfCase(d1.inputs)],
  ["D2", fitFileOfCase(d2.inputs)],
  ["D4", fitFileOfCase(d4.inputs)],
])("the fit file of %s", (_, file) => {
  it.each(AMOUNT_UNITS)("comes back unchanged from a form in %s", (unit) => {
    expect(dealFileOf(draftOf(file, unit), unit)).toEqual({ file, problems: [] });
  });
});

const draft = draftOf(fitFileOfCase(d1.inputs), "tenThousand");
const withTexts = (texts: DealTexts) => ({ ...draft, texts: { ...draft.texts, ...texts } });
const read = (texts: DealTexts) => dealFileOf(withTexts(texts), "tenThousand");
const dealIn = (texts: DealTexts) => read(texts).file["deal"];

it("shows D1 as a form in 万元 and percent", () => {
  expect(draft.texts).toMatchObject({
    "deal.principal": "1,000",
    "deal.termMonths": "12",
    "deal.rates.0.annualRate": "2.90",
    "deal.rates.0.spreadBp": "-10",
    "deal.funding.relending": "given",
    "deal.funding.relending.share": "60",
    "deal.capital.riskWeight": "100",
    "deal.relendingComparison.0": "1.75",
  });
});

it.each([
  [{ "deal.principal": "1.5亿" }, { principal: "150000000" }],
  [{ "deal.pd": "1.2％" }, { pd: "0.012" }],
  [{ "deal.drawdownDate": "2026年3月16日" }, { drawdownDate: "2026-03-16" }],
  [{ "deal.termMonths": "12个月" }, { termMonths: 12 }],
  [
    { "deal.interest.settlementDay": "", "deal.repayment.officialName": " " },
    {
      interest: { method: "actual360" },
      repayment: { method: "bullet", frequency: "quarterly", gracePeriods: 0 },
    },
  ],
] as const)("reads %o as %o", (texts, parts) => {
  expect(read(texts)).toMatchObject({ file: { deal: parts }, problems: [] });
});

it.each(["deal.principal", "deal.pd", "deal.maturityDate", "deal.tax.vatRate"])(
  "leaves %s out of the file when it is empty",
  (path) => {
    const { file, problems } = read({ [path]: " " });
    expect(problems).toEqual([]);
    expect(JSON.stringify(file)).not.toContain(`"${path.split(".").at(-1)}"`);
  },
);

it("leaves optional texts out of the file when they are empty", () => {
  expect(dealIn({ "deal.interest.settlementDay": "" })).toMatchObject({
    interest: { method: "actual360" },
  });
});

it("spells relending that is not drawn as none", () => {
  expect(dealIn({ "deal.funding.relending": "none" })).toMatchObject({
    funding: { ftpRate: "0.017", ftpDiscount: "0.003", relending: null },
  });
});

it("compares no rates while relending is not drawn", () => {
  expect(dealIn({ "deal.funding.relending": "none" })).not.toHaveProperty("relendingComparison");
});

it("leaves base and spread out of a rate without a base", () => {
  expect(dealIn({ "deal.rates.0.base": "none" })).toMatchObject({
    rates: [{ from: "2026-03-16", annualRate: "0.029" }],
  });
});

it.each([
  [{ "deal.principal": "一千" }, "deal.principal", "not-a-number"],
  [{ "deal.pd": "abc" }, "deal.pd", "not-a-rate"],
  [{ "deal.rates.0.spreadBp": "ten" }, "deal.rates.0.spreadBp", "not-basis-points"],
  [{ "deal.rates.0.spreadBp": "LPR5Y+15BP" }, "deal.rates.0.spreadBp", "other-base"],
  [{ "deal.termMonths": "1.5" }, "deal.termMonths", "not-a-count"],
  [{ "deal.termMonths": "12345678" }, "deal.termMonths", "too-many-digits"],
  [{ "deal.maturityDate": "明年" }, "deal.maturityDate", "not-a-date"],
  [{ "deal.principal": "1".repeat(39) }, "deal.principal", "too-many-digits"],
])("says of %o that %s is %s", (texts, path, code) => {
  expect(read(texts).problems).toEqual([{ path, code, facts: {} }]);
});

it("keeps the place of a rate that cannot be read, so that the others keep their numbers", () => {
  expect(dealIn({ "deal.relendingComparison.1": "?" })).toMatchObject({
    relendingComparison: ["0.0175", undefined, "0.0125"],
  });
});
