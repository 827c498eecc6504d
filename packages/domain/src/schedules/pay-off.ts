/**
 * Pay-off (截至某日的结清金额): what it takes to end a loan on a day, out of the rows of its plan.
 */
import { elementAt } from "../assert.ts";
import { type Decimal, sumOf, ZERO } from "../money/decimal.ts";
import { type PostingRule, posted } from "../money/rounding.ts";
import { type AccrualPiece, interestOn } from "./accrual.ts";
import type { PlanRow } from "./plan-row.ts";
import {
  type Accrual,
  accruedShare,
  endOf,
  isBefore,
  isWithin,
  type Moment,
  spanBetween,
  startOf,
} from "./span.ts";

/** What is owed on a day. Unit: yuan. */
export type PayOff = {
  /** The balance, draws and early repayments of the day included. */
  readonly principal: Decimal;
  /** Interest of earlier periods that was booked and not yet paid. */
  readonly carried: Decimal;
  /** Interest of the current period, from its first day (counted) to this one (not counted). */
  readonly accrued: Decimal;
  readonly total: Decimal;
};

/** How the plan counted time and booked amounts; a pay-off follows the same rules. */
export type PayOffRules = { readonly accrual: Accrual; readonly posting: PostingRule };

const NOTHING: PayOff = { principal: ZERO, carried: ZERO, accrued: ZERO, total: ZERO };

/**
 * What is owed on a day, when everything due before it and on it has been paid as planned. Before
 * the first draw and after the last payment that is nothing.
 *
 * Formula: balance + interest carried in + Σ stretch balance × rate × days / basis.
 * Rounding: the interest accrued so far once, as the posting rule books interest.
 */
export function payOff(rows: readonly PlanRow[], rules: PayOffRules, day: Moment): PayOff {
  const index = rows.findIndex(({ span }) => isWithin(day, span));
  if (index < 0) return NOTHING;
  const { balances, pieces, span } = elementAt(rows, index);
  const principal = elementAt(
    balances.filter(({ span: held }) => !isBefore(day, startOf(held))),
    -1,
  ).balance;
  const carried = rows[index - 1]?.carried ?? ZERO;
  const cut = pieces.flatMap((piece) => pieceBefore(piece, day, rules.accrual, span));
  const accrued = posted(rules.posting, interestOn(cut));
  return { principal, carried, accrued, total: sumOf([principal, carried, accrued]) };
}

/** The part of a piece that lies before the day; none when it starts later. */
function pieceBefore(
  piece: AccrualPiece,
  day: Moment,
  accrual: Accrual,
  period: PlanRow["span"],
): readonly AccrualPiece[] {
  const [start, end] = [startOf(piece.span), endOf(piece.span)];
  if (!isBefore(start, day)) return [];
  if (!isBefore(day, end)) return [piece];
  const span = spanBetween(start, day);
  return [{ ...piece, span, share: accruedShare(accrual, span, period) }];
}
