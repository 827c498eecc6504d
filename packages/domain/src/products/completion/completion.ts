/**
 * One step of a completion (补全步骤): what it may look at, and what it gives back.
 */
import type { DatedItem } from "../../policy/dated-value.ts";
import type { DealFacts } from "../../policy/deal-facts.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import type { ProductTerms } from "../../policy-book/product-terms.ts";
import { startOf } from "../../schedules/span.ts";
import type { Origins } from "../completed-value.ts";
import type { LoanInquiry } from "../loan-inquiry.ts";
import type { PricingContext } from "../pricing-context.ts";
import type { Problem, ProblemCode } from "../problem.ts";

/** The same for every step of one inquiry. The book is the one known on the pricing date. */
export type CompletionFrame = {
  readonly context: PricingContext;
  readonly terms: DatedItem<ProductTerms>;
  readonly book: PolicyBook;
};

/** Values that were left out, with their origins, or the problem that keeps them from being found. */
export type Completion =
  | { readonly kind: "filled"; readonly parts: Partial<LoanInquiry>; readonly origins: Origins }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** A step fills in what it can; steps before it have filled in theirs. */
export type CompletionStep = (inquiry: LoanInquiry, frame: CompletionFrame) => Completion;

/** What a step gives back when nothing was left out. */
export const NOTHING_LEFT_OUT: Completion = { kind: "filled", parts: {}, origins: {} };

/** A completion that cannot be made. */
export function notCompleted(
  path: Problem["path"],
  code: ProblemCode,
  facts: Problem["facts"] = {},
): Extract<Completion, { kind: "refused" }> {
  return { kind: "refused", problems: [{ path, code, facts }] };
}

/** The facts rules ask about. A loan that counts months has no drawdown of its own and is looked at on the pricing date. */
export function factsOf(
  { product, principal, termMonths, life }: LoanInquiry,
  { pricingDate, purpose, institution, borrower }: PricingContext,
): DealFacts {
  const start = startOf(life);
  return {
    product,
    purpose,
    institution,
    firmSize: borrower.size,
    titles: borrower.titles,
    principal,
    termMonths,
    drawdownDate: start.kind === "date" ? start.date : pricingDate,
  };
}

/** The same facts with the borrower's whole credit (单户授信总额) as the amount, where it is said and larger than the loan. */
export function wholeCreditFacts(inquiry: LoanInquiry, context: PricingContext): DealFacts {
  const facts = factsOf(inquiry, context);
  const { credit } = inquiry.asked;
  return credit?.yuan.gt(facts.principal.yuan) === true ? { ...facts, principal: credit } : facts;
}
