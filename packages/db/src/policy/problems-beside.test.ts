/**
 * A change beside the other items of its bank: refused at the field where it makes another unreachable or is made so, again when it is
 * approved, on the day on which it happens; what was there before, and what takes a change back, is in nobody's way.
 */
import { calendarDate } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { encodePolicyItem, type Json, policyItemsOf } from "@xinzhi/domain/schemas";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import type { Database } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { testBank } from "../testing/test-bank.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { backOut } from "./back-out.ts";
import { decideChange, submitChange } from "./changes.ts";
import type { Actor } from "./changes-lock.ts";
import { pendingChanges } from "./policy-views.ts";
import { restorePolicy } from "./restore-policy.ts";
import { seedPolicy } from "./seed-policy.ts";
import { headOf } from "./stored-policy.ts";

const NOW = new Date("2026-11-27T08:00:00.000Z");

let moment = 0;
let database: TestDatabase;
let app: Database;
let maker: Actor;
let checker: Actor;

beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app", 20);
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { bankId, staff } = await testBank(app, 2);
  const [makerId = "", checkerId = ""] = staff;
  maker = { bankId, staffId: makerId };
  checker = { bankId, staffId: checkerId };
  const items = policyItemsOf(publishedPolicyBook);
  const seed = { bankId, makerId, checkerId, reason: "初始", items };
  await inTransaction(app, (session) => seedPolicy(session, seed, NOW));
});

type Change = {
  readonly kind: string;
  readonly code: string;
  readonly from: string;
  readonly content: object;
};

/** The latest published version of a thing with other content from a day on. */
function changed({ kind, code, from, content }: Change): Json {
  const held = policyItemsOf(publishedPolicyBook).findLast(
    (item) => item.kind === kind && item.code === code,
  );
  const item = Object(held && encodePolicyItem(held));
  return {
    ...item,
    id: `${code}-${from}`,
    effectiveFrom: from,
    content: { ...item.content, ...content },
  };
}

/** Each an act of its own, at its own moment. */
async function submit(change: Change) {
  const { revision } = await headOf(app.db, maker.bankId, change.kind, change.code);
  const proposal = { item: changed(change), reason: "试", baseRevision: revision };
  moment += 1;
  return submitChange(app, maker, proposal, new Date(NOW.getTime() + moment));
}

async function approve(
  answer: Awaited<ReturnType<typeof submit>> | { readonly kind: "nothing-before" },
) {
  if (answer.kind !== "submitted") throw new Error(JSON.stringify(answer));
  const { changeId, digest } = answer;
  return decideChange(app, checker, { changeId, digest, note: "", decision: "approved" }, NOW);
}

/** The cap of 知识产权质押贷款 on the standard track. */
function productCap(share: string, from = "2026-12-01"): Change {
  const pledgeRateMax = { standard: { share }, preferential: { share: "0.6" } };
  return { kind: "productConditions", code: "ipPledgeLoan", from, content: { pledgeRateMax } };
}

/** The cap of trademarks, the highest of all rights. */
function classCap(share: string, from = "2026-12-01"): Change {
  return { kind: "ipPledgeTerms", code: "trademark", from, content: { pledgeRateMax: { share } } };
}

const ABOVE = {
  path: ["content", "pledgeRateMax", "standard", "share"],
  code: "pledge-above-class",
};

test("a cap above that of every right is refused at its field; one that equals it is taken", async () => {
  expect(await submit(productCap("0.51"))).toEqual({
    kind: "bad-item",
    problems: [
      {
        ...ABOVE,
        facts: {
          product: "ipPledgeLoan",
          share: "0.51",
          right: "trademark",
          shareAtMost: "0.5",
          date: "2026-12-01",
        },
      },
    ],
  });
  expect(await submit(productCap("0.5"))).toMatchObject({ kind: "submitted" });
});

test("what was approved meanwhile stops an approval, from either side, at the field of the item", async () => {
  const product = await submit(productCap("0.48"));
  await approve(await submit(classCap("0.46")));
  expect(await approve(product)).toMatchObject({ kind: "no-longer-fits", problems: [ABOVE] });
});

test("the item that lowers the other's bound is told at its own field", async () => {
  await approve(await submit(productCap("0.48")));
  expect(await submit(classCap("0.46"))).toMatchObject({
    kind: "bad-item",
    problems: [
      {
        path: ["content", "pledgeRateMax", "share"],
        code: "pledge-above-class",
        facts: { share: "0.48", shareAtMost: "0.46" },
      },
    ],
  });
});

test("a version that starts later counts from its own day", async () => {
  await approve(await submit(classCap("0.46", "2027-01-01")));
  expect(await submit(productCap("0.48", "2026-12-15"))).toMatchObject({
    kind: "bad-item",
    problems: [{ ...ABOVE, facts: { date: "2027-01-01" } }],
  });
});

