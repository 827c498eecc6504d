/**
 * Making lines (构成行): raw values with their origin, and values that follow a formula.
 */
import type { YearShare } from "../../day-counts/day-count.ts";
import { type Decimal, fromCount } from "../../money/decimal.ts";
import type { RoundingRule } from "../../money/rounding.ts";
import type { Origin } from "../../policy/origin.ts";
import { type CompletedValue, originIn } from "../../products/completed-value.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { Span } from "../../schedules/span.ts";
import type { Line, LineId, LineUnit } from "../line.ts";

/** The id of a row's own figure: `interest#3`. */
export function rowId(term: string, row: number | string): LineId {
  return `${term}#${row}`;
}

/** The term behind an id: what stands before `#` and `@`. */
export function termOf(id: LineId): string {
  return id.replace(/[#@].*$/, "");
}

/** A raw value. */
export function rawLine(id: LineId, value: Decimal, unit: LineUnit, origin: Origin): Line {
  return {
    id,
    term: termOf(id),
    value,
    unit,
    formula: undefined,
    inputs: [],
    rounding: "exact",
    origin,
  };
}

/** The officer's own value. */
export function givenLine(id: LineId, value: Decimal, unit: LineUnit): Line {
  return rawLine(id, value, unit, { kind: "given" });
}

/** A value of the request: the officer's own, or with the origin it was completed from. */
export function termLine(
  id: CompletedValue,
  value: Decimal,
  unit: LineUnit,
  { origins }: Pick<LoanRequest, "origins">,
): Line {
  return rawLine(id, value, unit, originIn(origins, id));
}

/** What each name of a formula stands for: one line, or one for each row. */
export type Inputs = Readonly<Record<string, LineId | readonly LineId[]>>;

/** A value that follows from other lines. `formula` uses exactly the names of `inputs`. */
export function computedLine(
  id: LineId,
  value: Decimal,
  unit: LineUnit,
  formula: string,
  inputs: Inputs,
): Line {
  return {
    id,
    term: termOf(id),
    value,
    unit,
    formula,
    inputs: Object.entries(inputs).map(([name, lines]) => ({
      name,
      lines: typeof lines === "string" ? [lines] : lines,
    })),
    rounding: roundingOf(formula),
    origin: { kind: "computed" },
  };
}

function roundingOf(formula: string): RoundingRule {
  if (formula.startsWith("fen(")) return "fen-half-up";
  if (formula.startsWith("rate(")) return "rate-1e-8-half-up";
  if (formula.startsWith("fenShare(")) return "fen-largest-remainder";
  if (formula.startsWith("barShare(")) return "bar-1e-12-largest-remainder";
  return formula.startsWith("bar(") ? "bar-1e-12-half-up" : "exact";
}

/** Time as the formula counts it: days, or months where the basis is a year of 12. */
export function timeLine(id: LineId, share: YearShare, span: Span): Line {
  const unit: LineUnit = share.basis === 12 ? "months" : "days";
  const origin: Origin =
    span.kind === "dated"
      ? { kind: "counted", from: span.from, to: span.to }
      : { kind: "countedMonths", fromMonth: span.fromMonth, toMonth: span.toMonth };
  return rawLine(id, fromCount(share.days), unit, origin);
}

/**
 * The end of a formula that divides time by its basis: `sum(product * days) / 360` where all rows share the basis, else
 * each row by its own, `sum(product * days / basis)` with the bases bound to `basisName`.
 */
export function overBasis(
  product: string,
  daysName: string,
  shares: readonly YearShare[],
): { readonly formula: string; readonly bases: readonly number[] } {
  const bases = shares.map(({ basis }) => basis);
  const [first] = bases;
  return bases.every((basis) => basis === first)
    ? { formula: `sum(${product} * ${daysName}) / ${first ?? 1}`, bases: [] }
    : { formula: `sum(${product} * ${daysName} / ${daysName}Basis)`, bases };
}

/** The lines of the bases that differ, and how the formula reads them. */
export function basisLines(daysName: string, bases: readonly number[], owner: string) {
  const lines = bases.map((basis, index) =>
    rawLine(rowId(`${daysName}Basis`, `${owner}${index + 1}`), fromCount(basis), "days", {
      kind: "assumed",
      rule: "day-count-basis",
    }),
  );
  const inputs: Inputs =
    bases.length === 0 ? {} : { [`${daysName}Basis`]: lines.map(({ id }) => id) };
  return { lines, inputs };
}
