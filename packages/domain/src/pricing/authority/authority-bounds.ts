/**
 * Bounds of a level of authority (授权边界): which of them a priced loan stays inside.
 */
import { type Decimal, fromCount, sumOf, ZERO } from "../../money/decimal.ts";
import type { AuthorityLevel } from "../../policy-book/authority-level.ts";
import type { QuoteFigures } from "../quote-figures.ts";

/** The bounds a level may have, in the order in which they are named. The first three no rate can cure. */
export const AUTHORITY_BOUNDS = [
  "principalMax",
  "termMonthsMax",
  "waivedShareMax",
  "rarocMin",
  "discountMax",
] as const;
export type AuthorityBound = (typeof AUTHORITY_BOUNDS)[number];

/** A bound of a level, and what the loan has to set against it. */
export type BoundHeld = {
  readonly bound: AuthorityBound;
  readonly limit: Decimal;
  readonly actual: Decimal;
  readonly isInside: boolean;
};

/** Every bound the level has, with the loan's figure. Bounds count as inside. */
export function boundsHeld(level: AuthorityLevel, figures: QuoteFigures): readonly BoundHeld[] {
  const limits: Readonly<Record<AuthorityBound, Decimal | undefined>> = {
    principalMax: level.principalMax?.yuan,
    termMonthsMax: level.termMonthsMax === undefined ? undefined : fromCount(level.termMonthsMax),
    waivedShareMax: level.waivedShareMax?.share,
    rarocMin: level.rarocMin.perYear,
    discountMax: level.discountMax?.addedPerYear,
  };
  const { deal, profit } = figures;
  const actuals: Readonly<Record<AuthorityBound, Decimal>> = {
    principalMax: deal.request.principal.yuan,
    termMonthsMax: fromCount(deal.request.termMonths),
    waivedShareMax: waivedShare(figures),
    rarocMin: profit.raroc,
    discountMax: rateDiscount(figures),
  };
  return AUTHORITY_BOUNDS.flatMap((bound) => {
    const limit = limits[bound];
    if (limit === undefined) return [];
    const actual = actuals[bound];
    const isInside = bound === "rarocMin" ? actual.gte(limit) : actual.lte(limit);
    return [{ bound, limit, actual, isInside }];
  });
}

/** Whether another contract rate could bring the loan inside the bound. */
export function isCuredByRate(bound: AuthorityBound): boolean {
  return bound === "rarocMin" || bound === "discountMax";
}

/** How far the contract rate lies below the reference price of the pass-through statement; negative above it. */
export function rateDiscount({ passThrough }: QuoteFigures): Decimal {
  return passThrough.referenceRate.minus(passThrough.comparedRate);
}

/** 减免比例: waived fees over the fees the borrower would bear; nought where there are none. Rounding: none. */
export function waivedShare({ borrower }: QuoteFigures): Decimal {
  const borne = sumOf(borrower.dueFees.map(({ borneYuan }) => borneYuan));
  if (borne.isZero()) return ZERO;
  return sumOf(borrower.dueFees.map(({ waivedYuan }) => waivedYuan)).div(borne);
}
