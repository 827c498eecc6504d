/**
 * The fee calendar (费用日程): which fee falls due when, on which balance.
 */
import { elementAt } from "../assert.ts";
import { type Fee, type FeeCharge, feeCharges } from "../fees/fee.ts";
import type { Decimal } from "../money/decimal.ts";
import type { PlanRow } from "../schedules/repayment-plan.ts";
import { isWithin, type Moment, monthsAfterStart, type Span } from "../schedules/span.ts";

/** A fee falling due. `month` counts from drawdown, which is 0; `period` is the row that then starts or runs. */
export type DueFee = FeeCharge & {
  readonly month: number;
  readonly moment: Moment;
  readonly period: number;
};

/** All charges of all fees, fee by fee in the order given. */
export function dueFees(
  fees: readonly Fee[],
  principalYuan: Decimal,
  rows: readonly PlanRow[],
  life: Span,
): readonly DueFee[] {
  const anniversaries = rowsAtAnniversaries(rows, life);
  const balances = anniversaries.map(({ opening }) => opening);
  return fees.flatMap((fee) =>
    feeCharges(fee, principalYuan, balances).map((charge) => ({
      ...charge,
      month: 12 * charge.year,
      moment: monthsAfterStart(life, 12 * charge.year),
      period: elementAt(anniversaries, charge.year).period,
    })),
  );
}

/** The rows running at drawdown and at each anniversary before maturity; payments due by then are made. */
function rowsAtAnniversaries(rows: readonly PlanRow[], life: Span): readonly PlanRow[] {
  const running: PlanRow[] = [];
  for (;;) {
    const moment = monthsAfterStart(life, 12 * running.length);
    const row = rows.find(({ span }) => isWithin(moment, span));
    if (row === undefined) return running;
    running.push(row);
  }
}
