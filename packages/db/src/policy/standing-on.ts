/**
 * What policy says on a day (某日政策): for every thing its version in force and the next one, so that a page finds a version again by
 * its date.
 */
import type { CalendarDate } from "@xinzhi/domain";
import type { Session } from "../connection/database.ts";
import { policyThings } from "./policy-views.ts";
import { itemIn, type StoredVersion, standing, storedVersions } from "./stored-policy.ts";

/** A thing on a day. */
type StandingThing = {
  readonly kind: string;
  readonly code: string;
  /** Its place among the codes of its kind. */
  readonly place: number;
  readonly revisions: number;
  readonly pendingChange: string | undefined;
  readonly inForce: StoredVersion | undefined;
  /** The first version that starts after the day. */
  readonly next: StoredVersion | undefined;
};

/** Every thing of these kinds, in the order of the book. */
export async function thingsOn(
  session: Session,
  bankId: string,
  { date, kinds }: { readonly date: CalendarDate; readonly kinds: readonly string[] },
): Promise<readonly StandingThing[]> {
  const versions = standing(await storedVersions(session, bankId));
  const things = await policyThings(session, bankId);
  return things
    .filter(({ kind }) => kinds.includes(kind))
    .map((thing) => {
      const own = versions
        .filter(({ kind, code }) => kind === thing.kind && code === thing.code)
        .toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1));
      const last = own.findLast(({ effectiveFrom }) => effectiveFrom <= date);
      const { place } = own[0] === undefined ? { place: 0 } : itemIn(own[0].content);
      return {
        ...thing,
        place,
        inForce: last !== undefined && holdsOn(last, date) ? last : undefined,
        next: own.find(({ effectiveFrom }) => effectiveFrom > date),
      };
    })
    .toSorted((one, other) =>
      one.kind === other.kind ? one.place - other.place : one.kind < other.kind ? -1 : 1,
    );
}

/** A version that began may have ended without a next one. */
function holdsOn({ content }: StoredVersion, date: CalendarDate): boolean {
  const { effectiveTo } = itemIn(content);
  return effectiveTo === undefined || date < effectiveTo;
}
