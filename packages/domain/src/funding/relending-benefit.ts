/**
 * What relending brings (再贷款收益), signed: the funding cost without it less the funding cost with it. The yearly claim on
 * the day of drawing is one thing; the average over the loan's life, with the wait before and the tail after, another.
 */
import { elementAt } from "../assert.ts";
import { type Decimal, ZERO } from "../money/decimal.ts";
import { inBasisPoints } from "../rates/rate.ts";
import { accruedTotal, type YearlyAmount } from "../schedules/accrual.ts";
import type { FundedPiece } from "./funding-cost.ts";
import { type FundingTerms, ftpNet, segmentBlend } from "./funding-layers.ts";

/** One segment's benefit. `relentYears` is what was relent for how long. Rounding: none. */
export type SegmentBenefit = {
  readonly balanceYears: Decimal;
  readonly relentYears: Decimal;
  readonly yuan: Decimal;
};

/**
 * Benefit or not, with the figures. `naiveBp` is the yearly gain of the first segment with the full share relent,
 * `lifeAverageBp` the gain over all balance-years of the loan.
 */
export type RelendingBenefit = {
  readonly kind: "benefit" | "no-benefit";
  readonly naiveBp: Decimal;
  readonly lifeAverageBp: Decimal;
  readonly yuan: Decimal;
  readonly segments: readonly SegmentBenefit[];
};

/** The benefit of the terms' segments, of which there is at least one. The pieces are a plan cut by the same terms. */
export function relendingBenefit(
  terms: FundingTerms,
  pieces: readonly FundedPiece[],
): RelendingBenefit {
  const segments = terms.relendingSegments.map((_, index) => {
    const held = piecesOf(pieces, index);
    return {
      balanceYears: yearsOf(held, ({ balance }) => balance),
      relentYears: yearsOf(held, ({ relent }) => relent),
      yuan: accruedTotal(gainsOf(terms, held)),
    };
  });
  const yuan = accruedTotal(gainsOf(terms, pieces));
  const first = elementAt(terms.relendingSegments, 0);
  return {
    kind: yuan.gt(ZERO) ? "benefit" : "no-benefit",
    naiveBp: inBasisPoints(ftpNet(terms).perYear.minus(segmentBlend(terms, first).perYear)),
    lifeAverageBp: inBasisPoints(yuan.div(yearsOf(pieces, ({ balance }) => balance))),
    yuan,
    segments,
  };
}

/** How many segments to draw so that they bring most in all: the fewest of those that tie, at least one. */
export function mostPayingCount(terms: FundingTerms, pieces: readonly FundedPiece[]): number {
  const gains = terms.relendingSegments.map((_, index) => gainsOf(terms, piecesOf(pieces, index)));
  const totals = gains.map((_, index) => accruedTotal(gains.slice(0, index + 1).flat()));
  return totals.reduce(
    (best, total, index) => (total.gt(elementAt(totals, best - 1)) ? index + 1 : best),
    1,
  );
}

/**
 * What each drawn piece gains in a year: balance × net FTP less what it costs. Totals are taken from these exact amounts and
 * divided once, so that nothing gained is exactly nothing.
 */
function gainsOf(terms: FundingTerms, pieces: readonly FundedPiece[]): readonly YearlyAmount[] {
  const { perYear } = ftpNet(terms);
  return pieces.map(({ balance, yearlyCost, share }) => ({
    yuan: balance.times(perYear).minus(yearlyCost),
    share,
  }));
}

function piecesOf(pieces: readonly FundedPiece[], segment: number): readonly FundedPiece[] {
  return pieces.filter(({ segmentIndex }) => segmentIndex === segment);
}

function yearsOf(pieces: readonly FundedPiece[], pick: (piece: FundedPiece) => Decimal): Decimal {
  return accruedTotal(pieces.map((piece) => ({ yuan: pick(piece), share: piece.share })));
}
