/**
 * The worked deals, replayed whole: every expected figure was computed outside this code.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { priceReport } from "../schemas/price-report.ts";
import { priceLoan } from "./price-deal.ts";

type Case = { readonly id: string; readonly inputs: unknown; readonly expected: object };

const folder = new URL("../../cases/", import.meta.url);
const cases = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file): Case => JSON.parse(readFileSync(new URL(file, folder), "utf8")));

describe("worked deals", () => {
  test("all seven are here", () => {
    expect(cases.map(({ id }) => id)).toEqual([
      "D1",
      "D2",
      "D3-appraisal-paid-by-bank",
      "D3-appraisal-waived",
      "D3",
      "D4",
      "D5",
    ]);
  });

  test.each(cases)("$id: every expected figure, digit for digit", ({ inputs, expected }) => {
    const request = decodeDealFile(inputs);
    if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
    const quote = priceLoan(request.value, publishedPolicyBook);
    if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
    expect(priceReport(quote.value, { withLines: false })).toMatchObject(expected);
  });
});
