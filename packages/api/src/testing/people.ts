/**
 * People for tests (测试人员): enrolled, with or without a second factor, each with a browser of their own.
 */

import { TRPCError } from "@trpc/server";
import type { StaffRole } from "@xinzhi/db/schema/people";
import { makeLink } from "../auth/links.ts";
import { BadInput } from "../bad-input.ts";
import { Refusal } from "../refusal.ts";
import { codeOfMoment } from "./one-time-code.ts";
import type { Browser, World } from "./world.ts";

/** What everybody here chose. */
export const PASSWORD = "brick lantern orbit 7 Willow";

type Bank = Awaited<ReturnType<World["bank"]>>;

let count = 0;

/** Somebody who has enrolled with name and password, and is inside with that. */
export async function enrolled(
  here: World,
  bank: Bank,
  roles: readonly StaffRole[] = ["officer"],
  branchId = bank.east,
) {
  count += 1;
  const loginName = `u${count}.staff`;
  const staffId = await bank.person(`员工${count}`, branchId, roles);
  const token = await enrolmentToken(here, bank, staffId);
  const browser = here.browser();
  await (await browser.api()).session.enrol({ token, loginName, password: PASSWORD });
  return { loginName, staffId, browser, token };
}

/** Somebody with a second factor, and inside with both. `secret` makes its codes. */
export async function withCodes(
  here: World,
  bank: Bank,
  roles: readonly StaffRole[] = ["officer"],
  branchId = bank.east,
) {
  const person = await enrolled(here, bank, roles, branchId);
  const { browser } = person;
  const started = await (await browser.api()).session.startSecondFactor({ password: PASSWORD });
  const secret = new URL(started.address).searchParams.get("secret") ?? "";
  await (await browser.api()).session.confirmSecondFactor({ code: codeOfMoment(secret, -1) });
  return { ...person, secret };
}

/** The token of a new enrolment link. */
export async function enrolmentToken(
  here: World,
  { bankId }: Bank,
  staffId: string,
): Promise<string> {
  const of = { bankId, staffId, purpose: "enrolment", madeBy: "test" } as const;
  return tokenOf(await makeLink(here.database.db, here.auth, of, here.clock.now));
}

/** What stands behind the `#` of a link. */
export function tokenOf(link: string): string {
  return new URL(link).hash.slice(1);
}

/** `UNAUTHORIZED sign-in-refused`; `unknown-field` for such an input; `nothing` for a call that went through. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  const thrown: unknown = await call.then(
    () => "nothing",
    (error: unknown) => error,
  );
  const cause = thrown instanceof TRPCError ? thrown.cause : undefined;
  if (cause instanceof BadInput) return cause.problems.map(({ code }) => code).join(" ");
  if (!(thrown instanceof TRPCError) || !(cause instanceof Refusal)) return String(thrown);
  return `${thrown.code} ${cause.word}`;
}

/** First factor. */
export async function signInAs(browser: Browser, loginName: string, password = PASSWORD) {
  return (await browser.api()).session.signIn({ loginName, password });
}
