/** A solver's fast trials give the figures of the readable engine, and refuse what it refuses. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../reference-data/index.ts";
import { toPlainDigits } from "../src/money/decimal.ts";
import { toReported } from "../src/money/rounding.ts";
import { evaluateFast } from "../src/pricing/solving/fast-evaluate.ts";
import { type Evaluate, evaluateWith, TARGET_FIGURES } from "../src/pricing/solving/target.ts";
import { completeInquiry } from "../src/products/completion/complete-inquiry.ts";
import type { LoanRequest } from "../src/products/loan-request.ts";
import { decodeDealFile } from "../src/schemas/loan-inquiry.ts";
import { plainDeals } from "./plain-deals.ts";
import { dealFiles } from "./random-deals.ts";
import { oneRunIn } from "./runs.ts";

function shown(evaluate: Evaluate, request: LoanRequest) {
  const priced = evaluate(request);
  if (priced.kind === "refused") return priced;
  return TARGET_FIGURES.map((figure) => {
    const value = priced.value[figure];
    return `${figure} ${value === undefined ? "none" : toPlainDigits(toReported(value))}`;
  });
}

test("fast trials and readable trials agree in every figure", () => {
  fc.assert(
    fc.property(fc.oneof(plainDeals, dealFiles), (file) => {
      const inquiry = decodeDealFile(file);
      if (inquiry.kind !== "ok") return;
      const request = completeInquiry(inquiry.value, publishedPolicyBook);
      if (request.kind !== "ok") return;
      expect(shown(evaluateFast(publishedPolicyBook), request.value)).toEqual(
        shown(evaluateWith(publishedPolicyBook), request.value),
      );
    }),
    oneRunIn(2),
  );
});
