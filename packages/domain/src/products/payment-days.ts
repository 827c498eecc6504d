/**
 * Payment days (付款日顺延): where a contract's business-day rule moves payments, on the calendar that the holiday notices make.
 * Interest runs on the days of the contract all the same.
 */
import { type BankCalendar, calendarOf } from "../calendars/bank-calendar.ts";
import { rolled } from "../calendars/business-day-roll.ts";
import type { PolicyBook } from "../policy-book/policy-book.ts";
import { type PaymentDateTerms, paymentDates } from "../schedules/payment-dates.ts";
import { endOf } from "../schedules/span.ts";
import type { LoanRequest } from "./loan-request.ts";

/** The move, or `undefined` when payments stay on their days. */
export function paymentRoll(
  { businessDayRule }: LoanRequest,
  book: PolicyBook,
): PaymentDateTerms["roll"] {
  if (businessDayRule === "none") return undefined;
  const calendar = bankCalendarOf(book);
  return (date) => rolled(calendar, businessDayRule, date).date;
}

/** Whether a payment is due in a year for which no notice has been issued, so that only weekends are known to be closed. */
export function hasAssumedDays(request: LoanRequest, book: PolicyBook): boolean {
  const { businessDayRule, life, repayment, settlementDay, stub } = request;
  if (businessDayRule === "none") return false;
  const calendar = bankCalendarOf(book);
  return paymentDates({ life, repayment, settlementDay, stub }).some(({ span }) => {
    const end = endOf(span);
    return (
      end.kind === "date" &&
      rolled(calendar, businessDayRule, end.date).basis === "assumed-weekdays"
    );
  });
}

function bankCalendarOf(book: PolicyBook): BankCalendar {
  return calendarOf(
    "china-banks",
    book.holidayNotices.map(({ value }) => value),
  );
}
