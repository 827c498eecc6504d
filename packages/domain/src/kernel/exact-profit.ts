/**
 * The bank's result as exact ratios (精确盈利测算): the formulas of `pricing/profitability.ts` over whole numbers.
 *
 * Income after VAT and its surcharge and costs have a scale each; pre-tax profit brings them together once.
 */
import { type FundingTerms, ftpNet, segmentBlend } from "../funding/funding-layers.ts";
import { ONE, ZERO } from "../money/decimal.ts";
import type { LoanRequest } from "../products/loan-request.ts";
import { effectiveLgd } from "../risk/expected-loss.ts";
import { onOneScale, type Ratio } from "./exact-ratio.ts";
import type { KernelTotals } from "./kernel-totals.ts";

/** The factors of a deal that no rate changes. Each is over its scale. */
export type ProfitFactors = {
  readonly unitsPerYear: bigint;
  /** What VAT and its surcharge take of a taxed yuan: `lost` / `lostOf`; 0 of interest or fees that are exempt. */
  readonly interestLost: bigint;
  readonly feesLost: bigint;
  readonly lostOf: bigint;
  /** The rate up to which interest is exempt, per unit of the contract's clock: `exempt` / `exemptOf`. */
  readonly exempt: bigint;
  readonly exemptOf: bigint;
  /** Yearly costs per yuan: net FTP, one for each relending segment, operating cost with expected loss. */
  readonly plainFunding: bigint;
  readonly segmentFunding: readonly bigint[];
  readonly otherCosts: bigint;
  readonly costScale: bigint;
  /** After income tax, capital per yuan, and hurdle. */
  readonly afterTax: bigint;
  readonly taxScale: bigint;
  readonly capital: bigint;
  readonly capitalScale: bigint;
  readonly hurdle: bigint;
  readonly hurdleScale: bigint;
};

/** The factors of a deal; units of a year on the cost clock and on the contract's. */
export function profitFactors(
  { tax, creditRisk, capital, opexRate }: LoanRequest,
  funding: FundingTerms,
  unitsPerYear: number,
  contractUnitsPerYear: number,
): ProfitFactors {
  const lost = tax.vatRate.share.times(ONE.plus(tax.surchargeRate.share));
  const vat = onOneScale([lost, ONE.plus(tax.vatRate.share)]);
  const isPart = tax.vatTreatment === "exemptPart";
  const exempt = onOneScale([isPart ? (tax.vatExemptRate?.perYear ?? ZERO) : ZERO]);
  const segments = funding.relendingSegments.map((one) => segmentBlend(funding, one).perYear);
  const loss = creditRisk.pd.perYear.times(effectiveLgd(creditRisk).share);
  const costs = onOneScale([ftpNet(funding).perYear, opexRate.perYear.plus(loss), ...segments]);
  const afterTax = onOneScale([ONE.minus(tax.incomeTaxRate.share)]);
  const tiedUp = onOneScale([capital.riskWeight.times(capital.car.share)]);
  const hurdle = onOneScale([capital.hurdle.perYear]);
  return {
    unitsPerYear: BigInt(unitsPerYear),
    interestLost: tax.vatTreatment === "exempt" ? 0n : firstOf(vat.wholes),
    feesLost: tax.feeVatTreatment === "exempt" ? 0n : firstOf(vat.wholes),
    lostOf: vat.wholes[1] ?? 1n,
    exempt: firstOf(exempt.wholes),
    exemptOf: exempt.scale * BigInt(contractUnitsPerYear),
    plainFunding: firstOf(costs.wholes),
    otherCosts: costs.wholes[1] ?? 0n,
    segmentFunding: costs.wholes.slice(2),
    costScale: costs.scale,
    afterTax: firstOf(afterTax.wholes),
    taxScale: afterTax.scale,
    capital: firstOf(tiedUp.wholes),
    capitalScale: tiedUp.scale,
    hurdle: firstOf(hurdle.wholes),
    hurdleScale: hurdle.scale,
  };
}

function firstOf(wholes: readonly bigint[]): bigint {
  return wholes[0] ?? 0n;
}

/** Σ balance × funding rate × share of a year, in fen · units · cost scale. */
function fundingSum(factors: ProfitFactors, totals: KernelTotals): bigint {
  let plain = totals.balanceUnits;
  let sum = 0n;
  totals.segmentUnits.forEach((units, index) => {
    plain -= units;
    sum += BigInt(units) * (factors.segmentFunding[index] ?? 0n);
  });
  return sum + BigInt(plain) * factors.plainFunding;
}

