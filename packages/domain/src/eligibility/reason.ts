/**
 * Reasons (原因): why an outcome is not "met", read off its trace. A reason is a code and its facts; the sentence is written
 * by whoever shows it.
 */
import { assertNever } from "../assert.ts";
import type { Decimal } from "../money/decimal.ts";
import type { FirmTitle } from "../policy/deal-facts.ts";
import type { ScoreBlockCode } from "./condition.ts";
import type { AssessedScore, Claim } from "./firm-profile.ts";
import type { Measure, MissingFact } from "./measure.ts";
import type {
  AssessedStep,
  BlockTrace,
  ClaimStep,
  GroupStep,
  MeasureStep,
  Outcome,
  ScoreStep,
  TierStep,
  TitleStep,
  TraceStep,
} from "./truth-trace.ts";

/** Why a title is not won, or not settled. `any-of` lists ways of which one would do. */
export type Reason =
  | {
      readonly code: "below-needed" | "above-allowed";
      readonly measure: Measure;
      readonly needed: Decimal;
      readonly actual: Decimal;
    }
  | {
      readonly code: "facts-missing";
      readonly measure: Measure;
      readonly missing: readonly MissingFact[];
    }
  | { readonly code: "claim-not-met" | "claim-unknown"; readonly claim: Claim }
  | {
      readonly code: "title-not-listed" | "title-self-assessed" | "titles-unknown";
      readonly titles: readonly FirmTitle[];
    }
  | {
      readonly code: "assessed-score-low";
      readonly score: AssessedScore;
      readonly needed: Decimal;
      readonly actual: Decimal;
    }
  | {
      readonly code: "point-table-not-established";
      readonly score: AssessedScore;
      readonly needed: Decimal;
    }
  | {
      readonly code: "score-low" | "score-open";
      readonly needed: Decimal;
      readonly outOf: Decimal;
      readonly least: Decimal;
      readonly most: Decimal;
    }
  | {
      readonly code: "block-low" | "block-open";
      readonly block: ScoreBlockCode;
      readonly needed: Decimal;
      readonly least: Decimal;
      readonly most: Decimal;
    }
  | { readonly code: "block-nought"; readonly block: ScoreBlockCode }
  | { readonly code: "any-of"; readonly ways: readonly (readonly Reason[])[] };

/** Every reason code. */
export type ReasonCode = Reason["code"];

/** Why the step is not met; empty when it is. */
export function reasonsOf(step: TraceStep): readonly Reason[] {
  if (step.outcome === "met") return [];
  switch (step.kind) {
    case "allOf":
    case "anyOf":
      return groupReasons(step);
    case "measure":
      return measureReasons(step);
    case "tiers":
      return tierReasons(step);
    case "claim":
      return claimReasons(step);
    case "title":
      return titleReasons(step);
    case "assessed":
      return assessedReasons(step);
    case "score":
      return scoreReasons(step);
    default:
      return assertNever(step);
  }
}

/** Of a group that is settled only what settled it; of an open one only what is open. */
function groupReasons({ kind, outcome, parts }: GroupStep): readonly Reason[] {
  const open: readonly Outcome[] = ["unknown", "notEstablished"];
  const counting = outcome === "notMet" ? ["notMet"] : open;
  const ways = parts.filter((part) => counting.includes(part.outcome)).map(reasonsOf);
  return kind === "allOf" || ways.length === 1 ? ways.flat() : [{ code: "any-of", ways }];
}

function measureReasons(step: MeasureStep): readonly Reason[] {
  const { measure, atLeast, atMost, actual, missing } = step;
  if (actual === undefined) return [{ code: "facts-missing", measure, missing }];
  const isBelow = atLeast?.gt(actual) ?? false;
  const [code, needed] = isBelow
    ? (["below-needed", atLeast] as const)
    : (["above-allowed", atMost] as const);
  return needed === undefined ? [] : [{ code, measure, needed, actual }];
}

function tierReasons({ by, missing, parts }: TierStep): readonly Reason[] {
  if (missing.length > 0) return [{ code: "facts-missing", measure: by, missing }];
  return parts.flatMap(reasonsOf);
}

function claimReasons({ claim, actual }: ClaimStep): readonly Reason[] {
  return [{ code: actual === undefined ? "claim-unknown" : "claim-not-met", claim }];
}

function titleReasons({ outcome, anyOf, selfAssessed }: TitleStep): readonly Reason[] {
  if (outcome === "unknown") return [{ code: "titles-unknown", titles: anyOf }];
  return selfAssessed.length > 0
    ? [{ code: "title-self-assessed", titles: selfAssessed }]
    : [{ code: "title-not-listed", titles: anyOf }];
}

function assessedReasons({ score, atLeast, actual }: AssessedStep): readonly Reason[] {
  return actual === undefined
    ? [{ code: "point-table-not-established", score, needed: atLeast }]
    : [{ code: "assessed-score-low", score, needed: atLeast, actual }];
}

/** The total first, then the blocks below their floors, then the facts that are missing. */
function scoreReasons(step: ScoreStep): readonly Reason[] {
  const { outOf, atLeast, blocks, outcome } = step;
  const { least, most } = step.points;
  const isLow = most.lt(atLeast);
  const total: readonly Reason[] = least.gte(atLeast)
    ? []
    : [{ code: isLow ? "score-low" : "score-open", needed: atLeast, outOf, least, most }];
  const settled = outcome === "notMet";
  const totals = settled && !isLow ? [] : total;
  const ofBlocks = blocks
    .filter((block) => (settled ? block.outcome === "notMet" : block.outcome === "unknown"))
    .flatMap(blockReasons);
  return [...totals, ...ofBlocks, ...(settled ? [] : blocks.flatMap(missingReasons))];
}

function blockReasons({ code, needed, aboveNought, points }: BlockTrace): readonly Reason[] {
  const { least, most } = points;
  const floor: readonly Reason[] =
    needed === undefined || least.gte(needed)
      ? []
      : [{ code: most.lt(needed) ? "block-low" : "block-open", block: code, needed, least, most }];
  const isNought = aboveNought !== undefined && most.isZero();
  return isNought ? [...floor, { code: "block-nought", block: code }] : floor;
}

/** Of items that are worth a range the facts that would narrow it. */
function missingReasons({ items }: BlockTrace): readonly Reason[] {
  const open = items.filter(({ points }) => points.least.lt(points.most));
  return open.flatMap(({ readings }) =>
    readings.flatMap((reading): readonly Reason[] => {
      if (reading.kind === "claim") {
        const { claim, actual } = reading;
        return actual === undefined ? [{ code: "claim-unknown", claim }] : [];
      }
      const { measure, missing } = reading;
      return missing.length === 0 ? [] : [{ code: "facts-missing", measure, missing }];
    }),
  );
}
