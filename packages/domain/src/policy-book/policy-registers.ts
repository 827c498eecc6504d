/**
 * The registers of the policy book (政策登记册): items that hold side by side, each with its own versions and document.
 */

import type { ValuationFeeRange } from "../collateral/ip-pledge.ts";
import type { IpLegalTerm, IpPledgeTerms } from "../collateral/ip-right.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { RuleSet } from "../eligibility/condition.ts";
import type { LoanUseRule } from "../eligibility/loan-use.ts";
import type { SizeRule } from "../eligibility/size-class.ts";
import type { SupportRule } from "../eligibility/support.ts";
import type { CatalogueFee } from "../fees/fee-catalogue.ts";
import type { FtpAdjustment } from "../funding/ftp-adjustments.ts";
import type { FtpCurve } from "../funding/ftp-curve.ts";
import type { FtpPolicy } from "../funding/ftp-policy.ts";
import type { Share } from "../money/money.ts";
import type { DatedRegister } from "../policy/dated-value.ts";
import type { FitCardRule } from "../policy/fit-card-rule.ts";
import type { RelendingPractice } from "../policy/relending-practice.ts";
import type { MasterScale, Scorecard } from "../policy/scorecard.ts";
import type { StabilityRule } from "../policy/stability-rule.ts";
import type { VatExemption } from "../policy/vat-exemption.ts";
import type { CapitalTarget, ExposureClass, IrbParameters } from "../risk/capital-preset.ts";
import type { CompensationFund } from "../risk/compensation-fund.ts";
import type { GuaranteeScheme } from "../risk/guarantee-scheme.ts";
import type { StagePractice, StageProfile } from "../stages/stage-profile.ts";
import type { StageQuestion } from "../stages/stage-wizard.ts";
import type { SubsidyScheme } from "../subsidies/subsidy-scheme.ts";
import type { AuthorityLevel } from "./authority-level.ts";
import type { InstitutionProfile, ProductConditions } from "./product-conditions.ts";
import type { ProductTerms } from "./product-terms.ts";
import type { PublishedBands } from "./published-bands.ts";

/** All registers by kind. */
export type PolicyRegisters = {
  /** 产品条款; the code is the product. */
  readonly productTerms: DatedRegister<ProductTerms>;
  /** 产品准入条件; the code is the product. */
  readonly productConditions: DatedRegister<ProductConditions>;
  /** 公开利率区间; the code is the product. */
  readonly publishedBands: DatedRegister<PublishedBands>;
  /** 机构类型; the code is the kind of bank. */
  readonly institutionProfiles: DatedRegister<InstitutionProfile>;
  /** 授权层级; the code is the level. */
  readonly authorityLevels: DatedRegister<AuthorityLevel>;
  /** 再贷款操作口径; the code is the facility's series. */
  readonly relendingPractice: DatedRegister<RelendingPractice>;
  /** 评分卡; the code is the subject, enterprise or project. */
  readonly scorecards: DatedRegister<Scorecard>;
  /** 主标尺; the code says for whom it is. */
  readonly masterScales: DatedRegister<MasterScale>;
  /** 违约损失率; the code is the security. */
  readonly lossShares: DatedRegister<Share>;
  /** 现金流稳定性标准; the code says for which cash flow. */
  readonly stabilityRules: DatedRegister<StabilityRule>;
  /** 四要素适配卡规则; the code is the product, or `any`. */
  readonly fitCardRules: DatedRegister<FitCardRule>;
  /** FTP 曲线; the code is `loans`. */
  readonly ftpCurves: DatedRegister<FtpCurve>;
  /** FTP 管理规定; the code is `loans`. */
  readonly ftpPolicies: DatedRegister<FtpPolicy>;
  /** FTP 调整项. */
  readonly ftpAdjustments: DatedRegister<FtpAdjustment>;
  /** 资质认定条件; the code is the title. */
  readonly titleRules: DatedRegister<RuleSet>;
  /** 中小企业划型; the code is the sector. */
  readonly sizeClassRules: DatedRegister<SizeRule>;
  /** 用途、期限与受托支付; the code is the type of loan. */
  readonly loanUseRules: DatedRegister<LoanUseRule>;
  /** 政策支持对象; the code is the scheme. */
  readonly supportRules: DatedRegister<SupportRule>;
  /** 创新链阶段，表 1; the code is the stage. */
  readonly stageProfiles: DatedRegister<StageProfile>;
  /** 阶段授信做法; the code is the stage. */
  readonly stagePractices: DatedRegister<StagePractice>;
  /** 创新阶段五问, in the order in which they decide. */
  readonly stageQuestions: DatedRegister<StageQuestion>;
  /** 知识产权法定保护期; the code is the right. */
  readonly ipLegalTerms: DatedRegister<IpLegalTerm>;
  /** 知识产权押品参数; the code is the right. */
  readonly ipPledgeTerms: DatedRegister<IpPledgeTerms>;
  /** 知识产权评估费. */
  readonly ipValuationFees: DatedRegister<ValuationFeeRange>;
  /** 费用目录; the code is the fee. */
  readonly feeCatalogue: DatedRegister<CatalogueFee>;
  /** 贴息政策. */
  readonly subsidySchemes: DatedRegister<SubsidyScheme>;
  /** 担保计划. */
  readonly guaranteeSchemes: DatedRegister<GuaranteeScheme>;
  /** 风险补偿资金. */
  readonly compensationFunds: DatedRegister<CompensationFund>;
  /** 增值税免税政策. */
  readonly vatExemptions: DatedRegister<VatExemption>;
  /** 风险暴露类别, in the order in which they are tried. */
  readonly exposureClasses: DatedRegister<ExposureClass>;
  /** 资本充足率目标; the code is `car`. */
  readonly capitalTargets: DatedRegister<CapitalTarget>;
  /** 内部评级法参数. */
  readonly irbParameters: DatedRegister<IrbParameters>;
};

