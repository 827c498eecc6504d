/**
 * A quote's deal under today's policy (按今天的政策试算), in the browser: whether anything newer has started since it
 * was priced, and what it comes to now.
 */
import {
  firmInquiry,
  type PolicyBook,
  parseCalendarDate,
  policyBookAsOf,
  priceLoan,
  toPlainDigits,
  versionsInForce,
} from "@xinzhi/domain";
import { decodeFitFile, isFitFile } from "@xinzhi/domain/schemas";
import { pricedOn, pricingDateIn } from "./deal-changes.ts";

/** What is newer, and the price now; `undefined` where today's policy does not price the deal. */
export type QuoteNow = {
  readonly newer: readonly { readonly kind: string; readonly id: string; readonly from: string }[];
  readonly price: { readonly rate: string; readonly raroc: string } | undefined;
};

/** The deal of a request on a day, under a bank's policy. */
export function quoteNow(requestText: string, today: string, policy: PolicyBook): QuoteNow {
  const [then, now] = [parseCalendarDate(pricingDateIn(requestText)), parseCalendarDate(today)];
  if (then === undefined || now === undefined) return { newer: [], price: undefined };
  const newer = versionsInForce(policy, now)
    .filter(({ effectiveFrom }) => effectiveFrom > then)
    .map(({ kind, id, effectiveFrom: from }) => ({ kind, id, from }));
  return { newer, price: priceOf(pricedOn(requestText, today), policy) };
}

function priceOf(requestText: string, policy: PolicyBook): QuoteNow["price"] {
  const file: unknown = JSON.parse(requestText);
  if (!isFitFile(file)) return undefined;
  const question = decodeFitFile(file);
  if (question.kind === "refused") return undefined;
  const book = policyBookAsOf(policy, question.value.context.pricingDate);
  const priced = priceLoan(firmInquiry(question.value, book).inquiry, book);
  if (priced.kind === "refused") return undefined;
  const { profit, customerRate, deal } = priced.value.figures;
  const contract = deal.planTerms.ratePath[0]?.annualRate.perYear ?? customerRate;
  return { rate: toPlainDigits(contract), raroc: toPlainDigits(profit.raroc) };
}
