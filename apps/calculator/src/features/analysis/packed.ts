/**
 * How answers travel between the desk and its worker (打包): a message forgets what an object is, so it goes as text in which
 * decimals are their digits, and comes back as it was.
 */
import { type Decimal, decimal, toPlainDigits } from "@xinzhi/domain";

/** A value on its way; `T` is what comes out again. */
export type Packed<T> = { readonly text: string; readonly value?: T };

const DIGITS = "#";

/** Plain data as text. Functions are left out; a decimal keeps every digit. */
export function packed<T>(value: T): Packed<T> {
  const text = JSON.stringify({ value }, function (this: Record<string, unknown>, key, part) {
    // A decimal has become text by the time it gets here; where it was found, it still is one.
    const found = this[key];
    return isDecimal(found) ? { [DIGITS]: toPlainDigits(found) } : part;
  });
  return { text };
}

/** The value again. */
export function unpacked<T>({ text }: Packed<T>): T {
  const { value }: { value: T } = JSON.parse(text, (_key, part) => {
    const digits: unknown = typeof part === "object" && part !== null ? part[DIGITS] : undefined;
    return typeof digits === "string" ? decimal(digits) : part;
  });
  return value;
}

const EXAMPLE = decimal("0");

function isDecimal(value: unknown): value is Decimal {
  return value instanceof EXAMPLE.constructor;
}
