/**
 * Coverage under stress (压力下的偿债备付率): the same plan with less cash, and with a higher contract rate.
 *
 * A rate that is agreed in steps is taken higher in every step; a floating one at every reset, drawdown included, and a cap or a
 * floor of the contract holds. Cash that comes in is cut; cash that goes out stays as it is, or a cut would help.
 */
import { type Decimal, ONE, toPlainDigits } from "../../money/decimal.ts";
import type { Share } from "../../money/money.ts";
import { POSTED_TO_FEN } from "../../money/rounding.ts";
import { type Rate, ratePlusSpread, type Spread } from "../../rates/rate.ts";
import { type DebtCoverage, debtCoverage } from "../../risk/debt-coverage.ts";
import { boundedRate } from "../../schedules/floating-rate.ts";
import type { PlanRow } from "../../schedules/plan-row.ts";
import { repaymentPlan } from "../../schedules/repayment-plan.ts";
import type { ProjectFlow } from "../../schedules/repayment-terms.ts";
import type { DealRate, LoanDeal } from "../loan-deal.ts";

/** 现金流减少比例 and 利率上浮: nought of both is the loan as it is. */
export type CoverageStress = { readonly cashCut: Share; readonly rateAdded: Spread };

/** One stress and the coverage under it. */
export type StressedCoverage = CoverageStress & { readonly coverage: DebtCoverage };

/** What is put under stress: the loan, the firm's cash, and how many payments make a stretch. */
export type CoverageAsked = {
  readonly deal: LoanDeal;
  readonly cashFlows: readonly ProjectFlow[];
  readonly paymentsEach: number;
};

/**
 * Coverage under each stress, in their order.
 * Formula: coverage = cash × (1 − cut) ÷ (principal + interest at the higher rate). Rounding: as the plan, to the fen.
 */
export function stressedCoverages(
  { deal, cashFlows, paymentsEach }: CoverageAsked,
  stresses: readonly CoverageStress[],
): readonly StressedCoverage[] {
  const plans = new Map<string, readonly PlanRow[]>();
  return stresses.map((stress) => {
    const { cashCut, rateAdded } = stress;
    const key = toPlainDigits(rateAdded.addedPerYear);
    const rows = plans.get(key) ?? rowsAt(deal, rateAdded);
    plans.set(key, rows);
    const left = ONE.minus(cashCut.share);
    const flows = cashFlows.map((flow) => cut(flow, left));
    return { ...stress, coverage: debtCoverage(rows, flows, paymentsEach) };
  });
}

function rowsAt({ planTerms, rates, request }: LoanDeal, rateAdded: Spread): readonly PlanRow[] {
  const bounds = request.rates.kind === "floating" ? request.rates.floating : undefined;
  const ratePath = rates.map((rate) => ({
    span: rate.span,
    annualRate: raised(rate, rateAdded, bounds),
  }));
  return repaymentPlan({ ...planTerms, ratePath }, POSTED_TO_FEN).rows;
}

/** The rate that its base and margin agree on, raised: a rate at its cap does not start from the cap. */
function raised(
  { annualRate, base }: DealRate,
  rateAdded: Spread,
  bounds: Parameters<typeof boundedRate>[1] | undefined,
): Rate {
  if (bounds === undefined || base === undefined) return ratePlusSpread(annualRate, rateAdded);
  const free = ratePlusSpread(ratePlusSpread(base.baseRate, base.added), rateAdded);
  return boundedRate(free, bounds).annualRate;
}

function cut({ moment, amount }: ProjectFlow, left: Decimal): ProjectFlow {
  return amount.yuan.isNegative()
    ? { moment, amount }
    : { moment, amount: { yuan: amount.yuan.times(left) } };
}
