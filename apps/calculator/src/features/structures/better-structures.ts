/**
 * What the desk offers of other structures (可选方案): cures of what fails first, then the structures of equal return that are
 * better for the customer, in cost or in cash.
 */
import type { Cure, CuredRule, EqualReturn } from "@xinzhi/domain";
import type { LayerMoved } from "@xinzhi/domain/schemas";
import { dictionaryOf } from "@xinzhi/ui/words/at-hand";
import { ruleText } from "@xinzhi/ui/words/brief-text.ts";
import { capitalised, filled, inSentence } from "@xinzhi/ui/words/fill.ts";
import type { Language } from "@xinzhi/ui/words/language.ts";
import {
  cureChange,
  cureSentence,
  structureSentence,
} from "@xinzhi/ui/words/structure-sentences.ts";
import type { AnalysisValues } from "../analysis/analysis-parts.ts";

/** One way to make the loan otherwise. Without a change it rests on a fact that no form can make true. */
export type Offer = {
  readonly key: string;
  readonly kind: "cure" | "structure";
  readonly sentence: string;
  readonly name: string;
  readonly change: { readonly request: Cure["request"]; readonly layer?: LayerMoved } | undefined;
};

/** The cures of every failing rule, the cheapest of each first. */
export function cureOffers(rules: readonly CuredRule[], language: Language): readonly Offer[] {
  return rules.flatMap((cured) => {
    const { answer } = cured;
    if (answer.kind === "holds") return [];
    return answer.cures.map((cure): Offer => {
      const sentence = cureSentence(cure, { ...cured, shown: answer.shown }, language);
      return {
        key: `${cured.source.kind}-${cured.rule.kind}-${cure.lever}`,
        kind: "cure",
        sentence: filled(dictionaryOf(language).brief.failing, {
          rule: inSentence(ruleText(cured, language), language),
          cure: sentence,
        }),
        name: capitalised(cureChange(cure, language)),
        change: changeOf(cured, cure),
      };
    });
  });
}

function changeOf({ rule }: CuredRule, { lever, request }: Cure): Offer["change"] {
  if (lever === "pledgeValue") return undefined;
  if (lever !== "guarantee") return { request };
  return { request, layer: rule.kind === "ipCapacity" ? "intellectualProperty" : "unsecured" };
}

/** Structures as offers, in their order. */
export function structureOffers(
  structures: readonly EqualReturn[],
  language: Language,
): readonly Offer[] {
  return structures.map((structure) => ({
    key: structure.move,
    kind: "structure",
    sentence: structureSentence(structure, language),
    name: dictionaryOf(language).structures.moves[structure.move],
    change: { request: structure.request },
  }));
}

/** Below this a difference in cash is none. */
const TRIFLE_YUAN = 100;
const TRIFLE_BP = "0.05";

/** The cheapest two that cost less, and the one with the most relief. */
export function bestStructures({
  within,
}: Pick<AnalysisValues["structures"], "within">): readonly EqualReturn[] {
  const cheaper = within.filter(
    ({ annualCostDifferenceBp: bp }) => bp?.isNegative() === true && bp.abs().gte(TRIFLE_BP),
  );
  const easier = within.filter(({ reliefFirstTwoYears }) => reliefFirstTwoYears.gte(TRIFLE_YUAN));
  const [easiest] = easier.toSorted((one, other) =>
    other.reliefFirstTwoYears.cmp(one.reliefFirstTwoYears),
  );
  const chosen = new Set([...cheaper.slice(0, 2), ...(easiest === undefined ? [] : [easiest])]);
  return [...chosen];
}

const SHOWN = 3;

/** As many as have room: the cheapest cure of each failing rule, then the best structures. */
export function shownOffers(
  cures: readonly CuredRule[],
  structures: readonly EqualReturn[],
  language: Language,
): readonly Offer[] {
  const firstOfEach = cures.flatMap((cured) => cureOffers([cured], language).slice(0, 1));
  return [...firstOfEach, ...structureOffers(structures, language)].slice(0, SHOWN);
}
