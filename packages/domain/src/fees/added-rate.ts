/**
 * What a fee adds to the annual rate (费用折年化率) in the additive practice of the cost sheet (明白纸).
 */
import { assertNever } from "../assert.ts";
import { type Decimal, fromCount, ONE, sumOf } from "../money/decimal.ts";
import type { Fee } from "./fee.ts";
import type { FeeCharge } from "./fee-charge.ts";

/**
 * What a fee adds to the borrower's annual rate in the additive practice of the cost sheet (明白纸): a yearly fee adds its
 * rate, what is paid once or on occasion is spread over the principal and the years of the term. The borrower's part, less
 * what is waived.
 * Formula: full × borrower's share × (1 − waived share) − waived amount × 12 / (principal × months).
 * Rounding: none beyond what was charged. Source: published cost-sheet arithmetic (policy facts DIS-11, DIS-12).
 */
export function addedRateOf(
  fee: Fee,
  principalYuan: Decimal,
  termMonths: number,
  charges: readonly FeeCharge[],
): Decimal {
  const spread = (yuan: Decimal) =>
    yuan.times(fromCount(12)).div(principalYuan.times(fromCount(termMonths)));
  const borne = addedInFull(fee, termMonths, charges, spread).times(fee.borrowerShare.share);
  const { waiver } = fee;
  if (waiver === undefined) return borne;
  return waiver.waived.kind === "share"
    ? borne.times(ONE.minus(waiver.waived.waivedShare.share))
    : borne.minus(spread(sumOf(charges.map(({ waivedYuan }) => waivedYuan))));
}

function addedInFull(
  fee: Fee,
  termMonths: number,
  charges: readonly FeeCharge[],
  spread: (yuan: Decimal) => Decimal,
): Decimal {
  switch (fee.kind) {
    case "annualInAdvance":
      return fee.feeRate.perYear;
    case "upfrontRate":
      return fee.feeRate.perYear.times(fromCount(12)).div(fromCount(termMonths));
    case "upfrontFixed":
      return spread(fee.amount.yuan);
    case "undrawnRate":
    case "prepaymentRate":
    case "prepaymentMonths":
      return spread(sumOf(charges.map(({ yuan }) => yuan)));
    default:
      return assertNever(fee);
  }
}
