/**
 * Targets of a solver (求解目标): the figure that must be reached, and from which side.
 */
import type { Decimal } from "../../money/decimal.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { Checked } from "../../products/problem.ts";
import { priceLoan } from "../price-deal.ts";
import type { QuoteFigures } from "../quote-figures.ts";

/**
 * The figures a solver can aim at: RAROC, EVA and the pre-tax margin of the loan, the first two again with the relationship's
 * income, and the borrower's effective annual cost with all fees, before any subsidy.
 */
export const TARGET_FIGURES = [
  "raroc",
  "eva",
  "riskAdjustedMargin",
  "rarocWithRelationship",
  "evaWithRelationship",
  "annualCost",
] as const;
export type TargetFigure = (typeof TARGET_FIGURES)[number];

/** The figure and its bound: the borrower's cost at most, the bank's figures at least. */
export type Target = { readonly figure: TargetFigure; readonly bound: Decimal };

/** What a solver reads of a priced deal. A figure that does not exist (no single internal rate) is `undefined`. */
export type SolverFigures = Readonly<Record<TargetFigure, Decimal | undefined>>;

/** A way to price a request: the readable engine, or a faster one with the same digits. */
export type Evaluate = (request: LoanRequest) => Checked<SolverFigures>;

/** Whether a figure meets its target. What does not exist meets none. */
export function meets({ figure, bound }: Target, value: Decimal | undefined): boolean {
  if (value === undefined) return false;
  return isCustomers(figure) ? value.lte(bound) : value.gte(bound);
}

/** Whether one figure is nearer to its target than another, or has gone farther beyond it. */
export function isBetter({ figure }: Target, one: Decimal, other: Decimal): boolean {
  return isCustomers(figure) ? one.lt(other) : one.gt(other);
}

/** Whether the figure is the customer's cost, which must not be exceeded, and not the bank's return. */
export function isCustomers(figure: TargetFigure): boolean {
  return figure === "annualCost";
}

/** The figures of a request by the readable engine. */
export function evaluateWith(book: PolicyBook): Evaluate {
  return (request) => {
    const quote = priceLoan(request, book);
    return quote.kind === "refused"
      ? quote
      : { kind: "ok", value: solverFigures(quote.value.figures) };
  };
}

/** What a solver reads of the readable figures. */
export function solverFigures({ profit, borrower, relationship }: QuoteFigures): SolverFigures {
  const { rates } = borrower.allIn;
  return {
    raroc: profit.raroc,
    eva: profit.eva,
    riskAdjustedMargin: profit.riskAdjustedMargin,
    rarocWithRelationship: relationship?.rarocWithRelationship,
    evaWithRelationship: relationship?.evaWithRelationship,
    annualCost: "effective" in rates ? rates.effective : undefined,
  };
}
