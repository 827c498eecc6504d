/**
 * Whether a register is all there (登记齐全): its items are entered one by one, and what the first of them does not reach the next may.
 */

/** Whether each of the codes has an item. */
export function isWhole(
  items: readonly { readonly code: string }[],
  codes: readonly string[],
): boolean {
  return codes.every((code) => items.some((item) => item.code === code));
}

/**
 * Of which registers it is asked whether they define what rules name. A register in which nothing is entered defines nothing yet, and
 * its first item makes nothing undefined that was not.
 */
export type DefinitionsAsked = "begun-registers" | "all-registers";

/** Whether such a register is asked. */
export function isAsked(register: readonly unknown[], asks: DefinitionsAsked): boolean {
  return asks === "all-registers" || register.length > 0;
}
