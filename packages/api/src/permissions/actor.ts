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
  /** What the bank asks for before they may do more than look after their own credentials; absent when nothing. */
  readonly lacks: "second-factor" | "new-password" | undefined;
  /** When they last showed who they are. */
  readonly provedAt: Date;
};

/** How long a proof counts as fresh. */
const FRESH_MINUTES = 5;
const MILLISECONDS_PER_MINUTE = 60_000;

/**
 * Whether the actor has shown who they are within the last minutes (近期验证): asked before credentials are changed and before
 * a change is approved.
 */
export function freshFactor({ lacks, provedAt }: Actor, now: Date): boolean {
  const age = now.getTime() - provedAt.getTime();
  return lacks === undefined && age <= FRESH_MINUTES * MILLISECONDS_PER_MINUTE;
}
