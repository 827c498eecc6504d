/**
 * FTP adjustments (FTP 调整项): what treasury adds to or takes from the matched rate, item by item in the bank's stacking order.
 *
 * Liquidity, basis and option premiums are part of the transfer price; incentives and innovation discounts are policy reductions of
 * it (FTP 优惠) and cover only what is not relent. Each item may name a floor and a cap for the rate it leaves; the policy floor
 * stands under all of them. A bound stops an item, it never turns it round: a rate that lies beyond the bound before stays.
 */
import { type Decimal, sumOf, ZERO } from "../money/decimal.ts";
import type { DatedItem } from "../policy/dated-value.ts";
import type { DealFacts } from "../policy/deal-facts.ts";
import { outOfScope, type Scope, type ScopeCondition } from "../policy/scope.ts";
import type { Rate, Spread } from "../rates/rate.ts";

/** 流动性溢价, 基差, 期权, 考核激励, 科创优惠. */
export const FTP_ADJUSTMENT_KINDS = [
  "liquidity",
  "basis",
  "option",
  "incentive",
  "innovationDiscount",
] as const;
export type FtpAdjustmentKind = (typeof FTP_ADJUSTMENT_KINDS)[number];

/** One item of the register. Its code, dates, owner and document are those of the dated item. */
export type FtpAdjustment = {
  readonly name: string;
  readonly kind: FtpAdjustmentKind;
  /** Signed: a reduction is negative. */
  readonly added: Spread;
  readonly scope: Scope;
  /** The item takes the rate no lower, or no higher, than this. */
  readonly rateFloor?: Rate;
  readonly rateCap?: Rate;
  /** Place in the stack, lowest first; the register's order decides between equals. */
  readonly stackingOrder: number;
  /** Of the items of one group only the first in the stack that is in scope applies. */
  readonly exclusivityGroup?: string;
  /** A reduction that stands for the benefit of relending: it is dropped for as long as relending is drawn. */
  readonly standsForRelending?: boolean;
};

/** Which bound stopped an item. */
export type FtpBound = "itemFloor" | "itemCap" | "policyFloor";

/** Why an item is not applied. */
export type FtpDropReason =
  | { readonly code: "out-of-scope"; readonly conditions: readonly ScopeCondition[] }
  | { readonly code: "value-stated" }
  | { readonly code: "excluded-by-group"; readonly winner: string };

/** An applied item: what it moved the rate by, from where to where. */
export type AppliedAdjustment = {
  readonly item: DatedItem<FtpAdjustment>;
  readonly before: Rate;
  readonly after: Rate;
  readonly applied: Spread;
  readonly boundBy: FtpBound | undefined;
  /** Why it does not count all the time: the same benefit is not given twice. */
  readonly droppedWhile: "relending-drawn" | undefined;
};

/** An item that was looked at and left out. */
export type DroppedAdjustment = {
  readonly item: DatedItem<FtpAdjustment>;
  readonly reason: FtpDropReason;
};

/**
 * The stack: base + premium = FTP, FTP − discount = net. `premium` and `discount` are sums of what was applied; `discount` is a
 * positive number where FTP is reduced, and `discountDropped` the part of it that does not count while relending is drawn.
 */
export type FtpStack = {
  readonly base: Rate;
  readonly applied: readonly AppliedAdjustment[];
  readonly dropped: readonly DroppedAdjustment[];
  readonly ftpRate: Rate;
  readonly ftpDiscount: Spread;
  readonly discountDropped: Spread;
  readonly ftpNet: Rate;
};

/** What the stack is built on. `items` are those in force on the pricing date. */
export type FtpStackInputs = {
  readonly base: Rate;
  readonly items: readonly DatedItem<FtpAdjustment>[];
  readonly facts: DealFacts;
  readonly policyFloor: Rate;
  /** The whole FTP, or the discount, was named by somebody: premiums, or reductions, are then in it already. */
  readonly isRateStated: boolean;
  readonly isDiscountStated: boolean;
};

/** Whether a kind is a premium in the transfer price, not a reduction of it. */
export function isPremium(kind: FtpAdjustmentKind): boolean {
  return kind === "liquidity" || kind === "basis" || kind === "option";
}

/** What can be wrong with an item. */
export type FtpAdjustmentFault = "reduction-above-zero" | "cap-below-floor";

