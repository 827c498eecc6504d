/**
 * The readiness list (准备清单): which certificates stand, which run out before the loan does, and which papers the bank will ask
 * for. It says what to bring, never that a loan is promised.
 */
import { certificatesOn } from "../../eligibility/certificates.ts";
import type { Certificate } from "../../eligibility/firm-profile.ts";
import type { FirmTitle, LoanPurpose } from "../../policy/deal-facts.ts";
import type { Security } from "../../policy/scorecard.ts";
import type { EstimateQuestion } from "../estimate-question.ts";
import { lifeOf } from "../price/loan-at-rate.ts";

/**
 * 营业执照 · 近三年财务报表 · 纳税申报表 · 资金用途说明 · 项目批准或备案 · 采购合同 · 资质证书 · 存单 · 不动产权证 · 设备发票 · 应收账款合同 ·
 * 担保意向 · 权利证书 · 年费收据 · 评估报告.
 */
export const PAPERS = [
  "businessLicence",
  "statementsOfThreeYears",
  "taxReturns",
  "planOfUse",
  "projectApproval",
  "purchaseContracts",
  "titleCertificates",
  "depositCertificate",
  "propertyTitle",
  "equipmentInvoices",
  "receivableContracts",
  "guarantorsIntent",
  "rightCertificates",
  "annualFeeReceipts",
  "valuationReport",
] as const;
export type Paper = (typeof PAPERS)[number];

/** How a certificate stands for this loan: to its end, not to its end, or only by the firm's own word. */
export type CertificateStanding = {
  readonly certificate: Certificate;
  readonly standing: "listed" | "endsInsideLoan" | "selfAssessed";
};

/** The list. `titlesMissing` would bring the preferential conditions. */
export type Readiness = {
  readonly certificates: readonly CertificateStanding[];
  /** Whether the firm told of its certificates at all. */
  readonly certificatesTold: boolean;
  readonly titlesMissing: readonly FirmTitle[];
  readonly papers: readonly Paper[];
};

const ALWAYS: readonly Paper[] = [
  "businessLicence",
  "statementsOfThreeYears",
  "taxReturns",
  "planOfUse",
];

const BUILDING: readonly LoanPurpose[] = [
  "technicalUpgrading",
  "equipmentRenewal",
  "qualityRenovation",
  "supportingFacilities",
];

const OF_SECURITY: Readonly<Record<Security, readonly Paper[]>> = {
  unsecured: [],
  guaranteed: ["guarantorsIntent"],
  realEstate: ["propertyTitle", "valuationReport"],
  equipment: ["equipmentInvoices", "valuationReport"],
  intellectualProperty: ["rightCertificates", "annualFeeReceipts", "valuationReport"],
  receivables: ["receivableContracts"],
  deposit: ["depositCertificate"],
};

/** What is ready and what to bring. `wanted` are the titles that open preferential conditions. */
export function readiness(question: EstimateQuestion, wanted: readonly FirmTitle[]): Readiness {
  const { firm, date, need, security } = question;
  const held = certificatesOn(firm, date);
  const { to } = lifeOf(question);
  const certificates = (held ?? []).map((certificate) => ({
    certificate,
    standing: standingOf(certificate, to),
  }));
  const isListed = (title: FirmTitle) =>
    certificates.some(
      ({ certificate, standing }) => certificate.class === title && standing !== "selfAssessed",
    );
  const papers: readonly Paper[] = [
    ...ALWAYS,
    ...(BUILDING.includes(need.purpose) ? (["projectApproval", "purchaseContracts"] as const) : []),
    ...(certificates.length > 0 ? (["titleCertificates"] as const) : []),
    ...OF_SECURITY[security.kind],
  ];
  return {
    certificates,
    certificatesTold: held !== undefined,
    titlesMissing: wanted.some(isListed) ? [] : wanted,
    papers,
  };
}

function standingOf(
  { source, expiresOn }: Certificate,
  maturity: string,
): CertificateStanding["standing"] {
  if (source === "selfAssessed") return "selfAssessed";
  return expiresOn !== undefined && expiresOn < maturity ? "endsInsideLoan" : "listed";
}
