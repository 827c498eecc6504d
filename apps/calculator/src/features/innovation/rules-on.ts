/**
 * The registers as they were known on a pricing date (当日规则): where a screen shows the questions or weights behind an answer.
 */
import { type CalendarDate, policyBookAsOf } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";

/** All registers of the published policy book. */
export type Registers = typeof publishedPolicyBook.registers;

/** What was known on the day. */
export function registersKnownOn(pricingDate: CalendarDate): Registers {
  return policyBookAsOf(publishedPolicyBook, pricingDate).registers;
}
