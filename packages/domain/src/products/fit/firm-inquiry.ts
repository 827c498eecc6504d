/**
 * The inquiry of a firm (企业询价): the loan asked for, with the size and the titles that the firm's profile shows on the day.
 */
import { titlesOn } from "../../eligibility/certificates.ts";
import { sizeClass } from "../../eligibility/size-class.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import type { LoanInquiry } from "../loan-inquiry.ts";
import type { PricingContext } from "../pricing-context.ts";
import type { FitQuestion } from "./fit-question.ts";

/** An inquiry and its context, which is the inquiry's own. */
export type FirmInquiry = { readonly inquiry: LoanInquiry; readonly context: PricingContext };

/** What is priced when a firm asks: size is judged and titles are read off its certificates. */
export function firmInquiry(question: FitQuestion, { registers }: PolicyBook): FirmInquiry {
  const { firm } = question;
  const { pricingDate } = question.context;
  const size = sizeClass(firm, registers.sizeClassRules, pricingDate);
  const context: PricingContext = {
    ...question.context,
    borrower: {
      ...question.context.borrower,
      size: size.kind === "class" ? size.size : undefined,
      titles: titlesOn(firm, pricingDate) ?? [],
    },
  };
  return { inquiry: { ...question.inquiry, context }, context };
}
