/**
 * The worked deals as completed requests (完整申请), for tests of what is built upon a request.
 */
import { readFileSync } from "node:fs";
import { publishedPolicyBook } from "../reference-data/index.ts";
import { priceLoan } from "../src/pricing/price-deal.ts";
import type { QuoteFigures } from "../src/pricing/quote-figures.ts";
import { completeInquiry } from "../src/products/completion/complete-inquiry.ts";
import type { LoanRequest } from "../src/products/loan-request.ts";
import { decodeDealFile } from "../src/schemas/loan-inquiry.ts";

/** The request of a case, with some fields of its file changed. */
export function requestOf(name: string, change: object = {}): LoanRequest {
  const text = readFileSync(new URL(`../cases/${name}.json`, import.meta.url), "utf8");
  const inquiry = decodeDealFile({ ...JSON.parse(text).inputs, ...change });
  const request =
    inquiry.kind === "ok" ? completeInquiry(inquiry.value, publishedPolicyBook) : inquiry;
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  return request.value;
}

/** The figures of a request under the published book. */
export function figuresOf(request: LoanRequest): QuoteFigures {
  const quote = priceLoan(request, publishedPolicyBook);
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  return quote.value.figures;
}
