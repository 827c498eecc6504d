/**
 * The permission matrix against a live caller (权限矩阵): every procedure, every role and nobody, own things and others'. What is
 * expected is worked out from the table; what happens is asked of the API.
 */
import { STAFF_ROLES, type StaffRole } from "@xinzhi/db/schema/people";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { appRouter } from "../root.ts";
import { enrolled, PASSWORD, refusalOf } from "../testing/people.ts";
import { type Browser, type World, world } from "../testing/world.ts";
import type { Permission } from "./permission.ts";
import { PERMISSIONS, type ProcedureName, permissionOf, type StaffName } from "./table.ts";

type Bank = Awaited<ReturnType<World["bank"]>>;
type Person = Awaited<ReturnType<typeof enrolled>>;

let here: World;
let bank: Bank;
let otherBank: Bank;
let targets: Readonly<Record<Place, string>>;
const people = new Map<StaffRole, Person>();

/** Where the thing lies that is asked for, seen from the caller, who works at the east branch. */
const PLACES = ["own", "same-branch", "other-branch", "other-bank", "nowhere"] as const;
type Place = (typeof PLACES)[number];

beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
  [bank, otherBank] = [await here.bank("demo"), await here.bank("demo")];
  for (const role of STAFF_ROLES) people.set(role, await enrolled(here, bank, [role]));
  targets = {
    own: "",
    "same-branch": await bank.person("甲", bank.east, ["officer"]),
    "other-branch": await bank.person("乙", bank.west, ["officer"]),
    "other-bank": await otherBank.person("丙", otherBank.east, ["officer"]),
    nowhere: "00000000-0000-7000-8000-000000000000",
  };
});
afterAll(() => here.drop());
beforeEach(() => {
  here.clock.now = new Date();
});

/**
 * What each procedure for staff is asked about a place; `undefined` for one that names nothing. A procedure without an
 * example here does not compile.
 */
const EXAMPLES: Readonly<Record<StaffName, (place: Place, staffId: string) => unknown>> = {
  "users.list": () => undefined,
  "users.invite": (place) =>
    place === "same-branch" || place === "own"
      ? { name: "新人", branchId: bank.east, roles: [] }
      : {
          name: "新人",
          branchId:
            { "other-branch": bank.west, "other-bank": otherBank.east }[String(place)] ??
            targets.nowhere,
          roles: [],
        },
  "users.issueLink": (_, staffId) => ({ staffId }),
  "users.setRoles": (_, staffId) => ({ staffId, roles: ["officer"] }),
  "users.setState": (_, staffId) => ({ staffId, state: "active" }),
  "users.endSessions": (_, staffId) => ({ staffId }),
};

/** Procedures that nobody may call about themselves. */
const NOT_FOR_ONESELF: readonly string[] = ["users.issueLink", "users.setRoles", "users.setState"];

const names = Object.keys(PERMISSIONS);
const staffNames = names.filter((name): name is StaffName => name in EXAMPLES);

async function call(browser: Browser, name: string, input: unknown): Promise<string> {
  const [area = "", procedure = ""] = name.split(".");
  const api: unknown = await browser.api();
  const found: unknown = Reflect.get(Reflect.get(Object(api), area), procedure);
  if (typeof found !== "function") throw new Error(`no ${name}`);
  return refusalOf(Promise.resolve(found(input ?? {})));
}

function expected(permission: Permission, role: StaffRole, place: Place, name: string): string {
  if (permission.kind !== "staff") return "nothing";
  const reach = permission.by[role];
  if (reach === undefined) return "FORBIDDEN not-permitted";
  if (place === "own") {
    return NOT_FOR_ONESELF.includes(name) ? "FORBIDDEN not-for-oneself" : "nothing";
  }
  const reached: Readonly<Record<typeof reach, readonly Place[]>> = {
    own: ["own"],
    branch: ["own", "same-branch"],
    bank: ["own", "same-branch", "other-branch"],
  };
  return reached[reach].includes(place) ? "nothing" : "NOT_FOUND not-found";
}

describe.each(staffNames)("%s", (name) => {
  test.each(STAFF_ROLES)("by %s", async (role) => {
    const permission = permissionOf(name);
    const answers: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const place of PLACES) {
      const person = people.get(role);
      if (person === undefined) throw new Error(role);
      const staffId = place === "own" ? person.staffId : targets[place];
      const input = EXAMPLES[name](place, staffId);
      if (input === undefined && place !== "own") continue;
      wanted[place] = expected(permission, role, place, name);
      answers[place] = await call(person.browser, name, input);
      if (name === "users.endSessions" && answers[place] === "nothing" && place === "own") {
        await (await person.browser.api()).session.signIn({
          loginName: person.loginName,
          password: PASSWORD,
        });
      }
    }
    expect(answers).toEqual(wanted);
  });
});

test("nobody who has not signed in may call what is not public", async () => {
  const stranger = here.browser();
  const answers = [];
  for (const name of names) {
    const { kind } = permissionOf(name);
    if (kind !== "public") answers.push(await call(stranger, name, {}));
  }
  expect(new Set(answers)).toEqual(new Set(["UNAUTHORIZED not-signed-in"]));
  expect(answers.length).toBeGreaterThan(10);
});

test("somebody without any role may look after their own credentials and nothing else", async () => {
  const { browser } = await enrolled(here, bank, []);
  for (const name of staffNames) {
    expect(await call(browser, name, {})).toBe("FORBIDDEN not-permitted");
  }
  expect(await call(browser, "session.profile", {})).toBe("nothing");
});

test("a permission is looked at before the input: who may not is not told what is wrong with it", async () => {
  const officer = people.get("officer");
  for (const name of staffNames) {
    const answer = officer && (await call(officer.browser, name, { surprise: true }));
    expect(answer).toBe("FORBIDDEN not-permitted");
  }
});

test("fields that are not named are refused (mass assignment)", async () => {
  const chief = people.get("administrator");
  const { staffId } = await enrolled(here, bank);
  const inputs: readonly (readonly [ProcedureName, object])[] = [
    ["users.setRoles", { staffId, roles: [], bankId: otherBank.bankId }],
    ["users.setState", { staffId, state: "active", roles: ["administrator"] }],
    ["users.invite", { name: "甲", branchId: bank.east, roles: [], bankId: otherBank.bankId }],
    ["session.changePassword", { password: PASSWORD, newPassword: "x", staffId }],
    ["session.signIn", { loginName: "abc", password: PASSWORD, role: "administrator" }],
  ];
  for (const [name, input] of inputs) {
    expect(chief && (await call(chief.browser, name, input))).toMatch(/unrecognized_keys/);
  }
});

test("an approver sees the people of the own branch and those below, and no others", async () => {
  const { browser } = await enrolled(here, bank, ["approver"], bank.west);
  const atHead = await enrolled(here, bank, ["approver"], bank.head);
  const seen = async (of: Browser) =>
    new Set((await (await of.api()).users.list({})).people.map(({ branchId }) => branchId));
  expect(await seen(browser)).toEqual(new Set([bank.west]));
  expect(await seen(atHead.browser)).toEqual(new Set([bank.head, bank.east, bank.west]));
});

test("the examples are for all procedures for staff, and for nothing else", () => {
  const staff = names.filter((name) => permissionOf(name).kind === "staff");
  expect(staffNames).toEqual(staff);
  expect(appRouter).toBeDefined();
});
