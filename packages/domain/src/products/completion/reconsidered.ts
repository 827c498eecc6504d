/**
 * Asking again (重新判定): a request that was completed once and then moved (another rate, amount or term) must not keep what a
 * rule answered for the loan it was.
 */
import type { LoanInquiry } from "../loan-inquiry.ts";

/** Leaves out again the VAT treatment and the risk weight where a rule had filled them in; what was said stays. */
export function reconsidered(inquiry: LoanInquiry): LoanInquiry {
  const { origins, tax, capital } = inquiry;
  return {
    ...inquiry,
    tax:
      origins.vatTreatment === undefined
        ? tax
        : { ...tax, vatTreatment: undefined, vatExemptRate: undefined },
    capital: origins.riskWeight === undefined ? capital : { ...capital, riskWeight: undefined },
  };
}
