/**
 * One's own credentials (本人凭证): showing again who one is, a new password, a second factor.
 */
import { appendAudit, inTransaction } from "@xinzhi/db";
import { authAccount, authTwoFactor } from "@xinzhi/db/schema/sign-in";
import { and, eq } from "drizzle-orm";
import type { Actor } from "../permissions/actor.ts";
import { refused } from "../refusal.ts";
import { forgetAttempts, takeAttempt } from "./attempts.ts";
import type { Auth } from "./auth.ts";
import { type Caller, cookieOnly, passCookies } from "./caller.ts";
import { type PasswordFault, passwordFaults } from "./password.ts";
import { endSessionsOf, markProved } from "./session.ts";
import { codeAttempt, isRefusalOfTheEngine, spendCode } from "./sign-in.ts";
import { staffOfUser } from "./staff-of-user.ts";

/** What somebody shows: the password, and the code where they have set one up. */
export type Proof = { readonly password?: string | undefined; readonly code?: string | undefined };

/**
 * Shows again who one is (再次验证). With a second factor set up both are asked for, without one the password; a demo person who
 * came by a link and has neither shows nothing, because there is nothing to show.
 * @throws {TRPCError} `sign-in-refused`.
 */
export async function prove(
  auth: Auth,
  actor: Actor,
  proof: Proof,
  caller: Caller,
  now: Date,
): Promise<void> {
  const person = await staffOfUser(auth.database.db, actor.userId);
  if (person === undefined) throw refused("not-signed-in");
  if (person.passwordSetAt !== null || person.bankKind === "real") {
    await checkPassword(auth, actor, proof.password ?? "", now);
  }
  if (person.hasCodes) await checkCode(auth, actor, proof.code ?? "", caller, now);
  await markProved(auth.database.db, { sessionId: actor.sessionId }, person.hasCodes, now);
}

async function checkPassword(auth: Auth, actor: Actor, password: string, now: Date): Promise<void> {
  const { db } = auth.database;
  const attempt = auth.digest("attempt", `proof ${actor.userId}`);
  if (!(await takeAttempt(db, attempt, now))) throw refused("sign-in-refused");
  const engine = await auth.engine.$context;
  const rows = await db
    .select({ hash: authAccount.password })
    .from(authAccount)
    .where(and(eq(authAccount.userId, actor.userId), eq(authAccount.providerId, "credential")));
  const hash = rows[0]?.hash;
  const isRight = typeof hash === "string" && (await engine.password.verify({ hash, password }));
  if (!isRight) throw refused("sign-in-refused");
  await forgetAttempts(db, attempt, now);
}

async function checkCode(
  auth: Auth,
  actor: Actor,
  code: string,
  caller: Caller,
  now: Date,
): Promise<void> {
  await spendCode(auth, actor.userId, code, now);
  await auth.engine.api
    .verifyTOTP({ body: { code }, headers: cookieOnly(caller) })
    .catch((error: unknown) => {
      throw isRefusalOfTheEngine(error) ? refused("sign-in-refused") : error;
    });
  await forgetAttempts(auth.database.db, codeAttempt(auth, actor.userId), now);
}

/** Changed, or what the bank's rules have against it. */
export type PasswordAnswer =
  | { readonly kind: "changed" }
  | { readonly kind: "not-accepted"; readonly faults: readonly PasswordFault[] };

/**
 * A new password; the old one (and the code, where there is one) is asked for in the same call. All other sessions end.
 * @throws {TRPCError} `sign-in-refused` when what is shown is wrong, `conflict` when there is no password to change.
 */
export async function changePassword(
  auth: Auth,
  actor: Actor,
  { newPassword, ...proof }: Proof & { readonly newPassword: string },
  caller: Caller,
  now: Date,
): Promise<PasswordAnswer> {
  const person = await staffOfUser(auth.database.db, actor.userId);
  if (person === undefined) throw refused("not-signed-in");
  if (person.passwordSetAt === null) throw refused("conflict");
  await prove(auth, actor, proof, caller, now);
  const faults = passwordFaults(newPassword, person.loginName ?? "", person.policy);
  if (newPassword === proof.password) return { kind: "not-accepted", faults: ["easy-to-guess"] };
  if (faults.length > 0) return { kind: "not-accepted", faults };
  const password = await (await auth.engine.$context).password.hash(newPassword);
  await inTransaction(auth.database, async (session) => {
    await session
      .update(authAccount)
      .set({ password, updatedAt: now })
      .where(and(eq(authAccount.userId, actor.userId), eq(authAccount.providerId, "credential")));
    await endSessionsOf(session, actor.userId, actor.sessionId);
    await appendAudit(session, { ...ownEvent(actor), action: "session.changePassword" }, now);
  });
  return { kind: "changed" };
}

/**
 * Starts a second factor (绑定动态口令): what an authenticator app is to be given. It counts once a code of it was shown.
 * @throws {TRPCError} `sign-in-refused` for a wrong password, `conflict` when there is one already.
 */
export async function startSecondFactor(
  auth: Auth,
  actor: Actor,
  { password }: { readonly password: string },
  caller: Caller,
  now: Date,
): Promise<string> {
  await checkPassword(auth, actor, password, now);
  const started = await auth.engine.api
    .enableTwoFactor({ body: { password, method: "totp" }, headers: cookieOnly(caller) })
    .catch((error: unknown) => {
      throw isRefusalOfTheEngine(error) ? refused("conflict") : error;
    });
  if (started.method !== "totp") throw refused("conflict");
  return started.totpURI;
}

/**
 * Shows the first code of a new second factor. From now on it is asked for; all other sessions end, and this one continues under
 * a new key.
 * @throws {TRPCError} `sign-in-refused` for a wrong code, `conflict` when none was started.
 */
export async function confirmSecondFactor(
  auth: Auth,
  actor: Actor,
  { code }: { readonly code: string },
  caller: Caller,
  now: Date,
): Promise<void> {
  const { db } = auth.database;
  const started = await db
    .select({ verified: authTwoFactor.verified })
    .from(authTwoFactor)
    .where(eq(authTwoFactor.userId, actor.userId));
  if (started[0]?.verified !== false) throw refused("conflict");
  await spendCode(auth, actor.userId, code, now);
  const { headers } = await auth.engine.api
    .verifyTOTP({ body: { code }, headers: cookieOnly(caller), returnHeaders: true })
    .catch((error: unknown) => {
      throw isRefusalOfTheEngine(error) ? refused("sign-in-refused") : error;
    });
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const fresh = await auth.engine.api.getSession({ headers: new Headers({ cookie }) });
  if (fresh === null) throw refused("not-signed-in");
  await inTransaction(auth.database, async (session) => {
    await markProved(session, { sessionId: fresh.session.id }, true, now);
    await endSessionsOf(session, actor.userId, fresh.session.id);
    await appendAudit(session, { ...ownEvent(actor), action: "session.confirmSecondFactor" }, now);
  });
  await forgetAttempts(db, codeAttempt(auth, actor.userId), now);
  passCookies(headers, caller);
}

function ownEvent({ bankId, staffId }: Actor) {
  return { bankId, actor: staffId, subject: staffId, detail: {} };
}
