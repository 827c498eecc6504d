/**
 * Columns whose values cross the border exactly (列编码): decimals and dates as text, checked on the way in, because the
 * database would round a decimal with too many places and take `NaN` for a number.
 */
import {
  type CalendarDate,
  type Decimal,
  DomainError,
  decimal,
  toPlainDigits,
} from "@xinzhi/domain";
import { customType } from "drizzle-orm/pg-core";

/**
 * An exact decimal with at most `precision` digits, `scale` of them after the point.
 * @throws {DomainError} `not-storable` on the way in, when it has more; nothing is ever rounded.
 */
export function exactDecimal(precision: number, scale: number) {
  return customType<{ data: Decimal; driverData: string }>({
    dataType: () => `numeric(${precision}, ${scale})`,
    toDriver: (value) => storable(value, precision, scale),
    fromDriver: (text) => decimal(text),
  });
}

function storable(value: Decimal, precision: number, scale: number): string {
  const text = toPlainDigits(value);
  const whole = text.replace("-", "").split(".")[0] ?? "";
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  if (!isNumber || value.decimalPlaces() > scale || whole.length > precision - scale) {
    throw new DomainError("not-storable", { text, precision, scale });
  }
  return text;
}

/** Yuan with two places, up to 18 digits before the point. */
export const yuan = exactDecimal(20, 2);

/** A calendar date, `2026-11-27`. */
export const calendarDate = customType<{ data: CalendarDate; driverData: string }>({
  dataType: () => "date",
});

/** A moment in UTC as ISO text with microseconds, `2026-11-27T08:30:00.123456Z`. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => "timestamp with time zone",
  fromDriver: (text) => text.replace(" ", "T").replace(/\+00(:00)?$/, "Z"),
});
