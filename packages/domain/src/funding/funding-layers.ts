/**
 * Funding layers (资金来源): what the bank's money costs in each stretch of a loan's life.
 *
 * Before relending is drawn and after it ends the loan is funded at FTP less the policy discount; while it is drawn,
 * the central bank's share costs the relending rate and only the rest costs FTP less discount.
 * The discount covers the part that is not relent, so the policy benefit is never given twice.
 */
import { type Decimal, ONE } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import { inBasisPoints, type Rate, type Spread } from "../rates/rate.ts";
import type { Span } from "../schedules/span.ts";
import { overlapOf, remainderOf, startsBefore } from "../schedules/span.ts";

/** A drawn stretch of relending at one price. */
export type RelendingSegment = { readonly span: Span; readonly relendingRate: Rate };

/** How a loan is funded. An empty list of segments means no relending. */
export type FundingTerms = {
  readonly ftpRate: Rate;
  /** Policy reduction of FTP (FTP 优惠), a positive number. */
  readonly ftpDiscount: Spread;
  readonly relendingShare: Share;
  /** In order, without overlap, inside the loan's life. */
  readonly relendingSegments: readonly RelendingSegment[];
};

/** The part of a span with one funding price; `segmentIndex` is absent where no relending is drawn. */
export type FundingPiece = {
  readonly span: Span;
  readonly fundingRate: Rate;
  readonly segmentIndex: number | undefined;
};

/** FTP less the policy discount. */
export function ftpNet(terms: Pick<FundingTerms, "ftpRate" | "ftpDiscount">): Rate {
  return { perYear: terms.ftpRate.perYear.minus(terms.ftpDiscount.addedPerYear) };
}

/**
 * 混合资金成本: share × relending rate + (1 − share) × net FTP. Rounding: none.
 * @example blendedFundingRate(share("0.6"), rate("0.0125"), rate("0.014")) // => 0.0131
 */
export function blendedFundingRate(relendingShare: Share, relendingRate: Rate, netFtp: Rate): Rate {
  const own = ONE.minus(relendingShare.share).times(netFtp.perYear);
  return { perYear: relendingShare.share.times(relendingRate.perYear).plus(own) };
}

/**
 * 再贷款收益 in basis points, signed: share × (net FTP − relending rate). Zero and below mean that drawing does not pay.
 */
export function relendingBenefitBp(
  relendingShare: Share,
  relendingRate: Rate,
  netFtp: Rate,
): Decimal {
  return inBasisPoints(relendingShare.share.times(netFtp.perYear.minus(relendingRate.perYear)));
}

/** The funding price of each part of a span, in time order. */
export function fundingPieces(terms: FundingTerms, span: Span): readonly FundingPiece[] {
  const netFtp = ftpNet(terms);
  const drawn = terms.relendingSegments.flatMap(({ span: held, relendingRate }, segmentIndex) => {
    const shared = overlapOf(span, held);
    const fundingRate = blendedFundingRate(terms.relendingShare, relendingRate, netFtp);
    return shared === undefined ? [] : [{ span: shared, fundingRate, segmentIndex }];
  });
  const plain = remainderOf(
    span,
    drawn.map((piece) => piece.span),
  ).map((rest) => ({
    span: rest,
    fundingRate: netFtp,
    segmentIndex: undefined,
  }));
  return [...drawn, ...plain].sort((one, other) => (startsBefore(one.span, other.span) ? -1 : 1));
}
