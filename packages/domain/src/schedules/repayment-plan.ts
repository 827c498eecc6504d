/**
 * The repayment plan (还款计划) of a contract: its terms become payment dates and a principal rule, and the plan is run.
 */
import { assertNever } from "../assert.ts";
import { ZERO } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import type { PostingRule } from "../money/rounding.ts";
import type { RateSpan } from "./accrual.ts";
import { type PaymentDateTerms, paymentDates } from "./payment-dates.ts";
import type { RepaymentPlan } from "./plan-row.ts";
import type { LevelRule, PrincipalRule } from "./principal-rule.ts";
import type { Drawdown, Prepayment, Repayment } from "./repayment-terms.ts";
import { runPlan } from "./run-plan.ts";
import { type Accrual, type Span, startOf } from "./span.ts";

/** Everything a contract's plan depends on. The rate path covers the life without a gap. */
export type PlanTerms = {
  readonly principal: Money;
  readonly life: Span;
  /** Draws after or instead of one draw of the principal at the start; they add up to the principal. */
  readonly drawdowns?: readonly Drawdown[];
  readonly prepayments?: readonly Prepayment[];
  readonly repayment: Repayment;
  readonly accrual: Accrual;
  readonly settlementDay: number | undefined;
  readonly stub?: PaymentDateTerms["stub"];
  /** Where a payment goes whose day is no business day (节假日顺延); left out, it stays. */
  readonly roll?: PaymentDateTerms["roll"];
  readonly ratePath: readonly RateSpan[];
};

/** The terms, and the plan as it is booked under them, which is run once, when it is first asked for. */
export type BookedTerms = {
  readonly planTerms: PlanTerms;
  readonly bookedPlan: () => RepaymentPlan;
};

/**
 * The plan of a loan.
 * Rounding: by the posting rule, at every posting.
 * @throws {DomainError} `rate-path-has-a-gap` when a period has no rate.
 */
export function repaymentPlan(terms: PlanTerms, posting: PostingRule): RepaymentPlan {
  return runPlan({
    dates: paymentDates(terms),
    drawdowns: drawdownsOf(terms),
    prepayments: terms.prepayments ?? [],
    accrual: terms.accrual,
    ratePath: terms.ratePath,
    rule: principalRuleOf(terms.repayment),
    posting,
    endsWhenRepaid: (terms.prepayments ?? []).length > 0,
  });
}

/** One draw of the whole principal at the start, unless the contract names several. */
export function drawdownsOf({ drawdowns, life, principal }: PlanTerms): readonly Drawdown[] {
  return drawdowns ?? [{ moment: startOf(life), amount: principal }];
}

/** Solved, without steps, a balloon, or periods beyond the last date. */
const LEVEL: LevelRule = {
  kind: "level",
  instalment: undefined,
  balloon: ZERO,
  stepPeriods: undefined,
  stepGrowth: ZERO,
  sharesBeyond: [],
};

/** The rule behind a repayment method. */
export function principalRuleOf(repayment: Repayment): PrincipalRule {
  switch (repayment.method) {
    case "bullet":
      return { kind: "none" };
    case "equalPrincipal":
      return { kind: "equal", part: undefined, balloon: repayment.balloon?.yuan ?? ZERO };
    case "equalInstalment":
      return { ...LEVEL, balloon: repayment.balloon?.yuan ?? ZERO };
    case "step": {
      const { balloon, stepPeriods, stepGrowth } = repayment;
      return { ...LEVEL, balloon: balloon?.yuan ?? ZERO, stepPeriods, stepGrowth };
    }
    case "custom":
      return { kind: "planned", plan: repayment.principalPlan };
    default:
      return assertNever(repayment);
  }
}
