/**
 * Funding layers (资金来源): what the bank's money costs in each stretch of a loan's life.
 *
 * Before relending is drawn and after it ends the loan is funded at FTP less the policy discount; while it is drawn,
 * the relent part costs the relending rate and only the rest costs FTP less discount.
 * The discount covers the part that is not relent, so the policy benefit is never given twice; a discount that stands for
 * relending itself is dropped for as long as relending is drawn.
 */
import { type Decimal, ONE } from "../money/decimal.ts";
import type { Money, Share } from "../money/money.ts";
import { inBasisPoints, type Rate, type Spread } from "../rates/rate.ts";
import type { Span } from "../schedules/span.ts";
import { overlapOf, remainderOf, startsBefore } from "../schedules/span.ts";

/** A drawn stretch of relending at one price. */
export type RelendingSegment = { readonly span: Span; readonly relendingRate: Rate };

/**
 * How much of the balance is relent (再贷款余额): the share of the balance, at most what the quota leaves; or the amount
 * first drawn, for as long as the loan is that large.
 */
export type RelentRule =
  | { readonly kind: "followsBalance"; readonly most: Money | undefined }
  | { readonly kind: "fixed"; readonly amount: Money };

/** How a loan is funded. An empty list of segments means no relending. */
export type FundingTerms = {
  readonly ftpRate: Rate;
  /** Policy reduction of FTP (FTP 优惠), a positive number. */
  readonly ftpDiscount: Spread;
  /** The part of the discount that stands for relending's benefit, and is dropped while relending is drawn. */
  readonly discountDropped: Spread;
  readonly relendingShare: Share;
  /** In order, without overlap, inside the loan's life. */
  readonly relendingSegments: readonly RelendingSegment[];
  readonly relent: RelentRule;
  /** 质押品机会成本 per year and yuan relent. */
  readonly collateralCost: Spread;
};

/** The part of a span with one funding price; `segmentIndex` is absent where no relending is drawn. */
export type FundingPiece = { readonly span: Span; readonly segmentIndex: number | undefined };

/** FTP less the policy discount. */
export function ftpNet(terms: Pick<FundingTerms, "ftpRate" | "ftpDiscount">): Rate {
  return { perYear: terms.ftpRate.perYear.minus(terms.ftpDiscount.addedPerYear) };
}

/** FTP less the discount that is left while relending is drawn: the price of the part that is not relent. */
export function ftpNetBeside(
  terms: Pick<FundingTerms, "ftpRate" | "ftpDiscount" | "discountDropped">,
): Rate {
  return { perYear: ftpNet(terms).perYear.plus(terms.discountDropped.addedPerYear) };
}

/** The relending rate with the cost of the collateral. */
export function relendingCost(relendingRate: Rate, collateralCost: Spread): Rate {
  return { perYear: relendingRate.perYear.plus(collateralCost.addedPerYear) };
}

/**
 * 混合资金成本: share × relending rate + (1 − share) × net FTP. Rounding: none.
 * @example blendedFundingRate(share("0.6"), rate("0.0125"), rate("0.014")) // => 0.0131
 */
export function blendedFundingRate(relendingShare: Share, relendingRate: Rate, netFtp: Rate): Rate {
  const own = ONE.minus(relendingShare.share).times(netFtp.perYear);
  return { perYear: relendingShare.share.times(relendingRate.perYear).plus(own) };
}

/** What each yuan costs in a segment in which the full share is relent, collateral included. */
export function segmentBlend(terms: FundingTerms, segment: RelendingSegment): Rate {
  const cost = relendingCost(segment.relendingRate, terms.collateralCost);
  return blendedFundingRate(terms.relendingShare, cost, ftpNetBeside(terms));
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

/** How much of a balance is relent while relending is drawn. Unit: yuan. Rounding: none. */
export function relentPart(
  { relent, relendingShare }: Pick<FundingTerms, "relent" | "relendingShare">,
  balance: Decimal,
): Decimal {
  if (relent.kind === "fixed") return lesser(relent.amount.yuan, balance);
  const followed = relendingShare.share.times(balance);
  return relent.most === undefined ? followed : lesser(followed, relent.most.yuan);
}

/** The parts of a span with one funding price each, in time order. */
export function fundingPieces(terms: FundingTerms, span: Span): readonly FundingPiece[] {
  const drawn = terms.relendingSegments.flatMap(({ span: held }, segmentIndex) => {
    const shared = overlapOf(span, held);
    return shared === undefined ? [] : [{ span: shared, segmentIndex }];
  });
  const plain = remainderOf(
    span,
    drawn.map((piece) => piece.span),
  ).map((rest) => ({ span: rest, segmentIndex: undefined }));
  return [...drawn, ...plain].sort((one, other) => (startsBefore(one.span, other.span) ? -1 : 1));
}

function lesser(one: Decimal, other: Decimal): Decimal {
  return one.lt(other) ? one : other;
}
