/**
 * The price of a waiver (减免的代价): what it saves the borrower, what it costs the bank, and the points of RAROC that takes.
 */
import type { DueFee } from "../cost-sheet/fee-calendar.ts";
import type { Fee } from "../fees/fee.ts";
import { type Decimal, ONE, sumOf, ZERO } from "../money/decimal.ts";
import type { TaxTerms } from "../products/loan-request.ts";
import { afterFeeVatFactor } from "./income-vat.ts";
import type { Profitability } from "./profitability.ts";

/** One waiver weighed. `feeIndex` counts the deal's fees from 0; `rarocWithout` is RAROC had nothing been waived. */
export type WaiverPrice = {
  readonly fee: Fee;
  readonly feeIndex: number;
  readonly savedYuan: Decimal;
  readonly bankCostYuan: Decimal;
  readonly rarocGivenUp: Decimal;
  readonly rarocWithout: Decimal;
};

/**
 * The price of every waiver of a deal. A waiver of the bank's own fee costs its income after VAT, one that the bank pays for
 * a third party costs the amount, one that the third party grants costs the bank nothing.
 * Formula: given up = bank's cost × (1 − income tax) / capital-years. Rounding: none.
 */
export function waiverPrices(
  fees: readonly Fee[],
  charges: readonly DueFee[],
  profit: Pick<Profitability, "raroc" | "capitalYears">,
  tax: TaxTerms,
): readonly WaiverPrice[] {
  return fees.flatMap((fee, feeIndex) => {
    if (fee.waiver === undefined) return [];
    const own = charges.filter((charge) => charge.fee === fee);
    const savedYuan = sumOf(own.map(({ waivedYuan }) => waivedYuan));
    const bankCostYuan = bankCostOf(fee, savedYuan, tax);
    const afterTax = bankCostYuan.times(ONE.minus(tax.incomeTaxRate.share));
    const rarocGivenUp = afterTax.div(profit.capitalYears);
    const rarocWithout = profit.raroc.plus(rarocGivenUp);
    return [{ fee, feeIndex, savedYuan, bankCostYuan, rarocGivenUp, rarocWithout }];
  });
}

function bankCostOf({ payee, waiver }: Fee, savedYuan: Decimal, tax: TaxTerms): Decimal {
  if (payee === "bank") return savedYuan.times(afterFeeVatFactor(tax));
  return waiver?.borneBy === "bank" ? savedYuan : ZERO;
}
