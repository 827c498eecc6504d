/**
 * Decimals at the border: plain digit text in, plain digit text out. A JSON number is refused, because it has been through
 * binary floating point before anyone could look.
 */
import * as z from "zod/mini";
import { type Decimal, decimal } from "../money/decimal.ts";
import { noted } from "./policy/form-notes.ts";
import { refused } from "./refusal.ts";

const PLAIN = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const EXPONENT = /^[-+]?\d+(\.\d+)?[eE][-+]?\d+$/;
const DIGITS_MAX = 38;

/** What a decimal field accepts. Bounds are plain digit text and inclusive. */
export type DecimalBounds = {
  readonly atLeast?: string;
  readonly above?: string;
  readonly atMost: string;
  readonly decimalsMax?: number;
};

/** A codec between digit text and a value made from its decimal, e.g. `{ yuan }`. */
export function decimalField<T>(bounds: DecimalBounds, wrap: (value: Decimal) => T) {
  const field = z.pipe(
    z.unknown(),
    z.transform((input, context): T => {
      const value = checkedDecimal(input, bounds, context);
      return value === undefined ? z.NEVER : wrap(value);
    }),
  );
  return noted(field, { kind: "decimal", bounds });
}

function checkedDecimal(
  input: unknown,
  bounds: DecimalBounds,
  context: z.core.ParsePayload,
): Decimal | undefined {
  if (input === undefined) return refused(context, "missing");
  if (typeof input === "number")
    return refused(context, "number-not-text", { value: String(input) });
  if (typeof input !== "string") return refused(context, "not-text");
  if (EXPONENT.test(input)) return refused(context, "exponent", { value: input.slice(0, 40) });
  if (!PLAIN.test(input)) return refused(context, "not-a-decimal", { value: input.slice(0, 40) });
  if (input.replace(/[-.]/g, "").length > DIGITS_MAX) {
    return refused(context, "too-many-digits", { digitsMax: DIGITS_MAX });
  }
  const value = decimal(input);
  const { decimalsMax } = bounds;
  if (decimalsMax !== undefined && value.decimalPlaces() > decimalsMax) {
    return refused(context, "too-many-decimals", { decimalsMax });
  }
  return isWithin(value, bounds)
    ? value
    : refused(context, "out-of-range", rangeFacts(input, bounds));
}

function isWithin(value: Decimal, { atLeast, above, atMost }: DecimalBounds): boolean {
  if (atLeast !== undefined && value.lt(decimal(atLeast))) return false;
  if (above !== undefined && value.lte(decimal(above))) return false;
  return value.lte(decimal(atMost));
}

function rangeFacts(value: string, { atLeast, above, atMost }: DecimalBounds) {
  return { value, atMost, ...(above === undefined ? { atLeast: atLeast ?? "" } : { above }) };
}
