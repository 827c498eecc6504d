/**
 * What is not yet drawn (未提款余额) over a stretch of the loan's life, cut where a draw is made.
 */
import type { UndrawnPiece } from "../fees/fee-charge.ts";
import { sumOf } from "../money/decimal.ts";
import type { PlanTerms } from "../schedules/repayment-plan.ts";
import {
  type Accrual,
  accruedShare,
  endOf,
  isBefore,
  type Moment,
  type Span,
  spanBetween,
  startOf,
} from "../schedules/span.ts";

const COMMITMENT_CLOCK: Accrual = { kind: "actualDays", dayCount: "ACT/360" };
const MONTHS_CLOCK: Accrual = { kind: "wholeMonths" };

/** The stretches of a span with something left to draw. Time on ACT/360, or in months where the deal has no dates. */
export function undrawnPieces(
  { principal, drawdowns = [] }: PlanTerms,
  span: Span,
): readonly UndrawnPiece[] {
  const start = startOf(span);
  const end = endOf(span);
  const moments = drawdowns.map(({ moment }) => moment);
  const inOrder = moments.toSorted((one, other) => (isBefore(one, other) ? -1 : 1));
  const isInside = (moment: Moment) => isBefore(start, moment) && isBefore(moment, end);
  const cuts = [start, ...inOrder.filter(isInside), end];
  return cuts.slice(1).flatMap((to, index) => {
    const from = cuts[index];
    if (from === undefined || !isBefore(from, to)) return [];
    const draws = moments.flatMap((moment, draw) => (isBefore(from, moment) ? [] : [draw]));
    if (draws.length === moments.length) return [];
    const drawn = sumOf(
      drawdowns.filter((_, draw) => draws.includes(draw)).map(({ amount }) => amount.yuan),
    );
    const piece = spanBetween(from, to);
    const clock = piece.kind === "dated" ? COMMITMENT_CLOCK : MONTHS_CLOCK;
    const share = accruedShare(clock, piece);
    return [{ span: piece, stretch: index + 1, yuan: principal.yuan.minus(drawn), share, draws }];
  });
}
