/**
 * The dictionaries (词典), one for each language, split by area. The Chinese is the original; its keys and its
 * placeholders decide what every translation supplies and what every call must pass.
 */

import { admin as adminEn } from "./en/admin.ts";
import { analysis as analysisEn } from "./en/analysis.ts";
import { betterStructures as betterStructuresEn } from "./en/better-structures.ts";
import { brief as briefEn } from "./en/brief.ts";
import { commands as commandsEn } from "./en/commands.ts";
import { dealForm as dealFormEn } from "./en/deal-form.ts";
import { desk as deskEn } from "./en/desk.ts";
import { drafts as draftsEn } from "./en/drafts.ts";
import { eligibility as eligibilityEn } from "./en/eligibility.ts";
import { entry as entryEn } from "./en/entry.ts";
import { errors as errorsEn } from "./en/errors.ts";
import { estimate as estimateEn } from "./en/estimate.ts";
import { estimateHandOver as estimateHandOverEn } from "./en/estimate-hand-over.ts";
import { estimateResult as estimateResultEn } from "./en/estimate-result.ts";
import { estimateTools as estimateToolsEn } from "./en/estimate-tools.ts";
import { explanation as explanationEn } from "./en/explanation.ts";
import { fit as fitEn } from "./en/fit.ts";
import { fitCard as fitCardEn } from "./en/fit-card.ts";
import { frame as frameEn } from "./en/frame.ts";
import { goalSeek as goalSeekEn } from "./en/goal-seek.ts";
import { innovation as innovationEn } from "./en/innovation.ts";
import { innovationView as innovationViewEn } from "./en/innovation-view.ts";
import { institutionLists as institutionListsEn } from "./en/institution-lists.ts";
import { oversight as oversightEn } from "./en/oversight.ts";
import { page as pageEn } from "./en/page.ts";
import { people as peopleEn } from "./en/people.ts";
import { policyDesk as policyDeskEn } from "./en/policy-desk.ts";
import { policyErrors as policyErrorsEn } from "./en/policy-errors.ts";
import { policyFields as policyFieldsEn } from "./en/policy-fields.ts";
import { policyMoney as policyMoneyEn } from "./en/policy-money.ts";
import { policyValues as policyValuesEn } from "./en/policy-values.ts";
import { quotaPlan as quotaPlanEn } from "./en/quota-plan.ts";
import { quotes as quotesEn } from "./en/quotes.ts";
import { relending as relendingEn } from "./en/relending.ts";
import { results as resultsEn } from "./en/results.ts";
import { reviews as reviewsEn } from "./en/reviews.ts";
import { scenarios as scenariosEn } from "./en/scenarios.ts";
import { sensitivity as sensitivityEn } from "./en/sensitivity.ts";
import { session as sessionEn } from "./en/session.ts";
import { share as shareEn } from "./en/share.ts";
import { signing as signingEn } from "./en/signing.ts";
import { stack as stackEn } from "./en/stack.ts";
import { structures as structuresEn } from "./en/structures.ts";
import { terms as termsEn } from "./en/terms.ts";
import { units as unitsEn } from "./en/units.ts";
import { winLose as winLoseEn } from "./en/win-lose.ts";
import type { Language } from "./language.ts";
import type { Wording } from "./wording.ts";
import { admin } from "./zh-cn/admin.ts";
import { analysis } from "./zh-cn/analysis.ts";
import { betterStructures } from "./zh-cn/better-structures.ts";
import { brief } from "./zh-cn/brief.ts";
import { commands } from "./zh-cn/commands.ts";
import { dealForm } from "./zh-cn/deal-form.ts";
import { desk } from "./zh-cn/desk.ts";
import { drafts } from "./zh-cn/drafts.ts";
import { eligibility } from "./zh-cn/eligibility.ts";
import { entry } from "./zh-cn/entry.ts";
import { errors } from "./zh-cn/errors.ts";
import { estimate } from "./zh-cn/estimate.ts";
import { estimateHandOver } from "./zh-cn/estimate-hand-over.ts";
import { estimateResult } from "./zh-cn/estimate-result.ts";
import { estimateTools } from "./zh-cn/estimate-tools.ts";
import { explanation } from "./zh-cn/explanation.ts";
import { fit } from "./zh-cn/fit.ts";
import { fitCard } from "./zh-cn/fit-card.ts";
import { frame } from "./zh-cn/frame.ts";
import { goalSeek } from "./zh-cn/goal-seek.ts";
import { innovation } from "./zh-cn/innovation.ts";
import { innovationView } from "./zh-cn/innovation-view.ts";
import { institutionLists } from "./zh-cn/institution-lists.ts";
import { oversight } from "./zh-cn/oversight.ts";
import { page } from "./zh-cn/page.ts";
import { people } from "./zh-cn/people.ts";
import { policyDesk } from "./zh-cn/policy-desk.ts";
import { policyErrors } from "./zh-cn/policy-errors.ts";
import { policyFields } from "./zh-cn/policy-fields.ts";
import { policyMoney } from "./zh-cn/policy-money.ts";
import { policyValues } from "./zh-cn/policy-values.ts";
import { quotaPlan } from "./zh-cn/quota-plan.ts";
import { quotes } from "./zh-cn/quotes.ts";
import { relending } from "./zh-cn/relending.ts";
import { results } from "./zh-cn/results.ts";
import { reviews } from "./zh-cn/reviews.ts";
import { scenarios } from "./zh-cn/scenarios.ts";
import { sensitivity } from "./zh-cn/sensitivity.ts";
import { session } from "./zh-cn/session.ts";
import { share } from "./zh-cn/share.ts";
import { signing } from "./zh-cn/signing.ts";
import { stack } from "./zh-cn/stack.ts";
import { structures } from "./zh-cn/structures.ts";
import { terms } from "./zh-cn/terms.ts";
import { units } from "./zh-cn/units.ts";
import { winLose } from "./zh-cn/win-lose.ts";

