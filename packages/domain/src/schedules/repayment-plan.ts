/**
 * The repayment plan (还款计划): one row for each interest period, never fewer and never more than promised.
 *
 * Whatever the method, a row's principal never exceeds the balance and the last row repays what is left, so the parts
 * add up to the loan and the last balance is 0 by construction.
 */
import { assertNever, DomainError } from "../assert.ts";
import { type Decimal, fromCount, ZERO } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import { toFen } from "../money/rounding.ts";
import { type AccrualPiece, accrualPieces, interestOn, type RateSpan } from "./accrual.ts";
import { interestPeriods } from "./interest-periods.ts";
import { levelInstalment } from "./level-instalment.ts";
import type { Posting, Repayment } from "./repayment-terms.ts";
import type { Accrual, Span } from "./span.ts";

/** Everything a plan depends on. The rate path covers the life without a gap. */
export type PlanTerms = {
  readonly principal: Money;
  readonly life: Span;
  readonly repayment: Repayment;
  readonly accrual: Accrual;
  readonly settlementDay: number | undefined;
  readonly ratePath: readonly RateSpan[];
};

/** One payment. The balance is `opening` during the whole span. */
export type PlanRow = {
  readonly period: number;
  readonly span: Span;
  readonly pieces: readonly AccrualPiece[];
  readonly opening: Decimal;
  readonly interest: Decimal;
  readonly principal: Decimal;
  readonly closing: Decimal;
};

/** A level instalment, solved before the row with this index and paid from it on. Unit: yuan. */
export type Instalment = {
  readonly fromIndex: number;
  readonly unrounded: Decimal;
  readonly posted: Decimal;
};

/** The rows, and for 等额本息 the instalments they follow: one, or one more after each change of rate. */
export type RepaymentPlan = {
  readonly posting: Posting;
  readonly rows: readonly PlanRow[];
  readonly instalments: readonly Instalment[];
};

/** A period with its accrual pieces, before any payment is known. */
type AccrualPeriod = { readonly span: Span; readonly pieces: readonly AccrualPiece[] };

/**
 * The plan of a loan.
 * Rounding: `toFen` at every posting, or none.
 * @throws {DomainError} `rate-path-has-a-gap` when a period has no rate.
 */
export function repaymentPlan(terms: PlanTerms, posting: Posting): RepaymentPlan {
  const spans = interestPeriods({
    life: terms.life,
    frequency: terms.repayment.frequency,
    settlementDay: terms.settlementDay,
  });
  const periods = spans.map((span) => {
    const pieces = accrualPieces(terms.accrual, span, terms.ratePath);
    if (pieces.length === 0) throw new DomainError("rate-path-has-a-gap", { kind: span.kind });
    return { span, pieces };
  });
  const post = posting === "toFen" ? toFen : (amount: Decimal) => amount;
  const principalAt = principalRule(terms, periods, post);
  const rows: PlanRow[] = [];
  let opening = terms.principal.yuan;
  periods.forEach(({ span, pieces }, index) => {
    const interest = post(interestOn(opening, pieces));
    const isLast = index === periods.length - 1;
    const asked = isLast ? opening : principalAt.part(index, opening, interest);
    const principal = asked.gt(opening) ? opening : asked;
    const closing = opening.minus(principal);
    rows.push({ period: index + 1, span, pieces, opening, interest, principal, closing });
    opening = closing;
  });
  return { posting, rows, instalments: principalAt.instalments };
}

type PrincipalRule = {
  readonly instalments: readonly Instalment[];
  readonly part: (index: number, opening: Decimal, interest: Decimal) => Decimal;
};

function principalRule(
  terms: PlanTerms,
  periods: readonly AccrualPeriod[],
  post: (amount: Decimal) => Decimal,
): PrincipalRule {
  const { repayment } = terms;
  switch (repayment.method) {
    case "bullet":
      return { instalments: [], part: () => ZERO };
    case "equalPrincipal": {
      const paying = periods.length - repayment.gracePeriods;
      const each = post(terms.principal.yuan.div(fromCount(paying)));
      return {
        instalments: [],
        part: (index) => (index < repayment.gracePeriods ? ZERO : each),
      };
    }
    case "equalInstalment":
      return equalInstalmentRule(terms.principal.yuan, repayment.gracePeriods, periods, post);
    case "custom":
      return {
        instalments: [],
        part: (index) =>
          repayment.principalPlan.find((planned) => planned.period === index + 1)?.amount.yuan ??
          ZERO,
      };
    default:
      return assertNever(repayment);
  }
}

/**
 * 等额本息: solved at the end of the grace, and again at the first period that starts under another rate, over the
 * balance and the periods that are then left.
 */
function equalInstalmentRule(
  principalYuan: Decimal,
  gracePeriods: number,
  periods: readonly AccrualPeriod[],
  post: (amount: Decimal) => Decimal,
): PrincipalRule {
  const instalments: Instalment[] = [];
  const solveAt = (fromIndex: number, balanceYuan: Decimal): Decimal => {
    const unrounded = levelInstalment(balanceYuan, periods.slice(fromIndex));
    const posted = post(unrounded);
    instalments.push({ fromIndex, unrounded, posted });
    return posted;
  };
  let instalment = solveAt(gracePeriods, principalYuan);
  return {
    instalments,
    part: (index, opening, interest) => {
      if (index < gracePeriods) return ZERO;
      if (index > gracePeriods && rateAtStart(periods, index) !== rateAtStart(periods, index - 1)) {
        instalment = solveAt(index, opening);
      }
      const part = instalment.minus(interest);
      return part.isNegative() ? ZERO : part;
    },
  };
}

function rateAtStart(periods: readonly AccrualPeriod[], index: number): number | undefined {
  return periods[index]?.pieces[0]?.rateIndex;
}
