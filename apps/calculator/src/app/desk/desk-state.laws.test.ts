/** Laws of the desk: whatever is typed, in whatever order, it never breaks and never shows a wrong sum. */
import { type Decimal, toPlainDigits } from "@xinzhi/domain";
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { AMOUNT_UNITS } from "@xinzhi/ui/digits/amount.ts";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { FormEdit } from "../../features/deal-form/form-state.ts";
import { fitFileOfCase } from "../../features/deal-form/worked-case.ts";
import { deskAfter, startedDesk } from "./desk-state.ts";

const start = startedDesk({
  sample: fitFileOfCase(d1.inputs),
  amountUnit: "tenThousand",
  book: publishedPolicyBook,
});
const paths = Object.keys(start.form.draft.texts);

const texts = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.integer({ min: -500, max: 5000 }).map(String),
  fc.integer({ min: 0, max: 999_999 }).map((size) => `${size / 100}`),
  fc.constantFrom("1.5亿", "２．８％", "-", ".", "2099-12-31", "2199-12-31", "1900-01-01", "", "0"),
  fc
    .tuple(
      fc.integer({ min: 2024, max: 2034 }),
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 1, max: 32 }),
    )
    .map(([year, month, day]) => `${year}-${month}-${day}`),
  fc.constantFrom(
    ...["bullet", "equalPrincipal", "equalInstalment", "monthly", "quarterly", "yearly"],
    ...["atMaturity", "actual360", "actual365", "monthly12", "none", "LPR1Y", "LPR5Y"],
    ...["none", "given", "planned", "default", "taxed", "exempt"],
  ),
);

const path = fc.constantFrom(...paths);
const lists = fc.constantFrom(
  "deal.rates" as const,
  "deal.funding.relending.segments" as const,
  "deal.relendingComparison" as const,
);
const edits: fc.Arbitrary<FormEdit> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("typed" as const), path, text: texts }) },
  fc.record({ kind: fc.constant("left" as const), path }),
  fc.record({
    kind: fc.constant("stepped" as const),
    path,
    direction: fc.constantFrom(1 as const, -1 as const),
  }),
  fc.record({ kind: fc.constant("row-added" as const), list: lists }),
  fc.record({ kind: fc.constant("row-removed" as const), list: lists, row: fc.nat({ max: 2 }) }),
  fc.record({
    kind: fc.constant("unit-chosen" as const),
    amountUnit: fc.constantFrom(...AMOUNT_UNITS),
  }),
  fc.record({ kind: fc.constantFrom("undone" as const, "redone" as const) }),
);

it("survives any edits, and what it shows adds up", () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 12 }), (sequence) => {
      const state = sequence.reduce(deskAfter, start);
      const waterfall = state.quote?.waterfall;
      const bars = waterfall?.bars.map(({ value }) => value) ?? [];
      expect(sumText(bars)).toBe(toPlainDigits(waterfall?.customerRate ?? sumOf(bars)));
    }),
  );
});

function sumOf(values: readonly Decimal[]): Decimal {
  const [first, ...others] = values;
  if (first === undefined) throw new Error("a waterfall has bars");
  return others.reduce((sum, value) => sum.plus(value), first);
}

function sumText(values: readonly Decimal[]): string {
  return toPlainDigits(sumOf(values));
}
