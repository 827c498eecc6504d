/**
 * The project scorecard (项目创新评分卡): the founding paper's three factors with the demonstration bank's figures.
 */
import { decimal } from "../src/money/decimal.ts";
import type { DatedItem } from "../src/policy/dated-value.ts";
import { PROJECT_FACTORS, type Scorecard } from "../src/policy/scorecard.ts";
import { SAMPLE_FROM, sampleDocument } from "./sample-bank.ts";
import { graded, measured, notchBands, weightSet } from "./scorecard-rows.ts";

const card: Scorecard = {
  subject: "project",
  factors: [
    {
      code: "technologyReadiness",
      measures: [
        measured("readinessLevel", "100", "count", [
          ["", "0"],
          ["4", "30"],
          ["6", "60"],
          ["8", "85"],
          ["9", "100"],
        ]),
      ],
    },
    {
      code: "applicationProspect",
      measures: [
        graded("marketProspect", "60", [
          ["broad", "100"],
          ["clear", "75"],
          ["limited", "40"],
          ["unproven", "0"],
        ]),
        measured("orderCoverage", "40", "share", [
          ["", "0"],
          ["0.2", "50"],
          ["0.5", "80"],
          ["1", "100"],
        ]),
      ],
    },
    {
      code: "technologyTrend",
      measures: [
        graded("trendAtHomeAndAbroad", "60", [
          ["rising", "100"],
          ["established", "70"],
          ["contested", "40"],
          ["declining", "0"],
        ]),
        measured("yearsToSubstitution", "40", "count", [
          ["", "0"],
          ["2", "40"],
          ["4", "70"],
          ["7", "100"],
        ]),
      ],
    },
  ],
  weightSets: [
    weightSet("any", "any", PROJECT_FACTORS, ["40", "35", "25"]),
    weightSet("any", "innovationResearch", PROJECT_FACTORS, ["50", "20", "30"]),
    weightSet("biomedicine", "any", PROJECT_FACTORS, ["50", "25", "25"]),
  ],
  notchBands: notchBands([
    ["", -2, "0.1"],
    ["40", -1, "0.05"],
    ["60", 0, "0.02"],
    ["75", 0, "0"],
    ["90", 1, "0"],
  ]),
  unevidencedPoints: decimal("0"),
};

/** The card and its document. */
export const projectScorecard: DatedItem<Scorecard> = {
  code: "project",
  id: "SAMPLE-PROJECT-CARD",
  effectiveFrom: SAMPLE_FROM,
  value: card,
  document: sampleDocument(
    "风险管理部",
    "科创项目评分卡",
    "三项因素取自立项论文，论文未给出任何分档、权重与级差；技术成熟度按九级。",
  ),
};
