/**
 * The condition language (准入条件): a small closed set of demands that rule data is written in. It holds numbers and names,
 * no code, so a product manager can edit it and a checker can judge it.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Decimal } from "../money/decimal.ts";
import type { PolicyDocument } from "../policy/dated-value.ts";
import type { FirmTitle } from "../policy/deal-facts.ts";
import type { AssessedScore, Claim } from "./firm-profile.ts";
import type { Measure } from "./measure.ts";

/** What every demand has: an id of its own in its rule set, and a document where it differs from the rule set's. */
type Demand = { readonly id: string; readonly document?: PolicyDocument };

/** All of these, or any of them (全部满足 / 满足任一). */
export type GroupCondition = Demand & {
  readonly kind: "allOf" | "anyOf";
  readonly of: readonly Condition[];
};

/** A measure within bounds, both inclusive. */
export type MeasureCondition = Demand & {
  readonly kind: "measure";
  readonly measure: Measure;
  readonly atLeast?: Decimal;
  readonly atMost?: Decimal;
};

/** A stretch of a measure's numbers. Without `from` it has no lower end, without `to` no upper one. */
export type Stretch = { readonly from?: Decimal; readonly to?: Decimal };

/** Which of its two ends a stretch owns: `lower` is from ≤ x < to, `upper` is from < x ≤ to. */
export type OwnedEnd = "lower" | "upper";

/** A demand that depends on the size of another measure (分档要求). Lowest stretch first. */
export type TieredCondition = Demand & {
  readonly kind: "tiers";
  readonly by: Measure;
  readonly owns: OwnedEnd;
  readonly tiers: readonly (Stretch & { readonly requires: Condition })[];
};

/** A yes to a question. */
export type ClaimCondition = Demand & { readonly kind: "claim"; readonly claim: Claim };

/** Any of these titles, on the government's list and in force. */
export type TitleCondition = Demand & {
  readonly kind: "title";
  readonly anyOf: readonly FirmTitle[];
};

/** A score that an authority gives; its point table is not established, so without the score there is no answer. */
export type AssessedCondition = Demand & {
  readonly kind: "assessed";
  readonly score: AssessedScore;
  readonly atLeast: Decimal;
};

/** Points by bands of a measure, lowest band first; by a yes or no; or the best of several, where one may be chosen. */
export type Scale =
  | {
      readonly kind: "bands";
      readonly measure: Measure;
      readonly owns: OwnedEnd;
      readonly bands: readonly (Stretch & { readonly points: Decimal })[];
    }
  | {
      readonly kind: "claim";
      readonly claim: Claim;
      readonly yes: Decimal;
      readonly no: Decimal;
    }
  | { readonly kind: "bestOf"; readonly of: readonly Scale[] };

/** Parts of a scoring table (评价指标). */
export const SCORE_BLOCKS = [
  "techStaff",
  "research",
  "intellectualProperty",
  "innovation",
  "growth",
  "specialisation",
] as const;
export type ScoreBlockCode = (typeof SCORE_BLOCKS)[number];

/** Items that count together, with a floor of their own where the text sets one. */
export type ScoreBlock = {
  readonly code: ScoreBlockCode;
  readonly pointsMax: Decimal;
  readonly atLeast?: Decimal;
  /** The block must not be worth nought (得分不得为零). */
  readonly aboveNought?: true;
  readonly items: readonly ScoreItem[];
};

/** One line of a scoring table. */
export type ScoreItem = {
  readonly id: string;
  readonly pointsMax: Decimal;
  readonly scale: Scale;
};

/** So many points in a scoring table (评分), and the floors of its blocks. */
export type ScoreCondition = Demand & {
  readonly kind: "score";
  readonly outOf: Decimal;
  readonly atLeast: Decimal;
  readonly blocks: readonly ScoreBlock[];
};

/** One demand on a firm. */
export type Condition =
  | GroupCondition
  | MeasureCondition
  | TieredCondition
  | ClaimCondition
  | TitleCondition
  | AssessedCondition
  | ScoreCondition;

/** The days on which firms may apply (申报窗口), both counted. */
export type ApplicationWindow = { readonly from: CalendarDate; readonly to: CalendarDate };

/**
 * How a title is won (认定条件). `listOnly` where the numbers are not established: then only the government's list can
 * tell.
 */
export type RuleSet = { readonly applicationWindow?: ApplicationWindow } & (
  | { readonly kind: "tested"; readonly condition: Condition }
  | { readonly kind: "listOnly" }
);
