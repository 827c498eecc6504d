/**
 * Profitability (盈利测算): what the bank earns on a loan after tax, and what that is on the capital it ties up.
 *
 * Income tax is a plain share of the pre-tax profit, also when that is negative: the loss shelters other income.
 * Source: banks' training formula for loan profit and RAROC (policy facts PRO-1, PRO-2); no capital benefit is added.
 */
import { type Decimal, ONE, ZERO } from "../money/decimal.ts";
import type { CapitalTerms, TaxTerms } from "../products/loan-request.ts";
import type { Rate } from "../rates/rate.ts";
import { type CreditRisk, expectedLoss } from "../risk/expected-loss.ts";

/** What the profit is worked out from. Money in yuan, balance-years in yuan × years. */
export type ProfitInputs = {
  readonly principal: Decimal;
  readonly balanceYears: Decimal;
  readonly contractBalanceYears: Decimal;
  readonly interestPosted: Decimal;
  readonly funding: Decimal;
  readonly bankPaidFees: Decimal;
  readonly opexRate: Rate;
  readonly creditRisk: CreditRisk;
  readonly capital: CapitalTerms;
  readonly tax: TaxTerms;
};

/** The bank's result over the life of the loan. Rates are per year of balance. Rounding: none. */
export type Profitability = {
  readonly averageLifeYears: Decimal;
  readonly vatOut: Decimal;
  readonly surcharge: Decimal;
  readonly revenue: Decimal;
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
  readonly breakEvenRate: Decimal;
  readonly breakEvenContractRate: Decimal;
};

/** The bank's result. See `docs/formulas.md` for each line in words. */
export function profitability(inputs: ProfitInputs): Profitability {
  const { balanceYears, interestPosted, funding, bankPaidFees, capital, tax } = inputs;
  const vatOut = outputVat(interestPosted, tax);
  const surcharge = vatOut.times(tax.surchargeRate.share);
  const revenue = interestPosted.minus(vatOut);
  const opex = inputs.opexRate.perYear.times(balanceYears);
  const loss = expectedLoss(balanceYears, inputs.creditRisk);
  const costs = surcharge.plus(funding).plus(opex).plus(loss).plus(bankPaidFees);
  const pretax = revenue.minus(costs);
  const incomeTax = pretax.times(tax.incomeTaxRate.share);
  const net = pretax.minus(incomeTax);
  const capitalYears = capital.riskWeight.times(capital.car.share).times(balanceYears);
  const taxFactorK = afterVatFactor(tax);
  const breakEvenRate = breakEven(inputs, loss, taxFactorK);
  return {
    averageLifeYears: balanceYears.div(inputs.principal),
    vatOut,
    surcharge,
    revenue,
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
    taxFactorK,
    breakEvenRate,
    breakEvenContractRate: breakEvenRate.times(balanceYears).div(inputs.contractBalanceYears),
  };
}

/** 销项税额: VAT lies inside the interest, so it is interest × rate / (1 + rate); 0 when exempt. Rounding: none. */
function outputVat(interestYuan: Decimal, tax: TaxTerms): Decimal {
  if (tax.vatTreatment === "exempt") return ZERO;
  return interestYuan.times(tax.vatRate.share).div(ONE.plus(tax.vatRate.share));
}

/** What is left of one yuan of interest after VAT and its surcharge: (1 − v·s) / (1 + v); 1 when exempt. */
function afterVatFactor(tax: TaxTerms): Decimal {
  if (tax.vatTreatment === "exempt") return ONE;
  const kept = ONE.minus(tax.vatRate.share.times(tax.surchargeRate.share));
  return kept.div(ONE.plus(tax.vatRate.share));
}

/**
 * RAROC 达标利率: the yield at which RAROC equals the hurdle, balances held fixed.
 * Formula: [h·RW·CAR / (1 − t) + (funding + opex + expected loss + bank-paid fees) / B] / k.
 */
function breakEven(inputs: ProfitInputs, loss: Decimal, taxFactorK: Decimal): Decimal {
  const { capital, tax, balanceYears, funding, bankPaidFees, opexRate } = inputs;
  const capitalReturn = capital.hurdle.perYear.times(capital.riskWeight).times(capital.car.share);
  const beforeTax = capitalReturn.div(ONE.minus(tax.incomeTaxRate.share));
  const costs = funding.plus(opexRate.perYear.times(balanceYears)).plus(loss).plus(bankPaidFees);
  return beforeTax.plus(costs.div(balanceYears)).div(taxFactorK);
}
