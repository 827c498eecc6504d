/**
 * The way in, for the procedures of sign-in (登录入口).
 */
import type { CallContext, Entrance, Records } from "../../call-context.ts";
import { refused } from "../../refusal.ts";

/**
 * The entrance of an app that has one, with the moment of the call.
 * @throws {TRPCError} `not-found` in an app without.
 */
export function entranceOf(records: CallContext["records"]): Entrance & Pick<Records, "now"> {
  if (records?.entrance === undefined) throw refused("not-found");
  return { ...records.entrance, now: records.now };
}
