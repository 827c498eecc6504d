/**
 * Principal rules (还本规则): what each payment brings back, and the instalments they solve.
 */
import { elementAt } from "../assert.ts";
import type { YearShare } from "../day-counts/day-count.ts";
import { type Decimal, fromCount, ONE, ZERO } from "../money/decimal.ts";
import { type PostingRule, posted, postedInstalment } from "../money/rounding.ts";
import { type AccrualPiece, accruedFraction, yearlyInterest } from "./accrual.ts";
import { levelInstalment } from "./level-instalment.ts";
import type { PlannedPrincipal } from "./repayment-terms.ts";
import type { Span } from "./span.ts";

/** Principal and interest together are an instalment, given, or solved so that `balloon` is left at the end. */
export type LevelRule = {
  readonly kind: "level";
  readonly instalment: Decimal | undefined;
  readonly balloon: Decimal;
  /** Payments between two steps of the instalment; without steps it stays level. */
  readonly stepPeriods: number | undefined;
  readonly stepGrowth: Decimal;
  /** Further periods after the plan's last date over which the instalment is spread (amortisation beyond maturity). */
  readonly sharesBeyond: readonly YearShare[];
};

/** The principal parts are equal, given, or what is to repay over the number of parts. */
export type EqualRule = {
  readonly kind: "equal";
  readonly part: Decimal | undefined;
  readonly balloon: Decimal;
};

/** The rule a plan follows. The last row repays what is left under every rule. */
export type PrincipalRule =
  | { readonly kind: "none" }
  | LevelRule
  | EqualRule
  | { readonly kind: "planned"; readonly plan: readonly PlannedPrincipal[] };

/** A solved instalment, paid from the row with this index on; `payment` numbers its first payment from 0. Unit: yuan. */
export type Instalment = {
  readonly fromIndex: number;
  readonly payment: number;
  readonly unrounded: Decimal;
  readonly balance: Decimal;
  /** The first period's pieces at the rate it was solved with, and the later payments' periods. */
  readonly firstPieces: readonly AccrualPiece[];
  readonly laterPeriods: readonly LaterPeriod[];
};

/** A period after the first payment; without a span where it lies beyond the plan's last date. */
export type LaterPeriod = { readonly span: Span | undefined; readonly share: YearShare };

/** An equal principal part, solved before the row with this index. Unit: yuan. */
export type EqualPart = {
  readonly fromIndex: number;
  readonly balance: Decimal;
  readonly partsLeft: number;
  readonly yuan: Decimal;
};

/** Where an instalment is solved: the row, the payments made before, its pieces, and the periods that pay after it. */
export type SolvingPoint = {
  readonly index: number;
  readonly payment: number;
  readonly balance: Decimal;
  readonly pieces: readonly AccrualPiece[];
  readonly laterPeriods: readonly LaterPeriod[];
};

/** The instalment from here on, at the rate with which the row starts. Rounding: none. */
export function solveInstalment(rule: LevelRule, at: SolvingPoint): Instalment {
  const rate = elementAt(at.pieces, 0).annualRate;
  const firstPieces = at.pieces.map((piece) => ({ ...piece, annualRate: rate }));
  const beyond = rule.sharesBeyond.map((share) => ({ span: undefined, share }));
  const laterPeriods = [...at.laterPeriods, ...beyond];
  const unrounded =
    rule.instalment ??
    levelInstalment({
      balance: at.balance,
      firstInterest: accruedFraction(firstPieces.map(yearlyInterest)),
      ratePerYear: rate.perYear,
      laterShares: laterPeriods.map(({ share }) => share),
      balloon: rule.balloon,
      weights: [0, ...laterPeriods.keys()].map((_, count) => stepFactor(rule, at.payment + count)),
    });
  const { index: fromIndex, payment, balance } = at;
  return { fromIndex, payment, balance, unrounded, firstPieces, laterPeriods };
}

/** What is booked as the n-th payment, counted from 0, of a solved instalment. */
export function instalmentAt(
  rule: LevelRule,
  posting: PostingRule,
  solved: Instalment,
  payment: number,
): Decimal {
  return postedInstalment(posting, solved.unrounded.times(stepFactor(rule, payment)));
}

/** What a stepped instalment has grown to by its n-th payment; 1 without steps. */
export function stepFactor(rule: LevelRule, payment: number): Decimal {
  if (rule.stepPeriods === undefined) return ONE;
  return ONE.plus(rule.stepGrowth).pow(Math.floor(payment / rule.stepPeriods));
}

/** The equal part from here on: given, or what is to repay over the parts that are left. Rounding: as booked. */
export function solveEqualPart(
  rule: EqualRule,
  posting: PostingRule,
  at: Omit<EqualPart, "yuan">,
): EqualPart {
  const toRepay = at.balance.gt(rule.balloon) ? at.balance.minus(rule.balloon) : ZERO;
  const each = toRepay.div(fromCount(at.partsLeft));
  return { ...at, yuan: rule.part ?? posted(posting, each) };
}

/** The principal planned for the period with this number; 0 where none is. */
export function plannedPart(plan: readonly PlannedPrincipal[], period: number): Decimal {
  return plan.find((planned) => planned.period === period)?.amount.yuan ?? ZERO;
}
