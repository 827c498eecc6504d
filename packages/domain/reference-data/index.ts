/**
 * Reference data (参考数据): what authorities have published, and what the demonstration bank has set for itself (示例), as
 * one policy book. Every figure has a date and a document; what is not established is absent.
 */
import type { PolicyBook } from "../src/policy-book/policy-book.ts";
import { authorityLevelRegister } from "./authority-levels.ts";
import { holidayNotices } from "./bank-calendar.ts";
import {
  capitalTargetRegister,
  exposureClassRegister,
  irbParameterRegister,
} from "./capital-presets.ts";
import { stabilityRuleRegister } from "./cash-flow-stability.ts";
import { loanUseRules, sizeClassRules, supportRules, titleRules } from "./eligibility/index.ts";
import { enterpriseScorecard } from "./enterprise-scorecard.ts";
import { feeCatalogueRegister } from "./fee-catalogue.ts";
import { fitCardRuleRegister } from "./fit-card.ts";
import { ftpAdjustmentRegister } from "./ftp-adjustments.ts";
import { ftpCurveRegister } from "./ftp-curves.ts";
import { ftpPolicyRegister } from "./ftp-policy.ts";
import {
  stagePracticeRegister,
  stageProfileRegister,
  stageQuestionRegister,
} from "./innovation-stages.ts";
import { ipLegalTermRegister, ipPledgeTermsRegister, ipValuationFeeRegister } from "./ip-pledge.ts";
import { lprHistory } from "./lpr.ts";
import {
  equipmentRelendingHistory,
  privateRelendingHistory,
  ruralSmallRelendingHistory,
} from "./other-relending.ts";
import { institutionProfileRegister, productConditionsRegister } from "./product-conditions.ts";
import { productTermsRegister } from "./product-terms.ts";
import { projectScorecard } from "./project-scorecard.ts";
import { publishedBandsRegister } from "./published-bands.ts";
import { lossShareRegister, masterScaleRegister } from "./rating-scales.ts";
import { relendingPracticeRegister } from "./relending-practice.ts";
import { compensationFundRegister, guaranteeSchemeRegister } from "./risk-sharing.ts";
import { subsidySchemeRegister } from "./subsidy-schemes.ts";
import { taxRuleHistory } from "./tax-rule.ts";
import { techRelendingHistory } from "./tech-relending.ts";
import { vatExemptionRegister } from "./vat-exemption.ts";

/** All series and registers. */
export const publishedPolicyBook: PolicyBook = {
  holidayNotices,
  lpr: lprHistory,
  techRelending: techRelendingHistory,
  equipmentRelending: equipmentRelendingHistory,
  ruralSmallRelending: ruralSmallRelendingHistory,
  privateRelending: privateRelendingHistory,
  taxRule: taxRuleHistory,
  registers: {
    productTerms: productTermsRegister,
    productConditions: productConditionsRegister,
    publishedBands: publishedBandsRegister,
    institutionProfiles: institutionProfileRegister,
    authorityLevels: authorityLevelRegister,
    relendingPractice: relendingPracticeRegister,
    scorecards: [enterpriseScorecard, projectScorecard],
    masterScales: masterScaleRegister,
    lossShares: lossShareRegister,
    stabilityRules: stabilityRuleRegister,
    fitCardRules: fitCardRuleRegister,
    ftpCurves: ftpCurveRegister,
    ftpPolicies: ftpPolicyRegister,
    ftpAdjustments: ftpAdjustmentRegister,
    titleRules,
    sizeClassRules,
    loanUseRules,
    supportRules,
    stageProfiles: stageProfileRegister,
    stagePractices: stagePracticeRegister,
    stageQuestions: stageQuestionRegister,
    ipLegalTerms: ipLegalTermRegister,
    ipPledgeTerms: ipPledgeTermsRegister,
    ipValuationFees: ipValuationFeeRegister,
    feeCatalogue: feeCatalogueRegister,
    subsidySchemes: subsidySchemeRegister,
    guaranteeSchemes: guaranteeSchemeRegister,
    compensationFunds: compensationFundRegister,
    vatExemptions: vatExemptionRegister,
    exposureClasses: exposureClassRegister,
    capitalTargets: capitalTargetRegister,
    irbParameters: irbParameterRegister,
  },
};

export { chinaBankCalendar, chinaBankCalendarKnownOn, holidayNotices } from "./bank-calendar.ts";
