/**
 * Completing an inquiry (补全询价): every value that was left out is filled in from the policy book of the pricing date, and
 * says where it came from. Without a pricing date nothing is filled in.
 */
import { itemInForce } from "../../policy/dated-value.ts";
import { type PolicyBook, policyBookAsOf } from "../../policy-book/policy-book.ts";
import type { LoanInquiry } from "../loan-inquiry.ts";
import type { LoanRequest } from "../loan-request.ts";
import type { Checked, Problem } from "../problem.ts";
import { completeCapital } from "./complete-capital.ts";
import { completeCosts } from "./complete-costs.ts";
import { completeFees } from "./complete-fees.ts";
import { completeFtp } from "./complete-ftp.ts";
import { completeRate } from "./complete-rate.ts";
import { completeRelending } from "./complete-relending.ts";
import { completeRepayment } from "./complete-repayment.ts";
import { completeCompensation, completeGuarantee } from "./complete-risk-sharing.ts";
import { completeTax } from "./complete-tax.ts";
import type { CompletionStep } from "./completion.ts";
import { reconsidered } from "./reconsidered.ts";
import { wholeRequest } from "./whole-request.ts";

/** In order: a step may read what the steps before it have filled in. */
const STEPS: readonly CompletionStep[] = [
  completeRepayment,
  completeRate,
  completeFtp,
  completeGuarantee,
  completeCompensation,
  completeCosts,
  completeCapital,
  completeTax,
  completeRelending,
  completeFees,
];

/** A request with nothing left out, or what is missing and cannot be filled in. */
export function completeInquiry(inquiry: LoanInquiry, book: PolicyBook): Checked<LoanRequest> {
  const { context } = inquiry;
  if (context === undefined) return wholeRequest(inquiry);
  const known = policyBookAsOf(book, context.pricingDate);
  const terms = itemInForce(known.registers.productTerms, inquiry.product, context.pricingDate);
  if (terms === undefined) return refusal({ path: ["product"], code: "no-terms-known", facts: {} });
  let filled = reconsidered(inquiry);
  for (const step of STEPS) {
    const completion = step(filled, { context, terms, book: known });
    if (completion.kind === "refused") return completion;
    const origins = { ...filled.origins, ...completion.origins };
    filled = { ...filled, ...completion.parts, origins };
  }
  return wholeRequest(filled);
}

function refusal(problem: Problem): Checked<never> {
  return { kind: "refused", problems: [problem] };
}
