/**
 * Running a plan (排期): from payment dates, draws, early repayments, rates and a principal rule to rows.
 *
 * Whatever the rule, a row's principal never exceeds the balance and the last row repays what is left, so the parts add
 * up to what was drawn and the last balance is 0 by construction.
 */
import { DomainError, elementAt } from "../assert.ts";
import { type Decimal, fromCount, sumOf, ZERO } from "../money/decimal.ts";
import { posted } from "../money/rounding.ts";
import { type AccrualPiece, accrualPieces, type BalanceSpan, interestOn } from "./accrual.ts";
import { endedEarly, isShortenedIn, lastNeeded } from "./early-end.ts";
import type { PaymentDate } from "./payment-dates.ts";
import type { PlanRow, RepaymentPlan } from "./plan-row.ts";
import type { PlanRun, Solved } from "./plan-run.ts";
import { instalmentAt, plannedPart, solveEqualPart, solveInstalment } from "./principal-rule.ts";
import type { Prepayment } from "./repayment-terms.ts";
import { accruedShare, endOf, isBefore, type Moment, spanBetween, startOf } from "./span.ts";

/** What is known before a period: balance and interest carried in, and the payments made. */
type Account = {
  readonly balance: Decimal;
  readonly carried: Decimal;
  readonly payment: number;
  /** Whether the instalment or equal part must be solved again before it is next asked for. */
  readonly isStale: boolean;
};

const OPENED: Account = { balance: ZERO, carried: ZERO, payment: 0, isStale: true };

/** The rows of the plan. @throws {DomainError} `rate-path-has-a-gap` when a period has no rate. */
export function runPlan(run: PlanRun): RepaymentPlan {
  const rows: PlanRow[] = [];
  const solved: Solved = { instalments: [], equalParts: [] };
  let account = OPENED;
  let lastIndex = run.dates.length - 1;
  for (const [index, planned] of run.dates.entries()) {
    const opened = openPeriod(run, planned, account.balance);
    const date = endedEarly(run, planned, opened.balances);
    const period = date === planned ? opened : openPeriod(run, date, account.balance);
    const isLast = index === lastIndex;
    const interest = interestOf(run, date, period.pieces, account.carried);
    const beforeDue = period.balance.plus(interest.capitalised);
    const rateChanged =
      run.rule.kind === "level" && index > 0 && startsAtNewRate(period.pieces, elementAt(rows, -1));
    const known = { ...account, isStale: account.isStale || rateChanged || period.changes };
    const asked = askedPrincipal(
      { ...run, lastIndex },
      index,
      known,
      period,
      interest.accrued,
      solved,
    );
    const isSettled = date !== planned;
    const owed = isSettled ? ZERO : isLast ? beforeDue : asked;
    const principal = owed.gt(beforeDue) ? beforeDue : owed;
    const closing = beforeDue.minus(principal);
    const atEnd = prepaidAt(run.prepayments, date, closing);
    rows.push({
      period: index + 1,
      span: date.span,
      due: date.due,
      treatment: date.interest,
      principalDue: date.principalDue,
      balances: period.balances,
      pieces: period.pieces,
      opening: period.opening,
      drawn: period.drawn,
      prepaid: period.prepaid.plus(atEnd.amount),
      prepaidAtEnd: atEnd.amount,
      ...interest,
      principal,
      closing: closing.minus(atEnd.amount),
    });
    account = {
      balance: closing.minus(atEnd.amount),
      carried: interest.carried,
      payment: account.payment + (date.principalDue ? 1 : 0),
      isStale: (known.isStale && !date.principalDue) || atEnd.reduces,
    };
    if (isRepaid(run, account, date)) break;
    if (isShortenedIn(run, date)) lastIndex = lastNeeded(run, index, account, solved, lastIndex);
  }
  return { rows, ...solved };
}

/** Nothing is left, nothing is carried and nothing more will be drawn. */
function isRepaid(run: PlanRun, account: Account, date: PaymentDate): boolean {
  const drawsLeft = run.drawdowns.some(({ moment }) => !isBefore(moment, endOf(date.span)));
  return run.endsWhenRepaid && account.balance.isZero() && account.carried.isZero() && !drawsLeft;
}

type OpenPeriod = {
  readonly opening: Decimal;
  readonly drawn: Decimal;
  readonly prepaid: Decimal;
  readonly balance: Decimal;
  readonly balances: readonly BalanceSpan[];
  readonly pieces: readonly AccrualPiece[];
  /** Whether a draw, or an early repayment that lowers instalments, changed what is to be repaid. */
  readonly changes: boolean;
};

