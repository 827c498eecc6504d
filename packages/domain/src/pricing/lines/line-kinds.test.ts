/**
 * How every kind of figure is explained: each deal of `docs/lines.md` has exactly the kinds of line that stand there, and its
 * lines are numbered, point at lines that exist, and have the value of their formula.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LINE_DEALS } from "../../../laws/line-deals.ts";
import { dealText, kindsOf, rowsIn } from "../../../laws/line-kinds.ts";
import { misnumbered, missingInputs, notFound, wrongValues } from "../../../laws/lines-held.ts";
import { linesShown, quoteShown } from "../../../laws/lines-shown.ts";

const page = readFileSync(new URL("../../../docs/lines.md", import.meta.url), "utf8");
const rows = rowsIn(page);
const numbered = LINE_DEALS.map((deal, index) => ({ ...deal, number: index + 1 }));

test.each(numbered)("$number: $shows", ({ number, ...deal }) => {
  const lines = linesShown(deal);
  const expected = rows.filter(({ deals }) => deals.includes(number)).map(({ kind }) => kind);
  expect(kindsOf(lines)).toEqual(expected);
  expect(page).toContain(`\n${dealText(number, deal.shows, lines)}\n`);
  expect([misnumbered(lines), missingInputs(lines), wrongValues(lines)]).toEqual([[], [], []]);
  expect(notFound(quoteShown(deal))).toEqual([]);
});

test("every kind is shown by a deal, once", () => {
  const kinds = rows.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  const known = new Set(numbered.map(({ number }) => number));
  expect(rows.filter(({ deals }) => !deals.every((deal) => known.has(deal)))).toEqual([]);
});
