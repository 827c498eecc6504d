/**
 * Rules of the four-factor fit card (四要素适配卡规则) as policy data: which scores a ratio earns, what the bank's appetite for
 * loss is, and by what steps terms are moved. The founding paper names the four factors and no figure; every figure is the
 * bank's.
 */
import type { Decimal } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import type { Rate } from "../rates/rate.ts";
import type { PointBand } from "./scorecard.ts";

/** 期限匹配 · 成本适宜 · 规模合理 · 风险可控. Source: the founding paper, part two. */
export const FIT_FACTORS = ["tenor", "cost", "size", "risk"] as const;
export type FitFactor = (typeof FIT_FACTORS)[number];

/**
 * What is measured, each a figure that is better one way only:
 * - `assetLifeCover` 资产寿命覆盖: life of what is bought over the term; `principalBeforeTurn` 转正前到期本金占比;
 * - `returnOverCost` 收益率减全成本: the project's return less the all-in cost;
 * - `amountBeyondNeed` 超需求占比; `needUncovered` 需求缺口占比; `coverageToFloor` 偿债能力: coverage over its floor;
 *   `pledgeToLoan` 质押能力: capacity of the security over the part it secures;
 * - `lossToAppetite` 预期损失 and `pdToAppetite` 违约概率, each over the most the bank will bear.
 */
export const FIT_MEASURES = [
  "assetLifeCover",
  "principalBeforeTurn",
  "returnOverCost",
  "amountBeyondNeed",
  "needUncovered",
  "coverageToFloor",
  "pledgeToLoan",
  "lossToAppetite",
  "pdToAppetite",
] as const;
export type FitMeasure = (typeof FIT_MEASURES)[number];

/** The factor a measure belongs to, and which way it is better. */
export const MEASURE_KINDS: Readonly<
  Record<FitMeasure, { readonly factor: FitFactor; readonly better: "higher" | "lower" }>
> = {
  assetLifeCover: { factor: "tenor", better: "higher" },
  principalBeforeTurn: { factor: "tenor", better: "lower" },
  returnOverCost: { factor: "cost", better: "higher" },
  amountBeyondNeed: { factor: "size", better: "lower" },
  needUncovered: { factor: "size", better: "lower" },
  coverageToFloor: { factor: "size", better: "higher" },
  pledgeToLoan: { factor: "size", better: "higher" },
  lossToAppetite: { factor: "risk", better: "lower" },
  pdToAppetite: { factor: "risk", better: "lower" },
};

/** One version of the card's rules. */
export type FitCardRule = {
  /** 良好线: from here on a factor needs no improving. */
  readonly good: Decimal;
  /** Points for every value of a measure, from the lowest value up. */
  readonly bands: Readonly<Record<FitMeasure, readonly PointBand[]>>;
  /** 风险偏好: the most the bank will bear, per year. */
  readonly appetite: { readonly expectedLoss: Rate; readonly pd: Rate };
  /** 调整步长 of a solver: amount and value of security by shares of what was asked, the guarantee by shares of a loss. */
  readonly steps: { readonly amount: Share; readonly guaranteedShare: Share };
};
