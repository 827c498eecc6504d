/**
 * Debt-service coverage (偿债备付率, DSCR).
 */
import type { Decimal } from "../money/decimal.ts";

/** Cash available for debt service over principal and interest due. Rounding: none. `undefined` when nothing is due. */
export function debtServiceCoverage(cashYuan: Decimal, dueYuan: Decimal): Decimal | undefined {
  return dueYuan.isZero() ? undefined : cashYuan.div(dueYuan);
}
