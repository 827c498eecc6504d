/**
 * Money (金额) and shares (比例) as typed values: the field is the unit, so yuan cannot meet a rate by accident.
 */
import { type Decimal, decimal } from "./decimal.ts";

/** An amount in yuan (元). May carry more than two decimals until a contract rounds it. */
export type Money = { readonly yuan: Decimal };

/** A portion, 0…1 unless said otherwise: 60 % is `0.6`. */
export type Share = { readonly share: Decimal };

/** @example money("10000000.00") */
export function money(text: string): Money {
  return { yuan: decimal(text) };
}

/** @example share("0.6") */
export function share(text: string): Share {
  return { share: decimal(text) };
}