test("a fault that was there already is in nobody's way", async () => {
  // A cap that was brought back above every right may stay there while another condition of the product changes.
  await approve(await submit(productCap("0.48")));
  await approve(await submit(productCap("0.3", "2026-12-02")));
  await approve(await submit(classCap("0.46", "2026-12-02")));
  const again = { kind: "productConditions", code: "ipPledgeLoan", reason: "撤回" };
  const effectiveFrom = calendarDate("2026-12-03");
  await approve(await backOut(app, maker, { ...again, effectiveFrom }, NOW));
  const channel = { kind: "productConditions", code: "ipPledgeLoan", from: "2026-12-04" };
  const pledgeRateMax = { standard: { share: "0.48" }, preferential: { share: "0.6" } };
  const feeWaiverShareMax = { standard: { share: "0.4" }, preferential: { share: "1" } };
  expect(await submit({ ...channel, content: { pledgeRateMax, feeWaiverShareMax } })).toMatchObject(
    { kind: "submitted" },
  );
});

/** Every thing that was seeded, proposed anew where it says otherwise by now. */
function restored() {
  const first = { items: policyItemsOf(publishedPolicyBook), reason: "恢复示例政策" };
  return inTransaction(app, (session) => restorePolicy(session, maker, first, NOW));
}

/** The changes that wait, by kind. */
async function waiting(kind: string): Promise<Awaited<ReturnType<typeof submit>>> {
  const changes = await pendingChanges(app.db, maker.bankId);
  const found = changes.find((change) => change.kind === kind);
  if (found === undefined) throw new Error(`nothing waits for ${kind}`);
  return { kind: "submitted", changeId: found.changeId, digest: found.digest };
}

test.each([
  ["the product first", ["productConditions", "ipPledgeTerms"]],
  ["the right first", ["ipPledgeTerms", "productConditions"]],
])("restored items are judged by the book they make together, %s", async (_, order) => {
  // Both moved down together: the restored right alone would be in order, the restored cap alone above every right.
  await approve(await submit(productCap("0.2")));
  for (const code of ["trademark", "inventionPatent", "softwareCopyright", "layoutDesign"]) {
    const cap = { kind: "ipPledgeTerms", code, from: "2026-12-01" };
    await approve(await submit({ ...cap, content: { pledgeRateMax: { share: "0.25" } } }));
  }
  const outcomes = (await restored()).map(
    ({ kind, code, outcome }) => `${kind} ${code} ${outcome}`,
  );
  expect(outcomes.toSorted()).toEqual([
    "ipPledgeTerms inventionPatent submitted",
    "ipPledgeTerms layoutDesign submitted",
    "ipPledgeTerms softwareCopyright submitted",
    "ipPledgeTerms trademark submitted",
    "productConditions ipPledgeLoan submitted",
  ]);
  for (const kind of order) {
    expect(await approve(await waiting(kind))).toMatchObject({ kind: "decided" });
  }
});

test("what was proposed by another act is no company: a cap waits for its right to be approved", async () => {
  const right = await submit(classCap("0.6"));
  if (right.kind !== "submitted") throw new Error(right.kind);
  expect(await submit(productCap("0.58"))).toMatchObject({ kind: "bad-item", problems: [ABOVE] });
  const product = await submit(productCap("0.48"));
  await decideChange(app, checker, { ...right, note: "不提高", decision: "rejected" }, NOW);
  await approve(await submit(classCap("0.46")));
  expect(await submit(classCap("0.6"))).toMatchObject({ kind: "submitted" });
  expect(await approve(product)).toMatchObject({ kind: "no-longer-fits", problems: [ABOVE] });
});

test("with the company rejected the rest of an act is judged alone", async () => {
  await approve(await submit(productCap("0.2")));
  for (const code of ["trademark", "inventionPatent", "softwareCopyright", "layoutDesign"]) {
    const cap = { kind: "ipPledgeTerms", code, from: "2026-12-01" };
    await approve(await submit({ ...cap, content: { pledgeRateMax: { share: "0.25" } } }));
  }
  await restored();
  for (let left = 4; left > 0; left -= 1) {
    const right = await waiting("ipPledgeTerms");
    if (right.kind !== "submitted") throw new Error("nothing waits");
    const { changeId, digest } = right;
    const asked = { changeId, digest, note: "不恢复", decision: "rejected" } as const;
    expect(await decideChange(app, checker, asked, NOW)).toMatchObject({ kind: "decided" });
  }
  expect(await approve(await waiting("productConditions"))).toMatchObject({
    kind: "no-longer-fits",
    problems: [ABOVE],
  });
});

test("taking a change back brings back what held, whatever others say by now", async () => {
  await approve(await submit(productCap("0.48")));
  await approve(await submit(productCap("0.3", "2026-12-02")));
  await approve(await submit(classCap("0.46", "2026-12-02")));
  const again = { kind: "productConditions", code: "ipPledgeLoan", reason: "撤回" };
  const effectiveFrom = calendarDate("2026-12-03");
  expect(await approve(await backOut(app, maker, { ...again, effectiveFrom }, NOW))).toMatchObject({
    kind: "decided",
  });
});
