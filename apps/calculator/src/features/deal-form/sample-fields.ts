/**
 * What the sample deal makes up (示例值): the prices and risk figures that every bank has its own of. Until the reader has
 * changed one, the form and the explanation say that it is the sample's.
 */
import type { DealTexts, FieldPath } from "./deal-texts.ts";

/** The made-up fields, and the term by which each is known in a quote. */
const TERMS: ReadonlyMap<FieldPath, string> = new Map([
  ["deal.funding.ftpRate", "ftpRate"],
  ["deal.funding.ftpDiscount", "ftpDiscount"],
  ["deal.opexRate", "opexRate"],
  ["deal.pd", "pd"],
  ["deal.lgd", "lgd"],
  ["deal.capital.riskWeight", "riskWeight"],
  ["deal.capital.car", "car"],
  ["deal.capital.hurdle", "hurdle"],
]);

/** The made-up fields whose text is still the sample's. */
export function sampleFieldsIn(texts: DealTexts, sample: DealTexts): ReadonlySet<FieldPath> {
  return new Set(
    [...TERMS.keys()].filter(
      (path) => sample[path] !== undefined && texts[path]?.trim() === sample[path],
    ),
  );
}

/** The terms of made-up fields. */
export function termsOfFields(paths: ReadonlySet<FieldPath>): ReadonlySet<string> {
  return new Set([...TERMS].filter(([path]) => paths.has(path)).map(([, term]) => term));
}
