/**
 * Every line of every worked deal: its formula, evaluated apart from the code that computed the value, gives that value.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { toReported } from "../money/rounding.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { evaluate, parseFormula } from "./formula.ts";
import type { Line } from "./line.ts";
import { priceLoan } from "./price-deal.ts";

const folder = new URL("../../cases/", import.meta.url);
const cases: readonly { id: string; inputs: unknown }[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")));

const d1 = JSON.parse(readFileSync(new URL("d1.json", folder), "utf8")).inputs;

/** D1 over a few months in equal parts, with an early repayment. */
function repaidEarly(maturityDate: string, termMonths: number, principal: string, early: object) {
  return {
    ...d1,
    principal,
    maturityDate,
    termMonths,
    repayment: { method: "equalPrincipal", frequency: "monthly" },
    interest: { method: "actual360" },
    funding: { ...d1.funding, relending: null },
    relendingComparison: [],
    overdue: null,
    prepayments: [{ effect: "shorten", ...early }],
  };
}

/** Rounding may end the posted plan at another moment than the unrounded one, which then has days of its own. */
const endsApart = [
  {
    // Parts of 66.67 leave 133.33 on the day of the early repayment; unrounded a third of a fen more is owed and runs on.
    id: "paid off inside a period, but for what rounding left",
    inputs: repaidEarly("2026-06-16", 3, "200", { date: "2026-04-26", amount: "133.33" }),
  },
  {
    // 35.40 are left after two parts of 0.59: sixty more. Unrounded 35.408…, in parts of 0.5857…: sixty-one.
    id: "a row fewer than unrounded",
    inputs: repaidEarly("2032-01-16", 70, "41", { date: "2026-05-16", amount: "4.42" }),
  },
];

function linesFor(inputs: unknown): readonly Line[] {
  const request = decodeDealFile(inputs);
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  const quote = priceLoan(request.value, publishedPolicyBook);
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  return quote.value.lines;
}

const NEARLY_NOTHING = decimal("0.00000000000000000001");

describe.each([...cases, ...endsApart])("$id", ({ inputs }) => {
  const lines = linesFor(inputs);
  const byId = new Map(lines.map((line) => [line.id, line]));

  test("ids are unique and every input exists", () => {
    expect(byId.size).toBe(lines.length);
    const missing = lines.flatMap((line) =>
      line.inputs.flatMap((input) => input.lines.filter((id) => !byId.has(id))),
    );
    expect(missing).toEqual([]);
  });

  test("each formula evaluates to its line's value", () => {
    const wrong = lines.flatMap((line) => {
      if (line.formula === undefined) return [];
      const value = evaluate(parseFormula(line.formula), (name) => {
        const input = line.inputs.find((candidate) => candidate.name === name);
        if (input === undefined) throw new Error(`${line.id}: ${name} is not an input`);
        return input.lines.map((id) => byId.get(id)?.value ?? decimal("0"));
      });
      const agrees = line.formula.includes("=")
        ? value.abs().lt(NEARLY_NOTHING)
        : toReported(value).eq(toReported(line.value)) ||
          value.minus(line.value).abs().lt(NEARLY_NOTHING);
      return agrees
        ? []
        : [`${line.id}: ${toPlainDigits(value)} is not ${toPlainDigits(line.value)}`];
    });
    expect(wrong).toEqual([]);
  });

  test("a line without formula says where its value comes from", () => {
    const unexplained = lines.filter(
      ({ formula, origin }) => formula === undefined && origin.kind === "computed",
    );
    expect(unexplained).toEqual([]);
  });
});
