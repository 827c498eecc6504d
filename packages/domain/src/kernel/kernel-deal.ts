/**
 * The exact integer kernel (快速内核): a second, fast way to the figures of a deal, for solvers, live grids and portfolios.
 *
 * `prepareKernel` lays out once what no rate changes; `kernelTotals`, `rarocOf` and their siblings then price as many rates as
 * are asked. The readable definition (`pricing/quote-figures.ts`) says what is right; the kernel gives the same digits or says
 * `unsupported`.
 */
import type { Decimal } from "../money/decimal.ts";
import { fromScaledWhole, toCounted } from "../money/scaled-whole.ts";
import type { LoanDeal } from "../products/loan-deal.ts";
import type { Rate } from "../rates/rate.ts";
import {
  evaOf,
  fundingOf,
  grossMarginOf,
  type ProfitFactors,
  profitFactors,
  rarocOf,
  riskAdjustedMarginOf,
  simpleCostOf,
} from "./exact-profit.ts";
import { decimalOf } from "./exact-ratio.ts";
import { type KernelPlan, kernelPlan } from "./kernel-plan.ts";
import { isRateUnit, kernelRows, RATE_PLACES } from "./kernel-rows.ts";
import { type KernelTotals, kernelTotals, type TotalTerms, totalTerms } from "./kernel-totals.ts";
import { type Unsupported, unknownIn, unsupported } from "./known-terms.ts";

/** A deal prepared: everything but the rates. `rates` are those of the deal, in units of 1e-8 a year. */
export type KernelDeal = {
  readonly kind: "kernel";
  readonly rates: readonly number[];
  readonly plan: KernelPlan;
  readonly totals: TotalTerms;
  readonly profit: ProfitFactors;
};

/** The deal prepared, or why the kernel leaves it to the definition. */
export function prepareKernel(deal: LoanDeal): KernelDeal | Unsupported {
  const unknown = unknownIn(deal);
  if (unknown !== undefined) return unsupported(unknown);
  const rates = rateUnits(deal.planTerms.ratePath.map(({ annualRate }) => annualRate));
  if (rates === undefined) return unsupported("too-fine");
  const plan = kernelPlan(deal.planTerms);
  if (plan.kind === "unsupported") return plan;
  const totals = totalTerms(deal, plan);
  if (totals.kind === "unsupported") return totals;
  const profit = profitFactors(
    deal.request,
    deal.funding,
    totals.unitsPerYear,
    plan.clock.unitsPerYear,
  );
  if (profit.capital === 0n) return unsupported("no-capital");
  return { kind: "kernel", rates, plan, totals, profit };
}

/** Rates in units of 1e-8 a year, or `undefined` when one is finer, below 0 or above 100 %. */
export function rateUnits(rates: readonly Rate[]): readonly number[] | undefined {
  const units = rates.flatMap(({ perYear }) => toCounted(perYear, RATE_PLACES) ?? []);
  return units.length === rates.length && units.every(isRateUnit) ? units : undefined;
}

/** The totals at the given rates, one for each stretch of the rate path; the deal's own unless said otherwise. */
export function totalsAt(
  { plan, totals, rates: own }: KernelDeal,
  rates: readonly number[] = own,
): KernelTotals {
  return kernelTotals(totals, kernelRows(plan, rates));
}

/** Figures of a deal as decimals, named as in the definition. Money in yuan, rates as fractions per year. */
export type KernelFigures = {
  readonly interestPosted: Decimal;
  readonly balanceYears: Decimal;
  readonly funding: Decimal;
  readonly bankPaidFees: Decimal;
  readonly feeIncome: Decimal;
  readonly feeTotal: Decimal;
  readonly subsidyTotal: Decimal;
  readonly grossMargin: Decimal;
  readonly riskAdjustedMargin: Decimal;
  readonly raroc: Decimal;
  readonly eva: Decimal;
  /** Interest, fees and subsidy of the borrower per balance-year. */
  readonly simpleCost: Decimal;
};

/** The totals as figures. Rounding: each is exact up to its last step, then has the 40 digits of a decimal. */
export function kernelFigures(kernel: KernelDeal, totals: KernelTotals): KernelFigures {
  const { profit } = kernel;
  return {
    interestPosted: yuanOf(totals.interestFen),
    balanceYears: decimalOf({
      numerator: BigInt(totals.balanceUnits),
      denominator: FEN_PER_YUAN * profit.unitsPerYear,
    }),
    funding: decimalOf(fundingOf(profit, totals)),
    bankPaidFees: yuanOf(totals.fees.bankPaysFen),
    feeIncome: yuanOf(totals.fees.bankEarnsFen),
    feeTotal: yuanOf(totals.fees.borrowerPaysFen),
    subsidyTotal: yuanOf(totals.subsidyFen),
    grossMargin: decimalOf(grossMarginOf(profit, totals)),
    riskAdjustedMargin: decimalOf(riskAdjustedMarginOf(profit, totals)),
    raroc: decimalOf(rarocOf(profit, totals)),
    eva: decimalOf(evaOf(profit, totals)),
    simpleCost: decimalOf(simpleCostOf(profit, totals)),
  };
}

const FEN_PER_YUAN = 100n;

function yuanOf(fen: number): Decimal {
  return fromScaledWhole(BigInt(fen), 2);
}
