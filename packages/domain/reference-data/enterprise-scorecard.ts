/**
 * The enterprise scorecard (主体创新评分卡): the founding paper's five factors with the demonstration bank's figures.
 */
import { decimal } from "../src/money/decimal.ts";
import type { DatedItem } from "../src/policy/dated-value.ts";
import { ENTERPRISE_FACTORS, type Scorecard } from "../src/policy/scorecard.ts";
import { SAMPLE_FROM, sampleDocument } from "./sample-bank.ts";
import { graded, measured, notchBands, weightSet } from "./scorecard-rows.ts";

const card: Scorecard = {
  subject: "enterprise",
  factors: [
    {
      code: "researchSpending",
      measures: [
        measured("researchRatio", "60", "share", [
          ["", "0"],
          ["0.01", "30"],
          ["0.03", "60"],
          ["0.05", "85"],
          ["0.1", "100"],
        ]),
        graded("mainBusinessSupport", "40", [
          ["decisive", "100"],
          ["substantial", "75"],
          ["partial", "40"],
          ["remote", "0"],
        ]),
      ],
    },
    {
      code: "patents",
      measures: [
        measured("inventionPatentCount", "50", "count", [
          ["", "0"],
          ["1", "40"],
          ["3", "70"],
          ["6", "85"],
          ["15", "100"],
        ]),
        graded("patentInfluence", "50", [
          ["international", "100"],
          ["national", "80"],
          ["industry", "50"],
          ["ordinary", "20"],
        ]),
      ],
    },
    {
      code: "resultConversion",
      measures: [
        measured("conversionRate", "100", "share", [
          ["", "0"],
          ["0.1", "40"],
          ["0.3", "70"],
          ["0.5", "100"],
        ]),
      ],
    },
    {
      code: "researchStaff",
      measures: [
        measured("researchStaffRatio", "50", "share", [
          ["", "0"],
          ["0.1", "50"],
          ["0.2", "80"],
          ["0.3", "100"],
        ]),
        measured("seniorResearcherRatio", "50", "share", [
          ["", "10"],
          ["0.1", "50"],
          ["0.3", "80"],
          ["0.5", "100"],
        ]),
      ],
    },
    {
      code: "chainInfluence",
      measures: [
        graded("chainPosition", "100", [
          ["leading", "100"],
          ["key", "80"],
          ["replaceable", "40"],
          ["marginal", "10"],
        ]),
      ],
    },
  ],
  weightSets: [
    weightSet("any", "any", ENTERPRISE_FACTORS, ["25", "20", "25", "15", "15"]),
    weightSet("any", "innovationResearch", ENTERPRISE_FACTORS, ["30", "25", "15", "20", "10"]),
    weightSet("informationTechnology", "any", ENTERPRISE_FACTORS, ["25", "15", "25", "25", "10"]),
    weightSet("highEndEquipment", "any", ENTERPRISE_FACTORS, ["20", "20", "25", "10", "25"]),
    weightSet("biomedicine", "any", ENTERPRISE_FACTORS, ["30", "30", "15", "15", "10"]),
    weightSet("biomedicine", "resultConversion", ENTERPRISE_FACTORS, [
      "25",
      "25",
      "25",
      "15",
      "10",
    ]),
  ],
  notchBands: notchBands([
    ["", -1, "0"],
    ["40", 0, "0"],
    ["60", 1, "0"],
    ["80", 2, "0"],
  ]),
  unevidencedPoints: decimal("0"),
};

/** The card and its document. */
export const enterpriseScorecard: DatedItem<Scorecard> = {
  code: "enterprise",
  id: "SAMPLE-ENTERPRISE-CARD",
  effectiveFrom: SAMPLE_FROM,
  value: card,
  document: sampleDocument(
    "风险管理部",
    "科技企业主体创新评分卡",
    "五项因素取自立项论文，论文未给出任何分档、权重与级差。",
  ),
};
