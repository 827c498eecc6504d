/**
 * Decimals at the API's border: plain digit text on the wire, a `Decimal` inside. A JSON number is never one.
 */
import { type Decimal, decimal, toPlainDigits } from "@xinzhi/domain";
import * as z from "zod";

const PLAIN_DIGITS = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const LENGTH_MAX = 40;

/** Digits that stay text on both sides. */
export const digitsText = z.string().max(LENGTH_MAX).regex(PLAIN_DIGITS);
const isDecimal = (value: unknown) =>
  typeof value === "object" && value !== null && "isZero" in value;

const YUAN_PLACES = 2;
/** The first amount that no column of yuan holds. */
const YUAN_END = decimal("1000000000000000000");

/** No exponent, no sign but a minus, no leading zeros; 38 digits with sign and point. */
export const decimalCodec = z.codec(digitsText, z.custom<Decimal>(isDecimal), {
  decode: decimal,
  encode: toPlainDigits,
});

/** An amount that may be kept: not negative, whole fen, below 10¹⁸ yuan. */
export const yuanCodec = decimalCodec.refine(
  (yuan) => !yuan.isNegative() && yuan.decimalPlaces() <= YUAN_PLACES && yuan.lt(YUAN_END),
);
