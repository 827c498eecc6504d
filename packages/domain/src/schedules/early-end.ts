/**
 * Plans that end before their last date (提前结束): paid back in full, or shortened by an early repayment.
 */
import { elementAt } from "../assert.ts";
import { type Decimal, ZERO } from "../money/decimal.ts";
import { posted } from "../money/rounding.ts";
import { accrualPieces, type BalanceSpan, interestOn } from "./accrual.ts";
import type { PaymentDate } from "./payment-dates.ts";
import type { PlanRun, Solved } from "./plan-run.ts";
import { instalmentAt } from "./principal-rule.ts";
import { endOf, isBefore, spanBetween, startOf } from "./span.ts";

/**
 * A loan paid back in full inside a period is settled that day, with the interest up to it: the period ends there, and the
 * early repayment is its principal.
 */
export function endedEarly(
  run: PlanRun,
  date: PaymentDate,
  balances: readonly BalanceSpan[],
): PaymentDate {
  const last = elementAt(balances, -1);
  const [start, end] = [startOf(date.span), startOf(last.span)];
  const drawsLeft = run.drawdowns.some(({ moment }) => !isBefore(moment, end));
  if (!run.endsWhenRepaid || !last.balance.isZero() || !isBefore(start, end) || drawsLeft)
    return date;
  return { span: spanBetween(start, end), due: end, interest: "paid", principalDue: false };
}

/**
 * Whether an early repayment inside the period or at its end keeps the instalment and brings the end nearer. While money is
 * still to be drawn the end stays where it is.
 */
export function isShortenedIn(run: PlanRun, { span }: PaymentDate): boolean {
  const [start, end] = [startOf(span), endOf(span)];
  if (run.drawdowns.some(({ moment }) => !isBefore(moment, end))) return false;
  return run.prepayments.some(
    ({ moment, effect }) =>
      effect === "shorten" && isBefore(start, moment) && !isBefore(end, moment),
  );
}

/** The last payment that is still needed when the instalment or equal part in force is kept, at the rates then known. */
export function lastNeeded(
  run: PlanRun,
  index: number,
  owed: { readonly balance: Decimal; readonly payment: number },
  solved: Solved,
  lastIndex: number,
): number {
  let { balance, payment } = owed;
  for (let next = index + 1; next < lastIndex; next += 1) {
    const { span, principalDue } = elementAt(run.dates, next);
    const interest = posted(
      run.posting,
      interestOn(accrualPieces(run.accrual, { span, balance }, run.ratePath)),
    );
    const part = principalDue ? keptPart(run, solved, payment, interest) : ZERO;
    if (part === undefined) return lastIndex;
    if (!balance.gt(part)) return next;
    balance = balance.minus(part);
    payment += principalDue ? 1 : 0;
  }
  return lastIndex;
}

/** The principal of the next payment under what was solved last; `undefined` where nothing has been solved. */
function keptPart(
  { rule, posting }: PlanRun,
  { instalments, equalParts }: Solved,
  payment: number,
  interest: Decimal,
): Decimal | undefined {
  const [instalment, equal] = [instalments.at(-1), equalParts.at(-1)];
  if (rule.kind === "equal") return equal?.yuan;
  if (rule.kind !== "level" || instalment === undefined) return undefined;
  const part = instalmentAt(rule, posting, instalment, payment).minus(interest);
  return part.isNegative() ? ZERO : part;
}
