/**
 * The question of a stack (叠加问题): one loan on its pricing date, and the loan with no instrument used, from which every
 * combination starts.
 */
import type { DealFacts } from "../../policy/deal-facts.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import { factsOf } from "../../products/completion/completion.ts";
import type { LoanInquiry } from "../../products/loan-inquiry.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { PricingContext } from "../../products/pricing-context.ts";

/** What the candidates of each kind look at. The book is the one known on the pricing date. */
export type StackFrame = {
  readonly request: LoanRequest;
  readonly context: PricingContext;
  readonly facts: DealFacts;
  readonly known: PolicyBook;
  /** Codes of schemes and funds whose conditions the officer confirms, beside those the deal names. */
  readonly confirmed: readonly string[];
};

/** The frame of a request with a pricing date. */
export function frameOf(
  request: LoanRequest,
  context: PricingContext,
  known: PolicyBook,
  confirmed: readonly string[],
): StackFrame {
  return { request, context, facts: factsOf(request, context), known, confirmed };
}

/** Whether the file gives a guarantee as a figure, which no scheme replaces. */
export function isGuaranteeGiven({ asked, origins, creditRisk }: LoanRequest): boolean {
  const isFigure = asked.guarantee === undefined && origins.guaranteedShare === undefined;
  return isFigure && !creditRisk.guaranteedShare.share.isZero();
}

/**
 * The loan without any instrument that may be chosen: no relending, scheme, fund or subsidy, and no fee of a guarantor whose
 * scheme is one of the choices. What the file gives as a figure stays.
 */
export function bareInquiry(request: LoanRequest): LoanInquiry {
  const { asked, origins, creditRisk, funding, fees, compensation } = request;
  const { guaranteedShare: _, compensation: __, ...kept } = origins;
  const isScheme = asked.guarantee !== undefined;
  const isGiven = isGuaranteeGiven(request);
  return {
    ...request,
    asked: { ...asked, guarantee: undefined, fund: undefined, subsidy: { kind: "none" } },
    answers: {},
    origins: kept,
    creditRisk: {
      ...creditRisk,
      guaranteedShare: isGiven ? creditRisk.guaranteedShare : undefined,
    },
    compensation: asked.fund === undefined ? compensation : undefined,
    funding: { ...funding, relending: { kind: "none" } },
    fees: isScheme ? fees.filter(({ payee }) => payee !== "guarantor") : fees,
  };
}
