/**
 * What holds of the lines of any deal (构成行校验): unique numbers, inputs that exist, and formulas that give their values.
 */
import { decimal, toPlainDigits } from "../src/money/decimal.ts";
import { toReported } from "../src/money/rounding.ts";
import { evaluate, parseFormula } from "../src/pricing/formula.ts";
import type { Line, LineId } from "../src/pricing/line.ts";
import type { Quote } from "../src/pricing/quote.ts";

const NEARLY_NOTHING = decimal("0.00000000000000000001");

/** Lines whose number does not follow the one before: each kind counts upwards, from 1 or more, flows from the draw, 0. */
export function misnumbered(lines: readonly Line[]): readonly LineId[] {
  const before = new Map<string, readonly number[]>();
  return lines.flatMap(({ id }) => {
    const numbers = (id.match(/#[^@]*/)?.[0].match(/-?\d+/g) ?? []).map(Number);
    const first = /^flow(Time)?#/.test(id) ? 0 : 1;
    const pattern = id.replace(/#[^@]*/, (row) => row.replace(/-?\d+/g, "n"));
    const last = before.get(pattern);
    before.set(pattern, numbers);
    const isRight =
      numbers.every((number) => number >= first) && (last === undefined || isAfter(numbers, last));
    return isRight ? [] : [id];
  });
}

function isAfter(numbers: readonly number[], last: readonly number[]): boolean {
  const place = numbers.findIndex((number, index) => number !== last[index]);
  return place !== -1 && (numbers[place] ?? 0) > (last[place] ?? 0);
}

/** Inputs that no line has. */
export function missingInputs(lines: readonly Line[]): readonly LineId[] {
  const ids = new Set(lines.map(({ id }) => id));
  return lines.flatMap((line) =>
    line.inputs.flatMap((input) => input.lines.filter((id) => !ids.has(id))),
  );
}

/** Lines whose formula gives another value than theirs. */
export function wrongValues(lines: readonly Line[]): readonly string[] {
  const byId = new Map(lines.map((line) => [line.id, line.value]));
  return lines.flatMap(({ id, formula, inputs, value }) => {
    if (formula === undefined) return [];
    const found = evaluate(parseFormula(formula), (name) => {
      const input = inputs.find((candidate) => candidate.name === name);
      if (input === undefined) throw new Error(`${id}: ${name} is not an input`);
      return input.lines.map((read) => byId.get(read) ?? decimal("0"));
    });
    const agrees = formula.includes("=")
      ? found.abs().lt(NEARLY_NOTHING)
      : toReported(found).eq(toReported(value)) || found.minus(value).abs().lt(NEARLY_NOTHING);
    return agrees ? [] : [`${id}: ${toPlainDigits(found)} is not ${toPlainDigits(value)}`];
  });
}

/** Lines that are not found by their id, and ids near them that are found though no line has them. */
export function notFound({ lines, lineOf }: Pick<Quote, "lines" | "lineOf">): readonly LineId[] {
  const missed = lines.filter((line) => lineOf(line.id) !== line).map(({ id }) => id);
  const ids = new Set(lines.map(({ id }) => id));
  const made = lines.map(({ id }) => `${id}@nowhere`).filter((id) => ids.has(id) || lineOf(id));
  return [...missed, ...made];
}
