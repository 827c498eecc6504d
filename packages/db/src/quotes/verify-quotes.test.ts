/**
 * Stored quotes run again: the same bytes, or the place where they are not.
 */
import { calendarDate } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { policyItemsOf } from "@xinzhi/domain/schemas";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { inTransaction } from "../connection/transaction.ts";
import { seedPolicy } from "../policy/seed-policy.ts";
import { SAMPLE_DEALS } from "../testing/sample-deals.ts";
import { issued, noon, QUOTE_DAY, samplePolicy, sampleQuote } from "../testing/sample-quotes.ts";
import { sampleStaff } from "../testing/sample-staff.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { bankPolicySource } from "./bank-policy.ts";
import { firstDifference } from "./first-difference.ts";
import { type PolicySource, pinOf, policySourceOf } from "./policy-source.ts";
import { type PreparedQuote, prepareQuote } from "./prepare-quote.ts";
import { type QuoteVerdict, verifyQuote, verifyQuotes } from "./verify-quotes.ts";

let database: TestDatabase;
const made: TestDatabase[] = [];
let prepared: readonly PreparedQuote[] = [];
beforeAll(async () => {
  prepared = await Promise.all(SAMPLE_DEALS.map(sampleQuote));
});
beforeEach(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  made.push(database);
  const app = database.as("xinzhi_app");
  const at = await sampleStaff(app);
  for (const each of prepared) await issued(app, at, each);
});
afterAll(async () => {
  for (const each of made) await each.drop();
});

async function verdicts(source: PolicySource = samplePolicy): Promise<readonly QuoteVerdict[]> {
  const found: QuoteVerdict[] = [];
  for await (const verdict of verifyQuotes(database.as("xinzhi_audit").db, () => source)) {
    found.push(verdict);
  }
  return found;
}

async function faults(source?: PolicySource) {
  const found = await verdicts(source);
  return found.flatMap(({ quoteNumber, faults: wrong }) =>
    wrong.map(({ code, difference }) => `${quoteNumber} ${code} ${difference?.path ?? ""}`.trim()),
  );
}

/** As the owner of the tables, whom no grant stops. */
const forge = (statement: string) =>
  inTransaction(database.as("xinzhi_migrate"), async (session) => {
    await session.execute(statement);
  });

/** Digests made anew after a change. */
const REDIGEST = "encode(sha256(convert_to(";

test("quotes that nobody touched run again to the same bytes", async () => {
  expect(await faults()).toEqual([]);
  expect((await verdicts()).map(({ quoteNumber }) => quoteNumber)).toEqual([
    "2026-000001",
    "2026-000002",
    "2026-000003",
  ]);
});

test("every quote of every bank comes once, however many are read at a time", async () => {
  const app = database.as("xinzhi_app");
  // Both banks are older than the quotes of either.
  const banks = [await sampleStaff(app), await sampleStaff(app)];
  for (const each of prepared.slice(1)) {
    for (const at of banks) await issued(app, at, each);
  }
  const audit = database.as("xinzhi_audit").db;
  for (const most of [1, 2, 7, 50]) {
    const seen: string[] = [];
    for await (const { quoteId } of verifyQuotes(audit, () => samplePolicy, most)) {
      seen.push(quoteId);
    }
    expect(new Set(seen).size).toBe(7);
    expect(seen.length).toBe(7);
  }
});

test("one sign of an answer, with its digest made anew, is found by its path", async () => {
  const changed = `replace(answer_text, '"raroc":"0.0422', '"raroc":"0.0423')`;
  await forge(`UPDATE quote SET answer_text = ${changed},
    answer_digest = ${REDIGEST}${changed}, 'UTF8')), 'hex') WHERE number = 1`);
  expect(await faults()).toEqual(["2026-000001 audit", "2026-000001 answer totals.raroc"]);
});

test("one sign of a request, with its digest made anew, is found in the answer", async () => {
  const changed = `replace(request_text, '"pd":"0.01"', '"pd":"0.02"')`;
  await forge(`UPDATE quote SET request_text = ${changed},
    request_digest = ${REDIGEST}${changed}, 'UTF8')), 'hex') WHERE number = 1`);
  const found = await faults();
  expect(found[0]).toBe("2026-000001 audit");
  expect(found[1]).toMatch(/^2026-000001 answer /);
});

test("one quote alone has the verdict that it has among all; one of another bank has none", async () => {
  const changed = `replace(answer_text, '"raroc":"0.0422', '"raroc":"0.0423')`;
  await forge(`UPDATE quote SET answer_text = ${changed},
    answer_digest = ${REDIGEST}${changed}, 'UTF8')), 'hex') WHERE number = 1`);
  const app = database.as("xinzhi_app");
  const all = await verdicts();
  const alone = await Promise.all(all.map((each) => verifyQuote(app.db, samplePolicy, each)));
  expect(alone).toEqual(all);
  expect(alone.map((each) => each?.faults.map(({ code }) => code))).toEqual([
    ["audit", "answer"],
    [],
    [],
  ]);
  const { bankId } = await sampleStaff(app);
  const quoteId = all[0]?.quoteId ?? "";
  expect(await verifyQuote(app.db, samplePolicy, { bankId, quoteId })).toBeUndefined();
});

test("a blank in an answer, and a text whose digest was left as it was, are found", async () => {
  await forge("ALTER TABLE quote DROP CONSTRAINT quote_check1");
  await forge("UPDATE quote SET answer_text = answer_text || ' ' WHERE number = 2");
  expect(await faults()).toEqual(["2026-000002 digest", "2026-000002 answer"]);
});

