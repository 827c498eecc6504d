/**
 * Whom an answer about quotes speaks of (涉及人员): their names, so that a page need not ask for people one by one.
 */
import type { Session } from "@xinzhi/db";
import { staff } from "@xinzhi/db/schema/people";
import { and, asc, eq, inArray } from "drizzle-orm";

type Told = {
  readonly ownerId: string;
  readonly madeBy: string;
  readonly events?: readonly { readonly actorId: string | null }[];
};

/** Everybody who owns, made or moved one of the quotes. */
export async function peopleOf(session: Session, bankId: string, quotes: readonly Told[]) {
  const ids = quotes.flatMap(({ ownerId, madeBy, events = [] }) => [
    ownerId,
    madeBy,
    ...events.flatMap(({ actorId }) => actorId ?? []),
  ]);
  return namesOf(session, bankId, ids);
}

/** The names of some people of a bank. */
export function namesOf(session: Session, bankId: string, ids: readonly string[]) {
  return session
    .select({ staffId: staff.staffId, name: staff.name })
    .from(staff)
    .where(and(eq(staff.bankId, bankId), inArray(staff.staffId, [...new Set(ids)])))
    .orderBy(asc(staff.staffId));
}
