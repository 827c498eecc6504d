/**
 * Coming in and going out (登录、退出). Every refusal is the same one: an unknown name, a wrong password, a wrong or used code, an
 * account that is locked or closed cannot be told apart by word, by status or by the work done.
 */
import { authAccount, authSession, authUser, authVerification } from "@xinzhi/db/schema/sign-in";
import { and, eq, lt } from "drizzle-orm";
import { refused } from "../refusal.ts";
import { claimCode, forgetAttempts, forgetCodes, takeAttempt } from "./attempts.ts";
import type { Auth } from "./auth.ts";
import { type Caller, cookieOnly, cookieValue, passCookies } from "./caller.ts";
import { endSessionsOf, markProved, sessionRowOf } from "./session.ts";
import { staffOfUser } from "./staff-of-user.ts";

/** What comes next: nothing, or the code of the second factor. */
export type SignInStep = "signed-in" | "second-factor";

/** Who came in. */
export type CameIn = { readonly step: SignInStep; readonly staffId?: string };

/**
 * First factor: name and password.
 * @throws {TRPCError} `sign-in-refused`.
 */
export async function signIn(
  auth: Auth,
  { loginName, password }: { readonly loginName: string; readonly password: string },
  caller: Caller,
  now: Date,
): Promise<CameIn> {
  const name = loginName.toLowerCase();
  const attempt = auth.digest("attempt", `password ${name}`);
  if (!(await takeAttempt(auth.database.db, attempt, now))) throw refused("sign-in-refused");
  if (!(await hasPassword(auth, name))) {
    // As much work as looking at a wrong password.
    await (await auth.engine.$context).password.hash(password);
    throw refused("sign-in-refused");
  }
  const { response, headers } = await auth.engine.api
    .signInUsername({
      body: { username: name, password },
      headers: new Headers(),
      returnHeaders: true,
    })
    .catch(refuse);
  if (response !== null && "twoFactorRedirect" in response) {
    passCookies(headers, caller);
    return { step: "second-factor" };
  }
  const staffId = await enter(auth, response.token, false, [attempt], caller, now);
  passCookies(headers, caller);
  return { step: "signed-in", staffId };
}

/**
 * Second factor: the code of the moment. A code is taken once, by whoever is first.
 * @throws {TRPCError} `sign-in-refused`.
 */
export async function verifySecondFactor(
  auth: Auth,
  { code }: { readonly code: string },
  caller: Caller,
  now: Date,
): Promise<CameIn> {
  const challenge = await challengeOf(auth, caller);
  if (challenge === undefined) throw refused("sign-in-refused");
  const { userId, cookie } = challenge;
  await spendCode(auth, userId, code, now);
  const { response, headers } = await auth.engine.api
    .verifyTOTP({ body: { code }, headers: cookieOnly({ cookie }), returnHeaders: true })
    .catch(refuse);
  const name = await loginNameOf(auth, userId);
  const keys = [codeAttempt(auth, userId), auth.digest("attempt", `password ${name}`)];
  const staffId = await enter(auth, response.token, true, keys, caller, now);
  passCookies(headers, caller);
  return { step: "signed-in", staffId };
}

/**
 * Counts a try of a code and takes the code, before anybody looks whether it is right.
 * @throws {TRPCError} `sign-in-refused` when there were too many tries, or the code was tried already.
 */
export async function spendCode(
  auth: Auth,
  userId: string,
  code: string,
  now: Date,
): Promise<void> {
  const { db } = auth.database;
  const mayTry = await takeAttempt(db, codeAttempt(auth, userId), now);
  if (!mayTry || !(await claimCode(db, auth.digest("code", `${userId} ${code}`), now))) {
    throw refused("sign-in-refused");
  }
}

/** The count of guesses at a login's codes. */
export function codeAttempt(auth: Auth, userId: string): string {
  return auth.digest("attempt", `code ${userId}`);
}

/** Ends the caller's session in the records and in the browser. Without one, nothing happens. */
export async function signOut(auth: Auth, caller: Caller): Promise<void> {
  const { headers } = await auth.engine.api.signOut({
    headers: cookieOnly(caller),
    returnHeaders: true,
  });
  passCookies(headers, caller);
}

/**
 * After the last factor: the session is marked, the guesses are forgotten, and the session that the browser had before ends.
 * @throws {TRPCError} `sign-in-refused` when the login is nobody's any more; its new session is gone.
 */
export async function enter(
  auth: Auth,
  token: string,
  secondFactor: boolean,
  attempts: readonly string[],
  caller: Caller,
  now: Date,
): Promise<string> {
  const { db } = auth.database;
  const sessions = await db.select().from(authSession).where(eq(authSession.token, token));
  const userId = sessions[0]?.userId ?? "";
  const person = await staffOfUser(db, userId);
  if (person === undefined) {
    await endSessionsOf(db, userId);
    throw refused("sign-in-refused");
  }
  await markProved(db, { token }, secondFactor, now);
  await db.delete(authSession).where(lt(authSession.expiresAt, now));
  for (const key of attempts) await forgetAttempts(db, key, now);
  await forgetCodes(db, now);
  const before = await sessionRowOf(auth, caller);
  if (before !== undefined && before.token !== token)
    await db.delete(authSession).where(eq(authSession.id, before.id));
  return person.staffId;
}

async function hasPassword(auth: Auth, loginName: string): Promise<boolean> {
  const rows = await auth.database.db
    .select({ password: authAccount.password })
    .from(authUser)
    .innerJoin(
      authAccount,
      and(eq(authAccount.userId, authUser.id), eq(authAccount.providerId, "credential")),
    )
    .where(eq(authUser.username, loginName));
  return typeof rows[0]?.password === "string";
}

async function loginNameOf(auth: Auth, userId: string): Promise<string> {
  const rows = await auth.database.db
    .select({ name: authUser.username })
    .from(authUser)
    .where(eq(authUser.id, userId));
  return rows[0]?.name ?? "";
}

/**
 * The login that has shown its password and now owes a code. The engine is given this one cookie, so a session of somebody else
 * in the same browser is not asked for its code instead; it checks the cookie's signature itself.
 */
async function challengeOf(auth: Auth, caller: Caller) {
  const { name } = (await auth.engine.$context).createAuthCookie("two_factor");
  const value = cookieValue(caller, name);
  const identifier = value?.split(".")[0] ?? "";
  if (value === undefined || identifier === "") return undefined;
  const rows = await auth.database.db
    .select({ userId: authVerification.value })
    .from(authVerification)
    .where(eq(authVerification.identifier, identifier));
  const userId = rows[0]?.userId;
  return userId === undefined ? undefined : { userId, cookie: `${name}=${value}` };
}

function refuse(error: unknown): never {
  // The engine's words say which of the two was wrong; a fault of the database has a status of ours.
  if (isRefusalOfTheEngine(error)) throw refused("sign-in-refused");
  throw error;
}

/** Whether the engine has said no, as opposed to having failed. */
export function isRefusalOfTheEngine(error: unknown): boolean {
  return (
    error instanceof Error &&
    "statusCode" in error &&
    typeof error.statusCode === "number" &&
    error.statusCode < 500
  );
}
