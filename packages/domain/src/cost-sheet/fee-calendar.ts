/**
 * The fee calendar (费用日程): which fee falls due when, on which balance.
 */
import { elementAt } from "../assert.ts";
import { type Fee, type FeeCharge, feeCharges } from "../fees/fee.ts";
import type { Decimal } from "../money/decimal.ts";
import type { PlanRow } from "../schedules/plan-row.ts";
import { isWithin, type Moment, monthsAfterStart, type Span } from "../schedules/span.ts";

/** A fee falling due. `month` counts from drawdown, which is 0; `period` and `stretch` name the balance that then runs. */
export type DueFee = FeeCharge & {
  readonly month: number;
  readonly moment: Moment;
  readonly period: number;
  readonly stretch: number;
};

/** All charges of all fees, fee by fee in the order given. */
export function dueFees(
  fees: readonly Fee[],
  principalYuan: Decimal,
  rows: readonly PlanRow[],
  life: Span,
): readonly DueFee[] {
  const anniversaries = balancesAtAnniversaries(rows, life);
  const balances = anniversaries.map(({ balance }) => balance);
  return fees.flatMap((fee) =>
    feeCharges(fee, principalYuan, balances).map((charge) => ({
      ...charge,
      month: 12 * charge.year,
      moment: monthsAfterStart(life, 12 * charge.year),
      period: elementAt(anniversaries, charge.year).period,
      stretch: elementAt(anniversaries, charge.year).stretch,
    })),
  );
}

type RunningBalance = {
  readonly period: number;
  readonly stretch: number;
  readonly balance: Decimal;
};

/** The balances running at drawdown and at each anniversary before maturity; payments due by then are made. */
function balancesAtAnniversaries(rows: readonly PlanRow[], life: Span): readonly RunningBalance[] {
  const all = rows.flatMap(({ balances, period }) =>
    balances.map(({ span, balance }, index) => ({ span, period, stretch: index + 1, balance })),
  );
  const running: RunningBalance[] = [];
  for (;;) {
    const moment = monthsAfterStart(life, 12 * running.length);
    const found = all.find(({ span }) => isWithin(moment, span));
    if (found === undefined) return running;
    running.push(found);
  }
}
