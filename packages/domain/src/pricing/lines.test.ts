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

function linesFor(inputs: unknown): readonly Line[] {
  const request = decodeDealFile(inputs);
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  const quote = priceLoan(request.value, publishedPolicyBook);
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  return quote.value.lines;
}

const NEARLY_NOTHING = decimal("0.00000000000000000001");

describe.each(cases)("$id", ({ inputs }) => {
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
