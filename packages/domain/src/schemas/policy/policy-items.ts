/**
 * A policy book taken apart into its items and put together again (政策参数册的拆分与汇编), so that a book can be kept, sent and
 * changed item by item.
 */
import type { DatedItem, DatedValue } from "../../policy/dated-value.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import type { RegisterKind } from "../../policy-book/policy-registers.ts";
import type { Checked } from "../../products/problem.ts";
import { bookOrder, bookProblems } from "./policy-book-faults.ts";
import type { PolicyItem, PolicyItemOf } from "./policy-codec.ts";
import {
  type NoticeKind,
  POLICY_CONTENT_KINDS,
  type PolicyContentKind,
  type PolicyContentOf,
  type SeriesKind,
} from "./policy-kinds.ts";

/** Places are spaced so that a code can be put between two others. */
const PLACE_STEP = 10;

/** All items of a book, kind by kind in the order of lists. Places count 10, 20, 30 … in the register's order. */
export function policyItemsOf(book: PolicyBook): readonly PolicyItem[] {
  const items = itemsByKind(book);
  return POLICY_CONTENT_KINDS.flatMap((kind): readonly PolicyItem[] => items[kind]);
}

/**
 * The book that the items make, in whatever order they come: codes by their place, versions by their dates. Refused with the
 * item's number in the list where two items cannot stand in one book.
 */
export function policyBookOf(items: readonly PolicyItem[]): Checked<PolicyBook> {
  const problems = bookProblems(items);
  if (problems.length > 0) return { kind: "refused", problems };
  return { kind: "ok", value: assembled(items) };
}

function itemsByKind(book: PolicyBook): {
  readonly [Kind in PolicyContentKind]: readonly PolicyItemOf<Kind>[];
} {
  const series = <Kind extends SeriesKind>(
    kind: Kind,
    versions: readonly DatedValue<PolicyContentOf<Kind>>[],
  ) =>
    versions.map(({ value: content, ...version }) => ({
      ...version,
      kind,
      code: kind,
      place: 0,
      content,
    }));
  const { registers } = book;
  return {
    lpr: series("lpr", book.lpr),
    techRelending: series("techRelending", book.techRelending),
    equipmentRelending: series("equipmentRelending", book.equipmentRelending),
    ruralSmallRelending: series("ruralSmallRelending", book.ruralSmallRelending),
    privateRelending: series("privateRelending", book.privateRelending),
    taxRule: series("taxRule", book.taxRule),
    holidayNotices: noticeItems(book.holidayNotices),
    productTerms: registerItems("productTerms", registers.productTerms),
    productConditions: registerItems("productConditions", registers.productConditions),
    publishedBands: registerItems("publishedBands", registers.publishedBands),
    institutionProfiles: registerItems("institutionProfiles", registers.institutionProfiles),
    authorityLevels: registerItems("authorityLevels", registers.authorityLevels),
    relendingPractice: registerItems("relendingPractice", registers.relendingPractice),
    scorecards: registerItems("scorecards", registers.scorecards),
    masterScales: registerItems("masterScales", registers.masterScales),
    lossShares: registerItems("lossShares", registers.lossShares),
    stabilityRules: registerItems("stabilityRules", registers.stabilityRules),
    fitCardRules: registerItems("fitCardRules", registers.fitCardRules),
    ftpCurves: registerItems("ftpCurves", registers.ftpCurves),
    ftpPolicies: registerItems("ftpPolicies", registers.ftpPolicies),
    ftpAdjustments: registerItems("ftpAdjustments", registers.ftpAdjustments),
    titleRules: registerItems("titleRules", registers.titleRules),
    sizeClassRules: registerItems("sizeClassRules", registers.sizeClassRules),
    loanUseRules: registerItems("loanUseRules", registers.loanUseRules),
    supportRules: registerItems("supportRules", registers.supportRules),
    stageProfiles: registerItems("stageProfiles", registers.stageProfiles),
    stagePractices: registerItems("stagePractices", registers.stagePractices),
    stageQuestions: registerItems("stageQuestions", registers.stageQuestions),
    ipLegalTerms: registerItems("ipLegalTerms", registers.ipLegalTerms),
    ipPledgeTerms: registerItems("ipPledgeTerms", registers.ipPledgeTerms),
    ipValuationFees: registerItems("ipValuationFees", registers.ipValuationFees),
    feeCatalogue: registerItems("feeCatalogue", registers.feeCatalogue),
    subsidySchemes: registerItems("subsidySchemes", registers.subsidySchemes),
    guaranteeSchemes: registerItems("guaranteeSchemes", registers.guaranteeSchemes),
    compensationFunds: registerItems("compensationFunds", registers.compensationFunds),
    vatExemptions: registerItems("vatExemptions", registers.vatExemptions),
    exposureClasses: registerItems("exposureClasses", registers.exposureClasses),
    capitalTargets: registerItems("capitalTargets", registers.capitalTargets),
    irbParameters: registerItems("irbParameters", registers.irbParameters),
  };
}

