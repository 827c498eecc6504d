/**
 * A deal priced twice: by the readable definition and by the exact integer kernel, as lists of digits to be compared.
 */
import { dueFees } from "../src/cost-sheet/fee-calendar.ts";
import { fundedPieces, fundingCost } from "../src/funding/funding-cost.ts";
import { type KernelDeal, kernelFigures, totalsAt } from "../src/kernel/kernel-deal.ts";
import { kernelRows } from "../src/kernel/kernel-rows.ts";
import { type Decimal, sumOf, toPlainDigits, ZERO } from "../src/money/decimal.ts";
import { POSTED_TO_FEN, toReported } from "../src/money/rounding.ts";
import { fromScaledWhole } from "../src/money/scaled-whole.ts";
import { profitability } from "../src/pricing/profitability.ts";
import type { LoanDeal } from "../src/products/loan-deal.ts";
import { accruedTotal } from "../src/schedules/accrual.ts";
import { balanceYears, interestOf } from "../src/schedules/balance-years.ts";
import type { PlanRow } from "../src/schedules/plan-row.ts";
import { repaymentPlan } from "../src/schedules/repayment-plan.ts";
import { subsidyCredit, subsidyPieces } from "../src/subsidies/interest-subsidy.ts";

/** Figures by name, as reported, and every row's opening balance and interest in fen. */
export type Twin = {
  readonly figures: Readonly<Record<string, string>>;
  readonly rows: readonly string[];
};

const shown = (value: Decimal) => toPlainDigits(toReported(value));

/** The deal as the readable definition prices it. */
export function byDefinition(deal: LoanDeal): Twin {
  const { request, planTerms, subsidy } = deal;
  const { rows } = repaymentPlan(planTerms, POSTED_TO_FEN);
  const due = dueFees(request.fees, planTerms, rows);
  const totals = {
    balanceYears: balanceYears(rows, request.costClock),
    interestPosted: interestOf(rows),
    funding: fundingCost(fundedPieces(deal.funding, rows, request.costClock)),
    bankPaidFees: sumOf(due.map(({ bankPaysYuan }) => bankPaysYuan)),
    feeIncome: sumOf(due.map(({ bankEarnsYuan }) => bankEarnsYuan)),
  };
  const feeTotal = sumOf(due.map(({ paidYuan }) => paidYuan));
  const subsidyTotal = sumOf(
    rows.map(({ balances }) =>
      subsidy === undefined
        ? ZERO
        : subsidyCredit(subsidy, subsidyPieces(subsidy, balances, planTerms.accrual)),
    ),
  );
  const profit = profitability({
    ...totals,
    contractBalanceYears: contractYears(rows),
    principal: request.principal.yuan,
    opexRate: request.opexRate,
    creditRisk: request.creditRisk,
    compensation: request.compensation,
    capital: request.capital,
    tax: request.tax,
  });
  const cost = totals.interestPosted.plus(feeTotal).minus(subsidyTotal);
  const { grossMargin, riskAdjustedMargin, raroc, eva } = profit;
  return {
    figures: allShown({
      ...totals,
      feeTotal,
      subsidyTotal,
      grossMargin,
      riskAdjustedMargin,
      raroc,
      eva,
      simpleCost: cost.div(totals.balanceYears),
    }),
    rows: rows.map(({ opening, accrued }) => `${fenText(opening)} ${fenText(accrued)}`),
  };
}

/** The same deal at other rates, one for each stretch of its rate path, in units of 1e-8. */
export function atRates(deal: LoanDeal, rates: readonly number[]): LoanDeal {
  const ratePath = deal.planTerms.ratePath.map((held, index) => ({
    ...held,
    annualRate: { perYear: fromScaledWhole(BigInt(rates[index] ?? 0), 8) },
  }));
  return { ...deal, planTerms: { ...deal.planTerms, ratePath } };
}

/** The deal as the kernel prices it, at its own rates unless others are given. */
export function byKernel(kernel: KernelDeal, rates = kernel.rates): Twin {
  const { openings, interests } = kernelRows(kernel.plan, rates);
  return {
    figures: allShown(kernelFigures(kernel, totalsAt(kernel, rates))),
    rows: Array.from(openings, (opening, period) => `${opening} ${interests[period]}`),
  };
}

function allShown(figures: Readonly<Record<string, Decimal>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, shown(value)]));
}

function fenText(yuan: Decimal): string {
  return yuan.times(100).toFixed();
}

function contractYears(rows: readonly PlanRow[]): Decimal {
  return accruedTotal(
    rows.flatMap(({ pieces }) => pieces.map(({ balance, share }) => ({ yuan: balance, share }))),
  );
}
