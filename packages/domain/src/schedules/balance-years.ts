/**
 * Balance-years (余额年): how much money was lent for how long, the measure under every annual cost rate.
 */
import { type Decimal, sumOf } from "../money/decimal.ts";
import { accruedTotal } from "./accrual.ts";
import type { PlanRow } from "./repayment-plan.ts";
import { type Accrual, accruedShare } from "./span.ts";

/** Σ balance × share of a year by the clock. Unit: yuan × years. Rounding: none. */
export function balanceYears(rows: readonly PlanRow[], clock: Accrual): Decimal {
  return accruedTotal(
    rows.map(({ opening, span }) => ({ yuan: opening, share: accruedShare(clock, span) })),
  );
}

/** The interest of all rows as booked. Unit: yuan. */
export function interestOf(rows: readonly PlanRow[]): Decimal {
  return sumOf(rows.map(({ interest }) => interest));
}
