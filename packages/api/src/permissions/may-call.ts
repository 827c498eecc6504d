/**
 * Whether roles suffice for a procedure (可否调用), so that a page offers nobody a way they may not go. Whoever calls all the same is
 * refused by the procedure itself.
 */
import type { Actor } from "./actor.ts";
import { reachOf } from "./reach.ts";
import { type ProcedureName, permissionOf } from "./table.ts";

/** Whether somebody with these roles may call it on anything at all. */
export function mayCall(roles: Actor["roles"], name: ProcedureName): boolean {
  const permission = permissionOf(name);
  return permission.kind !== "staff" || reachOf(roles, permission.by) !== undefined;
}
