/** The links that a launcher prints: the first administrator's, and those of the demo bank, which exist nowhere else. */

import { newId } from "@xinzhi/db";
import { staffLink } from "@xinzhi/db/schema/sign-in";
import { DomainError } from "@xinzhi/domain";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { enrolled, PASSWORD, refusalOf, tokenOf } from "../testing/people.ts";
import { type World, world } from "../testing/world.ts";
import { openAuth } from "./auth.ts";
import { demoSignInLinks, enrolmentLink } from "./links.ts";

let here: World;
beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
});
afterAll(() => here.drop());

describe("the first administrator of a real bank", () => {
  test("enrols by a link; once there is one, no link is made any more", async () => {
    const { bankId } = await here.bank("real");
    const first = await enrolmentLink(here.auth, bankId, here.clock.now);
    const again = await enrolmentLink(here.auth, bankId, here.clock.now);
    expect(again).toMatch(/^http:\/\/127\.0\.0\.1:3220\/enrol#[\w-]{43}$/);
    const enrol = async (link: string | undefined) =>
      (await here.browser().api()).session.enrol({
        token: tokenOf(link ?? ""),
        loginName: "chief",
        password: PASSWORD,
      });
    expect(await refusalOf(enrol(first))).toBe("UNAUTHORIZED link-not-valid");
    expect(await enrol(again)).toEqual({ kind: "enrolled" });
    expect(await enrolmentLink(here.auth, bankId, here.clock.now)).toBeUndefined();
  });

  test("does not exist before the link is used: nobody can sign in to a new bank", async () => {
    const { bankId } = await here.bank("real");
    await enrolmentLink(here.auth, bankId, here.clock.now);
    const { rows } = await here.database.pool.query(
      "SELECT count(*)::int AS logins FROM staff_login WHERE bank_id = $1",
      [bankId],
    );
    expect(rows).toEqual([{ logins: 0 }]);
  });
});

describe("demo links", () => {
  test("open the demo bank in each role, once, on this machine", async () => {
    const { bankId } = await here.bank("demo");
    const links = await demoSignInLinks(here.auth, bankId, here.clock.now);
    expect(links.map(({ role, name }) => `${role} ${name}`)).toEqual([
      "officer 示例客户经理",
      "approver 示例审批",
      "productManager 示例产品经理",
      "checker 示例复核",
      "auditor 示例审计",
      "administrator 示例管理员",
    ]);
    for (const { role, url } of links) {
      const token = tokenOf(url);
      const afar = (await here.browser("192.168.1.9", false).api()).session.redeemDemoLink({
        token,
      });
      expect(await refusalOf(afar)).toBe("UNAUTHORIZED link-not-valid");
      const browser = here.browser();
      const redeem = async () => (await browser.api()).session.redeemDemoLink({ token });
      expect(await redeem()).toEqual({ step: "signed-in" });
      expect(await browser.actor()).toMatchObject({ roles: [role], lacks: undefined });
      expect(await refusalOf(redeem())).toBe("UNAUTHORIZED link-not-valid");
    }
  });

  test("of whoever came by one stand for a fresh proof: they have no password to show; with one they must", async () => {
    here.clock.now = new Date();
    const { bankId } = await here.bank("demo");
    const links = await demoSignInLinks(here.auth, bankId, here.clock.now);
    const url = links.find(({ role }) => role === "administrator")?.url ?? "";
    const browser = here.browser();
    await (await browser.api()).session.redeemDemoLink({ token: tokenOf(url) });
    const staffId = newId();
    const asked = async () => (await browser.api()).users.setRoles({ staffId, roles: [] });
    here.later(6);
    expect(await refusalOf(asked())).toBe("FORBIDDEN proof-too-old");
    await (await browser.api()).session.prove({});
    expect(await refusalOf(asked())).toBe("NOT_FOUND not-found");
    const named = await enrolled(here, { ...(await here.bank("demo")) });
    expect(await refusalOf((await named.browser.api()).session.prove({}))).toBe(
      "UNAUTHORIZED sign-in-refused",
    );
  });

  test("of a new start void those of the one before, and lead to the same people", async () => {
    const { bankId } = await here.bank("demo");
    const before = await demoSignInLinks(here.auth, bankId, here.clock.now);
    const after = await demoSignInLinks(here.auth, bankId, here.clock.now);
    const redeem = async (url = "") =>
      (await here.browser().api()).session.redeemDemoLink({ token: tokenOf(url) });
    expect(await refusalOf(redeem(before[0]?.url))).toBe("UNAUTHORIZED link-not-valid");
    expect(await redeem(after[0]?.url)).toEqual({ step: "signed-in" });
    const { rows } = await here.database.pool.query(
      "SELECT count(*)::int AS people FROM staff WHERE bank_id = $1",
      [bankId],
    );
    expect(rows).toEqual([{ people: 6 }]);
  });

  test("are not made for a real bank, with a database server, or off this machine", async () => {
    const demo = await here.bank("demo");
    const real = await here.bank("real");
    const secret = "q7Zt3mVw9Yk2Rb8Nf4Hj6Lc1Pd5Xs0Ga";
    const elsewhere = [
      openAuth({ secret, origin: "https://loans.bank.example", place: "embedded" }, here.database),
      openAuth({ secret, origin: "https://127.0.0.1:3220", place: "server" }, here.database),
    ];
    await expect(async () =>
      demoSignInLinks(here.auth, real.bankId, here.clock.now),
    ).rejects.toThrow(DomainError);
    for (const auth of elsewhere) {
      expect(() => demoSignInLinks(auth, demo.bankId, here.clock.now)).toThrow("no-demo-here");
    }
  });

  test("are not honoured elsewhere either, even if one lies in the records", async () => {
    const { bankId } = await here.bank("demo");
    const [link] = await demoSignInLinks(here.auth, bankId, here.clock.now);
    const token = tokenOf(link?.url ?? "");
    const server = await world(inject("databaseTemplate"), {
      place: "server",
      origin: "https://127.0.0.1:3220",
    });
    await copyLink(server);
    const redeem = async () => (await server.browser().api()).session.redeemDemoLink({ token });
    expect(await refusalOf(redeem())).toBe("UNAUTHORIZED link-not-valid");
    await server.drop();
  });

  test("of somebody at a real bank open nothing", async () => {
    const real = await here.bank("real");
    const { staffId } = await enrolled(here, real);
    await here.database.pool.query(
      "UPDATE staff_link SET purpose = 'demo', used_at = NULL WHERE staff_id = $1",
      [staffId],
    );
    const { token } = await enrolled(here, real);
    const rows = await here.database.db.select().from(staffLink);
    expect(rows.some((row) => row.purpose === "demo" && row.usedAt === null)).toBe(true);
    await here.database.pool.query("UPDATE staff_link SET purpose = 'demo', used_at = NULL");
    const redeem = (await here.browser().api()).session.redeemDemoLink({ token });
    expect(await refusalOf(redeem)).toBe("UNAUTHORIZED link-not-valid");
  });

  /** The whole bank of the first world, link included. */
  async function copyLink(other: World): Promise<void> {
    for (const table of [
      "bank",
      "branch",
      "staff",
      "staff_role",
      "auth_user",
      "staff_login",
      "staff_link",
    ]) {
      const { rows } = await here.database.pool.query(
        `SELECT to_jsonb(t)::text AS row FROM ${table} AS t`,
      );
      for (const { row } of rows) {
        await other.database.pool.query(
          `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`,
          [row],
        );
      }
    }
  }
});
