/**
 * The figures of a quote (定价结果) before they are explained: plans, totals, returns and the borrower's cost.
 */
import { type BorrowerCost, borrowerCost } from "../cost-sheet/borrower-cost.ts";
import { type FundedPiece, fundedPieces, fundingCost } from "../funding/funding-cost.ts";
import { type RelendingBenefit, relendingBenefit } from "../funding/relending-benefit.ts";
import { type Decimal, sumOf } from "../money/decimal.ts";
import { toBarScale, UNROUNDED } from "../money/rounding.ts";
import type { LoanDeal } from "../products/loan-deal.ts";
import { accruedTotal, interestOn } from "../schedules/accrual.ts";
import { balanceYears, interestOf } from "../schedules/balance-years.ts";
import type { PlanRow, RepaymentPlan } from "../schedules/plan-row.ts";
import { repaymentPlan } from "../schedules/repayment-plan.ts";
import { type PassThrough, passThroughOf } from "./pass-through/pass-through.ts";
import { type Profitability, profitability } from "./profitability.ts";
import { type Relationship, relationshipOf } from "./relationship.ts";
import { type SideChecks, sideChecks } from "./side-checks.ts";
import { type WaiverPrice, waiverPrices } from "./waiver-price.ts";

/** Every figure of a priced deal. Money in yuan, rates as fractions per year. */
export type QuoteFigures = {
  readonly deal: LoanDeal;
  readonly plan: RepaymentPlan;
  /** The same plan without any rounding, the yardstick of the posted one. */
  readonly exactPlan: RepaymentPlan;
  readonly balanceYears: Decimal;
  /** Balance-years on the clock the contract charges interest by. */
  readonly contractBalanceYears: Decimal;
  readonly interestPosted: Decimal;
  readonly interestUnrounded: Decimal;
  readonly fundedPieces: readonly FundedPiece[];
  readonly funding: Decimal;
  /** What relending brings, or would bring where it is declined; absent where none was looked at. */
  readonly relending: RelendingBenefit | undefined;
  readonly bankPaidFees: Decimal;
  /** What the borrower pays the bank beside interest, VAT inside. */
  readonly feeIncome: Decimal;
  readonly customerRate: Decimal;
  readonly profit: Profitability;
  /** One for each fee with a waiver. */
  readonly waiverPrices: readonly WaiverPrice[];
  readonly borrower: BorrowerCost;
  readonly sideChecks: SideChecks;
  readonly passThrough: PassThrough;
  /** With the deposit that the customer keeps; `undefined` without one. */
  readonly relationship: Relationship | undefined;
};

/** The figures of a deal. Rounding: postings and fees to the fen; the customer rate of a floating loan to 1e-12. */
export function quoteFigures(deal: LoanDeal): QuoteFigures {
  const { request, planTerms, plan } = deal;
  let exact: RepaymentPlan | undefined;
  const borrower = borrowerCost(
    {
      planTerms,
      termMonths: request.termMonths,
      costClock: request.costClock,
      fees: request.fees,
      subsidy: deal.subsidy,
    },
    plan,
  );
  const pieces = fundedPieces(deal.funding, plan.rows, request.costClock);
  const totals = {
    balanceYears: balanceYears(plan.rows, request.costClock),
    contractBalanceYears: contractBalanceYears(plan.rows),
    interestPosted: interestOf(plan.rows),
    funding: fundingCost(pieces),
    bankPaidFees: sumOf(borrower.dueFees.map(({ bankPaysYuan }) => bankPaysYuan)),
    feeIncome: sumOf(borrower.dueFees.map(({ bankEarnsYuan }) => bankEarnsYuan)),
  };
  const { principal, opexRate, creditRisk, compensation, capital, tax } = request;
  const costs = { opexRate, creditRisk, compensation, capital, tax };
  const profit = profitability({ ...totals, ...costs, principal: principal.yuan });
  const rate = customerRate(deal, plan.rows, totals.contractBalanceYears);
  const waivers = waiverPrices(request.fees, borrower.dueFees, profit, tax);
  return {
    deal,
    plan,
    // Run on first reading: it explains the posted plan, and no other figure rests on it.
    get exactPlan() {
      exact ??= repaymentPlan(planTerms, UNROUNDED);
      return exact;
    },
    ...totals,
    get interestUnrounded() {
      return interestOf(this.exactPlan.rows);
    },
    fundedPieces: pieces,
    relending: relendingOf(deal, pieces),
    customerRate: rate,
    profit,
    waiverPrices: waivers,
    borrower,
    sideChecks: sideChecks(deal, plan, borrower.allIn.flows),
    passThrough: passThroughOf({
      ...totals,
      deal,
      profit,
      customerRate: rate,
      waivedFees: sumOf(waivers.map(({ savedYuan }) => savedYuan)),
      subsidyTotal: borrower.subsidyTotal,
    }),
    relationship: relationshipOf(request, profit),
  };
}

function relendingOf(
  { relending, considered }: LoanDeal,
  pieces: readonly FundedPiece[],
): RelendingBenefit | undefined {
  if ("benefit" in relending) return relending.benefit;
  return considered && relendingBenefit(considered, pieces);
}

function contractBalanceYears(rows: readonly PlanRow[]): Decimal {
  return accruedTotal(
    rows.flatMap(({ pieces }) => pieces.map(({ balance, share }) => ({ yuan: balance, share }))),
  );
}

/**
 * 执行利率: the contract rate; where it changes over the life, its average weighted by balance and contract time,
 * cut to 1e-12.
 */
function customerRate(deal: LoanDeal, rows: readonly PlanRow[], contractYears: Decimal): Decimal {
  const [first, ...later] = deal.rates;
  if (
    first !== undefined &&
    later.every(({ annualRate }) => annualRate.perYear.eq(first.annualRate.perYear))
  ) {
    return first.annualRate.perYear;
  }
  const accrued = sumOf(rows.map(({ pieces }) => interestOn(pieces)));
  return toBarScale(accrued.div(contractYears));
}