/** Everything wrong with an item: an incentive that raises FTP would be a negative discount. */
export function faultsOfAdjustment(item: FtpAdjustment): readonly FtpAdjustmentFault[] {
  const { kind, added, rateFloor, rateCap } = item;
  const raises = !isPremium(kind) && added.addedPerYear.gt(ZERO);
  const isCrossed = rateFloor !== undefined && rateCap?.perYear.lt(rateFloor.perYear) === true;
  return [
    ...(raises ? (["reduction-above-zero"] as const) : []),
    ...(isCrossed ? (["cap-below-floor"] as const) : []),
  ];
}

/** Applies the items in their order. Rounding: none. */
export function ftpStack(inputs: FtpStackInputs): FtpStack {
  const ordered = [...inputs.items].sort(
    (one, other) => one.value.stackingOrder - other.value.stackingOrder,
  );
  const applied: AppliedAdjustment[] = [];
  const dropped: DroppedAdjustment[] = [];
  let before = inputs.base;
  for (const item of ordered) {
    const reason = reasonToDrop(item.value, inputs, applied);
    if (reason !== undefined) {
      dropped.push({ item, reason });
      continue;
    }
    const step = applyItem(item, before, inputs.policyFloor);
    applied.push(step);
    before = step.after;
  }
  const premium = movedBy(applied.filter(({ item }) => isPremium(item.value.kind)));
  const reduction = movedBy(applied.filter(({ item }) => !isPremium(item.value.kind)));
  const standing = movedBy(applied.filter(({ droppedWhile }) => droppedWhile !== undefined));
  return {
    base: inputs.base,
    applied,
    dropped,
    ftpRate: { perYear: inputs.base.perYear.plus(premium) },
    ftpDiscount: { addedPerYear: reduction.negated() },
    discountDropped: { addedPerYear: standing.negated() },
    ftpNet: before,
  };
}

function movedBy(applied: readonly AppliedAdjustment[]): Decimal {
  return sumOf(applied.map(({ applied: { addedPerYear } }) => addedPerYear));
}

function reasonToDrop(
  { kind, scope, exclusivityGroup }: FtpAdjustment,
  { facts, isRateStated, isDiscountStated }: FtpStackInputs,
  applied: readonly AppliedAdjustment[],
): FtpDropReason | undefined {
  const conditions = outOfScope(scope, facts);
  if (conditions.length > 0) return { code: "out-of-scope", conditions };
  if (isPremium(kind) ? isRateStated : isDiscountStated) return { code: "value-stated" };
  const winner = applied.find(
    ({ item }) =>
      exclusivityGroup !== undefined && item.value.exclusivityGroup === exclusivityGroup,
  );
  return winner === undefined ? undefined : { code: "excluded-by-group", winner: winner.item.code };
}

/** A reduction goes down to the higher of its floor and the policy floor, a premium up to its cap. */
function applyItem(
  item: DatedItem<FtpAdjustment>,
  before: Rate,
  policyFloor: Rate,
): AppliedAdjustment {
  const { kind, added, rateFloor, rateCap, standsForRelending = false } = item.value;
  const isDropped = standsForRelending && !isPremium(kind);
  const free = before.perYear.plus(added.addedPerYear);
  const bound = added.addedPerYear.isNegative()
    ? lowerBound(rateFloor, policyFloor)
    : { perYear: rateCap?.perYear, boundBy: "itemCap" as const };
  const stopped = stoppedAt(before.perYear, free, bound.perYear);
  const after = { perYear: stopped ?? free };
  return {
    item,
    before,
    after,
    applied: { addedPerYear: after.perYear.minus(before.perYear) },
    boundBy: stopped === undefined ? undefined : bound.boundBy,
    droppedWhile: isDropped ? "relending-drawn" : undefined,
  };
}

function lowerBound(rateFloor: Rate | undefined, policyFloor: Rate) {
  const own = rateFloor?.perYear ?? policyFloor.perYear;
  return own.gt(policyFloor.perYear)
    ? { perYear: own, boundBy: "itemFloor" as const }
    : { perYear: policyFloor.perYear, boundBy: "policyFloor" as const };
}

/** Where the way from one rate to another ends at a bound: the bound on the way, or the start where it lies beyond already. */
function stoppedAt(
  before: Decimal,
  free: Decimal,
  bound: Decimal | undefined,
): Decimal | undefined {
  if (bound === undefined) return undefined;
  const isDown = free.lt(before);
  const passes = isDown ? free.lt(bound) : free.gt(bound);
  if (!passes) return undefined;
  const isBeyond = isDown ? before.lt(bound) : before.gt(bound);
  return isBeyond ? before : bound;
}
