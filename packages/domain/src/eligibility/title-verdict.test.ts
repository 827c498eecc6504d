/** Test and list are different facts; which certificate counts; documents in the trace. */
import { describe, expect, test } from "vitest";
import { SOUND_FIRM, TODAY } from "../../laws/sample-firm.ts";
import { titleRules } from "../../reference-data/eligibility/index.ts";
import { elementAt } from "../assert.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import type { TitleSource } from "../policy/deal-facts.ts";
import { titlesOn } from "./certificates.ts";
import type { Certificate, FirmProfile } from "./firm-profile.ts";
import { titleStanding, titleVerdict, titleVerdicts } from "./title-verdict.ts";
import { allOf, anyOf, type Outcome, type TraceStep } from "./truth-trace.ts";

function held(number: string, source: TitleSource, expiresOn?: string): Certificate {
  return {
    class: "techSme",
    number,
    issuedOn: calendarDate("2024-01-01"),
    ...(expiresOn === undefined ? {} : { expiresOn: calendarDate(expiresOn) }),
    source,
  };
}

function standing(...certificates: readonly Certificate[]): string {
  const answer = titleStanding({ certificates }, "techSme", TODAY);
  return "certificate" in answer ? `${answer.kind} ${answer.certificate.number}` : answer.kind;
}

describe("standing", () => {
  test("nothing told is unknown, no certificate is none", () => {
    expect(titleStanding({}, "techSme", TODAY)).toEqual({ kind: "unknown" });
    expect(standing()).toBe("none");
    expect(standing({ ...held("a", "governmentList"), class: "littleGiant" })).toBe("none");
  });

  test("a list counts before a self-assessment that lasts longer", () => {
    expect(standing(held("a", "selfAssessed"))).toBe("selfAssessed a");
    expect(standing(held("a", "selfAssessed"), held("b", "governmentList", "2026-12-31"))).toBe(
      "listed b",
    );
  });

  test("of several the one that lasts longest counts, the first of equals", () => {
    const [early, late] = [
      held("early", "governmentList", "2027-01-01"),
      held("late", "governmentList", "2028-01-01"),
    ];
    const endless = held("endless", "governmentList");
    expect(standing(early, late)).toBe("listed late");
    expect(standing(late, early)).toBe("listed late");
    expect(standing(late, endless)).toBe("listed endless");
    expect(standing(endless, late)).toBe("listed endless");
    expect(standing(endless, held("same", "governmentList"))).toBe("listed endless");
    expect(standing(early, held("same", "governmentList", "2027-01-01"))).toBe("listed early");
  });

  test("on the day it expires a certificate no longer holds", () => {
    expect(standing(held("a", "governmentList", "2026-11-28"))).toBe("listed a");
    expect(standing(held("a", "governmentList", "2026-11-27"))).toBe("none");
  });
});

test("meeting a test is not being on the list, and the other way round", () => {
  const untitled = { ...SOUND_FIRM, certificates: [] };
  const tested = titleVerdict(untitled, "highTechEnterprise", titleRules, TODAY);
  expect([tested.test.kind === "tested" && tested.test.outcome, tested.standing.kind]).toEqual([
    "met",
    "none",
  ]);
  const listed = titleVerdict(
    { certificates: [{ ...held("a", "governmentList"), class: "highTechEnterprise" }] },
    "highTechEnterprise",
    titleRules,
    TODAY,
  );
  expect([listed.test.kind === "tested" && listed.test.outcome, listed.standing.kind]).toEqual([
    "unknown",
    "listed",
  ]);
});

test("an application window is open from its first day to its last", () => {
  const { value, ...version } = elementAt(
    titleRules.filter(({ id }) => id === "INNOVATION-DEMONSTRATION"),
    0,
  );
  const condition = { kind: "claim", id: "a", claim: "newProduct" } as const;
  const applicationWindow = { from: calendarDate("2026-03-15"), to: calendarDate("2026-04-15") };
  const rules = [{ ...version, value: { kind: "tested", condition, applicationWindow } as const }];
  const isOpenOn = (date: string) => {
    const day = calendarDate(date);
    const { test: verdict } = titleVerdict({}, "innovationDemonstration", rules, day);
    return verdict.kind === "tested" ? verdict.applicationWindow : value;
  };
  expect(["2026-03-14", "2026-03-15", "2026-04-15", "2026-04-16"].map(isOpenOn)).toEqual(
    [false, true, true, false].map((isOpen) => ({ ...applicationWindow, isOpen })),
  );
});

