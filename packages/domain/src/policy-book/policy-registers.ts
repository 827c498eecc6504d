/**
 * The registers of the policy book (政策登记册): items that hold side by side, each with its own versions and document.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { DatedRegister } from "../policy/dated-value.ts";
import type { ProductTerms } from "./product-terms.ts";

/** All registers by kind. */
export type PolicyRegisters = {
  /** 产品条款; the code is the product. */
  readonly productTerms: DatedRegister<ProductTerms>;
};

/** The kinds of registers. */
export type RegisterKind = keyof PolicyRegisters;

/** The order in which lists show the registers. */
export const REGISTER_KINDS: readonly RegisterKind[] = ["productTerms"];

/** The registers without the versions that start after the date. */
export function registersAsOf(registers: PolicyRegisters, date: CalendarDate): PolicyRegisters {
  return { productTerms: knownBy(registers.productTerms, date) };
}

function knownBy<T>(register: DatedRegister<T>, date: CalendarDate): DatedRegister<T> {
  return register.filter((version) => version.effectiveFrom <= date);
}
