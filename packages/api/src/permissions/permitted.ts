/**
 * Whether the caller may (许可): the permission of a procedure against the actor of the call.
 */
import type { CallContext, Records } from "../call-context.ts";
import { refused } from "../refusal.ts";
import { type Actor, freshFactor } from "./actor.ts";
import type { Permission, Reach } from "./permission.ts";
import { reachOf } from "./reach.ts";

/** What a procedure for the signed-in finds in its context. */
export type SignedIn = Records & { readonly actor: Actor };

/** What a procedure for staff finds in its context. */
export type Permitted = SignedIn & {
  /** How far the actor's roles reach with this procedure. */
  readonly reach: Reach;
};

/**
 * The records of a call by somebody who has signed in, perhaps with the first factor only.
 * @throws {TRPCError} `not-signed-in`.
 */
export function signedIn({ records }: CallContext): SignedIn {
  if (records?.actor === undefined) throw refused("not-signed-in");
  return { ...records, actor: records.actor };
}

/**
 * The records of a call by a member of staff who may do this.
 * @throws {TRPCError} `not-signed-in`, `second-factor-needed`, `new-password-needed`, `not-permitted`, `proof-too-old`.
 */
export function permitted(context: CallContext, permission: Permission): Permitted {
  const known = signedIn(context);
  if (known.actor.lacks === "second-factor") throw refused("second-factor-needed");
  if (known.actor.lacks === "new-password") throw refused("new-password-needed");
  const by = permission.kind === "staff" ? permission : { by: {} };
  const reach = reachOf(known.actor.roles, by.by);
  if (reach === undefined) throw refused("not-permitted");
  if ("fresh" in by && !freshFactor(known.actor, known.now)) throw refused("proof-too-old");
  return { ...known, reach };
}