test("titles on a day leave out places on other lists", () => {
  const certificates: readonly Certificate[] = [
    held("a", "selfAssessed", "2027-01-01"),
    { ...held("b", "governmentList"), class: "relendingCandidate" },
  ];
  expect(titlesOn({ certificates }, TODAY)).toEqual([
    { title: "techSme", source: "selfAssessed", expiresOn: "2027-01-01" },
  ]);
  expect(titlesOn({}, TODAY)).toBeUndefined();
});

test("all titles, in their order, each with the rules it was judged by", () => {
  const answers = titleVerdicts(SOUND_FIRM, titleRules, TODAY).map(({ title, test: verdict }) => [
    title,
    verdict.kind,
    verdict.kind === "noRules" ? undefined : verdict.rules.id,
  ]);
  expect(answers).toEqual([
    ["highTechEnterprise", "tested", "HNTE-2016"],
    ["techSme", "tested", "TECH-SME-2017"],
    ["innovativeSme", "tested", "INNOVATIVE-SME-2022"],
    ["specialisedSme", "tested", "SPECIALISED-SME-2022"],
    ["littleGiant", "tested", "LITTLE-GIANT-2026"],
    ["innovationDemonstration", "listOnly", "INNOVATION-DEMONSTRATION"],
    ["manufacturingChampion", "tested", "CHAMPION-2025"],
  ]);
});

test("a title that only a self-assessment backs does not open a fast track", () => {
  const source = (own: TitleSource): FirmProfile => ({
    certificates: [{ ...held("a", own), class: "highTechEnterprise" }],
    claims: { scienceAndTechnologyPrize: "no", provincialResearchBody: "no" },
    equityRounds: [],
    ip: { classOne: 0, classTwo: 0 },
    years: [],
  });
  const verdict = (own: TitleSource) =>
    titleVerdict(source(own), "innovativeSme", titleRules, TODAY).test;
  expect(verdict("governmentList")).toMatchObject({ outcome: "met", reasons: [] });
  const steps = JSON.stringify(verdict("selfAssessed"));
  expect(steps).toContain('"listed":[],"selfAssessed":["highTechEnterprise"]');
  expect(verdict("selfAssessed")).toMatchObject({ outcome: "unknown" });
});

test("a demand's own document stands in the trace before its rule set's", () => {
  const { test: verdict } = titleVerdict(SOUND_FIRM, "highTechEnterprise", titleRules, TODAY);
  const parts: readonly TraceStep[] =
    verdict.kind === "tested" && "parts" in verdict.trace ? verdict.trace.parts : [];
  const sure = parts.map(({ id, document }) => `${id} ${document.confidence}`);
  expect(sure).toEqual([
    "yearsSinceRegistration confirmed",
    "core-ip confirmed",
    "field confirmed",
    "techStaffShare confirmed",
    "research-by-sales confirmed",
    "rdInChinaShare confirmed",
    "highTechIncomeShare confirmed",
    "innovation-score single-source",
    "no-incident confirmed",
  ]);
});

describe("outcomes combined", () => {
  const [met, not, open, unset] = ["met", "notMet", "unknown", "notEstablished"] as const;
  test.each<readonly [readonly Outcome[], Outcome, Outcome]>([
    [[], met, not],
    [[met, met], met, met],
    [[met, not], not, met],
    [[not, not], not, not],
    [[met, open], open, met],
    [[not, open], not, open],
    [[met, unset], unset, met],
    [[not, unset], not, unset],
    [[open, unset], open, open],
    [[met, not, open, unset], not, met],
  ])("%j: all is %s, any is %s", (outcomes, all, any) => {
    expect(allOf(outcomes)).toBe(all);
    expect(anyOf(outcomes)).toBe(any);
  });
});
