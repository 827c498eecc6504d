/**
 * Rows of a plan (还款计划行).
 */
import type { Decimal } from "../money/decimal.ts";
import type { AccrualPiece, BalanceSpan } from "./accrual.ts";
import type { InterestTreatment } from "./payment-dates.ts";
import type { EqualPart, Instalment } from "./principal-rule.ts";
import type { Moment, Span } from "./span.ts";

/** One period and its payment. Unit: yuan. */
export type PlanRow = {
  readonly period: number;
  readonly span: Span;
  readonly due: Moment;
  readonly treatment: InterestTreatment;
  readonly principalDue: boolean;
  /** The stretches of the period with one balance each, in time order. */
  readonly balances: readonly BalanceSpan[];
  /** The same, cut at changes of rate as well. */
  readonly pieces: readonly AccrualPiece[];
  /** Balance when the period starts, draws of that moment included. */
  readonly opening: Decimal;
  /** Drawn at the start of the period or inside it, without the opening balance carried in. */
  readonly drawn: Decimal;
  /** Paid back early inside the period or at its end. */
  readonly prepaid: Decimal;
  /** The part of it that is paid at the end, after the payment. */
  readonly prepaidAtEnd: Decimal;
  /** Interest of this period as booked, whatever becomes of it. */
  readonly accrued: Decimal;
  /** Interest paid at the end of the period, with what was carried into it. */
  readonly interest: Decimal;
  /** Interest added to the principal. */
  readonly capitalised: Decimal;
  /** Interest carried to a later period without compounding. */
  readonly carried: Decimal;
  /** Principal due and paid at the end of the period, without early repayments. */
  readonly principal: Decimal;
  readonly closing: Decimal;
};

/** The rows, and the instalments or equal parts that were solved on the way. */
export type RepaymentPlan = {
  readonly rows: readonly PlanRow[];
  readonly instalments: readonly Instalment[];
  readonly equalParts: readonly EqualPart[];
};
