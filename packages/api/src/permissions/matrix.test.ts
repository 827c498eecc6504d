/**
 * The permission matrix against a live caller (权限矩阵): every procedure, every role and nobody, own things and others'. What is
 * expected is worked out from the table; what happens is asked of the API.
 */
import { inTransaction, newId, savePolicyDraft, submitChange } from "@xinzhi/db";
import { STAFF_ROLES, type StaffRole } from "@xinzhi/db/schema/people";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { appRouter } from "../root.ts";
import { enrolled, PASSWORD, refusalOf } from "../testing/people.ts";
import { draftsOf, quotesOf } from "../testing/quotes.ts";
import { type Browser, type World, world } from "../testing/world.ts";
import type { Permission } from "./permission.ts";
import { PERMISSIONS, type ProcedureName, permissionOf, type StaffName } from "./table.ts";

type Bank = Awaited<ReturnType<World["bank"]>>;
type Person = Awaited<ReturnType<typeof enrolled>>;

let here: World;
let bank: Bank;
let otherBank: Bank;
let targets: Readonly<Record<Place, string>>;
let foreignChange = "";
/** A quote and a draft of each person. */
let quotes: ReadonlyMap<string, string>;
let drafts: ReadonlyMap<string, string>;
const policyDrafts = new Map<string, string>();
const people = new Map<StaffRole, Person>();

const TAX_RULE = {
  kind: "taxRule",
  id: "T-1",
  effectiveFrom: "2026-01-01",
  document: { issuer: "示例", title: "测试文件", confidence: "illustrative" },
  content: {
    vatRate: { share: "0.06" },
    surchargeRate: { share: "0.12" },
    incomeTaxRate: { share: "0.25" },
  },
};

const POLICY_TEXT = {
  kind: "taxRule",
  code: "taxRule",
  baseRevision: 0,
  content: "{",
  reason: "",
};

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
  const maker = { bankId: otherBank.bankId, staffId: targets["other-bank"] };
  const proposal = { item: TAX_RULE, reason: "试", baseRevision: 0 };
  const submitted = await submitChange(here.database, maker, proposal, here.clock.now);
  foreignChange = "changeId" in submitted ? submitted.changeId : "";
  expect(foreignChange).not.toBe("");
  const { bankId, east: branchId, west } = bank;
  const owners = [
    ...[...people.values()].map(({ staffId: ownerId }) => ({ bankId, branchId, ownerId })),
    { bankId, branchId, ownerId: targets["same-branch"] },
    { bankId, branchId: west, ownerId: targets["other-branch"] },
    { bankId: otherBank.bankId, branchId: otherBank.east, ownerId: targets["other-bank"] },
  ];
  quotes = await quotesOf(here.database, owners, here.clock.now);
  drafts = await draftsOf(here.database, owners, here.clock.now);
  for (const { bankId: of, ownerId } of owners) {
    const draftId = newId();
    const save = { draftId, baseSaves: 0, ...POLICY_TEXT };
    await inTransaction(here.database, (session) =>
      savePolicyDraft(session, { bankId: of, staffId: ownerId }, save, here.clock.now),
    );
    policyDrafts.set(ownerId, draftId);
  }
  expect([quotes.size, drafts.size]).toEqual([owners.length, owners.length]);
});
afterAll(() => here.drop());
beforeEach(() => {
  here.clock.now = new Date();
});

/**
 * What a procedure is asked about the thing at a place. `elsewhere`: only a thing of another bank and one that is not there are
 * asked for, since what happens to the bank's own depends on more than permission and is tried beside the procedure. Without
 * `of` the input names nothing that belongs to somebody.
 */
type Example = {
  readonly of?: "everywhere" | "elsewhere";
  readonly input: (place: Place, staffId: string) => unknown;
};

const person = (more: object = {}): Example => ({
  of: "everywhere",
  input: (_, staffId) => ({ staffId, ...more }),
});

