/**
 * Coming in by a one-time link (凭链接进入): to choose name and password, or, in the demo bank only, at once.
 */
import { appendAudit, inTransaction, newId, type Session } from "@xinzhi/db";
import { bank } from "@xinzhi/db/schema/people";
import { authAccount, authTwoFactor, authUser, staffLogin } from "@xinzhi/db/schema/sign-in";
import { and, eq, ne } from "drizzle-orm";
import { refused } from "../refusal.ts";
import { forgetAttempts } from "./attempts.ts";
import type { Auth } from "./auth.ts";
import { type Caller, passCookies } from "./caller.ts";
import { type Link, newLogin, openLink } from "./links.ts";
import { type PasswordFault, passwordFaults } from "./password.ts";
import { endSessionsOf, markProved } from "./session.ts";
import { codeAttempt } from "./sign-in.ts";
import { signInPolicy } from "./sign-in-policy.ts";
import { staffOfUser } from "./staff-of-user.ts";

/** What somebody enrols with. */
export type Enrolment = {
  readonly token: string;
  readonly loginName: string;
  readonly password: string;
};

/** Enrolled, or what the bank's rules have against the password. */
export type EnrolmentAnswer =
  | { readonly kind: "enrolled"; readonly staffId: string }
  | { readonly kind: "not-accepted"; readonly faults: readonly PasswordFault[] };

/**
 * Chooses name and password, and comes in with them. For somebody who was enrolled before it is the way back: the old password,
 * the old second factor and all sessions are gone.
 * @throws {TRPCError} `link-not-valid`; `conflict` when somebody else has the name.
 */
export async function enrol(
  auth: Auth,
  { token, loginName, password }: Enrolment,
  caller: Caller,
  now: Date,
): Promise<EnrolmentAnswer> {
  const { db } = auth.database;
  const name = loginName.toLowerCase();
  const seen = await openLink(db, token, "enrolment", now, false);
  if (seen === undefined) throw refused("link-not-valid");
  const banks = await db.select().from(bank).where(eq(bank.bankId, seen.bankId));
  const policy = signInPolicy(banks[0]?.signInPolicy ?? "djbh3");
  const faults = passwordFaults(password, name, policy);
  if (faults.length > 0) return { kind: "not-accepted", faults };
  const hash = await (await auth.engine.$context).password.hash(password);
  const userId = await inTransaction(auth.database, async (session) => {
    const link = await openLink(session, token, "enrolment", now, true);
    if (link === undefined) throw refused("link-not-valid");
    return setCredentials(session, link, name, hash, now);
  });
  const counts = [auth.digest("attempt", `password ${name}`), codeAttempt(auth, userId)];
  for (const key of counts) await forgetAttempts(db, key, now);
  await comeIn(auth, userId, false, caller, now);
  return { kind: "enrolled", staffId: seen.staffId };
}

/** The login of a link's person with this name and password and nothing else. */
async function setCredentials(
  session: Session,
  { bankId, staffId }: Link,
  username: string,
  password: string,
  now: Date,
): Promise<string> {
  const known = await session
    .select({ userId: staffLogin.userId })
    .from(staffLogin)
    .where(and(eq(staffLogin.bankId, bankId), eq(staffLogin.staffId, staffId)))
    .for("update");
  const userId = known[0]?.userId ?? newId();
  const taken = await session
    .select({ id: authUser.id })
    .from(authUser)
    .where(and(eq(authUser.username, username), ne(authUser.id, userId)));
  if (taken.length > 0) throw refused("conflict");
  if (known.length === 0) {
    await session.insert(authUser).values(newLogin(userId, username, now));
    await session.insert(staffLogin).values({ bankId, staffId, userId });
  } else {
    await endSessionsOf(session, userId);
    await session.delete(authTwoFactor).where(eq(authTwoFactor.userId, userId));
    await session.delete(authAccount).where(eq(authAccount.userId, userId));
    await session
      .update(authUser)
      .set({ username, twoFactorEnabled: false, updatedAt: now })
      .where(eq(authUser.id, userId));
  }
  await session.insert(authAccount).values({
    id: newId(),
    accountId: userId,
    providerId: "credential",
    userId,
    password,
    createdAt: now,
    updatedAt: now,
  });
  await appendAudit(
    session,
    { bankId, actor: staffId, action: "session.enrol", subject: staffId, detail: {} },
    now,
  );
  return userId;
}

/**
 * Comes into the demo bank (进入演示银行). It is asked here once more whether there may be such a thing: only with the embedded
 * database, only on this machine, only for the demo bank.
 * @throws {TRPCError} `link-not-valid`, whatever the reason.
 */
export async function redeemDemoLink(
  auth: Auth,
  token: string,
  caller: Caller,
  now: Date,
): Promise<string> {
  if (!auth.isDemoPlace || !caller.isThisMachine) throw refused("link-not-valid");
  const { staffId, userId } = await inTransaction(auth.database, async (session) => {
    const link = await openLink(session, token, "demo", now, true);
    if (link === undefined) throw refused("link-not-valid");
    const logins = await session
      .select({ userId: staffLogin.userId })
      .from(staffLogin)
      .where(and(eq(staffLogin.bankId, link.bankId), eq(staffLogin.staffId, link.staffId)));
    const person = await staffOfUser(session, logins[0]?.userId ?? "");
    if (person?.bankKind !== "demo") throw refused("link-not-valid");
    await appendAudit(
      session,
      {
        bankId: link.bankId,
        actor: link.staffId,
        action: "session.redeemDemoLink",
        subject: link.staffId,
        detail: {},
      },
      now,
    );
    return { staffId: link.staffId, userId: logins[0]?.userId ?? "" };
  });
  await comeIn(auth, userId, true, caller, now);
  return staffId;
}

async function comeIn(
  auth: Auth,
  userId: string,
  secondFactor: boolean,
  caller: Caller,
  now: Date,
): Promise<void> {
  const { response, headers } = await auth.engine.api.openSession({
    body: { userId },
    headers: new Headers(),
    returnHeaders: true,
  });
  await markProved(auth.database.db, { token: response.token }, secondFactor, now);
  passCookies(headers, caller);
}
