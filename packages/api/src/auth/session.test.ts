/** How long a session holds, and who can end it. */
import { bank, staffRole } from "@xinzhi/db/schema/people";
import { authSession } from "@xinzhi/db/schema/sign-in";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { codeOfMoment } from "../testing/one-time-code.ts";
import { enrolled, PASSWORD, refusalOf, signInAs, withCodes } from "../testing/people.ts";
import { type World, world } from "../testing/world.ts";

let here: World;
let demo: Awaited<ReturnType<World["bank"]>>;
let real: Awaited<ReturnType<World["bank"]>>;
beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
  demo = await here.bank("demo");
  real = await here.bank("real");
  await here.database.db
    .update(bank)
    .set({ signInPolicy: "djbh3" })
    .where(eq(bank.bankId, real.bankId));
});
afterAll(() => here.drop());
beforeEach(() => {
  here.clock.now = new Date();
});

describe("a session", () => {
  test("that nobody uses for half an hour is over; one that is used goes on", async () => {
    const { browser } = await enrolled(here, demo);
    for (const minutes of [29, 29, 29]) {
      here.later(minutes);
      expect(await browser.actor()).toBeDefined();
    }
    here.later(31);
    expect(await browser.actor()).toBeUndefined();
    here.clock.now = new Date();
    expect(await browser.actor()).toBeUndefined();
  });

  test("is over after twelve hours, however much it is used", async () => {
    const { browser } = await enrolled(here, demo);
    for (let used = 0; used < 35; used += 1) {
      here.later(20);
      expect(await browser.actor()).toBeDefined();
    }
    here.later(21);
    expect(await browser.actor()).toBeUndefined();
  });

  test("under 等保三级 idles a quarter of an hour", async () => {
    const { browser } = await withCodes(here, real);
    here.later(14);
    expect(await browser.actor()).toBeDefined();
    here.later(16);
    expect(await browser.actor()).toBeUndefined();
  });

  test("is gone in the records when its owner goes; the cookie opens nothing any more", async () => {
    const { browser } = await enrolled(here, demo);
    const kept = new Map(browser.cookies);
    await (await browser.api()).session.signOut({});
    expect(browser.cookies.size).toBe(0);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(await browser.actor()).toBeUndefined();
  });

  test("needs our signature: the token of the records is no cookie", async () => {
    const { browser, staffId } = await enrolled(here, demo);
    const actor = await browser.actor();
    expect(actor?.staffId).toBe(staffId);
    const rows = await here.database.db
      .select()
      .from(authSession)
      .where(eq(authSession.id, actor?.sessionId ?? ""));
    const thief = here.browser();
    for (const name of browser.cookies.keys()) thief.cookies.set(name, rows[0]?.token ?? "");
    expect(await thief.actor()).toBeUndefined();
    for (const name of browser.cookies.keys()) thief.cookies.set(name, `${rows[0]?.token}.AAAA`);
    expect(await thief.actor()).toBeUndefined();
  });

  test("has a key of at least 128 random bits", async () => {
    const rows = await here.database.db.select().from(authSession);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ token }) => token)).size).toBe(rows.length);
    for (const { token } of rows) expect(token).toMatch(/^[A-Za-z0-9]{32,}$/);
  });
});