/** Notices; the place is the turn among those of one day. */
function noticeItems(notices: PolicyBook[NoticeKind]): readonly PolicyItemOf<NoticeKind>[] {
  return notices.map(({ value, ...version }, index) => {
    const ofDay = ({ effectiveFrom }: typeof version) => effectiveFrom === version.effectiveFrom;
    return {
      ...version,
      kind: "holidayNotices",
      code: version.id,
      place: PLACE_STEP * (notices.slice(0, index).filter(ofDay).length + 1),
      content: value,
    };
  });
}

/** The items of one register; a code's place is that of its first version. */
function registerItems<Kind extends RegisterKind>(
  kind: Kind,
  register: readonly DatedItem<PolicyContentOf<Kind>>[],
): readonly PolicyItemOf<Kind>[] {
  const codes = [...new Set(register.map(({ code }) => code))];
  return register.map(({ value, ...version }) => ({
    ...version,
    kind,
    place: PLACE_STEP * (codes.indexOf(version.code) + 1),
    content: value,
  }));
}

function assembled(items: readonly PolicyItem[]): PolicyBook {
  const versions = <Kind extends PolicyContentKind>(kind: Kind) => versionsOf(items, kind);
  const series = <Kind extends SeriesKind>(kind: Kind) =>
    versions(kind).map(({ code: _, ...version }) => version);
  return {
    lpr: series("lpr"),
    techRelending: series("techRelending"),
    equipmentRelending: series("equipmentRelending"),
    ruralSmallRelending: series("ruralSmallRelending"),
    privateRelending: series("privateRelending"),
    taxRule: series("taxRule"),
    holidayNotices: series("holidayNotices"),
    registers: {
      productTerms: versions("productTerms"),
      productConditions: versions("productConditions"),
      publishedBands: versions("publishedBands"),
      institutionProfiles: versions("institutionProfiles"),
      authorityLevels: versions("authorityLevels"),
      relendingPractice: versions("relendingPractice"),
      scorecards: versions("scorecards"),
      masterScales: versions("masterScales"),
      lossShares: versions("lossShares"),
      stabilityRules: versions("stabilityRules"),
      fitCardRules: versions("fitCardRules"),
      ftpCurves: versions("ftpCurves"),
      ftpPolicies: versions("ftpPolicies"),
      ftpAdjustments: versions("ftpAdjustments"),
      titleRules: versions("titleRules"),
      sizeClassRules: versions("sizeClassRules"),
      loanUseRules: versions("loanUseRules"),
      supportRules: versions("supportRules"),
      stageProfiles: versions("stageProfiles"),
      stagePractices: versions("stagePractices"),
      stageQuestions: versions("stageQuestions"),
      ipLegalTerms: versions("ipLegalTerms"),
      ipPledgeTerms: versions("ipPledgeTerms"),
      ipValuationFees: versions("ipValuationFees"),
      feeCatalogue: versions("feeCatalogue"),
      subsidySchemes: versions("subsidySchemes"),
      guaranteeSchemes: versions("guaranteeSchemes"),
      compensationFunds: versions("compensationFunds"),
      vatExemptions: versions("vatExemptions"),
      exposureClasses: versions("exposureClasses"),
      capitalTargets: versions("capitalTargets"),
      irbParameters: versions("irbParameters"),
    },
  };
}

/** The versions of one kind in the book's order. */
function versionsOf<Kind extends PolicyContentKind>(
  items: readonly PolicyItem[],
  kind: Kind,
): readonly DatedItem<PolicyContentOf<Kind>>[] {
  return items
    .filter((item) => isOfKind(item, kind))
    .toSorted(bookOrder)
    .map(({ kind: _, place: __, content, ...version }) => ({ ...version, value: content }));
}

function isOfKind<Kind extends PolicyContentKind>(
  item: PolicyItem,
  kind: Kind,
): item is PolicyItem & PolicyItemOf<Kind> {
  return item.kind === kind;
}