/** The kinds of registers. */
export type RegisterKind = keyof PolicyRegisters;

/** The order in which lists show the registers. */
export const REGISTER_KINDS: readonly RegisterKind[] = [
  "productTerms",
  "productConditions",
  "publishedBands",
  "institutionProfiles",
  "authorityLevels",
  "relendingPractice",
  "scorecards",
  "masterScales",
  "lossShares",
  "stabilityRules",
  "fitCardRules",
  "ftpCurves",
  "ftpPolicies",
  "ftpAdjustments",
  "titleRules",
  "sizeClassRules",
  "loanUseRules",
  "supportRules",
  "stageProfiles",
  "stagePractices",
  "stageQuestions",
  "ipLegalTerms",
  "ipPledgeTerms",
  "ipValuationFees",
  "feeCatalogue",
  "subsidySchemes",
  "guaranteeSchemes",
  "compensationFunds",
  "vatExemptions",
  "exposureClasses",
  "capitalTargets",
  "irbParameters",
];

/** The registers without the versions that start after the date. */
export function registersAsOf(registers: PolicyRegisters, date: CalendarDate): PolicyRegisters {
  return {
    productTerms: knownBy(registers.productTerms, date),
    productConditions: knownBy(registers.productConditions, date),
    publishedBands: knownBy(registers.publishedBands, date),
    institutionProfiles: knownBy(registers.institutionProfiles, date),
    authorityLevels: knownBy(registers.authorityLevels, date),
    relendingPractice: knownBy(registers.relendingPractice, date),
    scorecards: knownBy(registers.scorecards, date),
    masterScales: knownBy(registers.masterScales, date),
    lossShares: knownBy(registers.lossShares, date),
    stabilityRules: knownBy(registers.stabilityRules, date),
    fitCardRules: knownBy(registers.fitCardRules, date),
    ftpCurves: knownBy(registers.ftpCurves, date),
    ftpPolicies: knownBy(registers.ftpPolicies, date),
    ftpAdjustments: knownBy(registers.ftpAdjustments, date),
    titleRules: knownBy(registers.titleRules, date),
    sizeClassRules: knownBy(registers.sizeClassRules, date),
    loanUseRules: knownBy(registers.loanUseRules, date),
    supportRules: knownBy(registers.supportRules, date),
    stageProfiles: knownBy(registers.stageProfiles, date),
    stagePractices: knownBy(registers.stagePractices, date),
    stageQuestions: knownBy(registers.stageQuestions, date),
    ipLegalTerms: knownBy(registers.ipLegalTerms, date),
    ipPledgeTerms: knownBy(registers.ipPledgeTerms, date),
    ipValuationFees: knownBy(registers.ipValuationFees, date),
    feeCatalogue: knownBy(registers.feeCatalogue, date),
    subsidySchemes: knownBy(registers.subsidySchemes, date),
    guaranteeSchemes: knownBy(registers.guaranteeSchemes, date),
    compensationFunds: knownBy(registers.compensationFunds, date),
    vatExemptions: knownBy(registers.vatExemptions, date),
    exposureClasses: knownBy(registers.exposureClasses, date),
    capitalTargets: knownBy(registers.capitalTargets, date),
    irbParameters: knownBy(registers.irbParameters, date),
  };
}

function knownBy<T>(register: DatedRegister<T>, date: CalendarDate): DatedRegister<T> {
  return register.filter((version) => version.effectiveFrom <= date);
}
