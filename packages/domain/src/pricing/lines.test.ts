/**
 * Every line of every worked deal and of the demonstration bank's: its formula, evaluated apart from the code that computed the
 * value, gives that value, and its kind stands in `docs/lines.md`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kindsOf, rowsIn } from "../../laws/line-kinds.ts";
import { misnumbered, missingInputs, notFound, wrongValues } from "../../laws/lines-held.ts";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { firmInquiry } from "../products/fit/firm-inquiry.ts";
import type { LoanInquiry } from "../products/loan-inquiry.ts";
import { decodeFitFile } from "../schemas/fit-file.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import type { Line } from "./line.ts";
import { priceLoan } from "./price-deal.ts";

const jsonIn = (folder: URL) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ file, json: JSON.parse(readFileSync(new URL(file, folder), "utf8")) }));

const cases: readonly { id: string; inputs: unknown }[] = jsonIn(
  new URL("../../cases/", import.meta.url),
).map(({ json }) => json);
const demoDeals = jsonIn(new URL("../../reference-data/demo-bank/deals/", import.meta.url));
const d1 = Object(cases.find(({ id }) => id === "D1")?.inputs);

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

function linesOf(inquiry: LoanInquiry): readonly Line[] {
  const quote = priceLoan(inquiry, publishedPolicyBook);
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  expect(notFound(quote.value)).toEqual([]);
  return quote.value.lines;
}

function expectExplained(lines: readonly Line[]): void {
  expect([misnumbered(lines), missingInputs(lines), wrongValues(lines)]).toEqual([[], [], []]);
  const unexplained = lines.filter(
    ({ formula, origin }) => formula === undefined && origin.kind === "computed",
  );
  expect(unexplained).toEqual([]);
}

test.each([...cases, ...endsApart])("$id: each figure is explained", ({ inputs }) => {
  const inquiry = decodeDealFile(inputs);
  if (inquiry.kind !== "ok") throw new Error(JSON.stringify(inquiry.problems));
  expectExplained(linesOf(inquiry.value));
});

const page = readFileSync(new URL("../../docs/lines.md", import.meta.url), "utf8");
const known = new Set(rowsIn(page).map(({ kind }) => kind));

test.each(demoDeals)("$file: each figure is explained, in a known way", ({ json }) => {
  const question = decodeFitFile(json);
  if (question.kind !== "ok") throw new Error(JSON.stringify(question.problems));
  const lines = linesOf(firmInquiry(question.value, publishedPolicyBook).inquiry);
  expectExplained(lines);
  expect(kindsOf(lines).filter((kind) => !known.has(kind))).toEqual([]);
});
