/**
 * Scorecards (评分卡) as policy data: the founding paper's five factors of an enterprise and three of a project, with bands,
 * weights and what a score does to the rating. The paper names the factors and no figure; every figure is the bank's.
 */
import type { Decimal } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import type { Rate } from "../rates/rate.ts";
import type { InnovationStage } from "./innovation-stage.ts";

/** R&D 支出占比和对主营业务支撑作用 · 专利数量和影响程度 · 成果转化率 · 科研人员质量和占比 · 上下游技术影响. */
export const ENTERPRISE_FACTORS = [
  "researchSpending",
  "patents",
  "resultConversion",
  "researchStaff",
  "chainInfluence",
] as const;

/** 技术所处阶段 · 应用前景 · 国内外技术发展趋势. */
export const PROJECT_FACTORS = [
  "technologyReadiness",
  "applicationProspect",
  "technologyTrend",
] as const;

/** Whom a card judges, and so which factors it must have. */
export const CARD_SUBJECTS = ["enterprise", "project"] as const;
export type CardSubject = (typeof CARD_SUBJECTS)[number];

/** Edges of a band: from `atLeast` (counted) to `below` (not counted); an absent edge is open. */
export type BandEdges = { readonly atLeast?: Decimal; readonly below?: Decimal };

/** Points, 0…100, for a value inside the band. */
export type PointBand = BandEdges & { readonly points: Decimal };

/** A grade (等级) that a person gives with a reason, and its points. */
export type GradePoints = { readonly grade: string; readonly points: Decimal };

/** What is looked at inside a factor; `part` is its share of the factor, the parts of a factor sum to 100. */
export type Measure =
  | {
      readonly kind: "measured";
      readonly code: string;
      readonly part: Decimal;
      readonly unit: "share" | "count";
      readonly better: "higher" | "lower";
      /** From the lowest value up. */
      readonly bands: readonly PointBand[];
    }
  | {
      readonly kind: "graded";
      readonly code: string;
      readonly part: Decimal;
      /** Best first. */
      readonly grades: readonly GradePoints[];
    };

/** One factor and its measures. */
export type ScoreFactor = { readonly code: string; readonly measures: readonly Measure[] };

/** The weights of the factors for an industry and a stage; they sum to 100. `any` stands for all. */
export type WeightSet = {
  readonly industry: string;
  readonly stage: InnovationStage | "any";
  readonly weights: readonly { readonly factor: string; readonly weight: Decimal }[];
};

/** What a score does: signed steps on the rating scale, positive is better, and an addition to LGD. */
export type NotchBand = BandEdges & {
  readonly notches: number;
  readonly lgdAdded: Share;
};

/** One card. */
export type Scorecard = {
  readonly subject: CardSubject;
  readonly factors: readonly ScoreFactor[];
  readonly weightSets: readonly WeightSet[];
  /** From the lowest score up. */
  readonly notchBands: readonly NotchBand[];
  /** Points of an answer without evidence (未取得证明), never above what the worst answer earns. */
  readonly unevidencedPoints: Decimal;
};

/** 主标尺: the bank's grades, best first, each with its one-year probability of default. */
export type MasterScale = readonly { readonly grade: string; readonly pd: Rate }[];

/** 信用 · 保证 · 抵押 (房产, 设备) · 质押 (知识产权, 应收账款, 存单). */
export const SECURITIES = [
  "unsecured",
  "guaranteed",
  "realEstate",
  "equipment",
  "intellectualProperty",
  "receivables",
  "deposit",
] as const;
export type Security = (typeof SECURITIES)[number];