/** Draws from the period's first moment on and early repayments inside it cut the period into stretches of one balance. */
function openPeriod(run: PlanRun, { span }: PaymentDate, carriedIn: Decimal): OpenPeriod {
  const [start, end] = [startOf(span), endOf(span)];
  const draws = run.drawdowns.filter(
    ({ moment }) => !isBefore(moment, start) && isBefore(moment, end),
  );
  const early = run.prepayments.filter(
    ({ moment }) => isBefore(start, moment) && isBefore(moment, end),
  );
  const opening = carriedIn.plus(
    sumOf(draws.filter(({ moment }) => !isBefore(start, moment)).map(({ amount }) => amount.yuan)),
  );
  const changes = [
    ...draws
      .filter(({ moment }) => isBefore(start, moment))
      .map(({ moment, amount }) => ({ moment, yuan: amount.yuan })),
    ...early.map(({ moment, amount }) => ({ moment, yuan: amount.yuan.negated() })),
  ].sort((one, other) => (isBefore(one.moment, other.moment) ? -1 : 1));
  const { balances, prepaid } = balanceStretches(start, end, opening, changes);
  const pieces = balances.flatMap((balance, index) =>
    accrualPieces(run.accrual, balance, run.ratePath, span, index + 1),
  );
  if (pieces.length === 0) throw new DomainError("rate-path-has-a-gap", { kind: span.kind });
  return {
    opening,
    drawn: sumOf(draws.map(({ amount }) => amount.yuan)),
    prepaid,
    balance: elementAt(balances, -1).balance,
    balances,
    pieces,
    changes: draws.length > 0 || early.some(({ effect }) => effect === "reduce"),
  };
}

/** The stretches of one balance each, and what was paid back early: never more than is then owed. */
function balanceStretches(
  start: Moment,
  end: Moment,
  opening: Decimal,
  changes: readonly { readonly moment: Moment; readonly yuan: Decimal }[],
): { readonly balances: readonly BalanceSpan[]; readonly prepaid: Decimal } {
  const stretches: BalanceSpan[] = [];
  let [from, balance, prepaid] = [start, opening, ZERO];
  for (const { moment, yuan } of changes) {
    if (isBefore(from, moment)) {
      stretches.push({ span: spanBetween(from, moment), balance });
      from = moment;
    }
    const changed = balance.plus(yuan).isNegative() ? ZERO : balance.plus(yuan);
    if (yuan.isNegative()) prepaid = prepaid.plus(balance).minus(changed);
    balance = changed;
  }
  return { balances: [...stretches, { span: spanBetween(from, end), balance }], prepaid };
}

type PeriodInterest = Pick<PlanRow, "accrued" | "interest" | "capitalised" | "carried">;

/** Interest is booked at the end of each period, then paid, added to the principal, or carried. */
function interestOf(
  run: PlanRun,
  { interest: treatment }: PaymentDate,
  pieces: readonly AccrualPiece[],
  carriedIn: Decimal,
): PeriodInterest {
  const accrued = posted(run.posting, interestOn(pieces));
  const owed = carriedIn.plus(accrued);
  return {
    accrued,
    interest: treatment === "paid" ? owed : ZERO,
    capitalised: treatment === "capitalised" ? owed : ZERO,
    carried: treatment === "deferred" ? owed : ZERO,
  };
}

/** What the rule asks for at the end of the period, before the balance caps it. What has to be solved is added to `solved`. */
function askedPrincipal(
  run: PlanRun & { readonly lastIndex: number },
  index: number,
  account: Account,
  period: OpenPeriod,
  accrued: Decimal,
  solved: Solved,
): Decimal {
  const { rule, posting, dates } = run;
  if (rule.kind === "planned") return plannedPart(rule.plan, index + 1);
  if (rule.kind === "none" || !elementAt(dates, index).principalDue) return ZERO;
  const duesLeft = () =>
    dates.slice(index, run.lastIndex + 1).filter(({ principalDue }) => principalDue);
  const { payment } = account;
  if (rule.kind === "equal") {
    if (account.isStale) {
      const at = { fromIndex: index, balance: period.balance, partsLeft: duesLeft().length };
      solved.equalParts.push(solveEqualPart(rule, posting, at));
    }
    const { yuan } = elementAt(solved.equalParts, -1);
    const isFirst = payment === 0 && posting.kind === "rounded" && posting.leftover === "first";
    return isFirst
      ? period.balance.minus(rule.balloon).minus(yuan.times(fromCount(duesLeft().length - 1)))
      : yuan;
  }
  if (account.isStale) {
    const laterPeriods = duesLeft()
      .slice(1)
      .map(({ span }) => ({ span, share: accruedShare(run.accrual, span) }));
    const { balance, pieces } = period;
    solved.instalments.push(
      solveInstalment(rule, { index, payment, balance, pieces, laterPeriods }),
    );
  }
  const instalment = instalmentAt(rule, posting, elementAt(solved.instalments, -1), payment);
  const principal = instalment.minus(accrued);
  return principal.isNegative() ? ZERO : principal;
}

/** Early repayments on the payment's own day come after the payment. */
function prepaidAt(prepayments: readonly Prepayment[], { span }: PaymentDate, balance: Decimal) {
  const end = endOf(span);
  const atEnd = prepayments.filter(
    ({ moment }) => !isBefore(moment, end) && !isBefore(end, moment),
  );
  const asked = sumOf(atEnd.map(({ amount }) => amount.yuan));
  return {
    amount: asked.gt(balance) ? balance : asked,
    reduces: atEnd.some(({ effect }) => effect === "reduce"),
  };
}

/** A rate that changes inside a period reaches the instalment with the next period. */
function startsAtNewRate(pieces: readonly AccrualPiece[], previous: PlanRow): boolean {
  const [now, before] = [elementAt(pieces, 0), elementAt(previous.pieces, 0)];
  return !now.annualRate.perYear.eq(before.annualRate.perYear);
}
