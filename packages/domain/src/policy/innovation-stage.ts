/**
 * The innovation stages (创新链阶段): where a project stands between an idea and a product.
 * Source: the founding paper, Table 1.
 */

/** 基础研究 · 创新研发 · 成果转化 · 技术创新载体, from the front of the chain to what serves all of it. */
export const INNOVATION_STAGES = [
  "basicResearch",
  "innovationResearch",
  "resultConversion",
  "innovationCarrier",
] as const;
export type InnovationStage = (typeof INNOVATION_STAGES)[number];
