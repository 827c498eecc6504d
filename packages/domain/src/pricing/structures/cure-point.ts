/**
 * Points of a cure's grid (补救网格): a loan moved by whole steps of one term away from what was asked.
 */
import type { Decimal } from "../../money/decimal.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { SearchKind } from "../solving/grid-search.ts";
import type { FailedRule } from "./failed-rule.ts";

/** A term at a point of its grid, with the loan and the rule it makes. */
type CurePoint = {
  readonly value: Decimal;
  readonly request: LoanRequest;
  readonly rule: FailedRule;
};

/** Step 0 is the loan as asked; the first step that passes is the smallest change. */
export type CureGrid = {
  readonly steps: number;
  readonly search: SearchKind;
  readonly at: (step: number) => CurePoint;
};
