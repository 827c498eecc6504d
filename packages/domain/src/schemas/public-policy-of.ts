/**
 * Public policy out of the policy book (公开部分): a projection that names every field it lets through, so that a field the
 * book gains stays inside until somebody names it here.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import type {
  PublicConditions,
  PublicFee,
  PublicPolicy,
  PublicTerms,
} from "../estimate/public-policy.ts";
import type { CatalogueFee } from "../fees/fee-catalogue.ts";
import type { DatedItem } from "../policy/dated-value.ts";
import { type PolicyBook, policyBookAsOf } from "../policy-book/policy-book.ts";
import type { ProductConditions } from "../policy-book/product-conditions.ts";
import type { ProductTerms } from "../policy-book/product-terms.ts";

/** What everybody may know of a bank's policy as of a day. */
export function publicPolicyOf(book: PolicyBook, asOf: CalendarDate, lender: string): PublicPolicy {
  const { lpr, registers } = policyBookAsOf(book, asOf);
  return {
    asOf,
    lender,
    lpr,
    publishedBands: registers.publishedBands,
    productTerms: registers.productTerms.map((item) => projected(item, publicTerms)),
    productConditions: registers.productConditions.map((item) => projected(item, publicConditions)),
    feeCatalogue: registers.feeCatalogue.map((item) => projected(item, publicFee)),
    subsidySchemes: registers.subsidySchemes,
    titleRules: registers.titleRules,
    sizeClassRules: registers.sizeClassRules,
    loanUseRules: registers.loanUseRules,
    supportRules: registers.supportRules,
    stageProfiles: registers.stageProfiles,
    stagePractices: registers.stagePractices.map((item) =>
      projected(item, ({ lendsOnOperations }) => ({ lendsOnOperations })),
    ),
    stageQuestions: registers.stageQuestions,
    ipLegalTerms: registers.ipLegalTerms,
    ipPledgeTerms: registers.ipPledgeTerms,
    ipValuationFees: registers.ipValuationFees,
  };
}

/** An item of which a part is open. A note on its document may speak of the other part, so it stays inside. */
function projected<From, To>(item: DatedItem<From>, open: (value: From) => To): DatedItem<To> {
  const { note: _, ...document } = item.document;
  return { ...item, document, value: open(item.value) };
}

function publicTerms(terms: ProductTerms): PublicTerms {
  const { name, settlementDay, frequency, bulletTermMonthsMax, methodBeyond } = terms;
  const { fiveYearLprAboveMonths, preferentialScope } = terms;
  return {
    name,
    settlementDay,
    frequency,
    bulletTermMonthsMax,
    methodBeyond,
    fiveYearLprAboveMonths,
    preferentialScope,
  };
}

function publicConditions(conditions: ProductConditions): PublicConditions {
  const { dscrFloor, pledgeRateMax, securities, unsecuredShareMax } = conditions;
  const { graceMonths, termMonths } = conditions;
  return { dscrFloor, pledgeRateMax, securities, unsecuredShareMax, graceMonths, termMonths };
}

function publicFee(fee: CatalogueFee): PublicFee {
  const { name, payee, kind, borrowerShareMax, prohibitedFor, clause } = fee;
  return { name, payee, kind, borrowerShareMax, prohibitedFor, clause };
}
