/**
 * Judging a condition (判定): every demand against the firm, with the trace of how.
 */
import { assertNever } from "../assert.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { PolicyDocument } from "../policy/dated-value.ts";
import { titlesOn } from "./certificates.ts";
import type {
  AssessedCondition,
  ClaimCondition,
  Condition,
  MeasureCondition,
  TieredCondition,
  TitleCondition,
} from "./condition.ts";
import type { FirmProfile } from "./firm-profile.ts";
import { readingOf } from "./reading.ts";
import { scored } from "./score.ts";
import { isIn } from "./stretch.ts";
import {
  type AssessedStep,
  allOf,
  anyOf,
  type ClaimStep,
  type MeasureStep,
  type Outcome,
  type TierStep,
  type TitleStep,
  type TraceStep,
} from "./truth-trace.ts";

/** Who is judged, on which day, by which document. */
export type Case = {
  readonly profile: FirmProfile;
  readonly date: CalendarDate;
  readonly document: PolicyDocument;
};

/** The condition judged. A demand's own document stands before the rule set's. */
export function judged(condition: Condition, asked: Case): TraceStep {
  const document = condition.document ?? asked.document;
  const within = { ...asked, document };
  switch (condition.kind) {
    case "allOf":
    case "anyOf": {
      const { id, kind } = condition;
      const parts = condition.of.map((part) => judged(part, within));
      const outcomes = parts.map(({ outcome }) => outcome);
      const outcome = kind === "allOf" ? allOf(outcomes) : anyOf(outcomes);
      return { kind, id, outcome, document, parts };
    }
    case "measure":
      return measureStep(condition, within);
    case "tiers":
      return tierStep(condition, within);
    case "claim":
      return claimStep(condition, within);
    case "title":
      return titleStep(condition, within);
    case "assessed":
      return assessedStep(condition, within);
    case "score": {
      const { id, kind, outOf, atLeast } = condition;
      const { outcome, points, blocks } = scored(condition, asked.profile, asked.date);
      return { kind, id, outcome, document, outOf, atLeast, points, blocks };
    }
    default:
      return assertNever(condition);
  }
}

function measureStep(condition: MeasureCondition, { profile, date, document }: Case): MeasureStep {
  const { id, kind, measure, atLeast, atMost } = condition;
  const bounds = {
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
  };
  const reading = readingOf(profile, measure, date);
  if (reading.kind === "unknown") {
    const { missing } = reading;
    return {
      kind,
      id,
      measure,
      ...bounds,
      actual: undefined,
      missing,
      outcome: "unknown",
      document,
    };
  }
  const { value } = reading;
  const isWithin = (atLeast?.lte(value) ?? true) && (atMost?.gte(value) ?? true);
  const outcome = isWithin ? "met" : "notMet";
  return { kind, id, measure, ...bounds, actual: value, missing: [], outcome, document };
}

/** While it is not known which tier applies, nothing is settled. */
function tierStep(condition: TieredCondition, within: Case): TierStep {
  const { id, kind, by, owns, tiers } = condition;
  const { profile, date, document } = within;
  const reading = readingOf(profile, by, date);
  if (reading.kind === "unknown") {
    const { missing } = reading;
    return { kind, id, by, actual: undefined, missing, outcome: "unknown", document, parts: [] };
  }
  const { value } = reading;
  const applying = tiers.filter((tier) => isIn(tier, owns, value)).slice(0, 1);
  const parts = applying.map(({ requires }) => judged(requires, within));
  const [tier] = applying.map(({ from, to }) => ({
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }));
  return {
    kind,
    id,
    by,
    actual: value,
    missing: [],
    ...(tier === undefined ? {} : { tier }),
    outcome: anyOf(parts.map(({ outcome }) => outcome)),
    document,
    parts,
  };
}

function claimStep({ id, kind, claim }: ClaimCondition, { profile, document }: Case): ClaimStep {
  const actual = profile.claims?.[claim];
  const outcomes = { yes: "met", no: "notMet" } as const;
  const outcome = actual === undefined ? "unknown" : outcomes[actual];
  return { kind, id, claim, actual, outcome, document };
}

/** A title by the firm's own assessment does not meet it. */
function titleStep(condition: TitleCondition, { profile, date, document }: Case): TitleStep {
  const { id, kind } = condition;
  const held = titlesOn(profile, date);
  const of = (source: "governmentList" | "selfAssessed") =>
    condition.anyOf.filter((title) =>
      held?.some((each) => each.title === title && each.source === source),
    );
  const [listed, selfAssessed] = [of("governmentList"), of("selfAssessed")];
  const open: Outcome = held === undefined ? "unknown" : "notMet";
  const outcome = listed.length > 0 ? "met" : open;
  return { kind, id, anyOf: condition.anyOf, listed, selfAssessed, outcome, document };
}

/** Without the authority's score there is no answer: the point table is not established. */
function assessedStep(condition: AssessedCondition, { profile, document }: Case): AssessedStep {
  const { id, kind, score, atLeast } = condition;
  const actual = profile.assessedScores?.[score];
  if (actual === undefined) {
    return { kind, id, score, atLeast, actual, outcome: "notEstablished", document };
  }
  const outcome = actual.gte(atLeast) ? "met" : "notMet";
  return { kind, id, score, atLeast, actual, outcome, document };
}
