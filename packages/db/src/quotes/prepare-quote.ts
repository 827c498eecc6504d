/**
 * From a deal file to everything a quote keeps (报价内容): priced under the policy of its pricing date, outside any transaction.
 */
import {
  authorityToSign,
  type CalendarDate,
  type Checked,
  firmInquiry,
  type LoanInquiry,
  type PolicyBook,
  priceLoan,
  type QuoteHeadline,
  quoteHeadline,
} from "@xinzhi/domain";
import { decodeDealFile, decodeFitFile, hasDealInside, priceReport } from "@xinzhi/domain/schemas";
import { canonicalJson, type Json } from "../audit/canonical-json.ts";
import type { BookPin, PolicySource } from "./policy-source.ts";

/** What a quote keeps, ready to be written. The texts are canonical JSON. */
export type PreparedQuote = {
  readonly dealId: string;
  readonly borrowerName: string;
  readonly requestText: string;
  readonly answerText: string;
  readonly engineVersion: string;
  readonly pin: BookPin;
  readonly pricingDate: CalendarDate;
  readonly headline: QuoteHeadline;
};

/**
 * Prices a deal file, or a firm with its deal, under the policy of the pricing date it names, or of `today` where it names
 * none.
 */
export async function prepareQuote(
  source: PolicySource,
  dealFile: Json,
  today: CalendarDate,
): Promise<Checked<PreparedQuote>> {
  const { book: current } = await source.bookFor(today);
  const asked = inquiryOf(dealFile, current);
  if (asked.kind === "refused") return asked;
  const pricingDate = asked.value.context?.pricingDate ?? today;
  const { book, digest, items } = await source.bookFor(pricingDate);
  const priced = pricedText(dealFile, book);
  if (priced.kind === "refused") return priced;
  return {
    kind: "ok",
    value: {
      dealId: asked.value.id,
      borrowerName: asked.value.context?.borrower.name ?? "",
      requestText: canonicalJson(dealFile),
      ...priced.value,
      pin: { digest, items },
      pricingDate,
    },
  };
}

/** The one text of a quote's report, who may sign included, and its headline. The same file and book give the same bytes. */
export function pricedText(
  dealFile: unknown,
  book: PolicyBook,
): Checked<Pick<PreparedQuote, "answerText" | "engineVersion" | "headline">> {
  const inquiry = inquiryOf(dealFile, book);
  if (inquiry.kind === "refused") return inquiry;
  const priced = priceLoan(inquiry.value, book);
  if (priced.kind === "refused") return priced;
  const authority = authorityToSign(priced.value, book);
  if (authority.kind === "refused") return authority;
  const report = priceReport(priced.value, { withLines: false, authority: authority.value });
  const { engineVersion } = priced.value;
  const headline = quoteHeadline(priced.value);
  return { kind: "ok", value: { answerText: canonicalJson(report), engineVersion, headline } };
}

function inquiryOf(dealFile: unknown, book: PolicyBook): Checked<LoanInquiry> {
  if (!hasDealInside(dealFile)) return decodeDealFile(dealFile);
  const question = decodeFitFile(dealFile);
  if (question.kind === "refused") return question;
  return { kind: "ok", value: firmInquiry(question.value, book).inquiry };
}
