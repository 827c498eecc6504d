/**
 * The fee calendar (费用日程): which fee falls due when, on which balance.
 */
import { type FeeCharge, type Fee, feeCharges } from "../fees/fee.ts";
import type { Decimal } from "../money/decimal.ts";
import type { PlanRow } from "../schedules/repayment-plan.ts";
import { isWithin, type Moment, monthsAfterStart, type Span } from "../schedules/span.ts";

/** A fee falling due. `month` counts from drawdown, which is 0. */
export type DueFee = FeeCharge & { readonly month: number; readonly moment: Moment };

/** All charges of all fees, fee by fee in the order given. */
export function dueFees(
  fees: readonly Fee[],
  principalYuan: Decimal,
  rows: readonly PlanRow[],
  life: Span,
): readonly DueFee[] {
  const balances = balancesAtAnniversaries(rows, life);
  return fees.flatMap((fee) =>
    feeCharges(fee, principalYuan, balances).map((charge) => ({
      ...charge,
      month: 12 * charge.year,
      moment: monthsAfterStart(life, 12 * charge.year),
    })),
  );
}

/** The balance at drawdown and at each anniversary before maturity, after the payments due by then. */
function balancesAtAnniversaries(rows: readonly PlanRow[], life: Span): readonly Decimal[] {
  const balances: Decimal[] = [];
  for (;;) {
    const moment = monthsAfterStart(life, 12 * balances.length);
    const row = rows.find(({ span }) => isWithin(moment, span));
    if (row === undefined) return balances;
    balances.push(row.opening);
  }
}
