/** One change of each kind of policy (政策变更样例): what is typed where, and the sentence that must come of it. */

/** A change: the field by its way, what is typed or chosen there, and what is said of it. */
export type TypedChange = {
  readonly kind: string;
  readonly code: string;
  readonly path: string;
  readonly typed: string;
  readonly says: string;
  /** What else must be typed for the item to hold together. */
  readonly also?: readonly (readonly [path: string, typed: string])[];
};

const ROWS: readonly (readonly [
  kind: string,
  code: string,
  path: string,
  typed: string,
  says: string,
])[] = [
  ["lpr", "lpr", "oneYear", "2.9", "一年期由 3% 降低到 2.9%，自 2035-01-01 起"],
  [
    "techRelending",
    "techRelending",
    "oneYearRate",
    "１．５％",
    "一年期利率由 1.25% 提高到 1.5%，自",
  ],
  [
    "equipmentRelending",
    "equipmentRelending",
    "quota",
    "2500亿",
    "额度由 2,000 亿元提高到 2,500 亿元",
  ],
  ["ruralSmallRelending", "ruralSmallRelending", "threeMonthRate", "0.9", "由 0.95% 降低到 0.9%"],
  ["privateRelending", "privateRelending", "relendingShare", "90%", "占本金比例由 100% 降低到 90%"],
  ["taxRule", "taxRule", "vatRate", "9", "增值税税率由 6% 提高到 9%"],
  ["productTerms", "ipPledgeLoan", "addedPreferential", "60BP", "优惠加点由 65 BP 降低到 60 BP"],
  [
    "productConditions",
    "ipPledgeLoan",
    "pledgeRateMax.preferential",
    "45",
    "质押率上限·优惠由 40% 提高到 45%",
  ],
  [
    "publishedBands",
    "techInnovationLoan",
    "overdueMultiplier",
    "1.4",
    "逾期利率倍数由 1.5 倍降低到 1.4 倍",
  ],
  [
    "institutionProfiles",
    "policyBank",
    "termMonthsMax",
    "420个月",
    "最长期限由 360 个月提高到 420 个月",
  ],
  [
    "authorityLevels",
    "accountManager",
    "principalMax",
    "600",
    "金额上限由 500 万元提高到 600 万元",
  ],
  ["relendingPractice", "techRelending", "lagMonths", "2", "滞后月数由 3 个月降低到 2 个月"],
  [
    "scorecards",
    "enterprise",
    "factors.0.measures.0.bands.1.points",
    "35",
    "分值由 30 分提高到 35 分",
  ],
  ["masterScales", "corporate", "0.pd", "0.04", "违约概率由 0.05% 降低到 0.04%"],
  ["lossShares", "unsecured", "", "40", "数值由 45% 降低到 40%"],
  ["stabilityRules", "operations", "variationMax", "0.5", "变异系数上限由 0.6 降低到 0.5"],
  ["fitCardRules", "any", "good", "75", "良好线由 80 分降低到 75 分"],
  ["ftpCurves", "loans", "points.6.annualRate", "1.75%", "期限点·1Y·利率由 1.7% 提高到 1.75%"],
  ["ftpPolicies", "loans", "pools.0.value", "1.7", "价格由 1.68% 提高到 1.7%"],
  ["ftpAdjustments", "liquidityLong", "added", "5", "加点由 3 BP 提高到 5 BP"],
  ["titleRules", "highTechEnterprise", "condition.of.0.atLeast", "2", "不低于由 1 提高到 2"],
  ["sizeClassRules", "industry", "bounds.0.large", "1,200", "大型不低于由 1,000 提高到 1,200"],
  [
    "loanUseRules",
    "workingCapital",
    "entrustedPayment.paymentAbove",
    "2000",
    "由 1,000 万元提高到 2,000 万元",
  ],
  ["supportRules", "techRelending", "lists.0.fundShareMax", "50", "资金占比上限新载明为 50%"],
  ["stageProfiles", "basicResearch", "nature.risk", "较高", "风险由高改为较高"],
  ["stagePractices", "basicResearch", "graceMonthsMax", "18", "宽限期上限由 24 个月降低到 18 个月"],
  ["stageQuestions", "useOfFunds", "options.0.code", "sharedPlatform", "答案增加一项"],
  ["ipLegalTerms", "inventionPatent", "yearsFromFiling", "21", "由 20 年提高到 21 年"],
  ["ipPledgeTerms", "inventionPatent", "pledgeRateMax", "50%", "质押率上限由 45% 提高到 50%"],
  ["ipValuationFees", "appraisal", "most", "1.2", "最多由 1% 提高到 1.2%"],
  [
    "feeCatalogue",
    "entrustedPaymentTransfer",
    "borrowerShareMax",
    "0",
    "客户承担上限由 100% 降低到 0%",
  ],
  ["guaranteeSchemes", "techInnovationGuarantee", "guaranteedShareMax", "75", "由 80% 降低到 75%"],
  ["compensationFunds", "shanghaiTechTrial", "lossCap", "500", "损失上限由无改为 500 万元"],
  ["vatExemptions", "microCredit", "creditMax", "200", "授信上限由 100 万元提高到 200 万元"],
  ["exposureClasses", "smallMicroRetail", "riskWeight", "0.85", "风险权重由 0.75 提高到 0.85"],
  ["capitalTargets", "car", "car", "12", "资本充足率目标由 11.5% 提高到 12%"],
  ["irbParameters", "foundationIrb", "lgdSenior", "45", "由 40% 提高到 45%"],
];

/** A change of each kind; notices, which are made and not changed, have a test of their own. */
export const TYPED_CHANGES: readonly TypedChange[] = [
  ...ROWS.map(([kind, code, path, typed, says]) => ({ kind, code, path, typed, says })),
  {
    kind: "subsidySchemes",
    code: "equipmentRenewal",
    path: "subsidyRate",
    typed: "1.2",
    says: "贴息率由 1.5% 降低到 1.2%",
    also: [["grantedUntil", "2036年12月31日"]],
  },
];
