/** Laws of eligibility, whatever the firm. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { forgetting, forgotten, knownFirms } from "../../laws/random-firms.ts";
import { TODAY } from "../../laws/sample-firm.ts";
import {
  sizeClassRules,
  supportRules,
  titleRules,
} from "../../reference-data/eligibility/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { decimal, sumOf } from "../money/decimal.ts";
import { FIRM_TITLES } from "../policy/deal-facts.ts";
import type { FirmProfile } from "./firm-profile.ts";
import type { Reason } from "./reason.ts";
import { sizeClass } from "./size-class.ts";
import { SUPPORT_SCHEMES, supportVerdict } from "./support.ts";
import { type TestVerdict, titleVerdict } from "./title-verdict.ts";
import { allOf, anyOf, type Outcome, type TraceStep } from "./truth-trace.ts";

type Tested = Extract<TestVerdict, { kind: "tested" }>;

/** All titles that are tested, by the rules of both 小巨人 texts. */
const DAYS = [TODAY, calendarDate("2026-03-14")];

function tests(profile: FirmProfile): readonly Tested[] {
  return DAYS.flatMap((date) =>
    FIRM_TITLES.flatMap((title) => {
      const { test: verdict } = titleVerdict(profile, title, titleRules, date);
      return verdict.kind === "tested" ? [verdict] : [];
    }),
  );
}

const outcomes = (profile: FirmProfile): readonly Outcome[] =>
  tests(profile).map(({ outcome }) => outcome);

/** Random firms of which some facts are not known. */
const firms = fc
  .tuple(knownFirms, forgetting)
  .map(([profile, forget]) => forgotten(profile, forget));

const RANK: Readonly<Record<Outcome, number>> = {
  notMet: 0,
  notEstablished: 1,
  unknown: 1,
  met: 2,
};

test("every outcome occurs, so the laws below are tried", () => {
  const seen = new Set(fc.sample(firms, 300).flatMap(outcomes));
  expect([...seen].sort()).toEqual(["met", "notEstablished", "notMet", "unknown"]);
});

test("a step's parts explain its outcome, and a verdict is the top of its trace", () => {
  fc.assert(
    fc.property(firms, (profile) => {
      for (const { trace, outcome } of tests(profile)) {
        expect(trace.outcome).toBe(outcome);
        explain(trace);
      }
    }),
  );
});

/** The outcome again, from what the step shows and nothing else. */
function explain(step: TraceStep): void {
  expect(step.outcome).toBe(shownOutcome(step));
  if ("parts" in step) step.parts.forEach(explain);
}

function shownOutcome(step: TraceStep): Outcome {
  switch (step.kind) {
    case "allOf":
      return allOf(step.parts.map(({ outcome }) => outcome));
    case "anyOf":
      return anyOf(step.parts.map(({ outcome }) => outcome));
    case "tiers":
      return step.actual === undefined ? "unknown" : (step.parts[0]?.outcome ?? "notMet");
    case "measure": {
      const { actual, atLeast, atMost, missing } = step;
      if (actual === undefined) return missing.length > 0 ? "unknown" : "met";
      const isOut = (atLeast?.gt(actual) ?? false) || (atMost?.lt(actual) ?? false);
      return isOut ? "notMet" : "met";
    }
    case "claim":
      return step.actual === undefined ? "unknown" : step.actual === "yes" ? "met" : "notMet";
    case "title":
      if (step.listed.length > 0) return "met";
      return step.outcome === "unknown" ? "unknown" : "notMet";
    case "assessed":
      if (step.actual === undefined) return "notEstablished";
      return step.actual.lt(step.atLeast) ? "notMet" : "met";
    case "score": {
      const items = step.blocks.flatMap((block) => block.items);
      const [least, most] = [
        sumOf(items.map(({ points }) => points.least)),
        sumOf(items.map(({ points }) => points.most)),
      ];
      expect([step.points.least.eq(least), step.points.most.eq(most)]).toEqual([true, true]);
      expect(most.lte(step.outOf) && least.gte(decimal("0")) && least.lte(most)).toBe(true);
      const total = least.gte(step.atLeast) ? "met" : most.lt(step.atLeast) ? "notMet" : "unknown";
      return allOf([total, ...step.blocks.map(({ outcome }) => outcome)]);
    }
  }
}

/** All reasons, those inside alternatives too. */
function flat(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.flatMap((reason) =>
    reason.code === "any-of" ? [reason, ...reason.ways.flatMap(flat)] : [reason],
  );
}

