/**
 * Rules that a loan can fail and a term can cure (可补救的规则): what is measured of the loan, and where its bound lies.
 */
import { assertNever } from "../../assert.ts";
import type { IpItem, IpRules } from "../../collateral/ip-right.ts";
import { type Decimal, fromCount, ONE, ZERO } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import { type FitPledge, fitPledge } from "../../products/fit/fit-pledge.ts";
import { graceMonthsOf, largestWaiver } from "../../products/fit/loan-shown.ts";
import { debtCoverage } from "../../risk/debt-coverage.ts";
import type { CreditStructure } from "../../risk/innovation-credit.ts";
import type { ProjectFlow } from "../../schedules/repayment-terms.ts";
import type { QuoteFigures } from "../quote-figures.ts";

/**
 * What must be passed:
 * - `coverage`: cash over debt service of the weakest stretch, at least;
 * - `pledgeRate`: the secured part of the loan (all of it when not said) over the value of its security, at most;
 * - `termMonths`, `graceMonths`, `amount`: how long, how late and how much, at most;
 * - `waivedShare`: the largest share of a fee that is waived, at most;
 * - `unsecuredShare`: the part without security, at most;
 * - `ipCapacity`: what the rights carry less what they must cover, in the tightest period, not below nought.
 */
export type FailedRule =
  | {
      readonly kind: "coverage";
      readonly atLeast: Decimal;
      readonly flows: readonly ProjectFlow[];
      readonly paymentsEach: number;
    }
  | {
      readonly kind: "pledgeRate";
      readonly atMost: Decimal;
      readonly value: Money;
      readonly securedShare?: Decimal;
    }
  | { readonly kind: "termMonths" | "graceMonths"; readonly atMost: number }
  | { readonly kind: "amount"; readonly atMost: Money }
  | { readonly kind: "waivedShare"; readonly atMost: Decimal }
  | { readonly kind: "unsecuredShare"; readonly atMost: Decimal; readonly unsecured: Decimal }
  | ({ readonly kind: "ipCapacity" } & PledgedRights);

/** The rights that secure a loan, and the layers that they and others carry. */
type PledgedRights = {
  readonly rights: readonly IpItem[];
  readonly structure: CreditStructure;
  readonly rules: IpRules;
};

/** The metric of a priced loan; `undefined` where nothing falls due or nothing can be measured. */
export function metricOf(rule: FailedRule, figures: QuoteFigures): Decimal | undefined {
  const { plan, deal } = figures;
  const { request } = deal;
  switch (rule.kind) {
    case "coverage":
      return debtCoverage(plan.rows, rule.flows, rule.paymentsEach).minimum?.coverage;
    case "pledgeRate":
      return request.principal.yuan.times(rule.securedShare ?? ONE).div(rule.value.yuan);
    case "termMonths":
      return fromCount(request.termMonths);
    case "graceMonths": {
      const months = graceMonthsOf(request);
      return months === undefined ? undefined : fromCount(months);
    }
    case "amount":
      return request.principal.yuan;
    case "waivedShare":
      return largestWaiver(request);
    case "unsecuredShare":
      return rule.unsecured;
    case "ipCapacity":
      return tightest(rule, figures);
    default:
      return assertNever(rule);
  }
}

/** The bound of a rule, in the metric's unit. */
export function boundOf(rule: FailedRule): Decimal {
  switch (rule.kind) {
    case "coverage":
      return rule.atLeast;
    case "termMonths":
    case "graceMonths":
      return fromCount(rule.atMost);
    case "amount":
      return rule.atMost.yuan;
    case "pledgeRate":
    case "waivedShare":
    case "unsecuredShare":
      return rule.atMost;
    case "ipCapacity":
      return ZERO;
    default:
      return assertNever(rule);
  }
}

/** Whether a metric keeps the rule. Bounds count as kept. */
export function passes(rule: FailedRule, shown: Decimal): boolean {
  const isFloor = rule.kind === "coverage" || rule.kind === "ipCapacity";
  return isFloor ? shown.gte(boundOf(rule)) : shown.lte(boundOf(rule));
}

/** Capacity less need on the day of the pledge or in the period where it is least. */
function tightest(rights: PledgedRights, { plan, deal }: QuoteFigures): Decimal | undefined {
  const { principal, life } = deal.request;
  if (life.kind === "months") return undefined;
  const loan = {
    principalYuan: principal.yuan,
    structure: rights.structure,
    life,
    rows: plan.rows,
  };
  const found = fitPledge(rights.rights, loan, rights.rules);
  return found && leastSpare(found);
}

function leastSpare({ pledge, securedYuan, curve }: FitPledge): Decimal {
  const atStart = pledge.capacityYuan.minus(securedYuan);
  return curve
    .map(({ capacityYuan, neededYuan }) => capacityYuan.minus(neededYuan))
    .reduce((least, spare) => (spare.lt(least) ? spare : least), atStart);
}
