/**
 * What a plan is run from (排期输入).
 */
import type { PostingRule } from "../money/rounding.ts";
import type { RateSpan } from "./accrual.ts";
import type { PaymentDate } from "./payment-dates.ts";
import type { EqualPart, Instalment, PrincipalRule } from "./principal-rule.ts";
import type { Drawdown, Prepayment } from "./repayment-terms.ts";
import type { Accrual } from "./span.ts";

/** Everything a plan is run from. The rate path covers the life without a gap. */
export type PlanRun = {
  readonly dates: readonly PaymentDate[];
  readonly drawdowns: readonly Drawdown[];
  readonly prepayments: readonly Prepayment[];
  readonly accrual: Accrual;
  readonly ratePath: readonly RateSpan[];
  readonly rule: PrincipalRule;
  readonly posting: PostingRule;
  /** Whether the plan stops when nothing is left to repay; else it has the promised number of rows. */
  readonly endsWhenRepaid: boolean;
};

/** The instalments and equal parts solved so far, the latest last. */
export type Solved = {
  readonly instalments: Instalment[];
  readonly equalParts: EqualPart[];
};
