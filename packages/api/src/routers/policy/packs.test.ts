/**
 * Policy drafts and packs through the API: written, looked at, read in, once for each key, and only by whoever may.
 */
import { inTransaction, policyPack, seedPolicy, storedVersions } from "@xinzhi/db";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { policyItemsOf } from "@xinzhi/domain/schemas";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { packKeys } from "../../http/pack-keys.ts";
import { enrolled } from "../../testing/people.ts";
import { type World, world } from "../../testing/world.ts";

type Bank = Awaited<ReturnType<World["bank"]>>;
type Api = Awaited<ReturnType<Awaited<ReturnType<typeof enrolled>>["browser"]["api"]>>;
type Place = { readonly bank: Bank; readonly manager: Api; readonly checker: Api };

let here: World;
let from: Place;
let to: Place;
let other: Api;

beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
  from = await place(policyItemsOf(publishedPolicyBook).length);
  to = await place(150);
  other = await (await enrolled(here, to.bank, ["productManager"])).browser.api();
});
afterAll(() => here.drop());

/** A bank whose policy is the first so many items of the published one. */
async function place(items: number): Promise<Place> {
  const bank = await here.bank("demo");
  const maker = await enrolled(here, bank, ["productManager"]);
  const second = await enrolled(here, bank, ["checker"]);
  const seed = {
    bankId: bank.bankId,
    makerId: maker.staffId,
    checkerId: second.staffId,
    reason: "first",
    items: policyItemsOf(publishedPolicyBook).slice(0, items),
  };
  await inTransaction(here.database, (session) => seedPolicy(session, seed, here.clock.now));
  return { bank, manager: await maker.browser.api(), checker: await second.browser.api() };
}

describe("a pack", () => {
  test("is looked at against what is there, and read in once: nothing is in force before it is approved", async () => {
    const { pack, publicKey } = await from.checker.policy.exportPack({});
    expect(publicKey).toBe(here.packs.key.publicKey);
    const seen = await to.manager.policy.previewPack({ pack });
    expect(seen).toMatchObject({ outcome: "read", changed: [], same: 150, kept: [] });
    const wanted = policyItemsOf(publishedPolicyBook).slice(150);
    const names = (items: readonly { readonly kind: string; readonly effectiveFrom: string }[]) =>
      items.map(({ kind, effectiveFrom }) => `${kind} ${effectiveFrom}`).toSorted();
    expect(names(seen.added)).toEqual(names(wanted));
    const before = (await to.manager.policy.things({})).things;
    const ask = { key: "import-0001", pack, reason: "迁入", into: "submissions" } as const;
    const answer = await to.manager.policy.importPack(ask);
    expect([answer.outcome, answer.same, answer.items.length]).toEqual([
      "imported",
      150,
      wanted.length,
    ]);
    expect(await to.manager.policy.importPack(ask)).toEqual(answer);
    expect((await to.manager.policy.importPack({ ...ask, reason: "other" })).outcome).toBe(
      "key-reused",
    );
    const submitted = answer.items.flatMap(({ changeId }) => changeId ?? []);
    const drafted = answer.items.flatMap(({ draftId }) => draftId ?? []);
    expect(submitted.length).toBeGreaterThan(0);
    const { changes } = await to.checker.policy.pendingChanges({});
    expect(changes.map(({ changeId }) => changeId).toSorted()).toEqual(submitted.toSorted());
    const { drafts, isWhole } = await to.manager.policy.drafts({});
    expect(drafts.map(({ draftId }) => draftId).toSorted()).toEqual(drafted.toSorted());
    expect(isWhole).toBe(true);
    const versions = await storedVersions(here.database.db, to.bank.bankId);
    expect(versions.length).toBe(150);
    const after = (await to.manager.policy.things({})).things;
    expect(
      before.every(({ code, kind, revisions }) =>
        after.some((now) => now.code === code && now.kind === kind && now.revisions === revisions),
      ),
    ).toBe(true);
  });

  test("of an installation that is not known, or that was changed, is told apart and not read", async () => {
    const stranger = packKeys("another secret that is long enough", undefined);
    const versions = await storedVersions(here.database.db, from.bank.bankId);
    const made = { bank: "他行", exportedAt: here.clock.now.toISOString() };
    const pack = policyPack(versions, made, stranger.key);
    const { publicKey } = stranger.key;
    const preview = await to.manager.policy.previewPack({ pack });
    expect(preview).toMatchObject({ outcome: "unknown-signer", publicKey });
    const own = (await from.manager.policy.exportPack({})).pack;
    const changed = own.replace("0.0425", "0.0424");
    expect(changed).not.toBe(own);
    const ask = { key: "import-0002", pack: changed, reason: "x", into: "drafts" } as const;
    expect((await to.manager.policy.importPack(ask)).outcome).toBe("bad-signature");
    // Whoever names the key trusts what it signed, and their own still.
    const { trusted } = packKeys("a third secret", `${publicKey}, `);
    expect([trusted.length, trusted[1]]).toEqual([2, publicKey]);
  });

  test("is told to the audit chain when it leaves and when it comes in", async () => {
    const { browser: auditor } = await enrolled(here, from.bank, ["auditor"]);
    here.later(1);
    const { digest } = await (await auditor.api()).policy.exportPack({});
    const entries = async ({ bank }: Place, action: string) => {
      const { rows } = await here.database.pool.query<{ detail: string }>(
        "SELECT detail FROM audit_entry WHERE bank_id = $1 AND action = $2 ORDER BY sequence",
        [bank.bankId, action],
      );
      return rows.map(({ detail }) => JSON.parse(detail));
    };
    const exported = await entries(from, "policy.packExported");
    expect(exported.at(-1)).toEqual({ pack: digest });
    const [first, ...others] = await entries(to, "policy.packImported");
    expect(first).toMatchObject({ into: "submissions", same: 150, pack: exported[0]?.pack });
    expect(others).toEqual([]);
  });
});

