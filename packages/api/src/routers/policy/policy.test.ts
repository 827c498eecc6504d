/** What the policy procedures answer on days that matter. */
import { DomainError, POLICY_KINDS, parseCalendarDate, versionsInForce } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appRouter } from "../../root.ts";
import type { PolicyVersionText } from "../../schemas/policy-version.ts";

const api = appRouter.createCaller({ policyBook: publishedPolicyBook });

/** `REL-6 2026-01-19 relendingOneYearRate 0.0125 perYear · …` */
function shown(version: PolicyVersionText | undefined): string | undefined {
  if (version === undefined) return undefined;
  const figures = version.value.figures.map(
    ({ term, digits, unit }) => `${term} ${digits} ${unit}`,
  );
  return `${version.id} ${version.effectiveFrom}: ${figures.join(" · ")}`;
}

async function shownOn(date: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const { kinds } = await api.policy.listInForce({ date });
  return Object.fromEntries(
    kinds.map(({ kind, inForce, next }) => [kind, [shown(inForce), next?.id]]),
  );
}

describe("versions in force", () => {
  test("on 2026-11-22", async () => {
    expect(await shownOn("2026-11-22")).toEqual({
      lpr: [
        "LPR-2025-05-20 2025-05-20: lprOneYear 0.03 perYear · lprFiveYear 0.035 perYear",
        undefined,
      ],
      techRelending: [
        "REL-6 2026-01-19: relendingOneYearRate 0.0125 perYear · relendingShare 0.6 share · " +
          "relendingQuota 1200000000000 yuan · relendingExtensionsMax 2 count",
        undefined,
      ],
      equipmentRelending: [undefined, undefined],
      ruralSmallRelending: [
        "REL-8 2026-01-19: relendingOneYearRate 0.0125 perYear · relendingSixMonthRate 0.0115 perYear · " +
          "relendingThreeMonthRate 0.0095 perYear · relendingShare 1 share",
        undefined,
      ],
      privateRelending: [
        "REL-10 2026-01-19: relendingOneYearRate 0.0125 perYear · relendingShare 1 share · " +
          "relendingQuota 1000000000000 yuan",
        undefined,
      ],
      taxRule: [
        "TAX-2016 2016-05-01: vatRate 0.06 share · surchargeRate 0.12 share · incomeTaxRate 0.25 share",
        undefined,
      ],
    });
  });

  test("on 2022-12-01: the terms the founding paper quotes, and what came next", async () => {
    const { kinds } = await api.policy.listInForce({ date: "2022-12-01" });
    const tech = kinds.find(({ kind }) => kind === "techRelending");
    expect(shown(tech?.inForce)).toBe(
      "REL-3 2022-10-01: relendingOneYearRate 0.0175 perYear · relendingShare 0.6 share · " +
        "relendingQuota 400000000000 yuan · relendingExtensionsMax 2 count · relendingTermMonthsMin 6 months",
    );
    expect(tech?.inForce?.document.confidence).toBe("to-verify");
    expect([tech?.next?.id, tech?.next?.effectiveFrom]).toEqual(["REL-4", "2024-04-07"]);
  });

  test("on 2019-01-01: taxes only; every other kind is listed with what came first", async () => {
    expect(Object.entries(await shownOn("2019-01-01"))).toEqual([
      ["lpr", [undefined, "LPR-2019-08-20"]],
      ["techRelending", [undefined, "REL-1"]],
      ["equipmentRelending", [undefined, "REL-2"]],
      ["ruralSmallRelending", [undefined, "REL-9"]],
      ["privateRelending", [undefined, "REL-10-quota"]],
      ["taxRule", [expect.stringContaining("TAX-2016"), undefined]],
    ]);
  });

  test("on 2016-04-30: none", async () => {
    const { kinds } = await api.policy.listInForce({ date: "2016-04-30" });
    expect(kinds.filter(({ inForce }) => inForce !== undefined)).toEqual([]);
  });

  test("the day before a version starts, its predecessor is in force and it comes next", async () => {
    const { techRelending } = await shownOn("2026-01-18");
    expect(techRelending).toEqual([expect.stringContaining("REL-6-quota"), "REL-6"]);
  });

  test("on the day a version starts it is in force, and does not come next", async () => {
    const { techRelending } = await shownOn("2026-01-19");
    expect(techRelending).toEqual([expect.stringMatching(/^REL-6 2026-01-19/), undefined]);
  });

  test("law: on any day they are the domain's own, and no next version has begun", async () => {
    const days = fc
      .date({ min: new Date("2015-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(days, async (date) => {
        const { kinds } = await api.policy.listInForce({ date });
        const day = parseCalendarDate(date);
        if (day === undefined) throw new Error(date);
        const ids = kinds.flatMap(({ inForce }) => (inForce === undefined ? [] : [inForce.id]));
        expect(ids).toEqual(versionsInForce(publishedPolicyBook, day).map(({ id }) => id));
        expect(kinds.map(({ kind }) => kind)).toEqual(POLICY_KINDS);
        expect(
          kinds.filter(({ next }) => next !== undefined && next.effectiveFrom <= date),
        ).toEqual([]);
      }),
    );
  });
});

describe("the timeline of a kind", () => {
  test("is complete and oldest first", async () => {
    const { versions } = await api.policy.listVersions({ kind: "techRelending" });
    expect(versions.map(({ id, effectiveFrom }) => `${id} ${effectiveFrom}`)).toEqual([
      "REL-1 2022-04-01",
      "REL-3 2022-10-01",
      "REL-4 2024-04-07",
      "REL-5 2025-05-07",
      "REL-6-quota 2026-01-15",
      "REL-6 2026-01-19",
    ]);
  });

  test("carries the whole document", async () => {
    const { versions } = await api.policy.listVersions({ kind: "techRelending" });
    expect(versions[0]?.document).toEqual({
      issuer: "中国人民银行",
      title: "关于设立科技创新再贷款有关事宜的通知",
      issuedOn: "2022-04-28",
      confidence: "confirmed",
      note: "自 2022-04-01 起实施，2022-04-28 公布；支持期限 6 个月及以上的贷款；名单中“等”字所含其他企业未列。",
    });
  });

  test.each(POLICY_KINDS)("%s: as many versions as the book has", async (kind) => {
    const { versions } = await api.policy.listVersions({ kind });
    expect(versions.map(({ id }) => id)).toEqual(publishedPolicyBook[kind].map(({ id }) => id));
  });
});

test("a field that no schema names is a fault of ours, not part of an answer", async () => {
  const [version] = publishedPolicyBook.lpr;
  if (version === undefined) throw new DomainError("missing-element");
  const broken = { ...version, document: { ...version.document, secret: "marker" } };
  const caller = appRouter.createCaller({ policyBook: { ...publishedPolicyBook, lpr: [broken] } });
  await expect(caller.policy.listVersions({ kind: "lpr" })).rejects.toMatchObject({
    code: "INTERNAL_SERVER_ERROR",
  });
});
