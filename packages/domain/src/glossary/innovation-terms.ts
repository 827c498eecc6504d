/**
 * Words of innovation credit (科创信贷): what a firm and its project are judged by, and what their rights may secure.
 */
import type { Term } from "./term.ts";

/** By identifier. */
export const INNOVATION_TERMS = {
  obligorRating: {
    zh: "主体信用评级",
    en: "obligor rating",
    meaning: "The grade a bank gives the borrower as a whole.",
  },
  masterScale: {
    zh: "主标尺",
    en: "master scale",
    meaning: "The bank's grades, best first, each with its probability of default.",
  },
  scorecard: {
    zh: "评分卡",
    en: "scorecard",
    meaning: "Factors, bands and weights that turn answers into a score out of 100.",
  },
  scoreFactor: {
    zh: "评分因素",
    en: "factor of a score",
    meaning: "One of the things a scorecard looks at, with a weight.",
  },
  scoreContribution: {
    zh: "得分贡献",
    en: "contribution to the score",
    meaning: "What one factor adds to the score.",
  },
  ratingNotches: {
    zh: "评级级差",
    en: "rating notches",
    meaning: "Steps by which a score moves the grade, positive being better.",
  },
  lgdAdded: {
    zh: "违约损失率上调",
    en: "addition to loss given default",
    meaning: "What a weak score adds to the loss given default.",
  },
  researchSpending: {
    zh: "R&D 支出占比和对主营业务支撑作用",
    en: "R&D spending and its support of the main business",
    meaning: "How much a firm spends on research, and how far that serves what it sells.",
  },
  patents: {
    zh: "专利数量和影响程度",
    en: "number and influence of patents",
    meaning: "How many patents a firm holds, and how far others follow them.",
  },
  conversionRate: {
    zh: "成果转化率",
    en: "conversion rate of results",
    meaning: "The share of results that became products or income.",
  },
  researchStaff: {
    zh: "科研人员质量和占比",
    en: "quality and share of research staff",
    meaning: "How many of the staff do research, and how well qualified they are.",
  },
  chainInfluence: {
    zh: "上下游技术影响",
    en: "technical influence up and down the chain",
    meaning: "How far suppliers and customers depend on the firm's technology.",
  },
  technologyReadiness: {
    zh: "技术所处阶段",
    en: "stage of the technology",
    meaning: "How far the technology is from an idea to routine production.",
  },
  applicationProspect: {
    zh: "应用前景",
    en: "prospects of application",
    meaning: "Who will use the technology, and how much of it is already ordered.",
  },
  technologyTrend: {
    zh: "国内外技术发展趋势",
    en: "technology trend at home and abroad",
    meaning: "Whether the field moves towards this technology or away from it.",
  },
  creditStructure: {
    zh: "信用结构",
    en: "credit structure",
    meaning: "Which share of a loan each kind of security covers.",
  },
  coverageMinimum: {
    zh: "最低偿债备付率",
    en: "least debt-service coverage",
    meaning: "The smallest coverage of any period of the plan.",
  },
  coverageAverage: {
    zh: "平均偿债备付率",
    en: "average debt-service coverage",
    meaning: "All cash over all that falls due.",
  },
  projectInternalRate: {
    zh: "项目内部收益率",
    en: "internal rate of the project",
    meaning: "The yearly rate at which what a project costs and what it returns balance.",
  },
  returnOnInvestment: {
    zh: "投资回报率",
    en: "return on investment (ROI)",
    meaning: "What a project returns beyond what was invested, over what was invested.",
  },
  paybackMoment: {
    zh: "投资回收时点",
    en: "moment of payback",
    meaning: "From when on more has come back than went in.",
  },
  cashFlowStability: {
    zh: "现金流稳定性",
    en: "steadiness of the cash flow",
    meaning: "How many periods leave money over, and how far they lie from their mean.",
  },
  variation: {
    zh: "变异系数",
    en: "coefficient of variation",
    meaning: "The spread of the periods over their mean.",
  },
  intellectualProperty: {
    zh: "知识产权",
    en: "intellectual property (IP)",
    meaning: "Patents, trade marks, copyrights and layout designs as rights that can be pledged.",
  },
  inventionPatent: {
    zh: "发明专利",
    en: "invention patent",
    meaning: "A patent for a new technical solution, protected for 20 years from filing.",
  },
  utilityModelPatent: {
    zh: "实用新型专利",
    en: "utility-model patent",
    meaning: "A patent for a product's shape or structure, protected for 10 years from filing.",
  },
  designPatent: {
    zh: "外观设计专利",
    en: "design patent",
    meaning: "A patent for a product's appearance, protected for 15 years from filing.",
  },
  trademark: {
    zh: "商标专用权",
    en: "trade mark",
    meaning: "The sole right to a registered mark, protected to the day on its certificate.",
  },
  softwareCopyright: {
    zh: "软件著作权",
    en: "software copyright",
    meaning: "The copyright in a registered program.",
  },
  layoutDesign: {
    zh: "集成电路布图设计",
    en: "layout design of an integrated circuit",
    meaning: "The sole right to the registered layout of a chip.",
  },
  patentAnnualFee: {
    zh: "专利年费",
    en: "annual patent fee",
    meaning: "The fee that keeps a patent alive, without which it cannot be pledged.",
  },
  rightEndsOn: {
    zh: "权利终止日",
    en: "end of the right",
    meaning: "The first day on which a right no longer exists.",
  },
  valuationMethod: {
    zh: "评估方法",
    en: "valuation method",
    meaning: "Income, cost or market: the way a right was valued.",
  },
  revaluation: {
    zh: "重估",
    en: "revaluation",
    meaning: "The new valuation that a bank asks for at regular distances.",
  },
  haircut: {
    zh: "折扣率",
    en: "haircut",
    meaning: "What is cut off an appraised value before a pledge rate applies.",
  },
  capacityCurve: {
    zh: "质押能力曲线",
    en: "capacity curve",
    meaning: "What the pledged rights carry at the end of each period of the plan.",
  },
  innovationStage: {
    zh: "创新链阶段",
    en: "innovation stage",
    meaning: "Where a project stands between an idea and a product.",
  },
  basicResearch: {
    zh: "基础研究",
    en: "basic research",
    meaning: "The front of the chain, which earns nothing and is paid by grants and own money.",
  },
  innovationResearch: {
    zh: "创新研发",
    en: "innovation research",
    meaning: "The middle of the chain, where a technology is made and risk capital pays.",
  },
  resultConversion: {
    zh: "成果转化",
    en: "conversion of results",
    meaning: "The rear of the chain, where a technology becomes products and bank credit fits.",
  },
  innovationCarrier: {
    zh: "技术创新载体",
    en: "carrier of innovation",
    meaning: "A facility that serves the whole chain: large, long, and not paid by its own income.",
  },
  fundingSource: {
    zh: "资金来源",
    en: "source of funds",
    meaning: "Whose money pays for a stage.",
  },
  cashFlowTemplate: {
    zh: "现金流模板",
    en: "cash-flow template",
    meaning: "How a project of a stage usually costs first and earns later.",
  },
  turningMonth: {
    zh: "现金流转正时点",
    en: "month in which cash turns",
    meaning: "From when on a project earns more than it costs.",
  },
  suggestedGrace: {
    zh: "建议宽限期",
    en: "suggested grace",
    meaning: "The grace that ends when the project's cash turns.",
  },
} as const satisfies Readonly<Record<string, Term>>;