test("a whole quote exchanged for another, digests and all, is found by the audit chain", async () => {
  await forge(`UPDATE quote q SET request_text = o.request_text, request_digest = o.request_digest,
    answer_text = o.answer_text, answer_digest = o.answer_digest, principal = o.principal, rate = o.rate,
    annual_cost = o.annual_cost, raroc = o.raroc FROM quote o WHERE q.number = 1 AND o.number = 3`);
  expect(await faults()).toEqual(["2026-000001 audit"]);
});

test("a figure of the lists that is not the answer's is found", async () => {
  await forge("UPDATE quote SET raroc = raroc + 0.00000001 WHERE number = 3");
  expect(await faults()).toEqual(["2026-000003 headline"]);
});

test("another engine is said; its version alone is no difference", async () => {
  const changed = `regexp_replace(answer_text, '"engineVersion":"[^"]*"', '"engineVersion":"0.0.1"')`;
  await forge(`UPDATE quote SET engine_version = '0.0.1', answer_text = ${changed},
    answer_digest = ${REDIGEST}${changed}, 'UTF8')), 'hex') WHERE number = 1`);
  await forge(`UPDATE audit_entry SET detail = replace(replace(detail, q.old, q.answer_digest),
      '"engineVersion":"' || e.engine_version, '"engineVersion":"0.0.1')
    FROM (SELECT quote_id, answer_digest, (SELECT detail::json ->> 'answerDigest' FROM audit_entry
      WHERE subject = 'quote:' || quote_id) AS old FROM quote WHERE number = 1) q,
      (SELECT engine_version FROM quote WHERE number = 2) e
    WHERE subject = 'quote:' || q.quote_id`);
  const [first] = await verdicts();
  expect(first).toMatchObject({ engineStored: "0.0.1", faults: [] });
  expect(first?.engineNow).not.toBe("0.0.1");
});

test("policy that has changed since is not taken for the policy that priced a quote", async () => {
  const [lpr, ...rest] = publishedPolicyBook.lpr;
  if (lpr === undefined) throw new Error("none");
  const document = { ...lpr.document, title: "another" };
  const edited = policySourceOf({ ...publishedPolicyBook, lpr: [{ ...lpr, document }, ...rest] });
  expect(await faults(edited)).toEqual([1, 2, 3].map((n) => `2026-00000${n} policy-missing`));
  const more = { ...lpr, id: "LPR-NEXT", effectiveFrom: QUOTE_DAY };
  const grown = policySourceOf({ ...publishedPolicyBook, lpr: [...publishedPolicyBook.lpr, more] });
  expect(await faults(grown)).toEqual([]);
  // What starts on the day is in that day's book.
  expect((await grown.bookFor(QUOTE_DAY)).book.lpr.at(-1)?.id).toBe("LPR-NEXT");
});

test("a pin names its items in whatever order they come; what started later is not in it", async () => {
  const today = await samplePolicy.bookFor(QUOTE_DAY);
  const { items, digest, book } = await samplePolicy.bookFor(calendarDate("2012-12-31"));
  expect(digest).toBe(pinOf(items).digest);
  expect(items.length).toBeLessThan(today.items.length);
  expect(book.lpr).toEqual([]);
  expect(pinOf(today.items.toReversed())).toEqual({ digest: today.digest, items: today.items });
  expect(await samplePolicy.bookByDigest({ digest, items: today.items })).toBeUndefined();
});

test("a bank's approved policy is the published one by digest, and prices and runs again as it", async () => {
  const app = database.as("xinzhi_app");
  const at = await sampleStaff(app);
  const { bankId, owner: makerId, approver: checkerId } = at;
  const seed = {
    bankId,
    makerId,
    checkerId,
    reason: "first",
    items: policyItemsOf(publishedPolicyBook),
  };
  await inTransaction(app, (session) => seedPolicy(session, seed, noon()));
  const own = bankPolicySource(app.db, bankId);
  const published = await samplePolicy.bookFor(QUOTE_DAY);
  expect(await own.bookFor(QUOTE_DAY)).toEqual(published);
  // The whole book has what starts later as well, and is cut at a day to that day's figures.
  const whole = await own.wholeBook();
  expect(whole).toEqual(await samplePolicy.wholeBook());
  expect(whole.items.length).toBeGreaterThan(
    (await own.bookFor(calendarDate("2012-12-31"))).items.length,
  );
  const startOfLpr = publishedPolicyBook.lpr.at(-1)?.effectiveFrom ?? QUOTE_DAY;
  expect(await own.bookFor(startOfLpr)).toEqual(await samplePolicy.bookFor(startOfLpr));
  const again = await prepareQuote(own, SAMPLE_DEALS[0] ?? null, QUOTE_DAY);
  expect(again).toEqual({ kind: "ok", value: prepared[0] });
  expect(await faults(bankPolicySource(database.as("xinzhi_audit").db, bankId))).toEqual([]);
  const [first = "", ...rest] = published.items;
  expect(await own.bookByDigest(pinOf(rest.concat("0".repeat(64))))).toBeUndefined();
  expect(await own.bookByDigest({ digest: published.digest, items: [first] })).toBeUndefined();
});

test.each([
  [{ a: { b: "1", c: "2" } }, { a: { b: "1", c: "3" } }, 'a.c "2" "3"'],
  [{ rows: ["x", "y"] }, { rows: ["x"] }, 'rows.1 "y" —'],
  [{ a: null }, { a: null, b: 1 }, "b — 1"],
  [{ a: [] }, { a: {} }, "a [] {}"],
])("the first difference of %j and %j", (stored, now, expected) => {
  const found = firstDifference(stored, now);
  expect(`${found?.path} ${found?.stored} ${found?.now}`).toBe(expected);
  expect(firstDifference(stored, stored)).toBeUndefined();
});
