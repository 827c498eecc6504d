/** What is newer than a quote's policy is told by name: the LPR, the FTP curve, and what else it was priced with. */
import { calendarDate } from "@xinzhi/domain";
import deal from "@xinzhi/domain/demo-bank/deals/01-little-giant-upgrading.json" with {
  type: "json",
};
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { type PolicyItem, policyBookOf, policyItemsOf } from "@xinzhi/domain/schemas";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Database } from "../connection/database.ts";
import { issued, QUOTE_DAY, sampleQuote } from "../testing/sample-quotes.ts";
import { type SampleStaff, sampleStaff } from "../testing/sample-staff.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { newerPolicy } from "./newer-policy.ts";
import { type PolicySource, policySourceOf } from "./policy-source.ts";
import { quoteById } from "./read-quotes.ts";

/** The invented day from which something else holds. */
const LATER = calendarDate("2026-12-21");
const ITEMS = policyItemsOf(publishedPolicyBook);

let database: TestDatabase;
let app: Database;
let at: SampleStaff;
let quoteId: string;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app", 5);
  at = await sampleStaff(app);
  quoteId = (await issued(app, at, await sampleQuote(deal))).quoteId;
});
afterAll(() => database.drop());

/** The published policy with a version of a thing that starts later, or on another day. */
function withVersion(kind: PolicyItem["kind"], code: string, id: string, from = LATER) {
  const last = ITEMS.findLast((item) => item.kind === kind && item.code === code);
  if (last === undefined) throw new Error(`${kind}/${code}`);
  return sourceOf([...ITEMS, { ...last, id, effectiveFrom: from }]);
}

function sourceOf(items: readonly PolicyItem[]): PolicySource {
  const book = policyBookOf(items);
  if (book.kind === "refused") throw new Error(JSON.stringify(book.problems));
  return policySourceOf(book.value);
}

async function newer(source: PolicySource, today = LATER) {
  const quote = await quoteById(app.db, at.bankId, quoteId, QUOTE_DAY);
  if (quote === undefined) throw new Error("no quote");
  return newerPolicy(app.db, source, { ...quote, bankId: at.bankId }, today);
}

test("nothing while the policy is the one it was priced with", async () => {
  expect(await newer(sourceOf(ITEMS), QUOTE_DAY)).toEqual([]);
});

test("a newer LPR, from its first day on, with the one of the pricing date", async () => {
  const source = withVersion("lpr", "lpr", "LPR-2026-12-21");
  expect(await newer(source)).toEqual([
    {
      kind: "lpr",
      code: "lpr",
      id: "LPR-2026-12-21",
      from: "2026-12-21",
      was: { id: "LPR-2025-05-20", from: "2025-05-20" },
    },
  ]);
  expect(await newer(source, calendarDate("2026-12-20"))).toEqual([]);
});

test("a newer FTP curve, with the one that was used", async () => {
  expect(await newer(withVersion("ftpCurves", "loans", "FTP-CURVE-2026-12-21"))).toEqual([
    {
      kind: "ftpCurves",
      code: "loans",
      id: "FTP-CURVE-2026-12-21",
      from: "2026-12-21",
      was: { id: "FTP-CURVE-2026-01-05", from: "2026-01-05" },
    },
  ]);
});

test("a version that was entered late, for a day before the pricing date", async () => {
  const source = withVersion("lpr", "lpr", "LPR-2026-11-20", calendarDate("2026-11-20"));
  const found = await newer(source, QUOTE_DAY);
  expect(found.map(({ id, from }) => [id, from])).toEqual([["LPR-2026-11-20", "2026-11-20"]]);
});

test("the same curve approved with other content", async () => {
  const source = sourceOf([
    ...ITEMS.map((item) =>
      item.kind === "ftpCurves" && item.id === "FTP-CURVE-2026-01-05"
        ? { ...item, content: { ...item.content, points: item.content.points.slice(0, -1) } }
        : item,
    ),
  ]);
  const both: PolicySource = {
    wholeBook: source.wholeBook,
    bookFor: source.bookFor,
    bookByDigest: policySourceOf(publishedPolicyBook).bookByDigest,
  };
  const found = await newer(both, QUOTE_DAY);
  expect(found.map(({ kind, id }) => [kind, id])).toEqual([["ftpCurves", "FTP-CURVE-2026-01-05"]]);
});

test("nothing of what the answer does not name: the bands of the public page", async () => {
  expect(await newer(withVersion("publishedBands", "techInnovationLoan", "BANDS-2"))).toEqual([]);
});
