/**
 * Balance-years (余额年): how much money was lent for how long, the measure under every annual cost rate.
 */
import { type Decimal, sumOf } from "../money/decimal.ts";
import { accruedTotal } from "./accrual.ts";
import type { PlanRow } from "./plan-row.ts";
import { type Accrual, accruedShare } from "./span.ts";

/** Σ balance × share of a year by the clock. Unit: yuan × years. Rounding: none. */
export function balanceYears(rows: readonly PlanRow[], clock: Accrual): Decimal {
  return accruedTotal(
    rows.flatMap(({ balances }) =>
      balances.map(({ balance, span }) => ({ yuan: balance, share: accruedShare(clock, span) })),
    ),
  );
}

/** The interest of all rows as booked, whether it was paid or added to the principal. Unit: yuan. */
export function interestOf(rows: readonly PlanRow[]): Decimal {
  return sumOf(rows.map(({ accrued }) => accrued));
}
