/** Coming in, and everything that must not help to come in. */

import { verifyChain } from "@xinzhi/db";
import { bank } from "@xinzhi/db/schema/people";
import { authAttempt, authSession } from "@xinzhi/db/schema/sign-in";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { codeOfMoment } from "../testing/one-time-code.ts";
import {
  enrolled,
  enrolmentToken,
  PASSWORD,
  refusalOf,
  signInAs,
  withCodes,
} from "../testing/people.ts";
import { type World, world } from "../testing/world.ts";

let here: World;
let real: Awaited<ReturnType<World["bank"]>>;
beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
  real = await here.bank("real");
});
afterAll(() => here.drop());
beforeEach(() => {
  here.clock.now = new Date();
});

describe("coming in", () => {
  test("by name and password, then by code; the session is a cookie and nothing else", async () => {
    const { loginName, secret, staffId } = await withCodes(here, real);
    const browser = here.browser();
    expect(await signInAs(browser, loginName.toUpperCase())).toEqual({ step: "second-factor" });
    expect(await browser.actor()).toBeUndefined();
    const code = codeOfMoment(secret);
    const answer = await (await browser.api()).session.verifySecondFactor({ code });
    expect(answer).toEqual({ step: "signed-in" });
    expect(await browser.actor()).toMatchObject({ staffId, roles: ["officer"], lacks: undefined });
  });

  test("with one factor in a real bank: nothing but one's own credentials", async () => {
    const { browser } = await enrolled(here, real, ["administrator"]);
    const api = await browser.api();
    expect((await api.session.profile({})).lacks).toBe("second-factor");
    expect(await refusalOf(api.users.list({}))).toBe("FORBIDDEN second-factor-needed");
  });

  test("makes a new session and ends the one before", async () => {
    const { loginName, browser } = await enrolled(here, real);
    const before = await browser.actor();
    await signInAs(browser, loginName);
    const after = await browser.actor();
    expect(after?.sessionId).not.toBe(before?.sessionId);
    const rows = await here.database.db
      .select()
      .from(authSession)
      .where(eq(authSession.id, before?.sessionId ?? ""));
    expect(rows).toEqual([]);
  });

  test("leaves no password and no token in the records in clear", async () => {
    const { token } = await enrolled(here, real);
    const dump = await here.database.pool.query(
      `SELECT string_agg(t::text, ' ') AS text FROM (SELECT l::text FROM staff_link l
        UNION ALL SELECT a::text FROM auth_account a UNION ALL SELECT e::text FROM audit_entry e
        UNION ALL SELECT f::text FROM auth_two_factor f) AS t`,
    );
    expect(dump.rows[0].text).not.toContain(token);
    expect(dump.rows[0].text).not.toContain(PASSWORD);
  });
});

describe("guessing", () => {
  test("a thousand callers at once on one account: five passwords are looked at", async () => {
    const { loginName } = await enrolled(here, real);
    const engine = await here.auth.engine.$context;
    const looked = vi.spyOn(engine.password, "verify");
    const calls = Array.from({ length: 1000 }, (_, index) =>
      refusalOf(
        signInAs(here.browser(`10.0.${index >> 8}.${index & 255}`, false), loginName, "wrong"),
      ),
    );
    const answers = new Set(await Promise.all(calls));
    expect([...answers]).toEqual(["UNAUTHORIZED sign-in-refused"]);
    expect(looked.mock.calls.length).toBeLessThanOrEqual(5);
    expect(looked.mock.calls.length).toBeGreaterThan(0);
    looked.mockRestore();
    expect(await refusalOf(signInAs(here.browser(), loginName))).toBe(
      "UNAUTHORIZED sign-in-refused",
    );
  });

  test("cannot keep an account shut: the window ends a quarter of an hour after its first guess", async () => {
    const { loginName } = await enrolled(here, real);
    for (let guess = 0; guess < 8; guess += 1) {
      await refusalOf(signInAs(here.browser(), loginName, "wrong"));
      here.later(1);
    }
    expect(await refusalOf(signInAs(here.browser(), loginName))).toBe(
      "UNAUTHORIZED sign-in-refused",
    );
    here.later(7.1);
    expect(await signInAs(here.browser(), loginName)).toEqual({ step: "signed-in" });
  });

  test("does not disturb who is inside, and a new link opens a way back at once", async () => {
    const { loginName, staffId, browser } = await enrolled(here, real);
    for (let guess = 0; guess < 6; guess += 1) {
      await refusalOf(signInAs(here.browser(), loginName, "wrong"));
    }
    expect(await browser.actor()).toMatchObject({ staffId });
    const token = await enrolmentToken(here, real, staffId);
    const fresh = here.browser();
    await (await fresh.api()).session.enrol({ token, loginName, password: `${PASSWORD} again` });
    expect(await signInAs(here.browser(), loginName, `${PASSWORD} again`)).toEqual({
      step: "signed-in",
    });
    expect(await browser.actor()).toBeUndefined();
  });

  test("is forgotten when the owner comes in", async () => {
    const { loginName } = await enrolled(here, real);
    for (let round = 0; round < 2; round += 1) {
      for (let guess = 0; guess < 4; guess += 1) {
        await refusalOf(signInAs(here.browser(), loginName, "wrong"));
      }
      expect(await signInAs(here.browser(), loginName)).toEqual({ step: "signed-in" });
    }
  });

  test("an unknown name and a wrong password: same word, same status, same work, same count", async () => {
    const { loginName, staffId } = await enrolled(here, real);
    const disabled = await enrolled(here, real);
    await here.database.pool.query("UPDATE staff SET state = 'disabled' WHERE staff_id = $1", [
      disabled.staffId,
    ]);
    const context = await here.auth.engine.$context;
    const work = async (name: string, password: string) => {
      const hashed = vi.spyOn(context.password, "hash");
      const verified = vi.spyOn(context.password, "verify");
      const word = await refusalOf(signInAs(here.browser(), name, password));
      const scrypts = hashed.mock.calls.length + verified.mock.calls.length;
      hashed.mockRestore();
      verified.mockRestore();
      return `${word}, ${scrypts} scrypt`;
    };
    const refused = "UNAUTHORIZED sign-in-refused, 1 scrypt";
    expect(await work(loginName, "wrong")).toBe(refused);
    expect(await work("nobody.here", "wrong")).toBe(refused);
    expect(await work(disabled.loginName, "wrong")).toBe(refused);
    expect(await work(disabled.loginName, PASSWORD)).toBe(refused);
    expect(staffId).toBeTruthy();
    for (let guess = 0; guess < 4; guess += 1) {
      await work(loginName, "wrong");
      await work("nobody.here", "wrong");
    }
    const shut = "UNAUTHORIZED sign-in-refused, 0 scrypt";
    expect([await work(loginName, "wrong"), await work("nobody.here", "wrong")]).toEqual([
      shut,
      shut,
    ]);
  });

  test("leaves no name in the records: the count goes by a digest", async () => {
    await refusalOf(signInAs(here.browser(), "secret.visitor", "wrong"));
    const rows = await here.database.db.select().from(authAttempt);
    expect(JSON.stringify(rows)).not.toContain("secret.visitor");
  });
});

