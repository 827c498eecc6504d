/**
 * VAT on what the bank earns (销项税额). It lies inside the price: of each taxed yuan, rate / (1 + rate) is tax.
 *
 * Interest may be exempt whole, or up to a bound; fees are taxed on their own, since the exemption names interest.
 */
import { assertNever } from "../assert.ts";
import { type Decimal, ONE, ZERO } from "../money/decimal.ts";
import type { TaxTerms } from "../products/loan-request.ts";

/** The tax in the bank's income. Unit: yuan. */
export type IncomeVat = {
  readonly vatOut: Decimal;
  readonly feeVat: Decimal;
  /** 限额利息: the interest at the bound of an exemption, charged or not; 0 where none is known. */
  readonly vatExemptBound: Decimal;
  /** 免税利息: the part of the posted interest that lies within the bound. */
  readonly vatExemptInterest: Decimal;
};

type Earned = {
  readonly interestPosted: Decimal;
  readonly feeIncome: Decimal;
  readonly contractBalanceYears: Decimal;
  readonly tax: TaxTerms;
};

/** The VAT in interest and fees. Rounding: none. */
export function incomeVat({
  interestPosted,
  feeIncome,
  contractBalanceYears,
  tax,
}: Earned): IncomeVat {
  const isPart = tax.vatTreatment === "exemptPart";
  const vatExemptBound = (tax.vatExemptRate?.perYear ?? ZERO).times(contractBalanceYears);
  const within = isPart ? vatExemptBound : ZERO;
  const vatExemptInterest = within.lt(interestPosted) ? within : interestPosted;
  const taxIn = (yuan: Decimal) => yuan.times(tax.vatRate.share).div(ONE.plus(tax.vatRate.share));
  return {
    vatOut: tax.vatTreatment === "exempt" ? ZERO : taxIn(interestPosted.minus(vatExemptInterest)),
    feeVat: tax.feeVatTreatment === "exempt" ? ZERO : taxIn(feeIncome),
    vatExemptBound,
    vatExemptInterest,
  };
}

/**
 * What is left of one yuan of interest after VAT and its surcharge: (1 − v·s) / (1 + v); 1 when exempt. Under a part
 * exemption it holds for the interest above the bound.
 */
export function afterVatFactor(tax: TaxTerms): Decimal {
  return tax.vatTreatment === "exempt" ? ONE : keptOfTaxed(tax);
}

/** What is left of one yuan of a fee the bank earns. */
export function afterFeeVatFactor(tax: TaxTerms): Decimal {
  return tax.feeVatTreatment === "exempt" ? ONE : keptOfTaxed(tax);
}

function keptOfTaxed({ vatRate, surchargeRate }: TaxTerms): Decimal {
  const kept = ONE.minus(vatRate.share.times(surchargeRate.share));
  return kept.div(ONE.plus(vatRate.share));
}

/**
 * The yield that leaves what is needed after VAT under the deal's own treatment. Up to the bound of a part exemption a yuan
 * needed is a yuan charged; above it each takes 1 / k.
 * Formula: needed / k, or the larger of needed and bound + (needed − bound) / k. Rounding: none.
 */
export function interestNeeded(
  needed: Decimal,
  { tax, balanceYears }: { readonly tax: TaxTerms; readonly balanceYears: Decimal },
  vatExemptBound: Decimal,
): Decimal {
  switch (tax.vatTreatment) {
    case "taxed":
    case "exempt":
      return needed.div(afterVatFactor(tax));
    case "exemptPart": {
      const bound = vatExemptBound.div(balanceYears);
      const above = bound.plus(needed.minus(bound).div(afterVatFactor(tax)));
      return above.gt(needed) ? above : needed;
    }
    default:
      return assertNever(tax.vatTreatment);
  }
}

/** `isTaxed` where the deal's whole exemption does not reach the yield. */
export type BreakEven = { readonly yield: Decimal; readonly isTaxed: boolean };

/**
 * RAROC 达标利率: as above, but a whole exemption ends at its bound, where that is known: beyond it every yuan would be taxed.
 */
export function breakEvenYield(
  needed: Decimal,
  terms: { readonly tax: TaxTerms; readonly balanceYears: Decimal },
  vatExemptBound: Decimal,
): BreakEven {
  const { tax, balanceYears } = terms;
  const isTaxed =
    tax.vatTreatment === "exempt" &&
    tax.vatExemptRate !== undefined &&
    needed.times(balanceYears).gt(vatExemptBound);
  return isTaxed
    ? { yield: needed.div(keptOfTaxed(tax)), isTaxed }
    : { yield: interestNeeded(needed, terms, vatExemptBound), isTaxed };
}
