/**
 * Checks across the items of a policy book (跨条目校验): what holds on one day, each item against the others.
 */
import type { CalendarDate } from "../../dates/calendar-date.ts";
import type { PolicyBook } from "../policy-book.ts";
import type { BookFault } from "./book-fault.ts";
import { limitFaults } from "./limit-checks.ts";
import { orderFaults } from "./order-checks.ts";
import { scopeFaults } from "./scope-checks.ts";
import { scoreFaults } from "./score-checks.ts";
import { tableFaults } from "./table-checks.ts";
import type { DefinitionsAsked } from "./whole-register.ts";

/**
 * Everything that the items in force on the day do to each other. `asks`: the registers of which it is asked whether they define what
 * rules name.
 */
export function bookFaults(
  book: PolicyBook,
  date: CalendarDate,
  asks: DefinitionsAsked = "begun-registers",
): readonly BookFault[] {
  return [
    ...limitFaults(book, date),
    ...scopeFaults(book, date, asks),
    ...orderFaults(book, date),
    ...scoreFaults(book, date),
    ...tableFaults(book, date, asks),
  ];
}
