/**
 * The effect of a change of policy on saved deals (政策变更的影响): what moves, by how much, who is taken or dropped, which can no longer
 * be signed by anybody, and how much relending is drawn more or less. All of it from two outcomes of each deal.
 */
import { type Decimal, fromCount, sumOf, ZERO } from "../../money/decimal.ts";
import { toRateScale } from "../../money/rounding.ts";
import { inBasisPoints } from "../../rates/rate.ts";
import { type DealOutcome, isTaken, type PricedOutcome } from "./deal-outcome.ts";

/** A deal before and after. */
export type DealEffect = { readonly before: DealOutcome; readonly after: DealOutcome };

/** What the change does to one deal. Unit: `…Bp` basis points, `relentYuan` yuan; absent where one side has no price. */
export type EffectReading = {
  readonly isMoved: boolean;
  readonly rateBp: Decimal | undefined;
  readonly breakEvenBp: Decimal | undefined;
  readonly rarocBp: Decimal | undefined;
  readonly relentYuan: Decimal;
  /** Taken only after the change, only before, or the same. */
  readonly taken: "gained" | "lost" | "same";
  /** Whether somebody could sign at its price, and nobody can after the change; or the other way round. */
  readonly floor: "fell" | "rose" | "same";
};

/** The reading of one deal. Rounding: none. */
export function effectReading({ before, after }: DealEffect): EffectReading {
  const priced = before.kind === "priced" && after.kind === "priced";
  const bp = (pick: (outcome: PricedOutcome) => Decimal) =>
    priced ? inBasisPoints(pick(after).minus(pick(before))) : undefined;
  const reading = {
    rateBp: bp(({ rate }) => rate),
    breakEvenBp: bp(({ breakEven }) => breakEven),
    rarocBp: bp(({ raroc }) => raroc),
    relentYuan: relentOf(after).minus(relentOf(before)),
    taken: turned(isTaken(before), isTaken(after), "gained", "lost"),
    floor: priced ? turned(isSigned(before), isSigned(after), "rose", "fell") : "same",
  } as const;
  return { ...reading, isMoved: isMoved(reading) || !isSameAnswer(before, after) };
}

/** How far a figure moves over all deals with a price on both sides: least, mean and most, in basis points. */
export type Spread = { readonly least: Decimal; readonly mean: Decimal; readonly most: Decimal };

/** All deals together. Spreads are absent where no deal has a price on both sides. */
export type EffectSummary = {
  readonly count: number;
  readonly moved: number;
  readonly gained: number;
  readonly lost: number;
  readonly fell: number;
  readonly rose: number;
  /** Deals that neither book prices. */
  readonly unpriced: number;
  readonly rate: Spread | undefined;
  readonly breakEven: Spread | undefined;
  readonly raroc: Spread | undefined;
  readonly relentYuan: Decimal;
};

/** The sum of many readings. Rounding: means to 1e-8 of a basis point, half away from zero. */
export function effectSummary(effects: readonly DealEffect[]): EffectSummary {
  const readings = effects.map(effectReading);
  const having = (is: (reading: EffectReading) => boolean) => readings.filter(is).length;
  return {
    count: effects.length,
    moved: having((reading) => reading.isMoved),
    gained: having(({ taken }) => taken === "gained"),
    lost: having(({ taken }) => taken === "lost"),
    fell: having(({ floor }) => floor === "fell"),
    rose: having(({ floor }) => floor === "rose"),
    unpriced: effects.filter(
      ({ before, after }) => before.kind === "refused" && after.kind === "refused",
    ).length,
    rate: spreadOf(readings.map(({ rateBp }) => rateBp)),
    breakEven: spreadOf(readings.map(({ breakEvenBp }) => breakEvenBp)),
    raroc: spreadOf(readings.map(({ rarocBp }) => rarocBp)),
    relentYuan: sumOf(readings.map(({ relentYuan }) => relentYuan)),
  };
}

function isMoved({
  rateBp,
  breakEvenBp,
  rarocBp,
  relentYuan,
  taken,
}: Omit<EffectReading, "isMoved">) {
  const figures = [rateBp, breakEvenBp, rarocBp, relentYuan];
  return taken !== "same" || figures.some((figure) => figure !== undefined && !figure.isZero());
}

/** Whether both sides say the same beside their figures. */
function isSameAnswer(before: DealOutcome, after: DealOutcome): boolean {
  if (before.kind === "refused" || after.kind === "refused") return before.kind === after.kind;
  return (
    before.signer === after.signer &&
    before.suitability === after.suitability &&
    before.against.join() === after.against.join()
  );
}

function relentOf(outcome: DealOutcome): Decimal {
  return outcome.kind === "priced" ? outcome.relent : ZERO;
}

/** Where no day is known, no level is either, and nothing fell. */
function isSigned({ signer }: PricedOutcome): boolean {
  return signer !== "nobody";
}

function turned<On extends string, Off extends string>(
  before: boolean,
  after: boolean,
  on: On,
  off: Off,
): On | Off | "same" {
  if (before === after) return "same";
  return after ? on : off;
}

function spreadOf(figures: readonly (Decimal | undefined)[]): Spread | undefined {
  const known = figures.flatMap((figure) => figure ?? []);
  const [first] = known;
  if (first === undefined) return undefined;
  const lesser = (one: Decimal, other: Decimal) => (other.lt(one) ? other : one);
  const greater = (one: Decimal, other: Decimal) => (other.gt(one) ? other : one);
  return {
    least: known.reduce(lesser, first),
    mean: toRateScale(sumOf(known).div(fromCount(known.length))),
    most: known.reduce(greater, first),
  };
}
