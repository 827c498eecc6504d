/**
 * Side checks (辅助测算) a request may ask for beside its price: pledge rate, debt service, a missed last payment, the two
 * lawful ways to count a short loan, and relending at other prices.
 */
import {
  type DatedFlow,
  effectiveDatedRate,
  type InternalRate,
} from "../annual-cost/internal-rate.ts";
import { elementAt } from "../assert.ts";
import { type PledgeTest, pledgeTest } from "../collateral/pledge.ts";
import type { BorrowerFlow } from "../cost-sheet/borrower-flows.ts";
import type { YearShare } from "../day-counts/day-count.ts";
import { blendedFundingRate, ftpNet, relendingBenefitBp } from "../funding/funding-layers.ts";
import { type Decimal, sumOf } from "../money/decimal.ts";
import { toFen } from "../money/rounding.ts";
import type { LoanDeal } from "../products/loan-deal.ts";
import type { Rate } from "../rates/rate.ts";
import { debtServiceCoverage } from "../risk/debt-service.ts";
import { accrualPieces, interestOn } from "../schedules/accrual.ts";
import { type LateInterest, lateInterest, penaltyRateFor } from "../schedules/overdue.ts";
import type { RepaymentPlan } from "../schedules/plan-row.ts";
import { type Accrual, accruedShare, actualDaysOf, type DatedSpan } from "../schedules/span.ts";

/** One relending price on this deal's net FTP. `benefitBp` is signed. */
export type RelendingComparison = {
  readonly relendingRate: Rate;
  readonly blend: Rate;
  readonly benefitBp: Decimal;
};

/** Debt service of some rows against cash. `dscr` is absent when nothing is due. */
export type DebtServiceCheck = {
  readonly fromPeriod: number;
  readonly toPeriod: number;
  readonly cash: Decimal;
  readonly interest: Decimal;
  readonly principal: Decimal;
  readonly debtService: Decimal;
  readonly dscr: Decimal | undefined;
};

/** A missed last payment, settled late. */
export type OverdueCheck = LateInterest & {
  readonly penaltyRate: Rate;
  readonly misuseRate: Rate;
  readonly days: number;
  readonly share: YearShare;
  readonly late: DatedSpan;
  readonly flows: readonly DatedFlow[];
  readonly xirr: InternalRate;
};

/** Interest of a loan paid once at one rate, by whole months and by actual days: both are lawful, so the contract must say which. */
export type MethodComparison = {
  readonly wholeMonths: Decimal;
  readonly allActualDays: Decimal;
  readonly days: number;
  readonly difference: Decimal;
};

/** The side checks a request asked for; what was not asked is absent. */
export type SideChecks = {
  readonly relendingComparison: readonly RelendingComparison[];
  readonly pledge: PledgeTest | undefined;
  readonly debtService: DebtServiceCheck | undefined;
  readonly overdue: OverdueCheck | undefined;
  readonly methodComparison: MethodComparison | undefined;
};

const ACTUAL_360: Accrual = { kind: "actualDays", dayCount: "ACT/360" };

/** All side checks of a deal. Rounding: only where an amount is posted, to the fen. */
export function sideChecks(
  deal: LoanDeal,
  plan: RepaymentPlan,
  flows: readonly BorrowerFlow[],
): SideChecks {
  const { request, funding } = deal;
  const netFtp = ftpNet(funding);
  return {
    relendingComparison: request.relendingComparison.map((relendingRate) => ({
      relendingRate,
      blend: blendedFundingRate(funding.relendingShare, relendingRate, netFtp),
      benefitBp: relendingBenefitBp(funding.relendingShare, relendingRate, netFtp),
    })),
    pledge: request.pledge && pledgeTest(request.principal.yuan, request.pledge),
    debtService: debtServiceCheck(deal, plan),
    overdue: overdueCheck(deal, plan, flows),
    methodComparison: methodComparison(deal),
  };
}

function debtServiceCheck(
  { request }: LoanDeal,
  plan: RepaymentPlan,
): DebtServiceCheck | undefined {
  if (request.debtService === undefined) return undefined;
  const { fromPeriod, toPeriod, cash } = request.debtService;
  const rows = plan.rows.slice(fromPeriod - 1, toPeriod);
  const interest = sumOf(rows.map((row) => row.interest));
  const principal = sumOf(rows.map((row) => row.principal));
  const debtService = interest.plus(principal);
  const dscr = debtServiceCoverage(cash.yuan, debtService);
  return { fromPeriod, toPeriod, cash: cash.yuan, interest, principal, debtService, dscr };
}

/**
 * The last payment is missed and settled in full on a later day; everything before it was paid as planned, fees included.
 * Late days count as the contract counts days, ACT/360 where it counts months.
 */
function overdueCheck(
  deal: LoanDeal,
  plan: RepaymentPlan,
  planned: readonly BorrowerFlow[],
): OverdueCheck | undefined {
  const { overdue, life, accrual } = deal.request;
  const last = elementAt(plan.rows, -1);
  if (overdue === undefined || life.kind !== "dated") return undefined;
  if (last.span.kind !== "dated" || last.span.to < life.to) return undefined;
  const late: DatedSpan = { kind: "dated", from: life.to, to: overdue.settledOn };
  const contractRate = elementAt(deal.rates, -1).annualRate;
  const penaltyRate = penaltyRateFor("overdue", contractRate, overdue.multipliers);
  const lateAccrual = accrual.kind === "actualDays" ? accrual : ACTUAL_360;
  const settlement = lateInterest(
    { principalYuan: last.principal, interestYuan: last.interest },
    { contractRate, penaltyRate },
    late,
    life.to,
    lateAccrual,
  );
  const paid = planned
    .slice(0, -1)
    .flatMap(({ moment, yuan }) => (moment.kind === "date" ? [{ date: moment.date, yuan }] : []));
  const flows = [...paid, { date: overdue.settledOn, yuan: settlement.totalDue.negated() }];
  const days = actualDaysOf(late) ?? 0;
  return {
    ...settlement,
    penaltyRate,
    misuseRate: penaltyRateFor("misuse", contractRate, overdue.multipliers),
    days,
    share: accruedShare(lateAccrual, late),
    late,
    flows,
    xirr: effectiveDatedRate(flows),
  };
}

function methodComparison({ request, planTerms }: LoanDeal): MethodComparison | undefined {
  const { life, repayment, accrual, principal } = request;
  const paidOnce = repayment.method === "bullet" && repayment.frequency === "atMaturity";
  if (!paidOnce || accrual.kind !== "wholeMonths" || life.kind !== "dated") return undefined;
  const isPlain = request.drawdowns === undefined && request.prepayments.length === 0;
  if (planTerms.ratePath.length > 1 || !isPlain) return undefined;
  const interestBy = (method: Accrual) =>
    toFen(
      interestOn(
        accrualPieces(method, { span: life, balance: principal.yuan }, planTerms.ratePath),
      ),
    );
  const [wholeMonths, allActualDays] = [interestBy(accrual), interestBy(ACTUAL_360)];
  return {
    wholeMonths,
    allActualDays,
    days: actualDaysOf(life) ?? 0,
    difference: allActualDays.minus(wholeMonths),
  };
}
