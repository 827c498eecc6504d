/**
 * Profitability (盈利测算): what the bank earns on a loan after tax, and what that is on the capital it ties up.
 *
 * Income tax is a plain share of the pre-tax profit, also when that is negative: the loss shelters other income.
 * Source: banks' training formula for loan profit and RAROC (policy facts PRO-1, PRO-2); no capital benefit is added.
 */
import { type Decimal, ONE } from "../money/decimal.ts";
import type { CapitalTerms, TaxTerms } from "../products/loan-request.ts";
import type { Rate } from "../rates/rate.ts";
import type { Compensation } from "../risk/compensation-fund.ts";
import { type CreditRisk, expectedLoss, lgdAfterCompensation } from "../risk/expected-loss.ts";
import { afterVatFactor, breakEvenYield, type IncomeVat, incomeVat } from "./income-vat.ts";

/** What the profit is worked out from. Money in yuan, balance-years in yuan × years. */
export type ProfitInputs = {
  readonly principal: Decimal;
  readonly balanceYears: Decimal;
  readonly contractBalanceYears: Decimal;
  readonly interestPosted: Decimal;
  readonly funding: Decimal;
  readonly bankPaidFees: Decimal;
  readonly feeIncome: Decimal;
  readonly opexRate: Rate;
  readonly creditRisk: CreditRisk;
  readonly compensation: Compensation | undefined;
  readonly capital: CapitalTerms;
  readonly tax: TaxTerms;
};

/** The bank's result over the life of the loan. Rates are per year of balance. Rounding: none. */
export type Profitability = IncomeVat & {
  readonly averageLifeYears: Decimal;
  readonly surcharge: Decimal;
  readonly revenue: Decimal;
  /** 手续费净收入: fee income without its VAT. */
  readonly feeRevenue: Decimal;
  readonly opex: Decimal;
  readonly expectedLoss: Decimal;
  readonly pretax: Decimal;
  readonly incomeTax: Decimal;
  readonly net: Decimal;
  readonly capitalYears: Decimal;
  readonly yield: Decimal;
  readonly fundingRateLife: Decimal;
  readonly grossMargin: Decimal;
  readonly riskAdjustedMargin: Decimal;
  readonly raroc: Decimal;
  readonly eva: Decimal;
  readonly taxFactorK: Decimal;
  /** What interest must leave after VAT for RAROC to meet the hurdle. */
  readonly netYieldNeeded: Decimal;
  readonly breakEvenRate: Decimal;
  readonly breakEvenContractRate: Decimal;
  /** The break-even rate lies above the bound of the deal's whole exemption, so it counts the tax. */
  readonly isBreakEvenTaxed: boolean;
};

/** The bank's result. See `docs/formulas.md` for each line in words. */
export function profitability(inputs: ProfitInputs): Profitability {
  const { balanceYears, interestPosted, funding, bankPaidFees, feeIncome, capital, tax } = inputs;
  const vat = incomeVat(inputs);
  const surcharge = vat.vatOut.plus(vat.feeVat).times(tax.surchargeRate.share);
  const revenue = interestPosted.minus(vat.vatOut);
  const feeRevenue = feeIncome.minus(vat.feeVat);
  const opex = inputs.opexRate.perYear.times(balanceYears);
  const lgd = lgdAfterCompensation(inputs.creditRisk, inputs.compensation, inputs.principal);
  const loss = expectedLoss(balanceYears, inputs.creditRisk.pd, lgd);
  const costs = surcharge.plus(funding).plus(opex).plus(loss).plus(bankPaidFees);
  const pretax = revenue.plus(feeRevenue).minus(costs);
  const incomeTax = pretax.times(tax.incomeTaxRate.share);
  const net = pretax.minus(incomeTax);
  const capitalYears = capital.riskWeight.times(capital.car.share).times(balanceYears);
  const costsNeeded = funding.plus(opex).plus(loss).plus(bankPaidFees);
  const feesKept = feeRevenue.minus(vat.feeVat.times(tax.surchargeRate.share));
  const needed = rateNeeded(inputs, costsNeeded.minus(feesKept));
  const breakEven = breakEvenYield(needed, inputs, vat.vatExemptBound);
  return {
    ...vat,
    averageLifeYears: balanceYears.div(inputs.principal),
    surcharge,
    revenue,
    feeRevenue,
    opex,
    expectedLoss: loss,
    pretax,
    incomeTax,
    net,
    capitalYears,
    yield: interestPosted.div(balanceYears),
    fundingRateLife: funding.div(balanceYears),
    grossMargin: interestPosted.minus(funding).div(balanceYears),
    riskAdjustedMargin: pretax.div(balanceYears),
    raroc: net.div(capitalYears),
    eva: net.minus(capital.hurdle.perYear.times(capitalYears)),
    taxFactorK: afterVatFactor(tax),
    netYieldNeeded: needed,
    breakEvenRate: breakEven.yield,
    isBreakEvenTaxed: breakEven.isTaxed,
    breakEvenContractRate: breakEven.yield.times(balanceYears).div(inputs.contractBalanceYears),
  };
}

/** What a year's interest must leave after VAT on each yuan of balance: h·RW·CAR / (1 − t) + costs / B. */
function rateNeeded({ capital, tax, balanceYears }: ProfitInputs, costs: Decimal): Decimal {
  const capitalReturn = capital.hurdle.perYear.times(capital.riskWeight).times(capital.car.share);
  const beforeTax = capitalReturn.div(ONE.minus(tax.incomeTaxRate.share));
  return beforeTax.plus(costs.div(balanceYears));
}
