/**
 * The policy that pages price under: the bank's own, with what starts later, the moment a second person has approved it; and no quote
 * with other figures than the page showed.
 */
import { inTransaction, seedPolicy } from "@xinzhi/db";
import {
  calendarDate,
  firmInquiry,
  type PolicyBook,
  policyBookAsOf,
  priceLoan,
  type QuoteHeadline,
  quoteHeadline,
  toPlainDigits,
} from "@xinzhi/domain";
import FIRM_DEAL from "@xinzhi/domain/demo-bank/deals/02-relending-2022.json" with { type: "json" };
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import {
  decodeFitFile,
  decodePolicyFile,
  encodePolicyItem,
  policyBookOf,
  policyItemsOf,
} from "@xinzhi/domain/schemas";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { appRouter } from "../../root.ts";
import { enrolled } from "../../testing/people.ts";
import { type World, world } from "../../testing/world.ts";

type Api = Awaited<ReturnType<Awaited<ReturnType<typeof enrolled>>["browser"]["api"]>>;

/** A day on which the last published curve holds, and one on which the curve of this test does. */
const BEFORE = "2026-11-27";
const AFTER = "2099-02-02";

let here: World;
let officer: Api;
let maker: Api;
let checker: Api;

beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
  const bank = await here.bank("demo");
  const first = await enrolled(here, bank, ["productManager"], bank.east);
  const second = await enrolled(here, bank, ["checker"], bank.east);
  [maker, checker] = [await first.browser.api(), await second.browser.api()];
  officer = await (await enrolled(here, bank, ["officer"], bank.east)).browser.api();
  const people = { makerId: first.staffId, checkerId: second.staffId };
  const items = policyItemsOf(publishedPolicyBook);
  const seed = { bankId: bank.bankId, ...people, reason: "first", items };
  await inTransaction(here.database, (session) => seedPolicy(session, seed, here.clock.now));
});
afterAll(() => here.drop());

async function bookOfPage(): Promise<PolicyBook> {
  const { policy = "" } = await officer.policy.forPricing({});
  const items = decodePolicyFile(JSON.parse(policy));
  const book = items.kind === "ok" ? policyBookOf(items.value) : items;
  if (book.kind === "refused") throw new Error(JSON.stringify(book.problems));
  return book.value;
}

const pricedOn = (pricingDate: string) => ({
  ...FIRM_DEAL,
  deal: { ...FIRM_DEAL.deal, pricingDate },
});

/** What a page shows of the deal on a day. */
function seenUnder(book: PolicyBook, pricingDate: string) {
  const question = decodeFitFile(pricedOn(pricingDate));
  if (question.kind === "refused") throw new Error(JSON.stringify(question.problems));
  const known = policyBookAsOf(book, calendarDate(pricingDate));
  const priced = priceLoan(firmInquiry(question.value, known).inquiry, known);
  if (priced.kind === "refused") throw new Error(JSON.stringify(priced.problems));
  return texts(quoteHeadline(priced.value));
}

const texts = ({ rate, annualCost, raroc }: QuoteHeadline) => ({
  rate: toPlainDigits(rate),
  ...(annualCost === undefined ? {} : { annualCost: toPlainDigits(annualCost) }),
  raroc: toPlainDigits(raroc),
});

let drafts = 0;
async function issued(pricingDate: string, seen: ReturnType<typeof seenUnder>) {
  drafts += 1;
  const draftId = `00000000-0000-7000-8000-${String(drafts).padStart(12, "0")}`;
  const dealFile = JSON.stringify(pricedOn(pricingDate));
  await officer.quotes.saveDraft({ draftId, baseRevision: 0, dealFile });
  const ask = { key: `issue-${draftId}`, draftId, revision: 1, validityEnd: "2099-12-31" };
  return officer.quotes.issue({ ...ask, seen });
}

