/**
 * Fast trials (快速试算): a solver's figures by the exact integer kernel, for the deals it knows. They have the digits of the
 * readable engine, which prices every other deal and the customer's annual cost.
 */
import { kernelFigures, prepareKernel, totalsAt } from "../../kernel/kernel-deal.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import { dealOf } from "../price-deal.ts";
import { quoteFigures } from "../quote-figures.ts";
import { type Evaluate, solverFigures } from "./target.ts";

/** The figures of a request, by the kernel where it knows the deal. The annual cost is worked out when it is asked for. */
export function evaluateFast(book: PolicyBook): Evaluate {
  return (request) => {
    const deal = dealOf(request, book);
    if (deal.kind === "refused") return deal;
    const kernel = prepareKernel(deal.value);
    if (kernel.kind === "unsupported") {
      return { kind: "ok", value: solverFigures(quoteFigures(deal.value)) };
    }
    const { raroc, eva, riskAdjustedMargin } = kernelFigures(kernel, totalsAt(kernel));
    return {
      kind: "ok",
      value: {
        raroc,
        eva,
        riskAdjustedMargin,
        rarocWithRelationship: undefined,
        evaWithRelationship: undefined,
        get annualCost() {
          return solverFigures(quoteFigures(deal.value)).annualCost;
        },
      },
    };
  };
}
