/** What the public may ask of the API: the policy of a day, and a hand-over that an officer opens as the same deal. */
import { businessDay, inTransaction, seedPolicy, sweep } from "@xinzhi/db";
import { calendarDate } from "@xinzhi/domain";
import { decodePublicPolicy } from "@xinzhi/domain/estimate-file";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { policyItemsOf, publicPolicyOf } from "@xinzhi/domain/schemas";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { PERMISSIONS } from "../../permissions/table.ts";
import { appRouter } from "../../root.ts";
import { ESTIMATE_FILE } from "../../testing/estimate-file.ts";
import { enrolled, refusalOf } from "../../testing/people.ts";
import { type World, world } from "../../testing/world.ts";

let here: World;
let bank: Awaited<ReturnType<World["bank"]>>;
let officer: Awaited<ReturnType<typeof enrolled>>;
let colleague: Awaited<ReturnType<typeof enrolled>>;
beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
  bank = await here.bank("demo");
  const hands = [await bank.person("甲", bank.head, []), await bank.person("乙", bank.head, [])];
  const [makerId = "", checkerId = ""] = hands;
  const items = policyItemsOf(publishedPolicyBook);
  const seed = { bankId: bank.bankId, makerId, checkerId, reason: "试", items };
  await inTransaction(here.database, (session) => seedPolicy(session, seed, here.clock.now));
  officer = await enrolled(here, bank);
  colleague = await enrolled(here, bank);
});
afterAll(() => here.drop());

const QUESTION = JSON.stringify(ESTIMATE_FILE);

async function left(question = QUESTION) {
  const answer = await (await here.browser().api()).public.leaveHandOver({
    question,
    consent: true,
  });
  return answer.code ?? JSON.stringify(answer);
}

async function redeemed(by: typeof officer, code: string) {
  return (await by.browser.api()).handOvers.redeem({ code });
}

describe("the policy of a day", () => {
  test("is read by whoever asks, as of today at the latest", async () => {
    const { policyOfDay } = (await here.browser().api()).public;
    const read = async (date?: string) => policyOfDay(date === undefined ? {} : { date });
    const { asOf, policy } = await read();
    const decoded = decodePublicPolicy(JSON.parse(policy));
    const today = businessDay(here.clock.now);
    expect([asOf, decoded.kind]).toEqual([today, "ok"]);
    expect((await read("2099-01-01")).asOf).toBe(today);
    expect((await read("2024-02-29")).asOf).toBe("2024-02-29");
  });

  test("of an app without records is published policy", async () => {
    const api = appRouter.createCaller({ policyBook: publishedPolicyBook });
    const { policy } = await api.public.policyOfDay({ date: "2026-11-22" });
    const decoded = decodePublicPolicy(JSON.parse(policy));
    const own = publicPolicyOf(publishedPolicyBook, calendarDate("2026-11-22"), "示例银行");
    expect(decoded).toEqual({ kind: "ok", value: own });
    const leave = api.public.leaveHandOver({ question: QUESTION, consent: true });
    expect(await refusalOf(leave)).toBe("NOT_FOUND not-found");
  });
});

