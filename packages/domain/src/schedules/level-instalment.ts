/**
 * The level instalment (等额本息每期还款额).
 */
import { type Decimal, fromCount, ONE, ZERO } from "../money/decimal.ts";
import type { AccrualPiece } from "./accrual.ts";

/**
 * The payment that brings the balance to exactly 0 after the last of the periods, each at the rate known when the
 * instalment is solved: the first period's opening rate. A later change of rate is answered by solving again.
 *
 * Formula: A = B / Σₖ Πⱼ≤ₖ 1 / (1 + r·tⱼ), written without a division inside the sum: with gⱼ = 1 + r·tⱼ,
 * A = B · Πgⱼ / Σₖ Πⱼ>ₖ gⱼ. At rate 0 this is B divided by the number of periods.
 * Unit: yuan. Rounding: none.
 */
export function levelInstalment(
  balanceYuan: Decimal,
  periods: readonly { readonly pieces: readonly AccrualPiece[] }[],
): Decimal {
  const ratePerYear = periods[0]?.pieces[0]?.annualRate.perYear ?? ZERO;
  let growthOfAll = ONE;
  let paymentsGrown = ZERO;
  for (const { pieces } of periods) {
    const growth = pieces.reduce(
      (sum, { share }) =>
        sum.plus(ratePerYear.times(fromCount(share.days)).div(fromCount(share.basis))),
      ONE,
    );
    growthOfAll = growthOfAll.times(growth);
    paymentsGrown = paymentsGrown.times(growth).plus(ONE);
  }
  return balanceYuan.times(growthOfAll).div(paymentsGrown);
}