const change = (more: object = {}): Example => ({
  of: "elsewhere",
  input: (place) => ({
    changeId: place === "other-bank" ? foreignChange : targets.nowhere,
    ...more,
  }),
});

const decision = change({ digest: "0".repeat(64), note: "试" });

const quote = (more: object = {}): Example => ({
  of: "everywhere",
  input: (_, staffId) => ({ quoteId: quotes.get(staffId) ?? targets.nowhere, ...more }),
});

const draft = (more: object = {}): Example => ({
  of: "everywhere",
  input: (_, staffId) => ({ draftId: drafts.get(staffId) ?? targets.nowhere, ...more }),
});

const policyDraft = (more: object = {}): Example => ({
  of: "everywhere",
  input: (_, staffId) => ({ draftId: policyDrafts.get(staffId) ?? targets.nowhere, ...more }),
});

/** Each step under a key of its own, or the second would only be told of the first. */
const step = (more: object = {}): Example => ({
  of: "everywhere",
  input: (_, staffId) => {
    const quoteId = quotes.get(staffId) ?? targets.nowhere;
    return { quoteId, key: `step-${Math.random()}`, reason: "tried", note: "", ...more };
  },
});

/** An example for each procedure for staff; a procedure without one does not compile. */
const EXAMPLES: Readonly<Record<StaffName, Example>> = {
  "policy.forPricing": { input: () => ({}) },
  "policy.things": { input: () => ({}) },
  "policy.thingsOn": { input: () => ({ date: "2026-11-27", kinds: ["taxRule"] }) },
  "policy.revisions": { input: () => ({ kind: "taxRule", code: "none" }) },
  "policy.pendingChanges": { input: () => ({}) },
  "policy.change": change(),
  "policy.propose": { input: () => ({ item: "{}", reason: "试", baseRevision: 0 }) },
  "policy.backOut": {
    input: () => ({ kind: "taxRule", code: "none", effectiveFrom: "2026-12-01", reason: "试" }),
  },
  "policy.withdraw": decision,
  "policy.approve": decision,
  "policy.reject": decision,
  "policy.drafts": { input: () => ({}) },
  "policy.readDraft": policyDraft(),
  "policy.saveDraft": policyDraft({ baseSaves: 1, ...POLICY_TEXT }),
  "policy.checkItem": { input: () => ({ item: "{}" }) },
  "policy.discardDraft": policyDraft({ saves: 9 }),
  "policy.submitDraft": policyDraft({ saves: 9 }),
  "policy.exportPack": { input: () => ({}) },
  "policy.previewPack": { input: () => ({ pack: "{}" }) },
  "policy.importPack": {
    input: () => ({ key: "pack-by-matrix", pack: "{}", reason: "试", into: "drafts" }),
  },
  "policy.restoreDemo": { input: () => ({}) },
  "policy.effectQuotes": { input: () => ({ most: 5 }) },
  "policy.effectOf": change({ quoteIds: ["00000000-0000-7000-8000-000000000000"] }),
  "policy.cases": { input: () => ({}) },
  "policy.saveCase": {
    input: () => ({
      caseId: targets.nowhere,
      baseRevision: 0,
      name: "试",
      dealFile: "{}",
      expected: "{}",
      state: "active",
    }),
  },
  "policy.runCases": change(),
  "policy.noteCase": change({
    caseId: "00000000-0000-7000-8000-000000000000",
    revision: 1,
    note: "试",
  }),
  "policy.comments": { input: () => ({ changeId: targets.nowhere }) },
  "policy.comment": change({ remark: "试" }),
  "policy.decidedChanges": { input: () => ({}) },
  "policy.people": { input: () => ({}) },
  "quotes.list": { input: () => ({}) },
  "quotes.read": quote(),
  "quotes.history": quote(),
  "quotes.rerun": quote(),
  "quotes.staleness": quote(),
  "quotes.drafts": { input: () => ({}) },
  "quotes.readDraft": draft(),
  "quotes.discardDraft": draft({ revision: 9 }),
  "quotes.saveDraft": {
    input: () => ({ draftId: targets.nowhere, baseRevision: 0, dealFile: "{}" }),
  },
  "quotes.issue": {
    input: () => ({
      key: "issue-by-matrix",
      draftId: targets.nowhere,
      revision: 1,
      validityEnd: "2099-12-31",
    }),
  },
  "quotes.askApproval": step(),
  "quotes.approve": step({ conditions: [] }),
  "quotes.decline": step(),
  "quotes.accept": step(),
  "quotes.lose": step(),
  "quotes.reprice": step({ dealFile: "{}", validityEnd: "2099-12-31" }),
  "quotes.counter": step({ dealFile: "{}", validityEnd: "2099-12-31" }),
  "handOvers.redeem": { input: () => ({ code: "2345-ACDE-FGHJ" }) },
  "approvals.inbox": { input: () => ({}) },
  "quota.plan": { input: () => ({}) },
  "quota.movements": { input: () => ({ poolId: targets.nowhere }) },
  "quota.openPool": { input: () => ({ kind: "bank", code: "tried", name: "试" }) },
  "quota.openPeriod": {
    input: () => ({
      poolId: targets.nowhere,
      startsOn: "2026-01-01",
      endsOn: "2026-12-31",
      total: "1",
    }),
  },
  "quota.changeTotal": {
    input: () => ({ poolId: targets.nowhere, startsOn: "2026-01-01", total: "1" }),
  },
  "quota.balances": { input: () => ({}) },
  "oversight.board": { input: () => ({}) },
  "oversight.leakage": { input: () => ({ by: "product" }) },
  "oversight.twins": {
    input: () => ({ amountRatioMax: "1.2", termMonthsApart: 3, differenceBpMin: "10" }),
  },
  "oversight.entries": { input: () => ({}) },
  "oversight.verify": { input: () => ({}) },
  "users.list": { input: () => ({}) },
  "users.invite": {
    of: "everywhere",
    input: (place) => ({ name: "新人", branchId: branchAt(place), roles: [] }),
  },
  "users.issueLink": person(),
  "users.setRoles": person({ roles: ["officer"] }),
  "users.setSigningLevel": person({ signsTo: "branch" }),
  "users.setState": person({ state: "active" }),
  "users.setIdentity": person(),
  "users.endSessions": person(),
  "users.sessions": person(),
  "users.endSession": person({ sessionId: "none" }),
  "users.branches": { input: () => ({}) },
  "users.setBranch": {
    of: "everywhere",
    input: (_, staffId) => ({ staffId, branchId: bank.east }),
  },
};

function branchAt(place: Place): string {
  const branches: Readonly<Record<Place, string>> = {
    own: bank.east,
    "same-branch": bank.east,
    "other-branch": bank.west,
    "other-bank": otherBank.east,
    nowhere: targets.nowhere,
  };
  return branches[place];
}

function placesOf({ of }: Example): readonly Place[] {
  if (of === "everywhere") return PLACES;
  return of === "elsewhere" ? ["other-bank", "nowhere"] : ["own"];
}

/** Procedures that nobody may call about themselves. */
const NOT_FOR_ONESELF: readonly string[] = [
  "users.issueLink",
  "users.setRoles",
  "users.setSigningLevel",
  "users.setState",
  "users.setBranch",
  "users.setIdentity",
];

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
    for (const place of placesOf(EXAMPLES[name])) {
      const person = people.get(role);
      if (person === undefined) throw new Error(role);
      const staffId = place === "own" ? person.staffId : targets[place];
      const input = EXAMPLES[name].input(place, staffId);
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
  const { browser } = await enrolled(here, bank, []);
  for (const name of staffNames) {
    const answer = await call(browser, name, { surprise: true });
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
    expect(chief && (await call(chief.browser, name, input))).toBe("unknown-field");
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
