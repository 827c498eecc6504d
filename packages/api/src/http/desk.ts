/**
 * An app that has records (有业务数据的应用): what its door needs beyond the policy book, and the records of one request.
 */
import type { Database } from "@xinzhi/db";
import type { Auth } from "../auth/auth.ts";
import type { Caller } from "../auth/caller.ts";
import { actorOf } from "../auth/session.ts";
import { isLoopbackHost } from "../auth/settings.ts";
import type { PackKeys, Records } from "../call-context.ts";
import type { EffectHands } from "../effects/effect-hands.ts";
import type { SecurityEvent } from "../log/security-event.ts";

/** Sign-in, who hears of it, the records as public pages see them, and what signs policy packs. */
export type Desk = {
  readonly auth: Auth;
  readonly published?: Database | undefined;
  readonly note: (event: SecurityEvent) => void;
  readonly packs?: PackKeys | undefined;
  readonly hands?: EffectHands | undefined;
};

/** The records as the request's sender may see them. `setCookie` puts a cookie on the answer. */
export async function recordsFor(
  { auth, note, published, packs, hands }: Desk,
  request: Request,
  address: string,
  setCookie: (line: string) => void,
): Promise<Records> {
  const now = new Date();
  const caller = callerOf(request, address, setCookie);
  const actor = await actorOf(auth, caller, now);
  const entrance = { auth, caller, note };
  return { database: auth.database, actor, now, published, entrance, packs, hands };
}

/** The other end of the request. */
export function callerOf(
  request: Request,
  address: string,
  setCookie: (line: string) => void,
): Caller {
  const host = hostNameOf(request.headers.get("host") ?? "");
  return {
    cookie: request.headers.get("cookie") ?? "",
    address,
    isThisMachine: isLoopbackHost(address) && isLoopbackHost(host),
    setCookie,
  };
}

function hostNameOf(host: string): string {
  const address = `http://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : "";
}
