/**
 * Levers (求解要素): the one term of a deal that a solver may move while everything else stays.
 */

import type { LoanRequest } from "../../products/loan-request.ts";

/**
 * - `rate`: the contract rate; later steps of an agreed rate path move by as much;
 * - `spread`: what is added to the LPR, of a floating loan or of an agreed one that names its base;
 * - `fee`: the fee with this code, its amount or its rate;
 * - `tenor`: months, drawdown kept; `grace`: periods or months without principal, as the deal counts them;
 * - `amount`: the principal; `guaranteedShare`: the guarantor's part of a loss; `deposit`: the average balance kept.
 */
export const LEVER_KINDS = [
  "rate",
  "spread",
  "fee",
  "tenor",
  "grace",
  "amount",
  "guaranteedShare",
  "deposit",
] as const;
export type LeverKind = (typeof LEVER_KINDS)[number];

/** A lever; rates and spreads move by the hundredth of a basis point or by the whole one. */
export type Lever =
  | { readonly kind: "rate" | "spread"; readonly grid: RateGrid }
  | { readonly kind: "fee"; readonly code: string }
  | { readonly kind: Exclude<LeverKind, "rate" | "spread" | "fee"> };

/** 0.0001 BP, 0.01 BP or 1 BP. */
export const RATE_GRIDS = [
  "tenThousandthOfBasisPoint",
  "hundredthOfBasisPoint",
  "basisPoint",
] as const;
export type RateGrid = (typeof RATE_GRIDS)[number];

/** What a solver holds fixed although a real deal might not; said beside the answer. */
export type HeldFixed = "ftpRate" | "relendingNotExtended" | "feesAndSubsidyAsAgreed";

/**
 * What stays as it was while the lever moves. An FTP that is read from the curve moves with the loan, and a relending plan is
 * made anew for the new life; an FTP that is named and stretches that are agreed are not.
 */
export function heldFixed(kind: LeverKind, { funding }: LoanRequest): readonly HeldFixed[] {
  if (kind !== "tenor" && kind !== "grace" && kind !== "amount") return [];
  const isAgreed = kind === "tenor" && funding.relending.kind === "segments";
  return [
    ...(funding.ftpRate === undefined ? [] : (["ftpRate"] as const)),
    ...(isAgreed ? (["relendingNotExtended"] as const) : []),
    "feesAndSubsidyAsAgreed",
  ];
}