/** Interest and fees after VAT and its surcharge. Interest up to the exempt bound keeps all of it. Unit: fen. */
function keptIncome(factors: ProfitFactors, { interestFen, fees, contractUnits }: KernelTotals) {
  const { interestLost, feesLost, lostOf, exempt, exemptOf } = factors;
  const [interest, earned] = [BigInt(interestFen), BigInt(fees.bankEarnsFen)];
  const afterFees = (interest + earned) * lostOf - earned * feesLost;
  if (exempt === 0n) return { numerator: afterFees - interest * interestLost, denominator: lostOf };
  const aboveBound = interest * exemptOf - exempt * BigInt(contractUnits);
  const taxed = aboveBound > 0n ? aboveBound : 0n;
  return {
    numerator: afterFees * exemptOf - taxed * interestLost,
    denominator: lostOf * exemptOf,
  };
}

/** Pre-tax profit. Unit: fen. */
function pretaxOf(factors: ProfitFactors, totals: KernelTotals): Ratio {
  const income = keptIncome(factors, totals);
  const perFen = factors.costScale * factors.unitsPerYear;
  const running = fundingSum(factors, totals) + BigInt(totals.balanceUnits) * factors.otherCosts;
  const costs = running + BigInt(totals.fees.bankPaysFen) * perFen;
  return {
    numerator: income.numerator * perFen - costs * income.denominator,
    denominator: income.denominator * perFen,
  };
}

/** 资金成本. Unit: yuan. */
export function fundingOf(factors: ProfitFactors, totals: KernelTotals): Ratio {
  const denominator = FEN_PER_YUAN * factors.costScale * factors.unitsPerYear;
  return { numerator: fundingSum(factors, totals), denominator };
}

const FEN_PER_YUAN = 100n;

/** RAROC: net profit over capital-years. */
export function rarocOf(factors: ProfitFactors, totals: KernelTotals): Ratio {
  const { afterTax, taxScale, capital, capitalScale, unitsPerYear } = factors;
  const pretax = pretaxOf(factors, totals);
  return {
    numerator: pretax.numerator * (afterTax * capitalScale * unitsPerYear),
    denominator: pretax.denominator * BigInt(totals.balanceUnits) * (taxScale * capital),
  };
}

/** EVA: net profit less the hurdle on capital-years. Unit: yuan. */
export function evaOf(factors: ProfitFactors, totals: KernelTotals): Ratio {
  const { afterTax, taxScale, capital, capitalScale, hurdle, hurdleScale, unitsPerYear } = factors;
  const pretax = pretaxOf(factors, totals);
  const perCapital = capitalScale * hurdleScale * unitsPerYear;
  const asked = BigInt(totals.balanceUnits) * hurdle * capital;
  const net = pretax.numerator * afterTax;
  return {
    numerator: net * perCapital - asked * pretax.denominator * taxScale,
    denominator: FEN_PER_YUAN * pretax.denominator * taxScale * perCapital,
  };
}

/** Pre-tax profit per balance-year (风险调整后净利差). */
export function riskAdjustedMarginOf(factors: ProfitFactors, totals: KernelTotals): Ratio {
  const { numerator, denominator } = pretaxOf(factors, totals);
  return {
    numerator: numerator * factors.unitsPerYear,
    denominator: denominator * BigInt(totals.balanceUnits),
  };
}

/** Interest less funding per balance-year (毛利差). */
export function grossMarginOf(factors: ProfitFactors, totals: KernelTotals): Ratio {
  const { costScale, unitsPerYear } = factors;
  const interest = BigInt(totals.interestFen) * costScale * unitsPerYear;
  return {
    numerator: interest - fundingSum(factors, totals),
    denominator: BigInt(totals.balanceUnits) * costScale,
  };
}

/** What the borrower pays above principal, less the subsidy, per balance-year (单利成本). */
export function simpleCostOf(factors: ProfitFactors, totals: KernelTotals): Ratio {
  const paid = totals.interestFen + totals.fees.borrowerPaysFen - totals.subsidyFen;
  return {
    numerator: BigInt(paid) * factors.unitsPerYear,
    denominator: BigInt(totals.balanceUnits),
  };
}
