/**
 * Innovation milestones (创新里程碑): when one is reached the margin steps down. The contract names both paths, so both are
 * worked out: the rate if none is reached, and the rate if each is reached on its day.
 */
import { ZERO } from "../money/decimal.ts";
import { type Rate, ratePlusSpread, type Spread } from "../rates/rate.ts";
import { isBefore, isWithin, type Moment } from "../schedules/span.ts";
import type { LoanRequest, RateStep } from "./loan-request.ts";
import type { Checked, Problem } from "./problem.ts";

/** What may be agreed: 专利授权, 成果转化收入达标, 首台套认定, 资质认定. */
export const MILESTONES = [
  "patentGranted",
  "conversionRevenueReached",
  "firstUnitRecognised",
  "titleAwarded",
] as const;

/** One milestone: the day it is expected, and how much the rate then falls, a positive spread. */
export type MilestoneStep = {
  readonly milestone: (typeof MILESTONES)[number];
  readonly expectedOn: Moment;
  readonly stepDown: Spread;
};

/** The request if no milestone is reached, and if all are reached on the days expected. */
export type RatchetPaths = { readonly notMet: LoanRequest; readonly met: LoanRequest };

/**
 * Both paths. A floating rate keeps its own reset rule and cannot step as well; a step outside the life, out of order, or
 * below a rate of 0 is refused.
 */
export function ratchetPaths(
  request: LoanRequest,
  milestones: readonly MilestoneStep[],
): Checked<RatchetPaths> {
  const { rates } = request;
  if (rates.kind === "floating")
    return refused([{ path: ["floatingRate"], code: "two-rates", facts: {} }]);
  const problems = problemsOf(request, milestones);
  if (problems.length > 0) return refused(problems);
  const steps = milestones.reduce(steppedDown, rates.steps);
  const below = steps.some(({ annualRate }) => annualRate.perYear.lt(ZERO));
  if (below) return refused([{ path: ["milestones"], code: "rate-below-zero", facts: {} }]);
  return {
    kind: "ok",
    value: { notMet: request, met: { ...request, rates: { kind: "steps", steps } } },
  };
}

function refused(problems: readonly Problem[]): Checked<never> {
  return { kind: "refused", problems };
}

function problemsOf(
  { life }: LoanRequest,
  milestones: readonly MilestoneStep[],
): readonly Problem[] {
  return milestones.flatMap(({ expectedOn }, index): readonly Problem[] => {
    const path = ["milestones", index, "expectedOn"];
    const previous = milestones[index - 1]?.expectedOn;
    if (!isWithin(expectedOn, life)) return [{ path, code: "outside-life", facts: {} }];
    return previous !== undefined && isBefore(expectedOn, previous)
      ? [{ path, code: "not-in-order", facts: {} }]
      : [];
  });
}

/** The rates before the milestone as they were; from it on, each lower by the step. */
function steppedDown(
  steps: readonly RateStep[],
  { expectedOn, stepDown }: MilestoneStep,
): readonly RateStep[] {
  const before = steps.filter(({ from }) => isBefore(from, expectedOn));
  const after = steps.filter(({ from }) => !isBefore(from, expectedOn));
  const current = before.at(-1);
  const startsAnew = after.every(({ from }) => isBefore(expectedOn, from));
  const opened = current !== undefined && startsAnew ? [{ ...current, from: expectedOn }] : [];
  return [...before, ...[...opened, ...after].map((step) => lowered(step, stepDown))];
}

function lowered(step: RateStep, { addedPerYear }: Spread): RateStep {
  const fall: Spread = { addedPerYear: addedPerYear.negated() };
  const annualRate: Rate = ratePlusSpread(step.annualRate, fall);
  if (step.base === undefined) return { ...step, annualRate };
  const added = { addedPerYear: step.base.added.addedPerYear.plus(fall.addedPerYear) };
  return { ...step, annualRate, base: { ...step.base, added } };
}
