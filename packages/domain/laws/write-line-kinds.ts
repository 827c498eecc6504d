/**
 * Writes `docs/lines.md` anew: `node packages/domain/laws/write-line-kinds.ts`. What changes in it changes how figures are
 * explained, and is read before it is kept; `src/pricing/lines/line-kinds.test.ts` compares it row for row.
 */
import { writeFileSync } from "node:fs";
import { LINE_DEALS } from "./line-deals.ts";
import { dealText, kindsOf, rowText } from "./line-kinds.ts";
import { linesShown } from "./lines-shown.ts";

const HEAD = `# Every kind of line

A quote explains each of its figures (价格构成行): a line has a unit, a formula, the lines the formula reads, a rounding and a source. This page holds every kind of line that the
deals below produce: a line without its value and its number, \`interest#n\` for the interest of each row of the plan. \`@\` names a view, a source, a method or a level. The grammar of the formulas stands in
\`src/pricing/formula.ts\`; what each figure means in [formulas.md](formulas.md).

- **inputs**: the names in the formula; \`name = line\` where a name stands for lines that are called otherwise, and \`name (none)\` where for none.
- **source**: \`given\` typed by the officer or in the deal file, \`counted\` days or \`countedMonths\` months between two moments, \`policy\` with the series of the version,
  \`assumed\` with the rule of the product, \`computed\` by the formula.
- **deals**: in which of the deals below the kind appears.

\`node packages/domain/laws/write-line-kinds.ts\` writes this page; a test prices each deal and compares it row for row, evaluates every formula, and finds every kind of the thirty deals of the
demonstration bank here.

## Deals

| deal | shows | lines | kinds |
| --- | --- | --- | --- |
`;

const TABLE = `
## Kinds

| line | unit | formula | inputs | rounding | source | deals |
| --- | --- | --- | --- | --- | --- | --- |
`;

const shown = LINE_DEALS.map((deal, index) => ({
  deal,
  number: index + 1,
  lines: linesShown(deal),
}));
const dealsOf = new Map<string, number[]>();
for (const { number, lines } of shown) {
  for (const kind of kindsOf(lines)) dealsOf.set(kind, [...(dealsOf.get(kind) ?? []), number]);
}

const dealRows = shown.map(({ deal, number, lines }) => `${dealText(number, deal.shows, lines)}\n`);
const kindRows = [...dealsOf.keys()]
  .sort()
  .map((kind) => `${rowText({ kind, deals: dealsOf.get(kind) ?? [] })}\n`);

writeFileSync(
  new URL("../docs/lines.md", import.meta.url),
  [HEAD, ...dealRows, TABLE, ...kindRows].join(""),
);