const CHINESE = {
  admin,
  analysis,
  betterStructures,
  brief,
  commands,
  dealForm,
  desk,
  drafts,
  eligibility,
  entry,
  errors,
  estimate,
  estimateHandOver,
  estimateResult,
  estimateTools,
  explanation,
  fit,
  fitCard,
  frame,
  goalSeek,
  innovation,
  innovationView,
  institutionLists,
  oversight,
  page,
  people,
  policyDesk,
  policyFields,
  policyValues,
  policyErrors,
  policyMoney,
  quotaPlan,
  quotes,
  relending,
  results,
  reviews,
  sensitivity,
  session,
  scenarios,
  signing,
  share,
  stack,
  structures,
  terms,
  units,
  winLose,
} as const;

/** All words of the product in one language. */
export type Dictionary = typeof CHINESE;

const ENGLISH: Wording<Dictionary> = {
  admin: adminEn,
  analysis: analysisEn,
  betterStructures: betterStructuresEn,
  brief: briefEn,
  commands: commandsEn,
  dealForm: dealFormEn,
  desk: deskEn,
  drafts: draftsEn,
  eligibility: eligibilityEn,
  entry: entryEn,
  errors: errorsEn,
  estimate: estimateEn,
  estimateHandOver: estimateHandOverEn,
  estimateResult: estimateResultEn,
  estimateTools: estimateToolsEn,
  explanation: explanationEn,
  fit: fitEn,
  fitCard: fitCardEn,
  frame: frameEn,
  goalSeek: goalSeekEn,
  innovation: innovationEn,
  innovationView: innovationViewEn,
  institutionLists: institutionListsEn,
  oversight: oversightEn,
  page: pageEn,
  people: peopleEn,
  policyDesk: policyDeskEn,
  policyFields: policyFieldsEn,
  policyValues: policyValuesEn,
  policyErrors: policyErrorsEn,
  policyMoney: policyMoneyEn,
  quotaPlan: quotaPlanEn,
  quotes: quotesEn,
  relending: relendingEn,
  results: resultsEn,
  reviews: reviewsEn,
  sensitivity: sensitivityEn,
  session: sessionEn,
  scenarios: scenariosEn,
  signing: signingEn,
  share: shareEn,
  stack: stackEn,
  structures: structuresEn,
  terms: termsEn,
  units: unitsEn,
  winLose: winLoseEn,
};

/**
 * The words of a language. A translation stands in for the original: same keys and placeholders, which `Wording` and
 * dictionary.test.ts see to.
 */
export function dictionaryOf(language: Language): Dictionary {
  return (language === "en" ? ENGLISH : CHINESE) as Dictionary;
}
