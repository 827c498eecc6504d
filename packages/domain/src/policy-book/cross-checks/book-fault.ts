/**
 * What two items of a policy book do to each other (跨条目问题): a figure that another item makes unreachable, or a rule that can never
 * match. Each item by itself may be in order.
 */
import type { BookFaultCode } from "../../policy/book-fault-codes.ts";
import type { PolicyKind } from "../policy-book.ts";
import type { RegisterKind } from "../policy-registers.ts";

/** A field of an item, by the way to it inside the item's value. */
export type BookPlace = {
  readonly kind: PolicyKind | RegisterKind;
  readonly code: string;
  readonly path: readonly (string | number)[];
};

/** One fault: the field that cannot stand, the field of the other item that keeps it from standing, and what a sentence needs. */
export type BookFault = {
  readonly code: BookFaultCode;
  readonly at: BookPlace;
  /** Absent where nothing stands in the way but something is missing. */
  readonly against: BookPlace | undefined;
  readonly facts: Readonly<Record<string, string | number>>;
};