describe("a draft of policy", () => {
  const draftId = "00000000-0000-7000-8000-0000000000aa";
  const text = { kind: "taxRule", code: "taxRule", baseRevision: 0, reason: "年度调整" };

  test("is saved, read, put forward when it fits, and is its maker's alone", async () => {
    const save = { draftId, baseSaves: 0, ...text, content: "{" };
    expect(await to.manager.policy.saveDraft(save)).toEqual({ outcome: "saved", saves: 1 });
    const late = await to.manager.policy.saveDraft({ ...save, content: "{}" });
    expect(late).toMatchObject({ outcome: "stale", draft: { content: "{", saves: 1 } });
    const { headRevision, ...read } = await to.manager.policy.readDraft({ draftId });
    expect([read.state, headRevision > 0]).toEqual(["open", true]);
    const refused = await to.manager.policy.submitDraft({ draftId, saves: 1 });
    expect(refused).toMatchObject({ outcome: "bad-item", problems: [{ code: "not-an-object" }] });
    for (const asked of [
      () => other.policy.readDraft({ draftId }),
      () => other.policy.saveDraft({ ...save, baseSaves: 1 }),
      () => other.policy.submitDraft({ draftId, saves: 1 }),
      () => other.policy.discardDraft({ draftId, saves: 1 }),
    ]) {
      await expect(asked()).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const item = policyItemsOf(publishedPolicyBook).find(({ kind }) => kind === "taxRule");
    const { revisions } = await to.manager.policy.revisions({ kind: "taxRule", code: "taxRule" });
    const content = JSON.stringify({
      ...JSON.parse(revisions[0]?.content ?? "{}"),
      id: "T-2030",
      effectiveFrom: "2030-01-01",
    });
    expect(item).toBeDefined();
    await to.manager.policy.saveDraft({
      ...save,
      baseSaves: 1,
      content,
      baseRevision: headRevision,
    });
    const made = await to.manager.policy.submitDraft({ draftId, saves: 2 });
    expect(made.outcome).toBe("submitted");
    expect((await to.manager.policy.submitDraft({ draftId, saves: 2 })).outcome).toBe(
      "submitted-before",
    );
    const change = await to.checker.policy.change({ changeId: made.changeId ?? "" });
    expect([change.effectiveFrom, change.baseRevision]).toEqual(["2030-01-01", headRevision]);
  });

  test("is thrown away as it was seen, and stays away", async () => {
    const own = { draftId: draftId.replace("aa", "bb"), baseSaves: 0, ...text, content: "" };
    await to.manager.policy.saveDraft(own);
    const seen = { draftId: own.draftId, saves: 1 };
    expect(await to.manager.policy.discardDraft({ ...seen, saves: 2 })).toMatchObject({
      outcome: "stale",
    });
    expect(await to.manager.policy.discardDraft(seen)).toEqual({ outcome: "done" });
    const { drafts } = await to.manager.policy.drafts({});
    expect(drafts.some((each) => each.draftId === own.draftId)).toBe(false);
    expect(await to.manager.policy.saveDraft({ ...own, baseSaves: 1 })).toMatchObject({
      outcome: "discarded",
    });
    expect(await to.manager.policy.submitDraft(seen)).toMatchObject({ outcome: "discarded" });
  });
});
