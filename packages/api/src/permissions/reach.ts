/**
 * How far somebody reaches (数据范围): the widest of what their roles give, and whether a thing lies within it.
 */
import { assertNever } from "@xinzhi/domain";
import type { Actor } from "./actor.ts";
import { type Permission, REACHES, type Reach } from "./permission.ts";

/** The widest reach that the roles give for the procedure; `undefined` when none gives any. */
export function reachOf(
  roles: Actor["roles"],
  by: Extract<Permission, { kind: "staff" }>["by"],
): Reach | undefined {
  const given = roles.flatMap((role) => by[role] ?? []);
  return REACHES.findLast((reach) => given.includes(reach));
}

/** Whose a thing is. */
export type Owned = {
  readonly bankId: string;
  readonly branchId: string;
  /** The member of staff it belongs to. */
  readonly staffId: string;
};

/**
 * Whether the thing lies within the reach. `branches` are the actor's own branch and those below. What does not is answered as
 * if it were not there.
 */
export function isWithinReach(
  thing: Owned,
  actor: Pick<Actor, "bankId" | "staffId">,
  reach: Reach,
  branches: readonly string[],
): boolean {
  if (thing.bankId !== actor.bankId) return false;
  switch (reach) {
    case "own":
      return thing.staffId === actor.staffId;
    case "branch":
      return branches.includes(thing.branchId) || thing.staffId === actor.staffId;
    case "bank":
      return true;
    default:
      return assertNever(reach);
  }
}
