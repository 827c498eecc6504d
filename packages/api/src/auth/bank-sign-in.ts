/**
 * Going to the bank's identity provider and coming back (单点登录往返). Who comes back is known by the provider's subject, which an
 * administrator has written down before; nobody is made or joined to anybody by coming.
 */
import { newId, type Session } from "@xinzhi/db";
import { authAccount, authSession } from "@xinzhi/db/schema/sign-in";
import { and, eq } from "drizzle-orm";
import { refused } from "../refusal.ts";
import type { Auth } from "./auth.ts";
import { AUTH_PATH } from "./better-auth.ts";
import { type Caller, cookieOnly, passCookies } from "./caller.ts";
import { OIDC_PROVIDER } from "./oidc.ts";
import { enter } from "./sign-in.ts";

/** The only address of the engine that is mounted. */
export const RETURN_PATH = `${AUTH_PATH}/callback/${OIDC_PROVIDER}`;

/** What the provider may say on the way back; the rest is left out. */
const SAID = ["code", "state", "iss", "error"] as const;

/**
 * Where to send the browser. A cookie ties the way back to this browser.
 * @throws {TRPCError} `not-found` where the bank has no provider.
 */
export async function bankSignInAddress(auth: Auth, caller: Caller): Promise<string> {
  if (auth.oidc === undefined) throw refused("not-found");
  const { response, headers } = await auth.engine.api.signInSocial({
    body: { provider: OIDC_PROVIDER, callbackURL: "/", disableRedirect: true },
    headers: new Headers(),
    returnHeaders: true,
  });
  if (response.url === undefined) throw refused("not-found");
  passCookies(headers, caller);
  return response.url;
}

/**
 * Takes somebody in who comes back. Answers their staff id.
 * @throws {TRPCError} `sign-in-refused`, whatever was wrong.
 */
export async function returnFromBank(
  auth: Auth,
  query: URLSearchParams,
  caller: Caller,
  now: Date,
): Promise<string> {
  if (auth.oidc === undefined) throw refused("sign-in-refused");
  const address = new URL(RETURN_PATH, auth.origin);
  for (const name of SAID) {
    const value = query.get(name);
    if (value !== null) address.searchParams.set(name, value);
  }
  const answer = await auth.engine.handler(new Request(address, { headers: cookieOnly(caller) }));
  const token = await sessionTokenIn(auth, answer.headers);
  if (token === undefined) throw refused("sign-in-refused");
  const staffId = await enter(auth, token, auth.oidc.provesSecondFactor, [], caller, now);
  passCookies(answer.headers, caller);
  return staffId;
}

/** The session that the engine has opened, if it has. */
async function sessionTokenIn(auth: Auth, headers: Headers): Promise<string | undefined> {
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  if (cookie === "") return undefined;
  const found = await auth.engine.api.getSession({ headers: new Headers({ cookie }) });
  if (found === null) return undefined;
  const rows = await auth.database.db
    .select({ token: authSession.token })
    .from(authSession)
    .where(eq(authSession.id, found.session.id));
  return rows[0]?.token;
}

/**
 * Writes down, or takes away, the subject of a login.
 * @throws {TRPCError} `conflict` when somebody else has it.
 */
export async function putIdentity(
  session: Session,
  userId: string,
  subject: string | undefined,
  now: Date,
): Promise<void> {
  await session
    .delete(authAccount)
    .where(and(eq(authAccount.userId, userId), eq(authAccount.providerId, OIDC_PROVIDER)));
  if (subject === undefined) return;
  const written = await session
    .insert(authAccount)
    .values({
      id: newId(),
      accountId: subject,
      providerId: OIDC_PROVIDER,
      userId,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: authAccount.id });
  if (written.length === 0) throw refused("conflict");
}
