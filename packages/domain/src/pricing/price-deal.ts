/**
 * Pricing (定价): the one way from an inquiry to a quote.
 */
import { type PolicyBook, policyBookAsOf } from "../policy-book/policy-book.ts";
import { completeInquiry } from "../products/completion/complete-inquiry.ts";
import type { LoanDeal } from "../products/loan-deal.ts";
import type { LoanInquiry } from "../products/loan-inquiry.ts";
import type { Checked } from "../products/problem.ts";
import { resolveDeal } from "../products/resolve-deal.ts";
import { ENGINE_VERSION } from "./engine-version.ts";
import { linesIn } from "./lines/line-group.ts";
import { lineGroups } from "./lines/lines.ts";
import type { Quote } from "./quote.ts";
import { quoteFigures } from "./quote-figures.ts";
import { waterfallOf } from "./waterfall.ts";

/**
 * The quote for an inquiry, or everything that keeps it from being priced. With a pricing date the policy known on that day
 * prices it, whatever has come into force since.
 */
export function priceLoan(inquiry: LoanInquiry, book: PolicyBook): Checked<Quote> {
  const resolved = dealOf(inquiry, book);
  if (resolved.kind === "refused") return resolved;
  const figures = quoteFigures(resolved.value);
  const waterfall = waterfallOf(figures);
  // Explained on first reading: a portfolio that is only counted pays nothing for it.
  const explained = linesIn(lineGroups(figures, waterfall));
  return {
    kind: "ok",
    value: {
      engineVersion: ENGINE_VERSION,
      figures,
      waterfall,
      remarks: resolved.value.remarks,
      get lines() {
        return explained.all();
      },
      lineOf: explained.lineOf,
    },
  };
}

/** The deal an inquiry comes to, before it is priced. */
export function dealOf(inquiry: LoanInquiry, book: PolicyBook): Checked<LoanDeal> {
  const completed = completeInquiry(inquiry, book);
  if (completed.kind === "refused") return completed;
  const { context } = completed.value;
  const known = context === undefined ? book : policyBookAsOf(book, context.pricingDate);
  return resolveDeal(completed.value, known);
}
