/**
 * Cuts of a life into interest periods (计息期) in whole numbers: the same days as `schedules/interest-periods.ts`, which says
 * why they lie where they do.
 */
import {
  monthsBetweenPayments,
  type PaymentFrequency,
  type PeriodStub,
} from "../schedules/interest-periods.ts";
import type { Grace } from "../schedules/repayment-terms.ts";
import type { Span } from "../schedules/span.ts";
import { type Day, dayAfter, dayIn, dayOf, endsOf, monthsLater } from "./day.ts";

/** Start, every cut, end: one more day than there are periods. */
export function periodCuts(
  life: Span,
  frequency: PaymentFrequency,
  settlementDay: number | undefined,
  stub: PeriodStub = "short",
): readonly Day[] {
  const { from, to } = endsOf(life);
  const months = monthsBetweenPayments(frequency);
  const cuts: Day[] = [];
  if (months !== undefined && (life.kind === "months" || settlementDay === undefined)) {
    for (let count = months; ; count += months) {
      const cut = monthsLater(from, count, life.kind === "dated");
      if (cut.serial >= to.serial) break;
      cuts.push(cut);
    }
  } else if (months !== undefined && settlementDay !== undefined) {
    // Months count from January of year 0, so those that settle are the last of each stretch of so many.
    for (let month = from.month + months - 1 - (from.month % months); ; month += months) {
      const cut = dayAfter(dayIn(month, settlementDay));
      if (cut.serial >= to.serial) break;
      if (cut.serial > from.serial) cuts.push(cut);
    }
  }
  if (months === undefined || stub === "short") return [from, ...cuts, to];
  const isShort = (start: Day, end: Day) =>
    monthsLater(start, months, life.kind === "dated").serial > end.serial;
  const [first] = cuts;
  if (first !== undefined && stub !== "longLast" && isShort(from, first)) cuts.shift();
  const last = cuts.at(-1);
  if (last !== undefined && stub !== "longFirst" && isShort(last, to)) cuts.pop();
  return [from, ...cuts, to];
}

/**
 * The first period in which principal is due, counted from 0, as `schedules/payment-dates.ts` decides it; `undefined` for a
 * grace the kernel does not run: one that adds interest to the principal or puts it off, or ends with a cash flow.
 */
export function firstDuePeriod(
  { kind, length }: Grace,
  cuts: readonly Day[],
  life: Span,
  settlementDay: number | undefined,
): number | undefined {
  const last = cuts.length - 2;
  const start = endsOf(life).from;
  const count = (isInGrace: (cut: Day) => boolean) => {
    const due = cuts.findIndex((cut, index) => index > 0 && !isInGrace(cut));
    return due < 0 ? last : Math.min(due - 1, last);
  };
  const due = () => {
    switch (length.kind) {
      case "periods":
        return Math.min(length.periods, last);
      case "months": {
        const end = monthsLater(start, length.months, life.kind === "dated");
        return count((cut) => cut.serial <= end.serial);
      }
      case "toDate": {
        if (life.kind === "months") return undefined;
        const settledBefore = settlementDay === undefined ? 0 : 1;
        const end = dayOf(length.date);
        return count((cut) => cut.serial - settledBefore <= end.serial);
      }
      default:
        return undefined;
    }
  };
  const first = due();
  return first === 0 || kind === "interestOnly" ? first : undefined;
}