const OPEN_CODES = [
  "facts-missing",
  "claim-unknown",
  "titles-unknown",
  "point-table-not-established",
  "score-open",
  "block-open",
];

test("what is met has no reason, what is not has one; a settled no never rests on what is missing", () => {
  fc.assert(
    fc.property(firms, (profile) => {
      for (const { outcome, reasons } of tests(profile)) {
        const codes = flat(reasons).map(({ code }) => code);
        expect(reasons.length > 0).toBe(outcome !== "met");
        const open = codes.filter((code) => OPEN_CODES.includes(code));
        if (outcome === "notMet") expect(open).toEqual([]);
        else if (outcome !== "met") expect(codes.filter((code) => code !== "any-of")).toEqual(open);
        if (outcome === "notEstablished") {
          expect(new Set(open)).toEqual(new Set(["point-table-not-established"]));
        }
        for (const reason of flat(reasons)) {
          if (reason.code === "any-of") expect(reason.ways.length).toBeGreaterThan(1);
          if (reason.code === "facts-missing") expect(reason.missing.length).toBeGreaterThan(0);
        }
      }
    }),
  );
});

test("what is settled stays settled when more becomes known", () => {
  fc.assert(
    fc.property(knownFirms, forgetting, (profile, forget) => {
      const after = outcomes(profile);
      outcomes(forgotten(profile, forget)).forEach((before, index) => {
        if (before === "met" || before === "notMet") expect(after[index]).toBe(before);
      });
      const size = sizeClass(forgotten(profile, forget), sizeClassRules, TODAY);
      const known = sizeClass(profile, sizeClassRules, TODAY);
      if (size.kind === "class") expect(known).toMatchObject({ kind: "class", size: size.size });
    }),
  );
});

/** Changes that no test may punish. */
const BETTER: Readonly<Record<string, (profile: FirmProfile) => FirmProfile>> = {
  "more R&D": (profile) => ({
    ...profile,
    years: profile.years?.map((year) => ({
      ...year,
      rdExpense: year.rdExpense && { yuan: year.rdExpense.yuan.plus(decimal("1000000")) },
    })),
  }),
  "more technical and R&D staff": (profile) => ({
    ...profile,
    techStaff: profile.techStaff && profile.techStaff + 10,
    rdStaff: profile.rdStaff && profile.rdStaff + 10,
  }),
  "more IP": ({ ip = {}, ...profile }) => ({
    ...profile,
    ip: Object.fromEntries(Object.entries(ip).map(([kind, count]) => [kind, (count ?? 0) + 1])),
  }),
  "less debt": (profile) => ({
    ...profile,
    years: profile.years?.map((year) => ({
      ...year,
      liabilities: year.liabilities && { yuan: year.liabilities.yuan.times(decimal("0.9")) },
    })),
  }),
  "better ranks": (profile) => ({ ...profile, marketRankNational: 1, marketRankWorld: 1 }),
  "another round of equity": (profile) => ({
    ...profile,
    equityRounds: profile.equityRounds && [
      ...profile.equityRounds,
      { paidInOn: DAYS[1] ?? TODAY, amount: { yuan: decimal("5000000") } },
    ],
  }),
};

test.each(Object.keys(BETTER))("%s never loses a title", (change) => {
  fc.assert(
    fc.property(firms, (profile) => {
      const before = outcomes(profile);
      const after = outcomes(BETTER[change]?.(profile) ?? profile);
      after.forEach((outcome, index) => {
        expect(RANK[outcome]).toBeGreaterThanOrEqual(RANK[before[index] ?? "met"]);
      });
    }),
  );
});

test("a certificate more never ends support, and self-assessed ones never open any", () => {
  fc.assert(
    fc.property(firms, (profile) => {
      const { certificates = [] } = profile;
      for (const scheme of SUPPORT_SCHEMES) {
        const fewer = supportVerdict(
          { ...profile, certificates: certificates.slice(1) },
          scheme,
          supportRules,
          TODAY,
        );
        const all = supportVerdict({ ...profile, certificates }, scheme, supportRules, TODAY);
        if (fewer.outcome === "met") expect(all.outcome).toBe("met");
        const own = certificates.map((held) => ({ ...held, source: "selfAssessed" as const }));
        const selfAssessed = supportVerdict(
          { ...profile, certificates: own },
          scheme,
          supportRules,
          TODAY,
        );
        expect(selfAssessed.outcome).not.toBe("met");
        expect(all.reasons.length > 0).toBe(all.outcome !== "met");
      }
    }),
  );
});
