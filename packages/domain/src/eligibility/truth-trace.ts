/**
 * The truth trace (判定明细): for every demand what was needed, what the firm has, and the outcome, with the document. A
 * verdict is nothing but the top of its trace.
 */
import type { Decimal } from "../money/decimal.ts";
import type { PolicyDocument } from "../policy/dated-value.ts";
import type { FirmTitle } from "../policy/deal-facts.ts";
import type { ScoreBlockCode, Stretch } from "./condition.ts";
import type { Answer, AssessedScore, Claim } from "./firm-profile.ts";
import type { Measure, MissingFact } from "./measure.ts";

/**
 * - `met`, `notMet`: settled, whatever else may become known of the firm;
 * - `unknown`: facts of the firm are missing;
 * - `notEstablished`: the rule itself is not known here, so no fact of the firm can settle it.
 */
export type Outcome = "met" | "notMet" | "unknown" | "notEstablished";

type Step = {
  readonly id: string;
  readonly outcome: Outcome;
  readonly document: PolicyDocument;
};

/** Points that an item can be worth: one number where its facts are known, a range where they are not. */
export type PointRange = { readonly least: Decimal; readonly most: Decimal };

/** What a scale looked at, and what it found; `missing` are facts that could still change the points. */
export type ScaleReading =
  | {
      readonly kind: "measure";
      readonly measure: Measure;
      readonly actual: Decimal | undefined;
      readonly missing: readonly MissingFact[];
    }
  | { readonly kind: "claim"; readonly claim: Claim; readonly actual: Answer | undefined };

/** One line of a scoring table with its points. */
export type ItemTrace = {
  readonly id: string;
  readonly pointsMax: Decimal;
  readonly points: PointRange;
  readonly readings: readonly ScaleReading[];
};

/** One block of a scoring table with its points, and its floor where it has one. */
export type BlockTrace = {
  readonly code: ScoreBlockCode;
  readonly pointsMax: Decimal;
  readonly points: PointRange;
  readonly needed?: Decimal;
  readonly aboveNought?: true;
  readonly outcome: Outcome;
  readonly items: readonly ItemTrace[];
};

/** A step whose parts settle it: all of them, any of them, or the one tier that applies. */
export type GroupStep = Step & {
  readonly kind: "allOf" | "anyOf";
  readonly parts: readonly TraceStep[];
};

/** A measure against its bounds. */
export type MeasureStep = Step & {
  readonly kind: "measure";
  readonly measure: Measure;
  readonly atLeast?: Decimal;
  readonly atMost?: Decimal;
  readonly actual: Decimal | undefined;
  readonly missing: readonly MissingFact[];
};

/** The tier that applies, and what it asks; no part where it is not known which one applies. */
export type TierStep = Step & {
  readonly kind: "tiers";
  readonly by: Measure;
  readonly actual: Decimal | undefined;
  readonly missing: readonly MissingFact[];
  readonly tier?: Stretch;
  readonly parts: readonly TraceStep[];
};

/** A question, and its answer. */
export type ClaimStep = Step & {
  readonly kind: "claim";
  readonly claim: Claim;
  readonly actual: Answer | undefined;
};

/** Titles of which one is needed, and those the firm has: listed, or by its own assessment only. */
export type TitleStep = Step & {
  readonly kind: "title";
  readonly anyOf: readonly FirmTitle[];
  readonly listed: readonly FirmTitle[];
  readonly selfAssessed: readonly FirmTitle[];
};

/** A score that an authority gives. */
export type AssessedStep = Step & {
  readonly kind: "assessed";
  readonly score: AssessedScore;
  readonly atLeast: Decimal;
  readonly actual: Decimal | undefined;
};

/** Points against a pass mark. */
export type ScoreStep = Step & {
  readonly kind: "score";
  readonly outOf: Decimal;
  readonly atLeast: Decimal;
  readonly points: PointRange;
  readonly blocks: readonly BlockTrace[];
};

/** One demand, judged. */
export type TraceStep =
  | GroupStep
  | MeasureStep
  | TierStep
  | ClaimStep
  | TitleStep
  | AssessedStep
  | ScoreStep;

/** All must be met: one that is not settles it, and so does nothing else while any is open. */
export function allOf(outcomes: readonly Outcome[]): Outcome {
  return firstAmong(["notMet", "unknown", "notEstablished"], outcomes) ?? "met";
}

/** One that is met settles it. */
export function anyOf(outcomes: readonly Outcome[]): Outcome {
  return firstAmong(["met", "unknown", "notEstablished"], outcomes) ?? "notMet";
}

function firstAmong(order: readonly Outcome[], outcomes: readonly Outcome[]): Outcome | undefined {
  return order.find((outcome) => outcomes.includes(outcome));
}