describe("an administrator", () => {
  async function administrator() {
    return (await enrolled(here, demo, ["administrator"], demo.head)).browser;
  }

  test("ends somebody's sessions at once", async () => {
    const chief = await administrator();
    const { browser, staffId, loginName } = await enrolled(here, demo);
    const second = here.browser();
    await signInAs(second, loginName);
    expect(await (await chief.api()).users.endSessions({ staffId })).toEqual({ ended: 2 });
    expect([await browser.actor(), await second.actor()]).toEqual([undefined, undefined]);
    expect(await signInAs(second, loginName)).toEqual({ step: "signed-in" });
  });

  test("closes an account: its sessions are over and it cannot come in", async () => {
    const chief = await administrator();
    const { browser, staffId, loginName } = await enrolled(here, demo);
    await (await chief.api()).users.setState({ staffId, state: "disabled" });
    expect(await browser.actor()).toBeUndefined();
    expect(await refusalOf(signInAs(browser, loginName))).toBe("UNAUTHORIZED sign-in-refused");
    await (await chief.api()).users.setState({ staffId, state: "active" });
    expect(await signInAs(browser, loginName)).toEqual({ step: "signed-in" });
  });

  test("takes a role away with effect on the next request", async () => {
    const chief = await administrator();
    const { browser, staffId } = await enrolled(here, demo, ["auditor"]);
    expect(await refusalOf((await browser.api()).users.list({}))).toBe("nothing");
    await (await chief.api()).users.setRoles({ staffId, roles: ["officer"] });
    expect(await refusalOf((await browser.api()).users.list({}))).toBe("FORBIDDEN not-permitted");
    const roles = await here.database.db
      .select()
      .from(staffRole)
      .where(eq(staffRole.staffId, staffId));
    expect(roles.map(({ role }) => role)).toEqual(["officer"]);
  });

  test("says up to which level somebody may sign, and takes it away again", async () => {
    const chief = await administrator();
    const { staffId } = await enrolled(here, demo, ["approver"]);
    const told = async () => {
      const { people } = await (await chief.api()).users.list({});
      return people.find((person) => person.staffId === staffId)?.signsTo;
    };
    await (await chief.api()).users.setSigningLevel({ staffId, signsTo: "branch" });
    expect(await told()).toBe("branch");
    await (await chief.api()).users.setSigningLevel({ staffId });
    expect(await told()).toBeUndefined();
  });

  test("does none of it to themselves", async () => {
    const chief = await administrator();
    const api = await chief.api();
    const staffId = (await chief.actor())?.staffId ?? "";
    const own = "FORBIDDEN not-for-oneself";
    expect(await refusalOf(api.users.setRoles({ staffId, roles: ["approver"] }))).toBe(own);
    expect(await refusalOf(api.users.setState({ staffId, state: "disabled" }))).toBe(own);
    expect(await refusalOf(api.users.issueLink({ staffId }))).toBe(own);
    const level = api.users.setSigningLevel({ staffId, signsTo: "headOffice" });
    expect(await refusalOf(level)).toBe(own);
  });

  test("must have shown within five minutes who they are", async () => {
    const chief = await administrator();
    const { staffId } = await enrolled(here, demo);
    here.later(6);
    const change = async () => (await chief.api()).users.setRoles({ staffId, roles: [] });
    expect(await refusalOf(change())).toBe("FORBIDDEN proof-too-old");
    expect(await refusalOf((await chief.api()).session.prove({ password: "wrong" }))).toBe(
      "UNAUTHORIZED sign-in-refused",
    );
    expect(await refusalOf(change())).toBe("FORBIDDEN proof-too-old");
    await (await chief.api()).session.prove({ password: PASSWORD });
    expect(await refusalOf(change())).toBe("nothing");
  });
});

describe("one's own credentials", () => {
  test("a new password needs the old one, and ends all other sessions", async () => {
    const { browser, loginName } = await enrolled(here, demo);
    const other = here.browser();
    await signInAs(other, loginName);
    const newPassword = "harbour violin 9 Meadow";
    const change = async (password: string) =>
      (await browser.api()).session.changePassword({ password, newPassword });
    expect(await refusalOf(change("wrong"))).toBe("UNAUTHORIZED sign-in-refused");
    expect(await change(PASSWORD)).toEqual({ kind: "changed" });
    expect([await browser.actor(), await other.actor()]).toMatchObject([
      { lacks: undefined },
      undefined,
    ]);
    expect(await refusalOf(signInAs(other, loginName))).toBe("UNAUTHORIZED sign-in-refused");
    expect(await signInAs(other, loginName, newPassword)).toEqual({ step: "signed-in" });
  });

  test("with a second factor the code is asked for too, and counts once", async () => {
    const { browser, secret } = await withCodes(here, real);
    here.later(6);
    const code = codeOfMoment(secret);
    const prove = async (proof: { password?: string; code?: string }) =>
      (await browser.api()).session.prove(proof);
    expect(await refusalOf(prove({ password: PASSWORD }))).toBe("UNAUTHORIZED sign-in-refused");
    expect(await refusalOf(prove({ code }))).toBe("UNAUTHORIZED sign-in-refused");
    expect(await refusalOf(prove({ password: PASSWORD, code }))).toBe("nothing");
    expect(await refusalOf(prove({ password: PASSWORD, code }))).toBe(
      "UNAUTHORIZED sign-in-refused",
    );
  });

  test("a second factor is not replaced by who only has the session", async () => {
    const { browser } = await withCodes(here, real);
    const api = await browser.api();
    expect(await refusalOf(api.session.startSecondFactor({ password: "wrong" }))).toBe(
      "UNAUTHORIZED sign-in-refused",
    );
    expect(await refusalOf(api.session.startSecondFactor({ password: PASSWORD }))).toBe(
      "CONFLICT conflict",
    );
    expect(await refusalOf(api.session.confirmSecondFactor({ code: "000000" }))).toBe(
      "CONFLICT conflict",
    );
  });

  test("under 等保三级 a password is old after ninety days, and then nothing else can be done", async () => {
    const { browser, loginName, secret } = await withCodes(here, real, ["auditor"]);
    await here.database.pool.query(
      "UPDATE auth_account SET updated_at = updated_at - interval '91 days' WHERE user_id = (SELECT id FROM auth_user WHERE username = $1)",
      [loginName],
    );
    expect((await browser.actor())?.lacks).toBe("new-password");
    const api = await browser.api();
    expect(await refusalOf(api.users.list({}))).toBe("FORBIDDEN new-password-needed");
    const newPassword = "Harbour violin 9 meadow";
    const proof = { password: PASSWORD, code: codeOfMoment(secret) };
    expect(await api.session.changePassword({ ...proof, newPassword })).toEqual({
      kind: "changed",
    });
    expect(await refusalOf((await browser.api()).users.list({}))).toBe("nothing");
  });
});
