/**
 * Names in policy data (政策数据用语): kinds, fields, choices and codes in the reader's language. What no list of words names keeps its
 * identifier, so that a kind that is new can be read before anybody has named its fields.
 */
import { TERMS } from "@xinzhi/domain/glossary";
import type { PolicyPart } from "@xinzhi/domain/schemas";
import { type Dictionary, dictionaryOf } from "./dictionary.ts";
import { feeName } from "./fee-name.ts";
import type { Language } from "./language.ts";

/** Names by identifier. */
export type PolicyNames = {
  readonly language: Language;
  readonly kind: (kind: string) => string;
  readonly field: (name: string) => string;
  /** A part of a group; where one name has two meanings, what kind of field it is decides. */
  readonly part: (part: Pick<PolicyPart, "name" | "field">) => string;
  readonly value: (value: string) => string;
  /** A value out of a list; where a word means another thing in another list, the list decides. */
  readonly choice: (of: readonly string[], value: string) => string;
  readonly code: (kind: string, code: string) => string;
};

/** The names in a language. */
export function policyNames(language: Language): PolicyNames {
  const words = dictionaryOf(language);
  const values = listsOf(words);
  const term = (name: string) => {
    const found = Object.entries(TERMS).find(([id]) => id === name)?.[1];
    return language === "en" ? found?.en : found?.zh;
  };
  const value = (text: string) =>
    values.map((list) => inList(list, text)).find((word) => word !== undefined) ??
    term(text) ??
    text;
  const kind = (name: string) => inList(words.policyDesk.kinds, name) ?? name;
  const field = (name: string) => inList(words.policyFields, name) ?? value(name);
  return {
    language,
    kind,
    field,
    part: ({ name, field: { kind: of } }) =>
      inList(words.policyFields, `${name}_${of}`) ?? field(name),
    value,
    choice: (of, one) => inList(words.policyValues, `${one}_of_${of.join("_")}`) ?? value(one),
    code: (of, code) => {
      if (of === code) return kind(of);
      return of === "feeCatalogue" ? feeName(code, language) : value(code);
    },
  };
}

type WordList = Readonly<Record<string, unknown>>;

function inList(list: WordList, name: string): string | undefined {
  const word = Object.hasOwn(list, name) ? list[name] : undefined;
  return typeof word === "string" ? word : undefined;
}

/** Where choices have words, the first list that knows one winning: our own, then those of the pages where they are made. */
function listsOf(words: Dictionary): readonly WordList[] {
  const { eligibility, innovation, innovationView, relending, policyMoney, explanation } = words;
  const { choices } = words.dealForm;
  return [
    words.policyValues,
    eligibility.purposes,
    eligibility.sectors,
    eligibility.loanTypes,
    eligibility.uses,
    eligibility.claims,
    eligibility.blocks,
    eligibility.lists,
    eligibility.fields,
    relending.institutions,
    policyMoney.ftp.kinds,
    explanation.confidence,
    innovation.sources,
    innovation.factors,
    innovation.measures,
    innovationView.stage.chains,
    innovationView.stage.risks,
    innovationView.stage.cashFlows,
    choices.products,
    choices.industries,
    choices.certificateClasses,
    choices.frequencies,
    choices.methods,
    choices.ftpMethods,
    choices.securities,
    choices.extensionRates,
    choices.drawConditions,
    choices.rights,
    choices.payees,
    choices.feeKinds,
    choices.approvers,
    choices.exposureClasses,
    choices.subsidySchemes,
    choices.guaranteeSchemes,
    choices.funds,
    choices.mainBusinessSupport,
    choices.patentInfluence,
    choices.chainPosition,
    choices.marketProspect,
    choices.trendAtHomeAndAbroad,
  ];
}
