/**
 * Kinds of line (构成行种类): a line without its number and its value. What is left says how a figure is explained wherever it
 * appears: unit, formula, what the formula reads, rounding and source.
 */

import type { Origin, PolicyReference } from "../src/policy/origin.ts";
import type { Line, LineId } from "../src/pricing/line.ts";

/** A row of the document: one kind, and the numbers of the deals it appears in. */
export type KindRow = { readonly kind: string; readonly deals: readonly number[] };

/** A line's id with its numbers taken out: `interest#n`. */
function patternOf(id: LineId): string {
  if (id.startsWith("curvePoint#")) return "curvePoint#tenor";
  return id.replace(/#[^@]*/g, (row) => row.replace(/\d+/g, "n"));
}

/** The kind of a line, as the cells of a table's row. */
function kindOf(line: Line): string {
  const inputs = line.inputs.map(({ name, lines }) => {
    const patterns = [...new Set(lines.map(patternOf))].sort();
    if (patterns.length === 0) return `${name} (none)`;
    return patterns.length === 1 && patterns[0] === name
      ? name
      : `${name} = ${patterns.join(", ")}`;
  });
  const formula = line.formula === undefined ? "" : `\`${withoutTenors(line.formula)}\``;
  const cells = [patternOf(line.id), line.unit, formula, inputs.join("; ")];
  return [...cells, line.rounding, originText(line.origin)].join(" | ");
}

/** Between two points of a curve: the days of the lower, and the days between. */
function withoutTenors(formula: string): string {
  return formula.replace(/\(tenorDays - \d+\) \/ \d+/, "(tenorDays - n) / n");
}

/** A version without its number or date: `LPR`. */
function seriesOf({ id }: PolicyReference): string {
  return id.replace(/-\d.*$/, "");
}

function originText(origin: Origin): string {
  switch (origin.kind) {
    case "policy":
      return `policy ${seriesOf(origin.reference)}`;
    case "assumed":
      return `assumed ${origin.rule}`;
    case "given":
      return origin.agreesWith === undefined ? "given" : `given, as ${seriesOf(origin.agreesWith)}`;
    default:
      return origin.kind;
  }
}

/** The kinds of some lines, each once, in the order of their names. */
export function kindsOf(lines: readonly Line[]): readonly string[] {
  return [...new Set(lines.map(kindOf))].sort();
}

/** `1–3, 7` for 1, 2, 3 and 7. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

function numbersIn(ranges: string): readonly number[] {
  return ranges.split(", ").flatMap((range) => {
    const [from = 0, to = from] = range.split("–").map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/** A row of the table. */
export function rowText({ kind, deals }: KindRow): string {
  return `| ${kind} | ${rangesOf(deals)} |`;
}

/** The rows of a table that was written with `rowText`: those with seven cells. */
export function rowsIn(text: string): readonly KindRow[] {
  return text.split("\n").flatMap((line) => {
    const cells = line.slice(2, -2).split(" | ");
    if (!line.startsWith("| ") || cells.length !== 7 || cells[0] === "line") return [];
    return [{ kind: cells.slice(0, 6).join(" | "), deals: numbersIn(cells[6] ?? "") }];
  });
}

/** A row of the table of deals: what a deal shows, how many lines it has and of how many kinds. */
export function dealText(number: number, shows: string, lines: readonly Line[]): string {
  return `| ${number} | ${shows} | ${lines.length} | ${kindsOf(lines).length} |`;
}
