/**
 * The price of a fit file (按文件定价): decoded, completed and priced under the policy known on its pricing date, the way the form's
 * own deal is.
 */
import {
  type Checked,
  completeInquiry,
  firmInquiry,
  type LoanRequest,
  type PolicyBook,
  policyBookAsOf,
  priceLoan,
  type Quote,
} from "@xinzhi/domain";
import { decodeFitFile, type FileObject, type FitCase } from "@xinzhi/domain/schemas";

/** A file's deal with its price. */
export type PricedFile = {
  readonly question: FitCase;
  readonly request: LoanRequest;
  readonly quote: Quote;
};

/** The price, or what keeps the file from having one. */
export function pricedFile(file: FileObject, policy: PolicyBook): Checked<PricedFile> {
  const decoded = decodeFitFile(file);
  if (decoded.kind === "refused") return decoded;
  const question = decoded.value;
  const known = policyBookAsOf(policy, question.context.pricingDate);
  const request = completeInquiry(firmInquiry(question, known).inquiry, known);
  if (request.kind === "refused") return request;
  const quote = priceLoan(request.value, known);
  if (quote.kind === "refused") return quote;
  return { kind: "ok", value: { question, request: request.value, quote: quote.value } };
}

/** What another bank's offer comes to for the borrower, on our own terms where it says nothing else. */
export function competitorQuote(
  { question, request }: PricedFile,
  policy: PolicyBook,
): Checked<Quote> | undefined {
  const { competitor, context } = question;
  if (competitor === undefined) return undefined;
  const known = policyBookAsOf(policy, context.pricingDate);
  return priceLoan({ ...request, ...competitor.terms }, known);
}
