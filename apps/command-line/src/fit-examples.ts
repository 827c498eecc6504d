/**
 * An invented firm and its loan (示例), as a fit file says them; the tests of the command change one part at a time.
 */

const audit = { name: "2025 年度审计报告（示例）", date: "2026-03-01" };

/** Passed its pilot run; scored by the demonstration bank's cards for high-end equipment. */
export const INNOVATION = {
  assessedOn: "2026-11-20",
  industry: "highEndEquipment",
  ownGrade: "R8",
  repaidFrom: "project",
  stage: {
    useOfFunds: "ownProject",
    income: "none",
    maturity: "pilotProven",
    direction: "product",
    output: "technology",
  },
  enterprise: {
    researchRatio: { value: "0.08", evidence: audit },
    mainBusinessSupport: { grade: "decisive", reason: "主营产品全部自研", evidence: audit },
    inventionPatentCount: { value: "7", evidence: audit },
    patentInfluence: { grade: "industry", reason: "两家同行取得许可" },
    conversionRate: { value: "0.35", evidence: audit },
    researchStaffRatio: { value: "0.3", evidence: audit },
    seniorResearcherRatio: { value: "0.29", evidence: audit },
    chainPosition: { grade: "key", reason: "三家整机厂的唯一供应商", evidence: audit },
  },
  project: {
    readinessLevel: { value: "8", evidence: audit },
    marketProspect: { grade: "clear", reason: "已签框架协议", evidence: audit },
    orderCoverage: { value: "0.5" },
    trendAtHomeAndAbroad: { grade: "rising", reason: "行业路线图列为重点", evidence: audit },
    yearsToSubstitution: { value: "4", evidence: audit },
  },
  structure: [
    { security: "intellectualProperty", share: "0.7" },
    { security: "unsecured", share: "0.3" },
  ],
  guaranteedShare: "0.5",
};

/** An invention that ends on 2040-05-06. */
export const PATENT = {
  right: "inventionPatent",
  number: "示例-发明-0001",
  filedOn: "2020-05-06",
  status: "granted",
  annualFeePaidUntil: "2027-05-05",
  ownedByPledgor: "yes",
  coOwnerConsent: "noCoOwners",
  outsideClaim: "none",
  pledgedAlready: "no",
  filedTwice: "no",
  invalidationUnderWay: "no",
  riskAccepted: "no",
  valuations: { income: { value: "40000000", valuer: "示例评估", valuedOn: "2026-11-01" } },
  chosenMethod: "income",
};

/** Small, and on the list of little giants until the middle of 2028. */
export const FIRM = {
  name: "示例精密传感",
  sector: "industry",
  staff: 180,
  years: [{ year: 2025, sales: "121000000" }],
  claims: { privateEnterprise: "yes" },
  certificates: [
    {
      class: "littleGiant",
      number: "示例-0001",
      issuedOn: "2025-07-01",
      expiresOn: "2028-07-01",
      source: "governmentList",
    },
  ],
};

/** One payment at maturity, at 3.60 % by months: 6,000,000 + 216,000 is due. */
export const DEAL = {
  id: "FIT",
  titleZh: "示例",
  product: "ipPledgeLoan",
  pricingDate: "2026-11-27",
  institution: "cityBank",
  purpose: "technologyDevelopment",
  firm: { name: "示例精密传感", grade: "R8" },
  principal: "6000000",
  termMonths: 12,
  repayment: { method: "bullet", frequency: "atMaturity", gracePeriods: 0 },
  interest: { method: "monthly12" },
  rates: [{ from: "2026-11-27", annualRate: "0.036" }],
  funding: { relending: null },
  capital: { riskWeight: "0.75", car: "0.115" },
  tax: { vatTreatment: "taxed" },
};

/** All of it together, and cash that covers the payment: 7,459,200 = 1.2 × 6,216,000. */
export const FITTING = {
  deal: DEAL,
  firm: FIRM,
  innovation: INNOVATION,
  rights: [PATENT],
  cashFlows: [{ date: "2027-11-27", amount: "7459200" }],
};
