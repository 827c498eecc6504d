/**
 * A bank under attack (恶意输入的靶场): people who may call everything, things that their calls can be about, and texts that fit.
 */
import {
  businessDay,
  inTransaction,
  issueQuote,
  moveQuote,
  newId,
  policySourceOf,
  prepareQuote,
  saveDraft,
  seedPolicy,
  submitChange,
} from "@xinzhi/db";
import { STAFF_ROLES, type StaffRole } from "@xinzhi/db/schema/people";
import { authSession } from "@xinzhi/db/schema/sign-in";
import { addDays, calendarDate, type PolicyBook } from "@xinzhi/domain";
import d3 from "@xinzhi/domain/cases/d3.json" with { type: "json" };
import withFirm from "@xinzhi/domain/demo-bank/deals/01-little-giant-upgrading.json" with {
  type: "json",
};
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { encodePolicyItem, type PolicyItem, policyItemsOf } from "@xinzhi/domain/schemas";
import { type ProcedureName, permissionOf } from "../../permissions/table.ts";
import { proceduresOfApi } from "../../procedures.ts";
import { ESTIMATE_FILE } from "../estimate-file.ts";
import { enrolled, enrolmentToken, PASSWORD, signInAs, withCodes } from "../people.ts";
import { SAMPLE_DEAL } from "../quotes.ts";
import type { Browser, World } from "../world.ts";
import type { Corpus } from "./examples.ts";

type Bank = Awaited<ReturnType<World["bank"]>>;
type Person = Awaited<ReturnType<typeof enrolled>>;
type People = ReadonlyMap<StaffRole, Person>;

/** See `stageIn`. */
export type Stage = {
  readonly corpus: Corpus;
  /** The cookies with which a procedure is called: those of somebody who may, none for what is public. */
  readonly cookiesFor: (name: ProcedureName) => Browser["cookies"];
  /** Everybody has just shown who they are: on a busy machine the inputs take longer than such a proof holds. */
  readonly proveAnew: () => Promise<void>;
};

const DEALS: readonly object[] = [SAMPLE_DEAL, d3.inputs, withFirm];
const QUOTES = 12;
const DRAFTS = 6;

/** Prepares it. */
export async function stageIn(here: World, book = publishedPolicyBook): Promise<Stage> {
  const bank = await here.bank("demo");
  const people = new Map<StaffRole, Person>();
  for (const role of STAFF_ROLES) people.set(role, await enrolled(here, bank, [role]));
  const cookies = new Map<ProcedureName, Browser["cookies"]>();
  for (const { name } of proceduresOfApi())
    cookies.set(name, await cookiesFor(here, bank, people, name));
  const corpus = await corpusOf(here, bank, people, book);
  // From here on a name that nobody has costs no hash: hostile names are many.
  // What a lucky change of password stores instead looks like a hash, and no password has it.
  (await here.auth.engine.$context).password.hash = async () => "salt:key";
  const proveAnew = async () => {
    const now = new Date();
    await here.database.db.update(authSession).set({ provedAt: now, seenAt: now });
  };
  return { corpus, cookiesFor: (name) => cookies.get(name) ?? new Map(), proveAnew };
}

/** Somebody who may: the same person for all procedures of a role, one of their own for each about oneself. */
async function cookiesFor(
  here: World,
  bank: Bank,
  people: People,
  name: ProcedureName,
): Promise<Browser["cookies"]> {
  const permission = permissionOf(name);
  if (name === "session.verifySecondFactor") return owingCode(here, bank);
  if (permission.kind === "public") return new Map();
  if (permission.kind === "signed-in") return (await enrolled(here, bank)).browser.cookies;
  const role = STAFF_ROLES.find((each) => permission.by[each] !== undefined);
  return personOf(people, role).browser.cookies;
}

/** Somebody who has shown a password and owes a code. */
async function owingCode(here: World, bank: Bank): Promise<Browser["cookies"]> {
  const { loginName } = await withCodes(here, bank);
  const browser = here.browser();
  await signInAs(browser, loginName);
  return browser.cookies;
}

function personOf(people: People, role: StaffRole | undefined): Person {
  const person = role && people.get(role);
  if (person === undefined) throw new Error(`nobody is ${role}`);
  return person;
}

