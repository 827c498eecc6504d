/**
 * Who acts (操作人): the member of staff behind a call, as the records say at this moment.
 */
import type { StaffRole } from "@xinzhi/db/schema/people";

/** Read anew for every request, so a role that was taken away is gone with the next one. */
export type Actor = {
  readonly bankId: string;
  readonly staffId: string;
  readonly branchId: string;
  readonly roles: readonly StaffRole[];
  readonly sessionId: string;
  /** The login behind the session. */
  readonly userId: string;
  /** Whether as many factors were shown as the bank asks for (双因素). */
  readonly isFullySignedIn: boolean;
  /** When they last showed who they are, with every factor the bank asks for. */
  readonly provedAt: Date;
};

/** How long a proof counts as fresh. */
const FRESH_MINUTES = 5;
const MILLISECONDS_PER_MINUTE = 60_000;

/**
 * Whether the actor has shown who they are within the last minutes (近期验证): asked before credentials are changed and before
 * a change is approved.
 */
export function freshFactor({ isFullySignedIn, provedAt }: Actor, now: Date): boolean {
  const age = now.getTime() - provedAt.getTime();
  return isFullySignedIn && age <= FRESH_MINUTES * MILLISECONDS_PER_MINUTE;
}
