/**
 * The border of the domain: what is decoded on entry and encoded on exit.
 */
export { decodeCaseExpectation } from "./case-expectation.ts";
export { type DealFile, dealFileShape } from "./deal-file.ts";
export { type DealOutcomeText, decodeDealOutcome, encodeDealOutcome } from "./deal-outcome.ts";
export {
  alternativesOfDraft,
  dealOfDraft,
  draftFileOf,
  type KeptAlternative,
} from "./draft-file.ts";
export { decodeFirmProfile } from "./firm-profile.ts";
export { decodeFitFile, type FitCase, hasDealInside, isFitFile } from "./fit-file.ts";
export { fitFileOfEstimate } from "./fit-file-of-estimate.ts";
export { fitReport } from "./fit-report.ts";
export type { FitWords } from "./fit-words.ts";
export { decodeInnovationProfile } from "./innovation-profile.ts";
export { decodeDealFile } from "./loan-inquiry.ts";
export { type FileObject, isGroup } from "./moved-deal.ts";
export { type LayerMoved, movedFitFile } from "./moved-fit.ts";
export { itemsChanged, itemsStartedBy } from "./policy/changed-items.ts";
export { crossItemProblems } from "./policy/cross-item-problems.ts";
export type { Json } from "./policy/plain-json.ts";
export type { PolicyItem, PolicyItemOf } from "./policy/policy-codec.ts";
export {
  canonicalPolicyText,
  decodePolicyContent,
  decodePolicyItem,
  encodePolicyContent,
  encodePolicyItem,
  policyForm,
} from "./policy/policy-content.ts";
export { decodePolicyFile, encodePolicyFile } from "./policy/policy-file.ts";
export type { PolicyField, PolicyPart, QuantityUnit } from "./policy/policy-form.ts";
export { policyBookOf, policyItemsOf } from "./policy/policy-items.ts";
export {
  isNoticeKind,
  isRegisterKind,
  POLICY_CONTENT_KINDS,
  type PolicyContentKind,
  type PolicyContentOf,
} from "./policy/policy-kinds.ts";
export { priceReport, type ReportOptions } from "./price-report.ts";
export { publicPolicyOf } from "./public-policy-of.ts";
export { problemsOfIssues } from "./refusal.ts";
export { bookedText, type Report, type ReportValue, reportedText } from "./report-text.ts";
export { decodeRuleSet } from "./rule-set.ts";
export { decodeSavedDeal } from "./saved-deal.ts";
export { solveReport } from "./solve-report.ts";
export { decodeSolveTerms, type SolveTerms } from "./solve-terms.ts";
export type { StackWords } from "./stack-report.ts";
export { decodeStructuresFile, type StructuresCase } from "./structures-file.ts";
export { type StructuresWords, structuresReport } from "./structures-report.ts";
export type { WinLoseWords } from "./win-lose-report.ts";
