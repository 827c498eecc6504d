/**
 * Conditions of a product against a loan (准入条件逐项核对): each with its standard and its preferential value, the one that
 * applies, what was asked, and whether it holds.
 */
import type { Decimal } from "../money/decimal.ts";
import { fromCount, ZERO } from "../money/decimal.ts";
import type { DealFacts } from "../policy/deal-facts.ts";
import { outOfScope, type Scope, type ScopeCondition } from "../policy/scope.ts";
import type { Security } from "../policy/scorecard.ts";
import type { MonthRange, ProductConditions, TermPair } from "../policy-book/product-conditions.ts";

/** Which of the two values a loan gets (标准 or 优惠), and what it lacks for the better one. */
export type Track = {
  readonly kind: "standard" | "preferential";
  readonly lacking: readonly ScopeCondition[];
};

/** What a loan shows; `undefined` is not known and leaves the condition open. */
export type LoanShown = {
  /** 偿债覆盖率 of the weakest period. */
  readonly dscrMinimum: Decimal | undefined;
  readonly pledgeRate: Decimal | undefined;
  /** The security of each layer with its share of the loan. */
  readonly structure: readonly { readonly security: Security; readonly share: Decimal }[];
  readonly graceMonths: number | undefined;
  readonly termMonths: number;
  /** The largest share of any fee that is waived. */
  readonly feeWaiverShare: Decimal | undefined;
  readonly ftpDiscountBp: Decimal | undefined;
};

/** The conditions that are numbers, by code, in the order a banker reads them. */
export const NUMBER_CONDITIONS = [
  "dscrFloor",
  "pledgeRateMax",
  "unsecuredShareMax",
  "graceMonthsLeast",
  "graceMonthsMost",
  "termMonthsLeast",
  "termMonthsMost",
  "feeWaiverShareMax",
  "ftpDiscountBpMax",
] as const;
export type NumberCondition = (typeof NUMBER_CONDITIONS)[number];

/** One condition judged. `open` where the loan does not show what is asked. `tilt` is preferential less standard. */
export type ConditionCheck = {
  readonly code: NumberCondition;
  readonly bound: "atLeast" | "atMost";
  readonly standard: Decimal;
  readonly preferential: Decimal;
  readonly tilt: Decimal;
  readonly applied: Decimal;
  readonly shown: Decimal | undefined;
  readonly outcome: "holds" | "fails" | "open";
};

/** Securities of the loan that the product does not take. */
export type SecurityCheck = {
  readonly taken: readonly Security[];
  readonly refused: readonly Security[];
  readonly outcome: "holds" | "fails";
};

/** All conditions of a product for one loan. */
export type ConditionAnswer = {
  readonly track: Track;
  readonly checks: readonly ConditionCheck[];
  readonly securities: SecurityCheck;
  readonly outcome: "holds" | "fails" | "open";
};

/** The track a loan is on. */
export function trackOf(preferentialScope: Scope, facts: DealFacts): Track {
  const lacking = outOfScope(preferentialScope, facts);
  return { kind: lacking.length === 0 ? "preferential" : "standard", lacking };
}

/** Every condition judged; one that fails makes the answer fail, one that is open leaves it open. Rounding: none. */
export function conditionAnswer(
  conditions: ProductConditions,
  track: Track,
  shown: LoanShown,
): ConditionAnswer {
  const checks = NUMBER_CONDITIONS.map((code) => checkOf(code, conditions, track, shown));
  const securities = securityCheck(conditions.securities[track.kind], shown);
  const outcomes = [...checks.map(({ outcome }) => outcome), securities.outcome];
  const isOpen = outcomes.includes("open");
  const outcome = outcomes.includes("fails") ? "fails" : isOpen ? "open" : "holds";
  return { track, checks, securities, outcome };
}

function checkOf(
  code: NumberCondition,
  conditions: ProductConditions,
  track: Track,
  loan: LoanShown,
): ConditionCheck {
  const { pair, bound, shown } = measured(conditions, loan)[code];
  const applied = pair[track.kind];
  const holds = bound === "atLeast" ? shown?.gte(applied) : shown?.lte(applied);
  return {
    code,
    bound,
    ...pair,
    tilt: pair.preferential.minus(pair.standard),
    applied,
    shown,
    outcome: holds === undefined ? "open" : holds ? "holds" : "fails",
  };
}

type Measured = {
  readonly pair: TermPair<Decimal>;
  readonly bound: "atLeast" | "atMost";
  readonly shown: Decimal | undefined;
};

function measured(
  conditions: ProductConditions,
  loan: LoanShown,
): Readonly<Record<NumberCondition, Measured>> {
  const grace = counted(loan.graceMonths);
  const term = fromCount(loan.termMonths);
  const atMost = (pair: TermPair<Decimal>, shown: Decimal | undefined): Measured => ({
    pair,
    bound: "atMost",
    shown,
  });
  const atLeast = (pair: TermPair<Decimal>, shown: Decimal | undefined): Measured => ({
    pair,
    bound: "atLeast",
    shown,
  });
  return {
    dscrFloor: atLeast(conditions.dscrFloor, loan.dscrMinimum),
    pledgeRateMax: atMost(sharesOf(conditions.pledgeRateMax), loan.pledgeRate),
    unsecuredShareMax: atMost(sharesOf(conditions.unsecuredShareMax), unsecuredShare(loan)),
    graceMonthsLeast: atLeast(monthsOf(conditions.graceMonths, "least"), grace),
    graceMonthsMost: atMost(monthsOf(conditions.graceMonths, "most"), grace),
    termMonthsLeast: atLeast(monthsOf(conditions.termMonths, "least"), term),
    termMonthsMost: atMost(monthsOf(conditions.termMonths, "most"), term),
    feeWaiverShareMax: atMost(sharesOf(conditions.feeWaiverShareMax), loan.feeWaiverShare),
    ftpDiscountBpMax: atMost(conditions.ftpDiscountBpMax, loan.ftpDiscountBp),
  };
}

/** The share without security; unknown where no structure was named. */
function unsecuredShare({ structure }: LoanShown): Decimal | undefined {
  if (structure.length === 0) return undefined;
  return structure
    .filter(({ security }) => security === "unsecured")
    .reduce((sum, { share }) => sum.plus(share), ZERO);
}

function securityCheck(taken: readonly Security[], { structure }: LoanShown): SecurityCheck {
  const refused = structure
    .map(({ security }) => security)
    .filter((security) => security !== "unsecured" && !taken.includes(security));
  return { taken, refused, outcome: refused.length === 0 ? "holds" : "fails" };
}

function sharesOf({ standard, preferential }: TermPair<{ readonly share: Decimal }>) {
  return { standard: standard.share, preferential: preferential.share };
}

function monthsOf(pair: TermPair<MonthRange>, edge: keyof MonthRange): TermPair<Decimal> {
  return {
    standard: fromCount(pair.standard[edge]),
    preferential: fromCount(pair.preferential[edge]),
  };
}

function counted(count: number | undefined): Decimal | undefined {
  return count === undefined ? undefined : fromCount(count);
}
