/**
 * A small world for tests (测试环境): a database of its own with two banks, their branches and people, a clock that is moved by hand,
 * and browsers that keep cookies.
 */

import type { DatabaseSource } from "@xinzhi/db";
import { type Database, newId } from "@xinzhi/db";
import { bank, branch, type StaffRole, staff, staffRole } from "@xinzhi/db/schema/people";
import { testDatabase } from "@xinzhi/db/testing";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { type Auth, openAuth } from "../auth/auth.ts";
import type { Caller } from "../auth/caller.ts";
import { actorOf } from "../auth/session.ts";
import type { AuthSettings } from "../auth/settings.ts";
import type { PackKeys } from "../call-context.ts";
import { packKeys } from "../http/pack-keys.ts";
import type { SecurityEvent } from "../log/security-event.ts";
import { appRouter } from "../root.ts";

/** 44 characters that no manual has. */
const SECRET = "q7Zt3mVw9Yk2Rb8Nf4Hj6Lc1Pd5Xs0Ga-TuEeUoIiWvB";

/** A browser: what it calls goes with its cookies. */
export type Browser = Awaited<ReturnType<World["browser"]>>;

/** See `world`. */
export type World = Awaited<ReturnType<typeof world>>;

/** Makes it. The bank is a real one unless said otherwise. */
export async function world(template: DatabaseSource, settings: Partial<AuthSettings> = {}) {
  const own = await testDatabase(template);
  const database = own.as("xinzhi_app");
  const auth = openAuth(
    { secret: SECRET, origin: "http://127.0.0.1:3220", place: "embedded", ...settings },
    database,
  );
  const packs = packKeys(SECRET, undefined);
  const published = own.as("xinzhi_public");
  const clock = { now: new Date() };
  const events: SecurityEvent[] = [];
  return {
    database,
    /** What another process needs to open the same: the database, the secret, the origin. */
    source: own.source,
    secret: SECRET,
    origin: auth.origin,
    auth,
    packs,
    published,
    clock,
    events,
    drop: own.drop,
    as: own.as,
    later: (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    bank: (kind: "demo" | "real") => makeBank(database, kind),
    browser: (address = "127.0.0.1", isThisMachine = true) =>
      browser({ auth, packs, published }, clock, events, address, isThisMachine),
  };
}

/** A bank with a head office and two branches below it. */
async function makeBank({ db }: Database, kind: "demo" | "real") {
  const bankId = newId();
  const [head, east, west] = [newId(), newId(), newId()];
  await db.insert(bank).values({ bankId, name: "测试银行", kind, institution: "ruralCommercial" });
  await db.insert(branch).values([
    { bankId, branchId: head, code: "HQ", name: "总行" },
    { bankId, branchId: east, code: "E", name: "东支行", parentId: head },
    { bankId, branchId: west, code: "W", name: "西支行", parentId: head },
  ]);
  const person = async (name: string, branchId: string, roles: readonly StaffRole[]) => {
    const staffId = newId();
    const level = roles.includes("approver") ? ({ signsTo: "headOffice" } as const) : {};
    await db.insert(staff).values({ bankId, staffId, branchId, name, state: "active", ...level });
    if (roles.length > 0) {
      await db.insert(staffRole).values(roles.map((role) => ({ bankId, staffId, role })));
    }
    return staffId;
  };
  return { bankId, head, east, west, person };
}

type Parts = { readonly auth: Auth; readonly packs: PackKeys; readonly published: Database };

function browser(
  { auth, packs, published }: Parts,
  clock: { readonly now: Date },
  events: SecurityEvent[],
  address: string,
  isThisMachine: boolean,
) {
  const jar = new Map<string, string>();
  const lines: string[] = [];
  const setCookie = (line: string) => {
    lines.push(line);
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=", 2);
    if (/max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  };
  const caller = (): Caller => ({
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
    address,
    isThisMachine,
    setCookie,
  });
  const records = async () => {
    const own = caller();
    return {
      database: auth.database,
      actor: await actorOf(auth, own, clock.now),
      now: clock.now,
      entrance: { auth, caller: own, note: (event: SecurityEvent) => void events.push(event) },
      packs,
      published,
    };
  };
  return {
    /** The API as this browser calls it now. */
    api: async () =>
      appRouter.createCaller({ policyBook: publishedPolicyBook, records: await records() }),
    actor: async () => (await records()).actor,
    cookies: jar,
    lines,
  };
}
