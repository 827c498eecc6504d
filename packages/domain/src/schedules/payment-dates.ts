/**
 * Payment dates (付款日程): for each interest period when money moves, what happens to its interest, and whether principal is
 * due.
 */
import { assertNever } from "../assert.ts";
import { addDays, type CalendarDate, partsOf } from "../dates/calendar-date.ts";
import { interestPeriods, type PeriodStub } from "./interest-periods.ts";
import type { Grace, GraceLength, Repayment } from "./repayment-terms.ts";
import { endOf, isBefore, type Moment, monthsAfterStart, type Span } from "./span.ts";

/** Interest of a period is paid, added to the principal, or carried without compounding to the next period that pays. */
export type InterestTreatment = "paid" | "capitalised" | "deferred";

/** One period and its payment. Interest runs over `span`; money moves at `due`, which a business-day rule may shift. */
export type PaymentDate = {
  readonly span: Span;
  readonly due: Moment;
  readonly interest: InterestTreatment;
  readonly principalDue: boolean;
};

/** What decides the dates. `settlementDay` and `stub` as in `interestPeriods`; `roll` shifts a payment, not its interest. */
export type PaymentDateTerms = {
  readonly life: Span;
  readonly repayment: Repayment;
  readonly settlementDay: number | undefined;
  readonly stub?: PeriodStub | undefined;
  readonly roll?: ((date: CalendarDate) => CalendarDate) | undefined;
};

/** The dates in order; principal and interest are always due on the last. */
export function paymentDates(terms: PaymentDateTerms): readonly PaymentDate[] {
  const { life, repayment, settlementDay, stub, roll } = terms;
  const { frequency } = repayment;
  const spans = interestPeriods({ life, frequency, settlementDay, stub });
  const grace = "grace" in repayment ? repayment.grace : undefined;
  const months = "principalMonths" in repayment ? repayment.principalMonths : undefined;
  return spans.map((span, index) => {
    const isLast = index === spans.length - 1;
    const settled = settledAt(endOf(span), settlementDay);
    const isGrace = (asked: Grace) => isInGrace(asked.length, index, settled, endOf(span), life);
    const running = !isLast && grace !== undefined && isGrace(grace) ? grace : undefined;
    const isOff = !isLast && months !== undefined && !months.includes(monthOf(settled));
    return {
      span,
      due: rolled(endOf(span), roll),
      interest: running === undefined ? "paid" : treatmentIn(running),
      principalDue: isLast || (running === undefined && !isOff),
    };
  });
}

/** How many periods pass before principal is first due. */
export function gracePeriodCount(dates: readonly PaymentDate[]): number {
  return dates.findIndex(({ principalDue }) => principalDue);
}

function treatmentIn(grace: Grace): InterestTreatment {
  switch (grace.kind) {
    case "interestOnly":
      return "paid";
    case "interestCapitalised":
      return "capitalised";
    case "full":
      return "deferred";
    default:
      return assertNever(grace.kind);
  }
}

/** A payment at the very end of the grace belongs to it: principal starts with the next. */
function isInGrace(
  length: GraceLength,
  index: number,
  settled: Moment,
  due: Moment,
  life: Span,
): boolean {
  switch (length.kind) {
    case "periods":
      return index < length.periods;
    case "months":
      return !isBefore(monthsAfterStart(life, length.months), due);
    case "toDate":
      return settled.kind === "date" && settled.date <= length.date;
    case "untilPositive": {
      const turn = length.cashFlows.find(
        ({ amount }) => amount.yuan.isPositive() && !amount.yuan.isZero(),
      );
      return turn === undefined || isBefore(due, turn.moment);
    }
    default:
      return assertNever(length);
  }
}

/** The day a period is settled on: with a settlement day, the day before the cut; else the cut itself. */
function settledAt(cut: Moment, settlementDay: number | undefined): Moment {
  return cut.kind === "date" && settlementDay !== undefined
    ? { kind: "date", date: addDays(cut.date, -1) }
    : cut;
}

/** The month of the year a date falls in; for a deal without dates, counted from drawdown as if in January. */
function monthOf(moment: Moment): number {
  return moment.kind === "date" ? partsOf(moment.date)[1] : ((moment.month - 1) % 12) + 1;
}

function rolled(moment: Moment, roll: PaymentDateTerms["roll"]): Moment {
  return moment.kind === "date" && roll !== undefined
    ? { kind: "date", date: roll(moment.date) }
    : moment;
}
