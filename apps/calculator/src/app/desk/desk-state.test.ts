/** The desk: every edit prices the deal; one that cannot be priced keeps the quote before it. */
import { toPlainDigits } from "@xinzhi/domain";
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { describe, expect, it } from "vitest";
import { type DeskState, deskAfter, startedDesk } from "./desk-state.ts";

const start = startedDesk({
  sample: d1.inputs,
  pricingDate: d1.inputs.drawdownDate,
  amountUnit: "tenThousand",
  book: publishedPolicyBook,
});

function typed(state: DeskState, path: string, text: string): DeskState {
  return deskAfter(state, { kind: "edited", edit: { kind: "typed", path, text } });
}

function interestOf({ quote }: DeskState): string {
  return quote === undefined ? "" : toPlainDigits(quote.figures.interestPosted);
}

it("starts with the sample priced", () => {
  expect(start.problems).toEqual([]);
  expect(interestOf(start)).toBe(d1.expected.totals.interestPosted);
});

it("prices each edit at once", () => {
  expect(interestOf(typed(start, "principal", "2000"))).toBe("588055.55");
});

describe("a deal that cannot be priced", () => {
  const broken = typed(start, "principal", "0");

  it("names the field and its limits", () => {
    expect(broken.problems).toEqual([
      {
        path: "principal",
        code: "out-of-range",
        facts: { value: "0", atMost: "100000000000", above: "0" },
      },
    ]);
  });

  it("keeps the quote before it", () => {
    expect(interestOf(broken)).toBe(interestOf(start));
  });

  it("names every field that is wrong, each once", () => {
    const worse = typed(typed(broken, "pd", "x"), "lgd", "101");
    expect(worse.problems.map(({ path, code }) => [path, code])).toEqual([
      ["pd", "not-a-rate"],
      ["principal", "out-of-range"],
      ["lgd", "out-of-range"],
    ]);
  });

  it("recovers when the field does", () => {
    const again = typed(broken, "principal", "1000");
    expect(again.problems).toEqual([]);
    expect(interestOf(again)).toBe(interestOf(start));
  });
});

it("says of a pricing date that is no date", () => {
  const state = deskAfter(start, { kind: "pricing-date-typed", pricingDate: "2026-02-30" });
  expect(state.problems.map(({ path, code }) => [path, code])).toEqual([
    ["pricingDate", "not-a-date"],
  ]);
});

it.each(["2025/1/2", "20250102", "2025年1月2日"])("reads the pricing date %s", (pricingDate) => {
  const state = deskAfter(start, { kind: "pricing-date-typed", pricingDate });
  expect(state.problems).toEqual([]);
  expect(state.quote?.remarks).toContain("relending-rate-differs-from-facility");
});

it("knows only the policy of the pricing date", () => {
  const early = deskAfter(start, { kind: "pricing-date-typed", pricingDate: "2025-01-02" });
  expect(start.quote?.remarks).toEqual([]);
  expect(early.quote?.remarks).toContain("relending-rate-differs-from-facility");
  expect(interestOf(early)).toBe(interestOf(start));
});
