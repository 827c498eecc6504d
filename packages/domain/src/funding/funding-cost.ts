/**
 * Funding cost (资金成本) of a plan: each balance at the funding price of each stretch it lives through.
 */

import type { YearShare } from "../day-counts/day-count.ts";
import type { Decimal } from "../money/decimal.ts";
import { accruedTotal } from "../schedules/accrual.ts";
import type { PlanRow } from "../schedules/plan-row.ts";
import { type Accrual, accruedShare } from "../schedules/span.ts";
import { type FundingPiece, type FundingTerms, fundingPieces } from "./funding-layers.ts";

/** A balance funded at one price for a share of a year; `stretch` numbers the balances of its period from 1. */
export type FundedPiece = FundingPiece & {
  readonly period: number;
  readonly stretch: number;
  readonly balance: Decimal;
  readonly share: YearShare;
};

/** The plan cut at every change of funding price, in time order. */
export function fundedPieces(
  terms: FundingTerms,
  rows: readonly PlanRow[],
  clock: Accrual,
): readonly FundedPiece[] {
  return rows.flatMap(({ balances, period }) =>
    balances.flatMap(({ span, balance }, index) =>
      fundingPieces(terms, span).map((piece) => ({
        ...piece,
        period,
        stretch: index + 1,
        balance,
        share: accruedShare(clock, piece.span),
      })),
    ),
  );
}

/** Σ balance × funding rate × days / basis. Unit: yuan. Rounding: none. */
export function fundingCost(pieces: readonly FundedPiece[]): Decimal {
  return accruedTotal(
    pieces.map(({ balance, fundingRate, share }) => ({
      yuan: balance.times(fundingRate.perYear),
      share,
    })),
  );
}
