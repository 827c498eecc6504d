/**
 * All codecs of policy data (政策编解码表). The table is complete by its type: a kind that the policy book gains does not compile
 * until it has a codec here.
 */
import { IP_RIGHTS } from "../../collateral/ip-right.ts";
import { SECTORS } from "../../eligibility/firm-profile.ts";
import { LOAN_TYPES } from "../../eligibility/loan-type.ts";
import { SUPPORT_SCHEMES } from "../../eligibility/support.ts";
import { APPROVERS } from "../../policy/approver.ts";
import { FIRM_TITLES, INSTITUTION_KINDS, PRODUCTS } from "../../policy/deal-facts.ts";
import { INNOVATION_STAGES } from "../../policy/innovation-stage.ts";
import { CARD_SUBJECTS, SECURITIES } from "../../policy/scorecard.ts";
import type { Problem } from "../../products/problem.ts";
import { SERVED_STAGES } from "../../stages/stage-profile.ts";
import {
  loanUseRuleShape,
  sizeRuleShape,
  supportRuleShape,
  titleRulesShape,
} from "./eligibility-shapes.ts";
import { fitCardRuleShape } from "./fit-card-shape.ts";
import { ftpAdjustmentShape, ftpCurveShape, ftpPolicyShape } from "./ftp-shapes.ts";
import {
  ipLegalTermShape,
  ipPledgeTermsShape,
  stagePracticeShape,
  stageProfileShape,
  stageQuestionShape,
  valuationFeeRangeShape,
} from "./innovation-shapes.ts";
import { noticeCodec, type PolicyCodec, registerCodec, seriesCodec } from "./policy-codec.ts";
import { fault } from "./policy-fields.ts";
import type { PolicyContentKind } from "./policy-kinds.ts";
import {
  authorityLevelShape,
  institutionProfileShape,
  productConditionsShape,
  productTermsShape,
} from "./product-shapes.ts";
import { publishedBandsShape } from "./published-bands-shape.ts";
import {
  holidayNoticeShape,
  lprShape,
  relendingFacilityShape,
  taxRuleShape,
} from "./published-shapes.ts";
import {
  capitalTargetShape,
  exposureClassShape,
  irbParametersShape,
  lossShareShape,
  masterScaleShape,
  stabilityRuleShape,
} from "./risk-shapes.ts";
import { scorecardShape } from "./scorecard-shape.ts";
import { subsidySchemeShape } from "./subsidy-shape.ts";
import {
  catalogueFeeShape,
  compensationFundShape,
  guaranteeSchemeShape,
  relendingPracticeShape,
  vatExemptionShape,
} from "./support-shapes.ts";

/** The one code of what a bank has once: transfer prices of loans. */
const LOANS = ["loans"];

/** By kind. */
export const POLICY_CODECS: { readonly [Kind in PolicyContentKind]: PolicyCodec<Kind> } = {
  lpr: seriesCodec("lpr", lprShape),
  techRelending: seriesCodec("techRelending", relendingFacilityShape),
  equipmentRelending: seriesCodec("equipmentRelending", relendingFacilityShape),
  ruralSmallRelending: seriesCodec("ruralSmallRelending", relendingFacilityShape),
  privateRelending: seriesCodec("privateRelending", relendingFacilityShape),
  taxRule: seriesCodec("taxRule", taxRuleShape),
  holidayNotices: noticeCodec("holidayNotices", holidayNoticeShape),
  productTerms: registerCodec("productTerms", PRODUCTS, productTermsShape),
  productConditions: registerCodec("productConditions", PRODUCTS, productConditionsShape),
  publishedBands: registerCodec("publishedBands", PRODUCTS, publishedBandsShape),
  institutionProfiles: registerCodec(
    "institutionProfiles",
    INSTITUTION_KINDS,
    institutionProfileShape,
    ({ code, content: { kind } }) => disagreeing(code, "kind", kind),
  ),
  authorityLevels: registerCodec("authorityLevels", APPROVERS, authorityLevelShape),
  relendingPractice: registerCodec("relendingPractice", ["techRelending"], relendingPracticeShape),
  scorecards: registerCodec(
    "scorecards",
    CARD_SUBJECTS,
    scorecardShape,
    ({ code, content: { subject } }) => disagreeing(code, "subject", subject),
  ),
  masterScales: registerCodec("masterScales", ["corporate"], masterScaleShape),
  lossShares: registerCodec("lossShares", SECURITIES, lossShareShape),
  stabilityRules: registerCodec("stabilityRules", ["operations"], stabilityRuleShape),
  fitCardRules: registerCodec("fitCardRules", [...PRODUCTS, "any"], fitCardRuleShape),
  ftpCurves: registerCodec("ftpCurves", LOANS, ftpCurveShape),
  ftpPolicies: registerCodec("ftpPolicies", LOANS, ftpPolicyShape),
  ftpAdjustments: registerCodec("ftpAdjustments", "any", ftpAdjustmentShape),
  titleRules: registerCodec("titleRules", FIRM_TITLES, titleRulesShape),
  sizeClassRules: registerCodec("sizeClassRules", SECTORS, sizeRuleShape),
  loanUseRules: registerCodec("loanUseRules", LOAN_TYPES, loanUseRuleShape),
  supportRules: registerCodec("supportRules", SUPPORT_SCHEMES, supportRuleShape),
  stageProfiles: registerCodec(
    "stageProfiles",
    INNOVATION_STAGES,
    stageProfileShape,
    ({ code, content: { nature } }) =>
      (code === "innovationCarrier") === (nature === "asServed")
        ? []
        : [fault(["content", "nature"], "nature-of-other-stage", { stage: code })],
  ),
  stagePractices: registerCodec("stagePractices", SERVED_STAGES, stagePracticeShape),
  stageQuestions: registerCodec("stageQuestions", "any", stageQuestionShape),
  ipLegalTerms: registerCodec("ipLegalTerms", IP_RIGHTS, ipLegalTermShape),
  ipPledgeTerms: registerCodec("ipPledgeTerms", IP_RIGHTS, ipPledgeTermsShape),
  ipValuationFees: registerCodec("ipValuationFees", "any", valuationFeeRangeShape),
  feeCatalogue: registerCodec("feeCatalogue", "any", catalogueFeeShape),
  subsidySchemes: registerCodec(
    "subsidySchemes",
    "any",
    subsidySchemeShape,
    ({ effectiveFrom, content: { grantedUntil } }) =>
      grantedUntil !== undefined && grantedUntil < effectiveFrom
        ? [fault(["content", "grantedUntil"], "not-in-order")]
        : [],
  ),
  guaranteeSchemes: registerCodec("guaranteeSchemes", "any", guaranteeSchemeShape),
  compensationFunds: registerCodec("compensationFunds", "any", compensationFundShape),
  vatExemptions: registerCodec("vatExemptions", "any", vatExemptionShape),
  exposureClasses: registerCodec("exposureClasses", "any", exposureClassShape),
  capitalTargets: registerCodec("capitalTargets", ["car"], capitalTargetShape),
  irbParameters: registerCodec("irbParameters", "any", irbParametersShape),
};

/** A content that says whom it is for must say what its code says. */
function disagreeing(code: string, field: string, named: string): readonly Problem[] {
  return named === code ? [] : [fault(["content", field], "code-disagrees", { code, named })];
}
