/**
 * Words of eligibility (准入): what a firm is measured by, which titles it may hold, and what a loan may be for.
 */
import type { Term } from "./term.ts";

/** By identifier. */
export const FIRM_TERMS = {
  eligibility: {
    zh: "准入",
    en: "eligibility",
    meaning: "Whether a firm and a loan are among those that a rule is meant for.",
  },
  fit: {
    zh: "适配",
    en: "fit",
    meaning:
      "Whether a loan suits a firm: nothing that was judged speaks against it and nothing is open.",
  },
  firmProfile: {
    zh: "企业画像",
    en: "firm profile",
    meaning: "What a firm is, as far as it was told; what was not told is unknown.",
  },
  truthTrace: {
    zh: "判定明细",
    en: "truth trace",
    meaning: "For every demand what is needed, what the firm has, the outcome and the document.",
  },
  titleStanding: {
    zh: "名单状态",
    en: "standing on the list",
    meaning: "Whether a government list says that a firm has a title, or only the firm itself.",
  },
  highTechEnterprise: {
    zh: "高新技术企业",
    en: "high-tech enterprise",
    meaning: "A title under the method of 2016.",
  },
  techSme: {
    zh: "科技型中小企业",
    en: "technology SME",
    meaning: "A small or medium firm that scores enough in staff, research and IP.",
  },
  innovativeSme: {
    zh: "创新型中小企业",
    en: "innovative SME",
    meaning: "The first rung of the ladder of good small and medium firms.",
  },
  specialisedSme: {
    zh: "专精特新中小企业",
    en: "specialised SME",
    meaning: "The second rung: a firm that has made a niche its own.",
  },
  littleGiant: {
    zh: "专精特新“小巨人”企业",
    en: "little giant",
    meaning: "The third rung: a leader of its niche in the country.",
  },
  innovationDemonstration: {
    zh: "国家技术创新示范企业",
    en: "national technology-innovation model enterprise",
    meaning: "A title given by list.",
  },
  manufacturingChampion: {
    zh: "制造业单项冠军企业",
    en: "manufacturing single champion",
    meaning: "A firm among the first of the world with one product.",
  },
  sizeClass: {
    zh: "企业规模划型",
    en: "size class",
    meaning: "Large, medium, small or micro, by staff and sales of the sector.",
  },
  loanPurpose: {
    zh: "贷款用途",
    en: "loan purpose",
    meaning: "What the money is for, by which the longest term goes.",
  },
  entrustedPayment: {
    zh: "受托支付",
    en: "entrusted payment",
    meaning: "The bank pays the supplier itself instead of leaving the money to the borrower.",
  },
  workingCapitalNeed: {
    zh: "营运资金需求",
    en: "working-capital need",
    meaning: "Money that a year's turnover binds at a time.",
  },
  workingCapitalTurns: {
    zh: "营运资金周转次数",
    en: "working-capital turns",
    meaning: "How often a year the money comes back: 360 over the net days.",
  },
  yearsSinceRegistration: {
    zh: "注册成立年限",
    en: "years since registration",
    meaning: "Whole years from registration to the day of judgement.",
  },
  yearsInNiche: {
    zh: "从事细分市场年限",
    en: "years in the niche",
    meaning: "Whole years in the niche to the day of judgement.",
  },
  staff: { zh: "职工总数", en: "staff", meaning: "All people the firm employs." },
  techStaffShare: {
    zh: "科技人员占比",
    en: "share of technical staff",
    meaning: "Technical staff over all staff.",
  },
  rdStaffShare: {
    zh: "研发人员占比",
    en: "share of R&D staff",
    meaning: "Research staff over all staff.",
  },
  sales: { zh: "营业收入", en: "sales", meaning: "What the firm sold in the last full year." },
  assets: {
    zh: "资产总额",
    en: "total assets",
    meaning: "Assets at the end of the last full year.",
  },
  rdExpense: {
    zh: "研发费用",
    en: "R&D expense",
    meaning: "What the firm spent on research and development in the last full year.",
  },
  rdExpenseTwoYears: {
    zh: "近两年研发费用合计",
    en: "R&D expense of two years",
    meaning: "R&D expense of the last two full years together.",
  },
  rdSalesShare: {
    zh: "研发费用占营业收入比例",
    en: "R&D over sales",
    meaning: "R&D expense over sales of the last full year.",
  },
  rdSalesShareTwoYearLow: {
    zh: "近两年研发费用占比较低值",
    en: "lower R&D over sales of two years",
    meaning: "The lower of the two yearly shares of R&D in sales.",
  },
  rdSalesShareThreeYears: {
    zh: "近三年研发费用占销售收入比例",
    en: "R&D over sales of three years",
    meaning: "R&D of three years over their sales; of fewer years where the firm is younger.",
  },
  rdCostShare: {
    zh: "研发费用占成本费用比例",
    en: "R&D over costs",
    meaning: "R&D expense over costs and expenses of the last full year.",
  },
  rdInChinaShare: {
    zh: "境内研发费用占比",
    en: "share of R&D spent in China",
    meaning: "R&D expense spent in China over all R&D expense.",
  },
  highTechIncomeShare: {
    zh: "高新技术产品（服务）收入占比",
    en: "share of high-tech income",
    meaning: "Income from high-tech products and services over all income.",
  },
  mainBusinessShare: {
    zh: "主营业务收入占比",
    en: "share of the main business",
    meaning: "Sales of the main business over all sales.",
  },
  mainSalesGrowth: {
    zh: "主营业务收入增长率",
    en: "growth of the main business",
    meaning: "Sales of the main business against the year before.",
  },
  mainSalesGrowthTwoYearMean: {
    zh: "近两年主营业务收入平均增长率",
    en: "mean growth of the main business over two years",
    meaning: "The mean of the last two yearly growth rates.",
  },
  mainSalesCagrTwoYears: {
    zh: "近两年主营业务收入复合增长率",
    en: "compound growth of the main business over two years",
    meaning: "The yearly growth that leads from the first of three years to the last.",
  },
  debtRatio: {
    zh: "资产负债率",
    en: "debt ratio",
    meaning: "Liabilities over assets at the end of the last full year.",
  },
  classOneIp: {
    zh: "Ⅰ类知识产权数量",
    en: "class-I IP",
    meaning: "How many rights of the higher class the firm holds.",
  },
  classOneOwnIp: {
    zh: "自主研发Ⅰ类知识产权数量",
    en: "class-I IP from own research",
    meaning: "How many of them come from its own research.",
  },
  classOneHighValueIp: {
    zh: "Ⅰ类高价值知识产权数量",
    en: "class-I IP of high value",
    meaning: "How many of them are of high value.",
  },
  classOneInUseIp: {
    zh: "实际应用的Ⅰ类知识产权数量",
    en: "class-I IP in use",
    meaning: "How many of them are in use in its main product.",
  },
  classTwoIp: {
    zh: "Ⅱ类知识产权数量",
    en: "class-II IP",
    meaning: "How many rights of the lower class the firm holds.",
  },
  marketShare: {
    zh: "细分市场占有率",
    en: "market share",
    meaning: "The firm's share of its niche at home.",
  },
  marketRankNational: {
    zh: "细分市场全国排名",
    en: "rank at home",
    meaning: "The firm's place in its niche at home.",
  },
  marketRankWorld: {
    zh: "细分市场全球排名",
    en: "rank in the world",
    meaning: "The firm's place in its niche in the world.",
  },
  equityRaisedTwoYears: {
    zh: "近两年新增股权融资",
    en: "new equity of two years",
    meaning: "Equity paid in within two years.",
  },
  equityRaisedThreeYears: {
    zh: "近三年新增股权融资",
    en: "new equity of three years",
    meaning: "Equity paid in within three years.",
  },
  highTechInnovationScore: {
    zh: "企业创新能力评价得分",
    en: "innovation score",
    meaning: "The score that reviewers give a firm that applies as a high-tech enterprise.",
  },
  specialisedScore: {
    zh: "专精特新评价得分",
    en: "specialisation score",
    meaning: "The score that the authority gives on the second rung.",
  },
  littleGiantScore: {
    zh: "小巨人发展评价得分",
    en: "development score",
    meaning: "The score that the authority gives on the third rung.",
  },
} as const satisfies Readonly<Record<string, Term>>;