/** A dearer curve from a later day on. */
function dearerCurve(): string {
  const last = policyItemsOf(publishedPolicyBook).findLast(({ kind }) => kind === "ftpCurves");
  if (last === undefined) throw new Error("no curve");
  const text = JSON.stringify(
    encodePolicyItem({ ...last, id: "FTP-CURVE-LATER", effectiveFrom: calendarDate(AFTER) }),
  );
  const item = text.replaceAll(/"perYear":"0\.01(\d*)"/g, '"perYear":"0.02$1"');
  expect(item).not.toBe(text);
  return item;
}

/** Proposed, and approved by a second person. */
async function approved(kind: string, code: string, item: string): Promise<void> {
  const { things } = await maker.policy.things({});
  const known = things.find((thing) => thing.kind === kind && thing.code === code);
  const ask = { item, reason: "更新", baseRevision: known?.revisions ?? 0 };
  const { changeId = "", digest = "" } = await maker.policy.propose(ask);
  await checker.policy.approve({ changeId, digest, note: "" });
}

test("a curve reaches the pages with its approval, holds from its day, and moves no quote in silence", async () => {
  const before = await officer.policy.forPricing({});
  expect(await officer.policy.forPricing({ known: before.digest })).toEqual({
    digest: before.digest,
  });
  const old = await bookOfPage();
  expect(old).toEqual(publishedPolicyBook);
  const seen = { now: seenUnder(old, BEFORE), later: seenUnder(old, AFTER) };

  await approved("ftpCurves", "loans", dearerCurve());
  const after = await officer.policy.forPricing({ known: before.digest });
  expect(after.digest).not.toBe(before.digest);
  const current = await bookOfPage();
  expect(current.registers.ftpCurves).not.toEqual(old.registers.ftpCurves);

  // A page that was opened before: its price of today still stands, that of the later day does not.
  expect(seenUnder(current, BEFORE)).toEqual(seen.now);
  expect(seenUnder(current, AFTER).raroc).not.toBe(seen.later.raroc);
  expect((await issued(BEFORE, seen.now)).outcome).toBe("done");
  expect(await issued(AFTER, seen.later)).toEqual({ outcome: "figures-moved", problems: [] });
  const { outcome, quoteId = "" } = await issued(AFTER, seenUnder(current, AFTER));
  expect(outcome).toBe("done");
  const { raroc } = await officer.quotes.read({ quoteId });
  expect(raroc).toBe(seenUnder(current, AFTER).raroc);
});

test("no figure that was seen may differ, nor be left out where there is one", async () => {
  const seen = seenUnder(await bookOfPage(), BEFORE);
  const { annualCost, ...others } = seen;
  expect(annualCost).toBeDefined();
  for (const wrong of [
    { ...seen, rate: "0.0001" },
    { ...seen, raroc: "0.0001" },
    { ...seen, annualCost: "0.0001" },
    others,
  ]) {
    expect((await issued(BEFORE, wrong)).outcome).toBe("figures-moved");
  }
});

test("the list of versions is the bank's own for its people, and the published one for everybody else", async () => {
  const last = policyItemsOf(publishedPolicyBook).findLast(({ kind }) => kind === "lpr");
  if (last === undefined) throw new Error("no LPR");
  const effectiveFrom = calendarDate("2026-11-20");
  const item = encodePolicyItem({ ...last, id: "LPR-2026-11-20", effectiveFrom });
  const { things } = await maker.policy.things({});
  const code = things.find(({ kind }) => kind === "lpr")?.code ?? "";
  await approved("lpr", code, JSON.stringify(item));
  const visitor = appRouter.createCaller({ policyBook: publishedPolicyBook });
  const inForce = async (api: Api) => {
    const { kinds } = await api.policy.listInForce({ date: "2026-11-27" });
    const { versions } = await api.policy.listVersions({ kind: "lpr" });
    return [kinds.find(({ kind }) => kind === "lpr")?.inForce?.id, versions.at(-1)?.id];
  };
  expect(await inForce(officer)).toEqual(["LPR-2026-11-20", "LPR-2026-11-20"]);
  expect(await inForce(visitor)).toEqual(["LPR-2025-05-20", "LPR-2025-05-20"]);
});
