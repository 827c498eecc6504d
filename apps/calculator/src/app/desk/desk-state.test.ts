/** The desk: every edit prices the deal; one that cannot be priced keeps the quote before it. */
import { toPlainDigits } from "@xinzhi/domain";
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { describe, expect, it } from "vitest";
import { fitFileOfCase } from "../../features/deal-form/worked-case.ts";
import { type DeskState, deskAfter, startedDesk } from "./desk-state.ts";

const start = startedDesk({
  sample: fitFileOfCase(d1.inputs),
  amountUnit: "tenThousand",
  book: publishedPolicyBook,
});

function typed(state: DeskState, path: string, text: string): DeskState {
  return deskAfter(state, { kind: "typed", path, text });
}

function interestOf({ quote }: DeskState): string {
  return quote === undefined ? "" : toPlainDigits(quote.figures.interestPosted);
}

it("starts with the sample priced", () => {
  expect(start.problems).toEqual([]);
  expect(interestOf(start)).toBe(d1.expected.totals.interestPosted);
});

it("prices each edit at once", () => {
  expect(interestOf(typed(start, "deal.principal", "2000"))).toBe("588055.55");
});

describe("a deal that cannot be priced", () => {
  const broken = typed(start, "deal.principal", "0");

  it("names the field and its limits", () => {
    expect(broken.problems).toEqual([
      {
        path: "deal.principal",
        code: "out-of-range",
        facts: { value: "0", atMost: "100000000000", above: "0" },
      },
    ]);
  });

  it("keeps the quote before it", () => {
    expect(interestOf(broken)).toBe(interestOf(start));
  });

  it("names every field that is wrong, each once", () => {
    const worse = typed(typed(broken, "deal.pd", "x"), "deal.lgd", "101");
    expect(worse.problems.map(({ path, code }) => [path, code])).toEqual([
      ["deal.pd", "not-a-rate"],
      ["deal.principal", "out-of-range"],
      ["deal.lgd", "out-of-range"],
    ]);
  });

  it("recovers when the field does", () => {
    const again = typed(broken, "deal.principal", "1000");
    expect(again.problems).toEqual([]);
    expect(interestOf(again)).toBe(interestOf(start));
  });
});

it("says of a pricing date that is no date", () => {
  const state = typed(start, "deal.pricingDate", "2026-02-30");
  expect(state.problems.map(({ path, code }) => [path, code])).toEqual([
    ["deal.pricingDate", "not-a-date"],
  ]);
});

it.each(["2025/1/2", "20250102", "2025年1月2日"])("reads the pricing date %s", (pricingDate) => {
  const state = typed(start, "deal.pricingDate", pricingDate);
  expect(state.problems).toEqual([]);
  expect(state.quote?.remarks).toContain("relending-rate-differs-from-facility");
});

it("knows only the policy of the pricing date", () => {
  const early = typed(start, "deal.pricingDate", "2025-01-02");
  expect(start.quote?.remarks).toEqual([]);
  expect(early.quote?.remarks).toContain("relending-rate-differs-from-facility");
  expect(interestOf(early)).toBe(interestOf(start));
});
