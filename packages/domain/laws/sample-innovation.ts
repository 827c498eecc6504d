/**
 * A firm that brings a new sensor into production, as a file says it (创新画像样例).
 */

const report = { name: "2025 年度审计报告", date: "2026-03-01" };

/** One file with every field. */
export const SAMPLE_INNOVATION = {
  assessedOn: "2026-03-16",
  industry: "highEndEquipment",
  ownGrade: "R8",
  lender: "cityBank",
  repaidFrom: "project",
  stage: {
    useOfFunds: "ownProject",
    income: "none",
    maturity: "pilotProven",
    direction: "product",
    output: "technology",
  },
  enterprise: {
    researchRatio: { value: "0.08", evidence: report },
    mainBusinessSupport: { grade: "decisive", reason: "主营产品全部自研", evidence: report },
    inventionPatentCount: { value: "7", evidence: { name: "专利登记簿", date: "2026-03-10" } },
    patentInfluence: { grade: "industry", reason: "两家同行取得许可", evidence: null },
    conversionRate: { value: "0.35", evidence: report },
    researchStaffRatio: { value: "0.3", evidence: report },
    seniorResearcherRatio: { value: "0.29", evidence: report },
    chainPosition: { grade: "key", reason: "三家整机厂的唯一供应商", evidence: report },
  },
  project: {
    readinessLevel: { value: "8", evidence: { name: "中试报告", date: "2026-02-01" } },
    marketProspect: { grade: "clear", reason: "已签框架协议", evidence: report },
    orderCoverage: { value: "0.5" },
    trendAtHomeAndAbroad: { grade: "rising", reason: "行业路线图列为重点", evidence: report },
    yearsToSubstitution: { value: "4", evidence: report },
  },
  structure: [
    { security: "intellectualProperty", share: "0.6" },
    { security: "unsecured", share: "0.4" },
  ],
  guaranteedShare: "0.5",
  rights: [
    {
      right: "inventionPatent",
      number: "ZL202010000001.1",
      filedOn: "2020-05-06",
      status: "granted",
      annualFeePaidUntil: "2026-05-05",
      ownedByPledgor: "yes",
      coOwnerConsent: "noCoOwners",
      outsideClaim: "none",
      pledgedAlready: "no",
      filedTwice: "no",
      invalidationUnderWay: "no",
      riskAccepted: "no",
      valuations: {
        income: { value: "15000000", valuer: "甲评估", valuedOn: "2026-01-20" },
        cost: { value: "9000000", valuer: "甲评估", valuedOn: "2026-01-20" },
      },
      chosenMethod: "income",
    },
  ],
  cashFlows: [
    { month: 0, amount: "-10000000" },
    { month: 12, amount: "6000000" },
    { month: 24, amount: "7200000" },
  ],
  operatingCash: ["2000000", "2400000", "1800000", "2200000"],
};
