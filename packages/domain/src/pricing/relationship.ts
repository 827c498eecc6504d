/**
 * Relationship income (综合收益): what a deposit that the customer keeps adds to the bank's result. It is shown apart and never
 * mixed into the loan's own figures, and it is no condition of the loan: tying credit to deposits is forbidden (policy
 * fact FEE-3).
 */
import type { YearShare } from "../day-counts/day-count.ts";
import { type Decimal, ONE } from "../money/decimal.ts";
import type { LoanRequest } from "../products/loan-request.ts";
import { accruedTotal } from "../schedules/accrual.ts";
import { accruedShare } from "../schedules/span.ts";
import type { Profitability } from "./profitability.ts";

/** The deposit's income over the loan's life and the returns with it. Money in yuan. Rounding: none. */
export type Relationship = {
  readonly depositShare: YearShare;
  readonly depositIncome: Decimal;
  readonly depositNet: Decimal;
  readonly netWithRelationship: Decimal;
  readonly rarocWithRelationship: Decimal;
  readonly evaWithRelationship: Decimal;
};

/**
 * Income = balance × (FTP credit − rate paid) × the loan's life on the cost clock; an internal credit bears no VAT, income tax
 * is taken as from the loan. `undefined` where no deposit is kept.
 */
export function relationshipOf(
  request: LoanRequest,
  profit: Profitability,
): Relationship | undefined {
  const { deposit, life, costClock, tax } = request;
  if (deposit === undefined) return undefined;
  const depositShare = accruedShare(costClock, life);
  const margin = deposit.creditRate.perYear.minus(deposit.paidRate.perYear);
  const yuan = deposit.averageBalance.yuan.times(margin);
  const depositIncome = accruedTotal([{ yuan, share: depositShare }]);
  const depositNet = depositIncome.times(ONE.minus(tax.incomeTaxRate.share));
  const netWithRelationship = profit.net.plus(depositNet);
  return {
    depositShare,
    depositIncome,
    depositNet,
    netWithRelationship,
    rarocWithRelationship: netWithRelationship.div(profit.capitalYears),
    evaWithRelationship: profit.eva.plus(depositNet),
  };
}
