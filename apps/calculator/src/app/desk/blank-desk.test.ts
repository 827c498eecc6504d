/** 空白业务: three inputs give a price, and everything else says what it was completed with. */
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { describe, expect, it } from "vitest";
import { blankFile } from "../../features/deal-form/new-drafts.ts";
import { completedIn, type DeskState, deskAfter, startedDesk } from "./desk-state.ts";

const blank = startedDesk({
  sample: blankFile("2026-11-27"),
  amountUnit: "tenThousand",
  book: publishedPolicyBook,
});

function typed(state: DeskState, ...entries: readonly (readonly [string, string])[]): DeskState {
  return entries.reduce(
    (desk, [path, text]) => deskAfter(desk, { kind: "typed", path, text }),
    state,
  );
}

const priced = typed(
  blank,
  ["deal.product", "techInnovationLoan"],
  ["deal.principal", "1000"],
  ["deal.termMonths", "12"],
);

it("a blank deal asks for product, amount and term, and for nothing else", () => {
  expect(blank.problems.map(({ path, code }) => [path, code])).toEqual([
    ["deal.product", "missing"],
    ["deal.principal", "missing"],
    ["deal.termMonths", "missing"],
  ]);
  expect(blank.quote).toBeUndefined();
});

it("with the three there is a price", () => {
  expect(priced.problems).toEqual([]);
  expect(priced.quote).toBeDefined();
});

describe("what was left empty", () => {
  const completed = completedIn(priced);
  const valueAt = (path: string) => completed.get(path)?.value;

  it.each([
    ["deal.drawdownDate", "2026-11-27"],
    ["deal.maturityDate", "2027-11-27"],
    ["deal.repayment.method", "bullet"],
    ["deal.repayment.frequency", "quarterly"],
    ["deal.interest.method", "actual360"],
    ["deal.costBasis", "actual360"],
    ["deal.rates.0.base", "LPR1Y"],
    ["deal.rates.0.baseRate", "0.03"],
    ["deal.guaranteedShare", "0"],
    ["deal.tax.vatRate", "0.06"],
  ])("%s is completed with %s", (path, value) => {
    expect(valueAt(path)).toBe(value);
  });

  it("says of the base rate which publication it is, and of the maturity which rule", () => {
    expect(completed.get("deal.rates.0.baseRate")?.origin).toMatchObject({
      kind: "policy",
      reference: { id: "LPR-2025-05-20" },
    });
    expect(completed.get("deal.maturityDate")?.origin).toEqual({
      kind: "assumed",
      rule: "maturity-after-term",
    });
  });

  it("is not said of what was typed", () => {
    const given = typed(priced, ["deal.pd", "1.5"]);
    expect(completedIn(given).has("deal.pd")).toBe(false);
    expect(completedIn(typed(given, ["deal.pd", ""])).has("deal.pd")).toBe(true);
  });
});

it("a rate typed over the default stands over the base it was completed with", () => {
  const { form } = typed(priced, ["deal.rates.0.annualRate", "2.95"]);
  expect(form.draft.texts).toMatchObject({
    "deal.rates.0.base": "LPR1Y",
    "deal.rates.0.baseRate": "3.00",
    "deal.rates.0.spreadBp": "-5",
  });
});

it("a rate that is emptied is the product's again", () => {
  const back = typed(priced, ["deal.rates.0.annualRate", "2.95"], ["deal.rates.0.annualRate", ""]);
  expect(back.problems).toEqual([]);
  expect(back.quote?.lines.find(({ id }) => id === "customerRate")?.value).toEqual(
    priced.quote?.lines.find(({ id }) => id === "customerRate")?.value,
  );
});
