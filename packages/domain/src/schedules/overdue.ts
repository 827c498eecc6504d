/**
 * Overdue and misused loans (逾期与挪用): penalty interest, compound interest, and what settles the debt.
 *
 * From the first day overdue, principal bears penalty interest (罚息) and unpaid interest compounds (复利). Interest unpaid
 * before maturity compounds at the contract rate until maturity and at the penalty rate from then on.
 * A loan that is overdue and misused bears the heavier of the two rates, not their sum.
 * Source: 银发〔2003〕251号 (policy facts DEF-1 to DEF-4).
 */
import type { Decimal } from "../money/decimal.ts";
import { toFen } from "../money/rounding.ts";
import type { Rate } from "../rates/rate.ts";
import { accruedTotal } from "./accrual.ts";
import {
  type Accrual,
  accruedShare,
  type DatedSpan,
  overlapOf,
  remainderOf,
  type Span,
} from "./span.ts";

/** Penalty rates as multiples of the contract rate: 1.5 is 加收 50 %. */
export type PenaltyMultipliers = { readonly overdue: Decimal; readonly misuse: Decimal };

/** How a contract is breached. */
export type Breach = "overdue" | "misuse" | "overdueAndMisuse";

/** The rate a breach bears. Rounding: none. */
export function penaltyRateFor(
  breach: Breach,
  contractRate: Rate,
  multipliers: PenaltyMultipliers,
): Rate {
  const { overdue, misuse } = multipliers;
  const heavier = overdue.gt(misuse) ? overdue : misuse;
  const multiplier = { overdue, misuse, overdueAndMisuse: heavier }[breach];
  return { perYear: contractRate.perYear.times(multiplier) };
}

/** What was not paid. Unit: yuan. */
export type Unpaid = { readonly principalYuan: Decimal; readonly interestYuan: Decimal };

/** The rates a late payment bears: `contractRate` compounds before maturity, `penaltyRate` runs after it. */
export type LateRates = { readonly contractRate: Rate; readonly penaltyRate: Rate };

/** The amounts due on the day of settlement. Unit: yuan. */
export type LateInterest = {
  readonly penaltyUnrounded: Decimal;
  readonly penalty: Decimal;
  readonly compoundUnrounded: Decimal;
  readonly compound: Decimal;
  readonly totalDue: Decimal;
};

/**
 * Late interest on what fell due at the start of `late` and is settled at its end. `maturity` splits it where the payment
 * was missed before the loan's end: until then unpaid interest compounds at the contract rate.
 * Rounding: penalty and compound interest each half-up to the fen.
 */
export function lateInterest(
  unpaid: Unpaid,
  rates: LateRates,
  late: DatedSpan,
  maturity: DatedSpan["to"],
  accrual: Accrual,
): LateInterest {
  const beforeMaturity: DatedSpan = { kind: "dated", from: late.from, to: maturity };
  const shared = overlapOf(late, beforeMaturity);
  const within = shared === undefined ? [] : [shared];
  const after = remainderOf(late, [beforeMaturity]);
  const penaltyUnrounded = interestOver(unpaid.principalYuan, rates.penaltyRate, [late], accrual);
  const compoundUnrounded = interestOver(
    unpaid.interestYuan,
    rates.contractRate,
    within,
    accrual,
  ).plus(interestOver(unpaid.interestYuan, rates.penaltyRate, after, accrual));
  const [penalty, compound] = [toFen(penaltyUnrounded), toFen(compoundUnrounded)];
  return {
    penaltyUnrounded,
    penalty,
    compoundUnrounded,
    compound,
    totalDue: unpaid.principalYuan.plus(unpaid.interestYuan).plus(penalty).plus(compound),
  };
}

function interestOver(
  yuan: Decimal,
  rate: Rate,
  spans: readonly Span[],
  accrual: Accrual,
): Decimal {
  return accruedTotal(
    spans.map((span) => ({
      yuan: yuan.times(rate.perYear),
      share: accruedShare(accrual, span),
    })),
  );
}
