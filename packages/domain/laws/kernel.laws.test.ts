/** The kernel gives the digits of the definition, for every deal it takes. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../reference-data/index.ts";
import { prepareKernel } from "../src/kernel/kernel-deal.ts";
import { decimal, toPlainDigits } from "../src/money/decimal.ts";
import { completeInquiry } from "../src/products/completion/complete-inquiry.ts";
import type { LoanDeal } from "../src/products/loan-deal.ts";
import { resolveDeal } from "../src/products/resolve-deal.ts";
import { decodeDealFile } from "../src/schemas/loan-inquiry.ts";
import { atRates, byDefinition, byKernel } from "./kernel-twin.ts";
import { plainDeals } from "./plain-deals.ts";
import { type DealJson, dealFiles } from "./random-deals.ts";
import { oneRunIn } from "./runs.ts";

const FOLDER = new URL("../cases/", import.meta.url);
const CASES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

function dealOf(file: DealJson): LoanDeal | undefined {
  const inquiry = decodeDealFile(file);
  if (inquiry.kind !== "ok") return undefined;
  const request = completeInquiry(inquiry.value, publishedPolicyBook);
  if (request.kind !== "ok") return undefined;
  const deal = resolveDeal(request.value, publishedPolicyBook);
  return deal.kind === "ok" ? deal.value : undefined;
}

test("most plain deals are taken", () => {
  const kinds = fc.sample(plainDeals, 100).flatMap((file) => {
    const deal = dealOf(file);
    return deal === undefined ? [] : [prepareKernel(deal).kind];
  });
  expect(kinds.filter((kind) => kind === "kernel").length).toBeGreaterThan(0.9 * kinds.length);
});

test("every figure and row of a deal the kernel takes is the definition's", () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 5, arbitrary: plainDeals }, dealFiles), (file) => {
      const deal = dealOf(file);
      const kernel = deal && prepareKernel(deal);
      if (deal === undefined || kernel?.kind !== "kernel") return;
      expect(byKernel(kernel)).toEqual(byDefinition(deal));
    }),
    oneRunIn(1 / 3),
  );
});

test("prepared once, it prices any rates as the definition prices a deal at those rates", () => {
  fc.assert(
    fc.property(plainDeals, fc.array(fc.nat(24_000_000), { minLength: 4 }), (file, others) => {
      const deal = dealOf(file);
      const kernel = deal && prepareKernel(deal);
      if (deal === undefined || kernel?.kind !== "kernel") return;
      const rates = kernel.rates.map((_, index) => others[index % others.length] ?? 0);
      expect(byKernel(kernel, rates)).toEqual(byDefinition(atRates(deal, rates)));
    }),
  );
});

test.each(CASES)(
  "%s: the kernel takes it and gives the figures worked out outside this code",
  (file) => {
    const { inputs, expected } = JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));
    const deal = dealOf(inputs);
    const kernel = deal && prepareKernel(deal);
    if (deal === undefined || kernel?.kind !== "kernel") throw new Error(JSON.stringify(kernel));
    const { figures } = byKernel(kernel);
    const { totals, borrower } = expected;
    for (const name of [
      "balanceYears",
      "interestPosted",
      "funding",
      "raroc",
      "eva",
      "grossMargin",
    ]) {
      expect(figures[name]).toBe(toPlainDigits(decimal(totals[name])));
    }
    expect(figures["feeTotal"]).toBe(toPlainDigits(decimal(borrower.feeTotal ?? "0")));
    expect(byKernel(kernel)).toEqual(byDefinition(deal));
  },
);
