/** Whom relending and guarantees support: lists decide, self-assessment never does. */
import { describe, expect, test } from "vitest";
import { TODAY } from "../../laws/sample-firm.ts";
import { supportRules } from "../../reference-data/eligibility/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import type { TitleSource } from "../policy/deal-facts.ts";
import type { Certificate, CertificateClass, FirmProfile } from "./firm-profile.ts";
import { CERTIFICATE_CLASSES } from "./firm-profile.ts";
import { type SupportScheme, supportVerdict } from "./support.ts";

function certificate(
  held: CertificateClass,
  source: TitleSource = "governmentList",
  expiresOn?: string,
): Certificate {
  return {
    class: held,
    issuedOn: calendarDate("2022-01-01"),
    ...(expiresOn === undefined ? {} : { expiresOn: calendarDate(expiresOn) }),
    source,
  };
}

function support(profile: FirmProfile, scheme: SupportScheme, date: string = TODAY) {
  return supportVerdict(profile, scheme, supportRules, calendarDate(date));
}

function answer(profile: FirmProfile, scheme: SupportScheme, date: string = TODAY): unknown {
  const { outcome, reasons } = support(profile, scheme, date);
  return [outcome, ...reasons.map(({ code }) => code)];
}

/** The classes that open a scheme on a day. */
function opening(scheme: SupportScheme, date: string): readonly string[] {
  return CERTIFICATE_CLASSES.filter(
    (held) => support({ certificates: [certificate(held)] }, scheme, date).outcome === "met",
  );
}

test("the relending of 2022 supports four titles, that of 2024 two lists", () => {
  expect(opening("techRelending", "2022-03-31")).toEqual([]);
  const titles = [
    "highTechEnterprise",
    "specialisedSme",
    "innovationDemonstration",
    "manufacturingChampion",
  ];
  expect(opening("techRelending", "2022-04-01")).toEqual(titles);
  expect(opening("techRelending", "2024-04-06")).toEqual(titles);
  const lists = ["relendingCandidate", "upgradingProject"];
  expect(opening("techRelending", "2024-04-07")).toEqual(lists);
  expect(opening("techRelending", "2026-11-27")).toEqual(lists);
});

test("the guarantee plan names seven classes and the fund's share for each", () => {
  expect(opening("innovationGuarantee", "2024-07-23")).toEqual([]);
  const shares = CERTIFICATE_CLASSES.flatMap((held) =>
    support({ certificates: [certificate(held)] }, "innovationGuarantee", "2024-07-24").grounds.map(
      ({ fundShareMax }) => `${held} ${fundShareMax?.share.toFixed()}`,
    ),
  );
  expect(shares).toEqual([
    "highTechEnterprise 0.35",
    "techSme 0.3",
    "innovativeSme 0.3",
    "specialisedSme 0.4",
    "littleGiant 0.4",
    "innovationScoreSelected 0.35",
    "nationalProject 0.4",
  ]);
});

describe("what is not a list", () => {
  const date = "2025-06-01";

  test("self-assessment does not open a scheme", () => {
    const profile = { certificates: [certificate("relendingCandidate", "selfAssessed")] };
    const { outcome, reasons, grounds } = support(profile, "techRelending", date);
    expect([outcome, reasons, grounds]).toEqual([
      "notMet",
      [{ code: "self-assessed-only", lists: ["relendingCandidate"] }],
      [],
    ]);
  });

  test("no certificate is a no, nothing told is unknown", () => {
    expect(support({ certificates: [] }, "techRelending", date).reasons).toEqual([
      { code: "not-on-list", lists: ["relendingCandidate", "upgradingProject"] },
    ]);
    expect(answer({}, "techRelending", date)).toEqual(["unknown", "certificates-unknown"]);
  });

  test("a lapsed or a later certificate is none", () => {
    const lapsed = { certificates: [certificate("relendingCandidate", "governmentList", date)] };
    expect(answer(lapsed, "techRelending", date)).toEqual(["notMet", "not-on-list"]);
    expect(answer(lapsed, "techRelending", "2025-05-31")).toEqual(["met"]);
    const issued = { ...certificate("techSme"), issuedOn: calendarDate("2025-06-02") };
    expect(answer({ certificates: [issued] }, "innovationGuarantee", date)).toEqual([
      "notMet",
      "not-on-list",
    ]);
    expect(answer({ certificates: [issued] }, "innovationGuarantee", "2025-06-02")).toEqual([
      "met",
    ]);
  });

  test("no scheme supports anybody before it starts", () => {
    expect(answer({ certificates: [] }, "techRelending", "2022-03-31")).toEqual([
      "notMet",
      "no-scheme",
    ]);
  });
});

test("since 2026-01-15 a private firm without a list may qualify by a threshold that is not established", () => {
  const unlisted = { certificates: [] };
  expect(answer(unlisted, "techRelending", "2026-01-14")).toEqual(["notMet", "not-on-list"]);
  const open = ["notEstablished", "not-on-list", "threshold-not-established"];
  expect(answer(unlisted, "techRelending", "2026-01-15")).toEqual(open);
  const ownership = (privateEnterprise: "yes" | "no") => ({
    ...unlisted,
    claims: { privateEnterprise },
  });
  expect(answer(ownership("yes"), "techRelending")).toEqual(open);
  expect(answer(ownership("no"), "techRelending")).toEqual(["notMet", "not-on-list"]);
  expect(answer(ownership("yes"), "innovationGuarantee")).toEqual(["notMet", "not-on-list"]);
});

test("support ends when the last list that backs it lapses", () => {
  const held = (...ends: readonly (string | undefined)[]) => ({
    certificates: ends.map((end) => certificate("techSme", "governmentList", end)),
  });
  const endOf = (profile: FirmProfile) => support(profile, "innovationGuarantee").endsOn;
  expect(endOf(held("2027-06-30"))).toBe("2027-06-30");
  expect(endOf(held("2028-01-01", "2027-06-30"))).toBe("2028-01-01");
  expect(endOf(held("2027-06-30", undefined))).toBeUndefined();
});

test("the answer names its rule", () => {
  expect(support({}, "techRelending").rule?.id).toBe("SUPPORT-relending-2026");
  expect(
    support({ certificates: [certificate("upgradingProject")] }, "techRelending").rule?.id,
  ).toBe("SUPPORT-relending-2026");
});

test("answers as a whole: a no has no ground and no end", () => {
  const { rule, ...unlisted } = support({ certificates: [] }, "innovationGuarantee");
  expect([rule?.id, unlisted]).toStrictEqual([
    "SUPPORT-guarantee-2024",
    {
      outcome: "notMet",
      grounds: [],
      reasons: [
        {
          code: "not-on-list",
          lists: [
            "littleGiant",
            "specialisedSme",
            "nationalProject",
            "highTechEnterprise",
            "innovationScoreSelected",
            "techSme",
            "innovativeSme",
          ],
        },
      ],
    },
  ]);
  expect(support({}, "innovationGuarantee", "2020-01-01")).toStrictEqual({
    outcome: "notMet",
    grounds: [],
    reasons: [{ code: "no-scheme" }],
  });
  expect(support({}, "techRelending").grounds).toEqual([]);
  expect(support({ certificates: [] }, "techRelending").grounds).toEqual([]);
  const endless = certificate("upgradingProject");
  const { rule: _, ...listed } = support({ certificates: [endless] }, "techRelending");
  expect(listed).toStrictEqual({
    outcome: "met",
    grounds: [{ certificate: endless, fundShareMax: undefined }],
    reasons: [],
  });
});
