/**
 * How a project's cash comes (现金流模板): first it costs, then it earns, and the grace of its loan should end when it turns.
 */

import { ZERO } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import type { ProjectFlow } from "../schedules/repayment-terms.ts";
import { monthsAfterStart, type Span } from "../schedules/span.ts";
import type { StagePractice } from "./stage-profile.ts";

/** The curve laid over an investment: each step's cash at its end. Formula: share × investment. Rounding: none. */
export function templateFlows(
  { cashFlow, stepMonths }: StagePractice,
  investment: Money,
  life: Span,
): readonly ProjectFlow[] {
  return cashFlow.map(({ share }, index) => ({
    moment: monthsAfterStart(life, stepMonths * (index + 1)),
    amount: { yuan: share.times(investment.yuan) },
  }));
}

/** 由负转正: the first step, counted from 1, from which every step earns; `undefined` when the last still costs. */
export function turningStep({ cashFlow }: Pick<StagePractice, "cashFlow">): number | undefined {
  const lastCosting = cashFlow.findLastIndex(({ share }) => share.lte(ZERO));
  const turn = lastCosting + 1;
  return turn < cashFlow.length ? turn + 1 : undefined;
}

/** A suggested grace: to the step before cash turns, and whether the bank's longest grace cut it short. */
export type SuggestedGrace = {
  readonly months: number;
  readonly turningMonth: number;
  readonly isCut: boolean;
};

/** The grace the curve suggests: principal is first due when the first earning step ends. `undefined` when it never turns. */
export function suggestedGrace(practice: StagePractice): SuggestedGrace | undefined {
  const turn = turningStep(practice);
  if (turn === undefined) return undefined;
  const months = practice.stepMonths * (turn - 1);
  return {
    months: Math.min(months, practice.graceMonthsMax),
    turningMonth: practice.stepMonths * turn,
    isCut: months > practice.graceMonthsMax,
  };
}