describe("a hand-over", () => {
  test("is the officer's draft of the same deal, and is kept nowhere else", async () => {
    const code = await left();
    expect(code).toMatch(/^[2-79AC-HJKMNP-Z]{4}(-[2-79AC-HJKMNP-Z]{4}){2}$/);
    const { rows } = await here.database.pool.query(
      "SELECT code_digest, question_text FROM hand_over WHERE redeemed_at IS NULL",
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll("-", ""));
    const answer = await redeemed(officer, ` ${code.toLowerCase().replaceAll("-", " ")} `);
    expect(answer.outcome).toBe("redeemed");
    const api = await officer.browser.api();
    const draft = await api.quotes.readDraft({ draftId: answer.draftId ?? "" });
    const file = JSON.parse(draft.requestText);
    expect(file.deal).toEqual({
      id: "hand-over-2026-11-28",
      titleZh: "企业测算交接",
      product: "techInnovationLoan",
      pricingDate: "2026-11-28",
      purpose: "technologyDevelopment",
      firm: { name: "示例芯材科技有限公司" },
      principal: "8000000",
      termMonths: 24,
      drawdownDate: "2026-11-28",
      repayment: {
        method: "equalPrincipal",
        frequency: "quarterly",
        grace: { kind: "interestOnly", months: 6 },
      },
      fees: [
        {
          code: "guarantee",
          payer: "borrower",
          payee: "guarantor",
          kind: "annualInAdvance",
          rate: "0.008",
        },
      ],
      subsidy: null,
    });
    expect(file.firm).toEqual(ESTIMATE_FILE.firm);
    expect(file.handedOver.security).toEqual({ kind: "guaranteed" });
    const kept = await here.database.pool.query(
      "SELECT question_text, redeemed_by, draft_id FROM hand_over WHERE redeemed_at IS NOT NULL",
    );
    expect(kept.rows).toEqual([
      { question_text: null, redeemed_by: officer.staffId, draft_id: answer.draftId },
    ]);
    const { rows: audit } = await here
      .as("xinzhi_audit")
      .pool.query("SELECT actor, subject FROM audit_entry WHERE action = 'handOver.redeemed'");
    expect(audit).toEqual([{ actor: officer.staffId, subject: `draft:${answer.draftId}` }]);
  });

  test("is redeemed once: again by the same officer is the same draft, by another is nothing", async () => {
    const code = await left();
    const first = await redeemed(officer, code);
    expect(await redeemed(officer, code)).toEqual(first);
    expect(await redeemed(colleague, code)).toEqual({ outcome: "no-such-hand-over" });
  });

  test("of two officers at once one has it", async () => {
    const code = await left();
    const answers = await Promise.all([redeemed(officer, code), redeemed(colleague, code)]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["no-such-hand-over", "redeemed"]);
  });

  test("under a wrong code, after its time, or at another bank there is none", async () => {
    const none = { outcome: "no-such-hand-over" };
    expect(await redeemed(officer, "2345-ACDE-FGHJ")).toEqual(none);
    const code = await left();
    const otherBank = await here.bank("demo");
    const foreign = await enrolled(here, otherBank);
    expect(await redeemed(foreign, code)).toEqual(none);
    await here
      .as("xinzhi_migrate")
      .pool.query(
        "UPDATE hand_over SET consented_at = '2026-01-01', expires_at = $1 WHERE redeemed_at IS NULL",
        [here.clock.now.toISOString()],
      );
    expect(await redeemed(officer, code)).toEqual(none);
    const fresh = await left();
    const waiting = "SELECT count(*)::int AS n FROM hand_over WHERE redeemed_at IS NULL";
    expect((await here.database.pool.query(waiting)).rows).toEqual([{ n: 2 }]);
    expect(await sweep(here.database, here.clock.now)).toMatchObject({ handOvers: 1 });
    expect((await here.database.pool.query(waiting)).rows).toEqual([{ n: 1 }]);
    expect((await redeemed(officer, fresh)).outcome).toBe("redeemed");
  });

  test("lasts fourteen days", async () => {
    const { leaveHandOver } = (await here.browser().api()).public;
    const { expiresAt = "" } = await leaveHandOver({ question: QUESTION, consent: true });
    expect(new Date(expiresAt).getTime() - here.clock.now.getTime()).toBe(14 * 86_400_000);
  });

  test("needs a yes and a question that can be read", async () => {
    const { leaveHandOver } = (await here.browser().api()).public;
    const consent: unknown = false;
    expect(
      await refusalOf(leaveHandOver({ question: QUESTION, consent: Object(consent).valueOf() })),
    ).toBe("not-in-list");
    const broken = JSON.stringify({
      ...ESTIMATE_FILE,
      need: { ...ESTIMATE_FILE.need, amount: "-1" },
    });
    expect(await leaveHandOver({ question: broken, consent: true })).toMatchObject({
      outcome: "refused",
      problems: [{ path: "need.amount", code: "out-of-range" }],
    });
  });

  test("may be left ten times a minute from one address", () => {
    expect(PERMISSIONS["public.leaveHandOver"].perMinute).toBe(10);
    expect(PERMISSIONS["public.policyOfDay"].perMinute).toBe(60);
  });
});