describe("codes", () => {
  test("count once: the same code again is refused, also within its half minute", async () => {
    const { loginName, secret } = await withCodes(here, real);
    const code = codeOfMoment(secret);
    const [one, other] = [here.browser(), here.browser()];
    for (const browser of [one, other]) await signInAs(browser, loginName);
    const calls = [one, other].map(async (browser) =>
      refusalOf((await browser.api()).session.verifySecondFactor({ code })),
    );
    expect((await Promise.all(calls)).sort()).toEqual(["UNAUTHORIZED sign-in-refused", "nothing"]);
  });

  test("are guessed five times at most, however many challenges are opened", async () => {
    const { loginName, secret } = await withCodes(here, real);
    for (let guess = 0; guess < 5; guess += 1) {
      const browser = here.browser();
      await signInAs(browser, loginName).catch(() => {});
      const code = String(100_000 + guess);
      await refusalOf((await browser.api()).session.verifySecondFactor({ code }));
    }
    const browser = here.browser();
    await here.database.db
      .delete(authAttempt)
      .where(eq(authAttempt.attemptKey, here.auth.digest("attempt", `password ${loginName}`)));
    await signInAs(browser, loginName);
    const right = (await browser.api()).session.verifySecondFactor({ code: codeOfMoment(secret) });
    expect(await refusalOf(right)).toBe("UNAUTHORIZED sign-in-refused");
  });

  test("are asked of the one who was challenged, whoever else is signed in there", async () => {
    const victim = await withCodes(here, real);
    const owner = await withCodes(here, real);
    const browser = here.browser();
    await signInAs(browser, owner.loginName);
    for (const [name, value] of victim.browser.cookies) browser.cookies.set(name, value);
    const code = codeOfMoment(victim.secret);
    const mixed = (await browser.api()).session.verifySecondFactor({ code });
    expect(await refusalOf(mixed)).toBe("UNAUTHORIZED sign-in-refused");
  });
});

describe("links", () => {
  test("work once, also when two use them at the same moment", async () => {
    const staffId = await real.person("双击", real.east, ["officer"]);
    const token = await enrolmentToken(here, real, staffId);
    const calls = ["one", "two", "three"].map(async (name) =>
      refusalOf(
        (await here.browser().api()).session.enrol({
          token,
          loginName: `twice.${name}`,
          password: PASSWORD,
        }),
      ),
    );
    expect((await Promise.all(calls)).sort()).toEqual([
      "UNAUTHORIZED link-not-valid",
      "UNAUTHORIZED link-not-valid",
      "nothing",
    ]);
  });

  test("run out, are void when a newer one is made, and survive a password that will not do", async () => {
    const staffId = await real.person("慢", real.east, ["officer"]);
    const make = () => enrolmentToken(here, real, staffId);
    const enrol = async (token: string, password = PASSWORD) =>
      (await here.browser().api()).session.enrol({ token, loginName: "slow.person", password });
    const first = await make();
    const second = await make();
    expect(await refusalOf(enrol(first))).toBe("UNAUTHORIZED link-not-valid");
    expect(await enrol(second, "password1234")).toMatchObject({ kind: "not-accepted" });
    here.later(24 * 60 + 1);
    expect(await refusalOf(enrol(second))).toBe("UNAUTHORIZED link-not-valid");
    expect(await enrol(await make())).toEqual({ kind: "enrolled" });
  });

  test("do not take a name that somebody has", async () => {
    const { loginName } = await enrolled(here, real);
    const staffId = await real.person("重名", real.east, ["officer"]);
    const token = await enrolmentToken(here, real, staffId);
    const api = await here.browser().api();
    expect(await refusalOf(api.session.enrol({ token, loginName, password: PASSWORD }))).toBe(
      "CONFLICT conflict",
    );
    expect(await api.session.enrol({ token, loginName: "other.name", password: PASSWORD })).toEqual(
      { kind: "enrolled" },
    );
  });
});

test("the audit chain of all this holds", async () => {
  const session = here.as("xinzhi_audit").db;
  expect(await verifyChain(session, real.bankId)).toMatchObject({ kind: "whole" });
  const banks = await here.database.db.select().from(bank);
  expect(banks.length).toBe(1);
});
