/**
 * The loan inquiry (询价): what is said of a loan before anything is looked up. With a pricing date, what is left out is
 * completed from the policy book of that date; without one everything must be said.
 */
import type { FundingAsked, LoanRequest } from "./loan-request.ts";
import type { RelendingInquiry } from "./relending-terms.ts";

/** Every field of a group may be left out. */
type Sparse<T> = { readonly [Field in keyof T]: T[Field] | undefined };

/** The parts that may be left out as a whole. */
type LeftOut = "repayment" | "accrual" | "costClock" | "rates" | "opexRate" | "fees";

/** The parts whose fields may be left out one by one. */
type Groups = Sparse<Pick<LoanRequest, LeftOut>> & {
  readonly funding: Sparse<Omit<FundingAsked, "relending">> & {
    readonly relending: RelendingInquiry | undefined;
  };
  readonly creditRisk: Sparse<LoanRequest["creditRisk"]>;
  readonly capital: Sparse<LoanRequest["capital"]>;
  readonly tax: Sparse<Omit<LoanRequest["tax"], "feeVatTreatment">> &
    Pick<LoanRequest["tax"], "feeVatTreatment">;
};

/** What was asked, as far as it was said. */
export type LoanInquiry = Omit<LoanRequest, keyof Groups> & Groups;
