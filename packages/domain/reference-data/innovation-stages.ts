/**
 * The innovation stages (创新链阶段): the founding paper's Table 1, the demonstration bank's practice, and its five questions.
 */
import { type Share, share } from "../src/money/money.ts";
import type { DatedRegister, PolicyDocument } from "../src/policy/dated-value.ts";
import { INNOVATION_STAGES, type InnovationStage } from "../src/policy/innovation-stage.ts";
import {
  SERVED_STAGES,
  type ServedStage,
  type StagePractice,
  type StageProfile,
} from "../src/stages/stage-profile.ts";
import type { StageQuestion } from "../src/stages/stage-wizard.ts";
import { SAMPLE_FROM, sampleDocument } from "./sample-bank.ts";

const TABLE_ONE: PolicyDocument = {
  issuer: "立项论文",
  title: "金融支持不同创新链阶段的逻辑（表 1）",
  confidence: "single-source",
  note: "论文表 1 原样录入；载体的风险、直接经济效益与现金流取决于所支持的阶段。起始日期取演示起点，论文未给出。",
};

const PROFILES: Readonly<Record<InnovationStage, StageProfile>> = {
  basicResearch: {
    chainPosition: "front",
    nature: { risk: "high", hasDirectBenefit: false, cashFlow: "negative" },
    sources: ["ownFunds", "donations", "researchGrants", "governmentResearchPrograms"],
  },
  innovationResearch: {
    chainPosition: "middle",
    nature: { risk: "fairlyHigh", hasDirectBenefit: false, cashFlow: "negative" },
    sources: [
      "ownFunds",
      "governmentResearchPrograms",
      "governmentGuidanceFunds",
      "angelInvestment",
      "ventureCapital",
    ],
  },
  resultConversion: {
    chainPosition: "rear",
    nature: { risk: "moderate", hasDirectBenefit: true, cashFlow: "turnsPositive" },
    sources: ["privateEquity", "trusts", "bonds", "equity", "bankCredit"],
  },
  innovationCarrier: {
    chainPosition: "wholeChain",
    nature: "asServed",
    sources: ["treasuryBonds", "localSpecialBonds", "policyFinance"],
  },
};

/** 表 1; the code is the stage. */
export const stageProfileRegister: DatedRegister<StageProfile> = INNOVATION_STAGES.map((code) => ({
  code,
  id: `TABLE-1-${code}`,
  effectiveFrom: SAMPLE_FROM,
  value: PROFILES[code],
  document: TABLE_ONE,
}));

/** Quarterly shares of the investment; costs sum to −1. */
const CONVERSION = [
  ...["-0.25", "-0.25", "-0.2", "-0.15", "-0.1", "-0.05"],
  ...["0.04", "0.06", "0.08", "0.1", "0.1", "0.1", "0.1"],
  ...["0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1"],
];
const RESEARCH = [
  ...["-0.1", "-0.1", "-0.1", "-0.1", "-0.08", "-0.08"],
  ...["-0.08", "-0.08", "-0.08", "-0.07", "-0.07", "-0.06"],
];

const PRACTICES: Readonly<Record<ServedStage, StagePractice>> = {
  basicResearch: {
    riskNotches: -3,
    lendsOnOperations: false,
    cashFlow: curve(Array.from({ length: 16 }, () => "-0.0625")),
    stepMonths: 3,
    graceMonthsMax: 24,
  },
  innovationResearch: {
    riskNotches: -2,
    lendsOnOperations: true,
    cashFlow: curve(RESEARCH),
    stepMonths: 3,
    graceMonthsMax: 24,
  },
  resultConversion: {
    riskNotches: 0,
    lendsOnOperations: true,
    cashFlow: curve(CONVERSION),
    stepMonths: 3,
    graceMonthsMax: 24,
  },
};

function curve(steps: readonly string[]): readonly Share[] {
  return steps.map(share);
}

/** 阶段授信做法; the code is the stage. */
export const stagePracticeRegister: DatedRegister<StagePractice> = SERVED_STAGES.map((code) => ({
  code,
  id: `SAMPLE-STAGE-${code}`,
  effectiveFrom: SAMPLE_FROM,
  value: PRACTICES[code],
  document: sampleDocument(
    "科技金融部",
    "创新阶段授信做法与现金流模板",
    "现金流为按季占总投资的比例，仅作起点，应换成项目自己的预测。",
  ),
}));

const QUESTIONS: readonly (readonly [code: string, ...options: StageQuestion["options"]])[] = [
  ["useOfFunds", { code: "sharedFacility", pointsTo: "innovationCarrier" }, { code: "ownProject" }],
  ["income", { code: "earning", pointsTo: "resultConversion" }, { code: "none" }],
  [
    "maturity",
    { code: "pilotProven", pointsTo: "resultConversion" },
    { code: "prototype" },
    { code: "principle" },
  ],
  ["direction", { code: "product", pointsTo: "innovationResearch" }, { code: "open" }],
  [
    "output",
    { code: "technology", pointsTo: "innovationResearch" },
    { code: "knowledge", pointsTo: "basicResearch" },
  ],
];

/** 五个问题, in the order in which they decide. */
export const stageQuestionRegister: DatedRegister<StageQuestion> = QUESTIONS.map(
  ([code, ...options]) => ({
    code,
    id: `SAMPLE-QUESTION-${code}`,
    effectiveFrom: SAMPLE_FROM,
    value: { options },
    document: sampleDocument("科技金融部", "创新阶段五问"),
  }),
);
