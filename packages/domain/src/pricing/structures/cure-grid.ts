/**
 * How far a term can be moved to cure a loan (补救方案的变动范围): each lever's grid, from the first step away from what was
 * asked to the farthest the product allows.
 */
import { assertNever } from "../../assert.ts";
import { type Decimal, fromCount, ONE, toCount, ZERO } from "../../money/decimal.ts";
import { wholeAtMost } from "../../money/rounding.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import { countedGrace, isAmountFree, withGrace, withTermMonths } from "../solving/moved-terms.ts";
import type { CureGrid } from "./cure-point.ts";
import type { FailedRule } from "./failed-rule.ts";
import { graceShorterGrid, guaranteeGrid, tenorShorterGrid, waiverGrid } from "./lesser-grids.ts";

/** The terms a cure may move. */
export const CURE_LEVERS = [
  "tenor",
  "grace",
  "pledgeValue",
  "guarantee",
  "waiver",
  "tenorShorter",
  "graceShorter",
  "amount",
] as const;
export type CureLever = (typeof CURE_LEVERS)[number];

/** How far the product lets them go: months in all, and grace in the deal's own count. */
export type CureLimits = { readonly termMonthsMax: number; readonly graceMax: number };

/** Amounts and values move by 10,000 yuan. */
const YUAN_STEP = fromCount(10_000);

/** The grid of a lever, or `undefined` where it cannot change what fails. */
export function cureGrid(
  lever: CureLever,
  request: LoanRequest,
  rule: FailedRule,
  limits: CureLimits,
): CureGrid | undefined {
  switch (lever) {
    case "tenor":
      return rule.kind === "coverage" ? tenorGrid(request, rule, limits) : undefined;
    case "grace":
      return rule.kind === "coverage" ? graceGrid(request, rule, limits) : undefined;
    case "pledgeValue":
      return rule.kind === "pledgeRate" ? valueGrid(request, rule) : undefined;
    case "guarantee":
      return guaranteeGrid(request, rule);
    case "waiver":
      return rule.kind === "waivedShare" ? waiverGrid(request, rule) : undefined;
    case "tenorShorter":
      return isMetByLess(rule, "termMonths") ? tenorShorterGrid(request, rule) : undefined;
    case "graceShorter":
      return rule.kind === "graceMonths" ? graceShorterGrid(request, rule) : undefined;
    case "amount":
      return isMetByLess(rule, "amount") ? amountGrid(request, rule) : undefined;
    default:
      return assertNever(lever);
  }
}

/** Rights last for a shorter loan and carry a smaller one; coverage and pledge rate are met by a smaller loan as well. */
function isMetByLess({ kind }: FailedRule, of: "termMonths" | "amount"): boolean {
  if (kind === of || kind === "ipCapacity") return true;
  return of === "amount" && (kind === "coverage" || kind === "pledgeRate");
}

/** Coverage may rise and fall again as a term grows, so it is tried month by month. */
function tenorGrid(
  request: LoanRequest,
  rule: FailedRule,
  { termMonthsMax }: CureLimits,
): CureGrid | undefined {
  if (!isAmountFree(request)) return undefined;
  return {
    steps: termMonthsMax - request.termMonths,
    search: "scan",
    at: (step) => {
      const months = request.termMonths + step;
      return { value: fromCount(months), request: withTermMonths(request, months), rule };
    },
  };
}

function graceGrid(
  request: LoanRequest,
  rule: FailedRule,
  { graceMax }: CureLimits,
): CureGrid | undefined {
  const grace = countedGrace(request);
  if (grace === undefined) return undefined;
  const { count } = grace;
  return {
    steps: graceMax - count,
    search: "scan",
    at: (step) => ({
      value: fromCount(count + step),
      request: withGrace(request, count + step),
      rule,
    }),
  };
}

/** As much more security as the bound can ask for. */
function valueGrid(
  request: LoanRequest,
  rule: Extract<FailedRule, { kind: "pledgeRate" }>,
): CureGrid | undefined {
  if (rule.atMost.lte(ZERO)) return undefined;
  const securedYuan = request.principal.yuan.times(rule.securedShare ?? ONE);
  const lacking = securedYuan.div(rule.atMost).minus(rule.value.yuan);
  return {
    steps: stepsIn(lacking) + 1,
    search: "bisection",
    at: (step) => {
      const yuan = rule.value.yuan.plus(YUAN_STEP.times(fromCount(step)));
      return { value: yuan, request, rule: { ...rule, value: { yuan } } };
    },
  };
}

/** Down to one step above nothing. */
function amountGrid(request: LoanRequest, rule: FailedRule): CureGrid | undefined {
  const { yuan } = request.principal;
  if (!isAmountFree(request)) return undefined;
  return {
    steps: stepsIn(yuan.minus(YUAN_STEP)),
    search: "bisection",
    at: (step) => {
      const less = yuan.minus(YUAN_STEP.times(fromCount(step)));
      return { value: less, request: { ...request, principal: { yuan: less } }, rule };
    },
  };
}

/** Whole steps; below one there is nothing to try. */
function stepsIn(yuan: Decimal): number {
  return toCount(wholeAtMost(yuan.div(YUAN_STEP)));
}
