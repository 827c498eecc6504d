/**
 * Amounts for reading (金额显示): yuan shown in 元, 万元 or 亿元. The unit moves the point, never the value.
 */
import { cutTo, grouped, shiftPoint } from "./plain-digits.ts";

/** The units a reader may choose between. */
export const AMOUNT_UNITS = ["yuan", "tenThousand", "hundredMillion"] as const;

/** 元, 万元 (10⁴) or 亿元 (10⁸). */
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** What a bank form shows before the reader chooses: 万元. */
export const DEFAULT_AMOUNT_UNIT: AmountUnit = "tenThousand";

/** How many places the point moves left, and how many places are shown: down to the yuan in the larger units. */
const UNIT_PLACES: Readonly<
  Record<AmountUnit, { readonly moved: number; readonly shown: number }>
> = {
  yuan: { moved: 0, shown: 2 },
  tenThousand: { moved: 4, shown: 4 },
  hundredMillion: { moved: 8, shown: 6 },
};

/** The unit named by a text, 万元 when it names none. */
export function amountUnitOf(text: string | undefined): AmountUnit {
  return AMOUNT_UNITS.find((unit) => unit === text) ?? DEFAULT_AMOUNT_UNIT;
}

/**
 * Yuan in a unit, every digit kept.
 * @example inUnit("294027.78", "tenThousand") // => "29.402778"
 */
export function inUnit(yuan: string, unit: AmountUnit): string {
  return shiftPoint(yuan, -UNIT_PLACES[unit].moved);
}

/**
 * An amount of a unit in yuan, every digit kept.
 * @example inYuan("1.5", "hundredMillion") // => "150000000"
 */
export function inYuan(amount: string, unit: AmountUnit): string {
  return shiftPoint(amount, UNIT_PLACES[unit].moved);
}

/**
 * Yuan for reading in a unit: separators, and the same number of places for every amount of that unit.
 * Rounding: half away from zero, on the shown text only.
 * @example amountText("294027.78", "tenThousand") // => "29.4028"
 */
export function amountText(yuan: string, unit: AmountUnit): string {
  return grouped(cutTo(inUnit(yuan, unit), UNIT_PLACES[unit].shown));
}
