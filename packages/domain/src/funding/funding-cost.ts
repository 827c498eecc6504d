/**
 * Funding cost (资金成本) of a plan: each balance at the funding price of each stretch it lives through.
 */

import { elementAt } from "../assert.ts";
import type { YearShare } from "../day-counts/day-count.ts";
import { type Decimal, ZERO } from "../money/decimal.ts";
import { accruedTotal } from "../schedules/accrual.ts";
import type { PlanRow } from "../schedules/plan-row.ts";
import { type Accrual, accruedShare } from "../schedules/span.ts";
import {
  type FundingPiece,
  type FundingTerms,
  ftpNet,
  ftpNetBeside,
  fundingPieces,
  relendingCost,
  relentPart,
} from "./funding-layers.ts";

/**
 * A balance funded at one price for a share of a year; `stretch` numbers the balances of its period from 1. `relent` is the
 * part the central bank funds, `yearlyCost` what the whole balance costs in a year. Unit: yuan.
 */
export type FundedPiece = FundingPiece & {
  readonly period: number;
  readonly stretch: number;
  readonly balance: Decimal;
  readonly relent: Decimal;
  readonly yearlyCost: Decimal;
  readonly share: YearShare;
};

/** The plan cut at every change of funding price, in time order. */
export function fundedPieces(
  terms: FundingTerms,
  rows: readonly PlanRow[],
  clock: Accrual,
): readonly FundedPiece[] {
  const costOf = pieceCosts(terms);
  return rows.flatMap(({ balances, period }) =>
    balances.flatMap(({ span, balance }, index) =>
      fundingPieces(terms, span).map((piece) => ({
        ...piece,
        ...costOf(balance, piece.segmentIndex),
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
  return accruedTotal(pieces.map(({ yearlyCost, share }) => ({ yuan: yearlyCost, share })));
}

/** The prices of the terms are worked out once for all pieces. */
function pieceCosts(terms: FundingTerms) {
  const plain = ftpNet(terms).perYear;
  const beside = ftpNetBeside(terms).perYear;
  const prices = terms.relendingSegments.map(
    ({ relendingRate }) => relendingCost(relendingRate, terms.collateralCost).perYear,
  );
  return (
    balance: Decimal,
    segmentIndex: number | undefined,
  ): Pick<FundedPiece, "relent" | "yearlyCost"> => {
    if (segmentIndex === undefined) return { relent: ZERO, yearlyCost: balance.times(plain) };
    const relent = relentPart(terms, balance);
    const own = balance.minus(relent).times(beside);
    return { relent, yearlyCost: relent.times(elementAt(prices, segmentIndex)).plus(own) };
  };
}
