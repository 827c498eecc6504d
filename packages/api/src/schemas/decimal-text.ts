/**
 * Decimals at the API's border: plain digit text on the wire, a `Decimal` inside. A JSON number is never one.
 */
import { type Decimal, decimal, toPlainDigits } from "@xinzhi/domain";
import * as z from "zod";

const PLAIN_DIGITS = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const LENGTH_MAX = 40;

const digits = z.string().max(LENGTH_MAX).regex(PLAIN_DIGITS);
const isDecimal = (value: unknown) =>
  typeof value === "object" && value !== null && "isZero" in value;

/** No exponent, no sign but a minus, no leading zeros; 38 digits with sign and point. */
export const decimalCodec = z.codec(digits, z.custom<Decimal>(isDecimal), {
  decode: decimal,
  encode: toPlainDigits,
});
