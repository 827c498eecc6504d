/**
 * One step up or down (↑↓): 10 万元, 0.05 个百分点, 1 个百分点 of a share, 5 BP, one month, one day.
 */
import { addDays, parseCalendarDate } from "@xinzhi/domain";
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { sumOfDigits } from "@xinzhi/ui/digits/plain-digits.ts";
import { readField } from "./deal-file-of.ts";
import { type FieldKind, fieldText } from "./deal-texts.ts";

const STEPS: Readonly<Partial<Record<FieldKind, string>>> = {
  amount: "100000",
  rate: "0.0005",
  share: "0.01",
  basisPoints: "5",
  count: "1",
  number: "1",
};

/** The text one step on, or `undefined` for a field that has no steps or cannot be read. */
export function stepped(
  kind: FieldKind,
  text: string,
  direction: 1 | -1,
  amountUnit: AmountUnit,
): string | undefined {
  const read = readField(kind, text, amountUnit);
  if (read.kind === "problem") return undefined;
  if (kind === "date") {
    const date = parseCalendarDate(read.value);
    return date !== undefined && isFarFromTheEnds(date) ? addDays(date, direction) : undefined;
  }
  const step = STEPS[kind];
  if (step === undefined) return undefined;
  const moved = sumOfDigits(read.value, direction === 1 ? step : `-${step}`);
  return fieldText(kind, moved, amountUnit);
}

/** Whether there are days and terms on either side; the calendar ends in 2199. */
export function isFarFromTheEnds(date: string): boolean {
  return date > "1901" && date < "2150";
}
