/**
 * The registers as they were known on a pricing date (当日规则): where a screen shows the questions or weights behind an answer.
 */
import { type CalendarDate, type PolicyBook, policyBookAsOf } from "@xinzhi/domain";
import { deskPolicy } from "../open-deal/desk-policy.ts";

/** All registers of the policy book. */
export type Registers = PolicyBook["registers"];

/** What was known on the day. */
export function registersKnownOn(pricingDate: CalendarDate): Registers {
  return policyBookAsOf(deskPolicy(), pricingDate).registers;
}