/** Texts that fit, and keys of things that are there, so that what lies behind the schemas is reached. */
async function corpusOf(
  here: World,
  bank: Bank,
  people: People,
  book: PolicyBook,
): Promise<Corpus> {
  const nowhere = newId();
  const items = policyItemsOf(publishedPolicyBook).map(encodePolicyItem);
  const targets = [await bank.person("甲", bank.east, ["officer"]), nowhere];
  const changes = await waitingChanges(here, bank, people, book);
  const day = businessDay(here.clock.now);
  const [waiting, drafts] = [
    await someQuotes(here, bank, people),
    await someDrafts(here, bank, people),
  ];
  const token = await enrolmentToken(here, bank, targets[0] ?? "");
  const byField = {
    staffId: targets,
    branchId: [bank.east, bank.west, nowhere],
    quoteId: [...waiting, nowhere],
    before: [...waiting, nowhere],
    draftId: [...drafts, newId(), newId()],
    changeId: [...changes.map(({ changeId }) => changeId), nowhere],
    digest: [...changes.map(({ digest }) => digest), "0".repeat(64)],
    expected: ['{"suitability":"fits"}', '{"rateMax":"0.05"}', "{}"],
    quoteIds: [...waiting],
    dealFile: DEALS.map((deal) => JSON.stringify(deal)),
    item: items.map((item) => JSON.stringify(item)),
    kind: ["lpr", "taxRule"],
    code: ["lpr", "taxRule", "123456", "2345-ACDE-FGHJ"],
    question: [JSON.stringify(ESTIMATE_FILE)],
    password: [PASSWORD, ...Array.from({ length: 9 }, (_, index) => `a wrong one ${index}`)],
    loginName: ["nobody.at.all", "somebody"],
    key: Array.from({ length: 400 }, (_, index) => `hostile-key-${index}`),
  };
  const any = [day, addDays(day, 30), "2026-01-01", nowhere, "reason", "一句话", "1", "0.5", token];
  return { byField, any: [...any, ...Object.values(byField).flat()] };
}

/**
 * The bank's policy, and changes that wait for a checker: the levels of authority, from a day far away. While no level holds, nobody
 * looks for the lowest rate at which one could sign, which is most of the work of pricing.
 */
async function waitingChanges(here: World, { bankId }: Bank, people: People, book: PolicyBook) {
  const { database, clock } = here;
  const [maker, checker] = [personOf(people, "productManager"), personOf(people, "checker")];
  const all = policyItemsOf(book);
  const [levels, items] = [all.filter(isLevel), all.filter((item) => !isLevel(item))];
  const by = { makerId: maker.staffId, checkerId: checker.staffId };
  const seed = { bankId, ...by, reason: "first", items };
  await inTransaction(database, (session) => seedPolicy(session, seed, clock.now));
  const waiting: { readonly changeId: string; readonly digest: string }[] = [];
  for (const level of levels) {
    const item = encodePolicyItem({ ...level, effectiveFrom: calendarDate("2099-01-01") });
    const actor = { bankId, staffId: maker.staffId };
    const proposal = { item, reason: "试", baseRevision: 0 };
    const answer = await submitChange(database, actor, proposal, clock.now);
    if (answer.kind === "submitted") waiting.push(answer);
  }
  return waiting;
}

function isLevel({ kind }: PolicyItem): boolean {
  return kind === "authorityLevels";
}

/** Quotes of the officer; every other one waits for approval. */
async function someQuotes(here: World, { bankId, east }: Bank, people: People) {
  const { database, clock } = here;
  const ownerId = personOf(people, "officer").staffId;
  const day = businessDay(clock.now);
  const priced = await prepareQuote(policySourceOf(publishedPolicyBook), SAMPLE_DEAL, day);
  if (priced.kind === "refused") throw new Error("not priced");
  const asked = { bankId, branchId: east, ownerId, prepared: priced.value };
  const keys: string[] = [];
  for (let count = 0; count < QUOTES; count += 1) {
    const quote = { ...asked, validityEnd: addDays(day, 30) };
    await inTransaction(database, async (session) => {
      const made = await issueQuote(session, quote, clock.now);
      if (made.kind === "refused") throw new Error(made.code);
      const { quoteId } = made;
      const step = { bankId, quoteId, to: "approvalAsked", actorId: ownerId, reason: "x" } as const;
      if (count % 2 === 0) await moveQuote(session, step, clock.now);
      keys.push(quoteId);
    });
  }
  return keys;
}

/** Drafts of the officer: from deals that fit to files that are hardly begun. */
async function someDrafts(here: World, { bankId, east }: Bank, people: People) {
  const { database, clock } = here;
  const ownerId = personOf(people, "officer").staffId;
  const keys = Array.from({ length: DRAFTS }, () => newId());
  for (const [index, draftId] of keys.entries()) {
    const dealFile = JSON.parse(JSON.stringify(DEALS[index % DEALS.length]));
    const draft = { bankId, branchId: east, ownerId, draftId, dealFile, baseRevision: 0 };
    await inTransaction(database, (session) => saveDraft(session, draft, clock.now));
  }
  return keys;
}
