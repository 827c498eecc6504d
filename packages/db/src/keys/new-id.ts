/**
 * Keys (主键): made by the program and sorted by time (UUID version 7), so that no sequence of the database is needed.
 */
import { v7 } from "uuid";

/** A new key. Keys made later sort later. */
export function newId(): string {
  return v7();
}
