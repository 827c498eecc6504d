/**
 * Both paths of a margin that steps down with innovation milestones (里程碑降价两条路径): what the customer pays if none is
 * reached, and if each is reached on the day expected.
 */
import { borrowerCost } from "../../cost-sheet/borrower-cost.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import { interestOf } from "../../schedules/balance-years.ts";
import type { PlanRow, RepaymentPlan } from "../../schedules/plan-row.ts";
import type { Moment } from "../../schedules/span.ts";
import type { LoanRequest } from "../loan-request.ts";
import { type MilestoneStep, ratchetPaths } from "../milestone-ratchet.ts";
import type { Checked } from "../problem.ts";
import { resolveDeal } from "../resolve-deal.ts";

/** One path: interest, all that is paid for the loan, and its annual cost, the last two after a subsidy. Unit: yuan. */
export type PathCost = {
  readonly interest: Decimal;
  readonly cost: Decimal;
  readonly annualCost: Decimal | undefined;
};

/** The first payment that differs, on both paths. Unit: yuan. */
export type FirstChanged = {
  readonly period: number;
  readonly due: Moment;
  readonly notMet: Decimal;
  readonly met: Decimal;
};

/** Both paths. `firstChanged` is absent where a step comes too late, or is too small, to move a fen. */
export type MilestonePaths = {
  readonly milestones: readonly MilestoneStep[];
  readonly notMet: PathCost;
  readonly met: PathCost;
  /** What is paid less when every milestone is reached. Unit: yuan. */
  readonly interestSaved: Decimal;
  readonly costSaved: Decimal;
  readonly firstChanged: FirstChanged | undefined;
};

/** Both paths of a whole request, or what keeps its milestones from being agreed; `undefined` where it has none. */
export function milestonePaths(
  milestones: readonly MilestoneStep[],
  request: LoanRequest,
  book: PolicyBook,
): Checked<MilestonePaths | undefined> {
  if (milestones.length === 0) return { kind: "ok", value: undefined };
  const paths = ratchetPaths(request, milestones);
  if (paths.kind === "refused") return paths;
  const notMet = pathOf(paths.value.notMet, book);
  const met = pathOf(paths.value.met, book);
  if (notMet.kind === "refused") return notMet;
  if (met.kind === "refused") return met;
  const [without, reached] = [notMet.value.cost, met.value.cost];
  return {
    kind: "ok",
    value: {
      milestones,
      notMet: without,
      met: reached,
      interestSaved: without.interest.minus(reached.interest),
      costSaved: without.cost.minus(reached.cost),
      firstChanged: firstChangedIn(notMet.value.plan.rows, met.value.plan.rows),
    },
  };
}

type Path = { readonly plan: RepaymentPlan; readonly cost: PathCost };

function pathOf(request: LoanRequest, book: PolicyBook): Checked<Path> {
  const deal = resolveDeal(request, book);
  if (deal.kind === "refused") return deal;
  const { planTerms, plan, subsidy } = deal.value;
  const { termMonths, costClock, fees } = request;
  const borrower = borrowerCost({ planTerms, termMonths, costClock, fees, subsidy }, plan);
  const view = borrower.afterSubsidy ?? borrower.allIn;
  return {
    kind: "ok",
    value: {
      plan,
      cost: {
        interest: interestOf(plan.rows),
        cost: view.costYuan,
        get annualCost() {
          return "effective" in view.rates ? view.rates.effective : undefined;
        },
      },
    },
  };
}

/** Both plans have the same periods: only the rate differs. */
function firstChangedIn(
  notMet: readonly PlanRow[],
  met: readonly PlanRow[],
): FirstChanged | undefined {
  const pairs = notMet.flatMap((row, index) => {
    const other = met[index];
    return other === undefined ? [] : [{ row, paid: paidIn(row), other: paidIn(other) }];
  });
  const changed = pairs.find(({ paid, other }) => !paid.eq(other));
  if (changed === undefined) return undefined;
  const { row, paid, other } = changed;
  return { period: row.period, due: row.due, notMet: paid, met: other };
}

function paidIn({ principal, interest }: PlanRow): Decimal {
  return principal.plus(interest);
}
