/**
 * A deal priced three ways (三种算法): by the readable definition, by the exact kernel, and in plain doubles.
 */
import { dueFees } from "../src/cost-sheet/fee-calendar.ts";
import { fundedPieces, fundingCost } from "../src/funding/funding-cost.ts";
import {
  type KernelDeal,
  kernelFigures,
  prepareKernel,
  totalsAt,
} from "../src/kernel/kernel-deal.ts";
import { type Decimal, sumOf, toPlainDigits } from "../src/money/decimal.ts";
import { POSTED_TO_FEN, toReported } from "../src/money/rounding.ts";
import { fromScaledWhole } from "../src/money/scaled-whole.ts";
import { profitability } from "../src/pricing/profitability.ts";
import type { LoanDeal } from "../src/products/loan-deal.ts";
import { accruedTotal } from "../src/schedules/accrual.ts";
import { balanceYears, interestOf } from "../src/schedules/balance-years.ts";
import { repaymentPlan } from "../src/schedules/repayment-plan.ts";

/** What every way answers. */
export type Quoted = {
  readonly interestPosted: Decimal;
  readonly balanceYears: Decimal;
  readonly funding: Decimal;
  readonly feeTotal: Decimal;
  readonly grossMargin: Decimal;
  readonly riskAdjustedMargin: Decimal;
  readonly raroc: Decimal;
  readonly eva: Decimal;
};

/** The plan and the bank's result by the definition: no unrounded plan, no internal rate, no explanations. */
export function quotedByDefinition(deal: LoanDeal): Quoted {
  const { request, planTerms } = deal;
  const { rows } = repaymentPlan(planTerms, POSTED_TO_FEN);
  const due = dueFees(request.fees, planTerms, rows);
  const totals = {
    balanceYears: balanceYears(rows, request.costClock),
    interestPosted: interestOf(rows),
    funding: fundingCost(fundedPieces(deal.funding, rows, request.costClock)),
    bankPaidFees: sumOf(due.map(({ bankPaysYuan }) => bankPaysYuan)),
    feeIncome: sumOf(due.map(({ bankEarnsYuan }) => bankEarnsYuan)),
  };
  const contractBalanceYears = accruedTotal(
    rows.flatMap(({ pieces }) => pieces.map(({ balance, share }) => ({ yuan: balance, share }))),
  );
  const { opexRate, creditRisk, compensation, capital, tax, principal } = request;
  const inputs = { opexRate, creditRisk, compensation, capital, tax, principal: principal.yuan };
  const profit = profitability({ ...totals, ...inputs, contractBalanceYears });
  return { ...profit, ...totals, feeTotal: sumOf(due.map(({ paidYuan }) => paidYuan)) };
}

/** The same from the kernel, the deal's terms and all figures as decimals. */
export function quotedByKernel(deal: LoanDeal): Quoted {
  const kernel = kernelOf(deal);
  return kernelFigures(kernel, totalsAt(kernel));
}

/** The deal prepared. */
export function kernelOf(deal: LoanDeal): KernelDeal {
  const kernel = prepareKernel(deal);
  if (kernel.kind === "unsupported") throw new Error(`unsupported: ${kernel.reason}`);
  return kernel;
}

/** The deal at another rate, in units of 1e-8 a year. */
export function atRate(deal: LoanDeal, units: number): LoanDeal {
  const annualRate = { perYear: fromScaledWhole(BigInt(units), 8) };
  const ratePath = deal.planTerms.ratePath.map((held) => ({ ...held, annualRate }));
  return { ...deal, planTerms: { ...deal.planTerms, ratePath } };
}

const NAMES = [
  "interestPosted",
  "balanceYears",
  "funding",
  "feeTotal",
  "grossMargin",
  "riskAdjustedMargin",
  "raroc",
  "eva",
] as const;

/** How many of the figures differ in any of their 24 reported digits. */
export function differences(one: Quoted, other: Quoted): number {
  return NAMES.filter((name) => reported(one[name]) !== reported(other[name])).length;
}

/** A figure as it is reported. */
export function reported(value: Decimal): string {
  return toPlainDigits(toReported(value));
}
