/**
 * The lines of a deal file (构成行), as they are priced under the published book.
 */
import { publishedPolicyBook } from "../reference-data/index.ts";
import { authorityToSign } from "../src/pricing/authority/signing-authority.ts";
import type { Line } from "../src/pricing/line.ts";
import { authorityLines } from "../src/pricing/lines/authority-lines.ts";
import { priceLoan } from "../src/pricing/price-deal.ts";
import type { Quote } from "../src/pricing/quote.ts";
import { decodeDealFile } from "../src/schemas/loan-inquiry.ts";
import type { LineDeal } from "./line-bases.ts";

/** The quote of a deal of the document. */
export function quoteShown({ file }: LineDeal): Quote {
  const inquiry = decodeDealFile(file);
  const quote = inquiry.kind === "ok" ? priceLoan(inquiry.value, publishedPolicyBook) : inquiry;
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  return quote.value;
}

/** All lines of a deal of the document: those of its quote, and of who may sign it where that is asked. */
export function linesShown(deal: LineDeal): readonly Line[] {
  const quote = quoteShown(deal);
  const { lines } = quote;
  if (deal.isAuthorityAsked === undefined) return lines;
  const authority = authorityToSign(quote, publishedPolicyBook);
  if (authority.kind !== "ok") throw new Error(JSON.stringify(authority.problems));
  return [...lines, ...authorityLines(authority.value)];
}
