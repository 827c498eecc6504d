/**
 * Whose versions a page shows (所示政策): the bank's own as approved, to its people; the published ones to everybody else.
 */
import type { PolicyBook } from "@xinzhi/domain";
import type { CallContext } from "../../call-context.ts";
import { policyFor } from "../quotes/within-reach.ts";

/** The book for whoever asks. */
export async function bookShown({ policyBook, records }: CallContext): Promise<PolicyBook> {
  const actor = records?.actor;
  if (records === undefined || actor === undefined || actor.lacks !== undefined) return policyBook;
  const { book } = await policyFor({ actor, database: records.database }).wholeBook();
  return book;
}
