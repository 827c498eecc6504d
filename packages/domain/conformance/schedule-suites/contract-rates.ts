/**
 * The rates of a contract over its life, from its resets and steps and the index as it was
 * observed.
 */
import type { CalendarDate } from "../../src/dates/calendar-date.ts";
import type { Decimal } from "../../src/money/decimal.ts";
import type { RateSpan } from "../../src/schedules/accrual.ts";
import { CaseFault } from "../read-case.ts";
import { type ContractDate, contractDate, cycleDates } from "./contract-dates.ts";
import type { EventTerms } from "./event-case.ts";

/** A new rate from a day on; `rate-set` when it was known beforehand, `rate-reset` when observed. */
export type RateChange = {
  readonly on: ContractDate;
  readonly kind: "rate-set" | "rate-reset";
  readonly perYear: Decimal;
};

/** The changes before the end, in order. No rate changes on the day of maturity. */
export function rateChanges(terms: EventTerms, end: CalendarDate): readonly RateChange[] {
  return [...resetChanges(terms, end), ...stepChanges(terms, end)].sort((one, other) =>
    one.on.accrual < other.on.accrual ? -1 : 1,
  );
}

function resetChanges(terms: EventTerms, end: CalendarDate): readonly RateChange[] {
  const { reset } = terms.rate;
  if (reset === undefined) return [];
  const days = cycleDates(reset, terms.endOfMonth, end).filter((day) => day >= terms.disbursement);
  const known = days.find((day) => day > terms.asOf);
  return days.map((day) => {
    const on = contractDate(terms, day);
    if (reset.knownNextRate !== undefined && day === known) {
      return { on, kind: "rate-set", perYear: reset.knownNextRate };
    }
    const observed = observedOn(terms, on).times(reset.multiplier);
    return { on, kind: "rate-reset", perYear: observed.plus(reset.spread) };
  });
}

function stepChanges(terms: EventTerms, end: CalendarDate): readonly RateChange[] {
  return terms.rate.steps
    .filter(({ date }) => terms.disbursement <= date && date < end)
    .map(({ date, kind, value }) => {
      const on = contractDate(terms, date);
      return kind === "fixed"
        ? { on, kind: "rate-set", perYear: value }
        : { on, kind: "rate-reset", perYear: observedOn(terms, on).plus(value) };
    });
}

/** The index as last observed on the day of the reset. */
function observedOn(terms: EventTerms, on: ContractDate): Decimal {
  const seen = terms.rate.observations
    .filter(({ date }) => date <= on.due)
    .sort((one, other) => (one.date < other.date ? -1 : 1))
    .at(-1);
  if (seen === undefined) throw new CaseFault(`no observation on or before ${on.due}`);
  return seen.value;
}

/** The rate of every stretch from the disbursement to the end. */
export function ratePathOf(
  terms: EventTerms,
  changes: readonly RateChange[],
  end: CalendarDate,
): readonly RateSpan[] {
  const steps = [
    { from: terms.disbursement, perYear: terms.rate.initial },
    ...changes.map(({ on, perYear }) => ({ from: on.accrual, perYear })),
  ];
  return steps.flatMap(({ from, perYear }, index): readonly RateSpan[] => {
    const to = steps[index + 1]?.from ?? end;
    return from < to ? [{ span: { kind: "dated", from, to }, annualRate: { perYear } }] : [];
  });
}
