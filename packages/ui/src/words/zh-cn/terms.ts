/**
 * 术语: the name of every figure, and what it means in one sentence, by the glossary's identifier.
 */
import { costTerms } from "./terms-cost.ts";
import { fundingTerms } from "./terms-funding.ts";
import { planTerms } from "./terms-plan.ts";
import { returnTerms } from "./terms-return.ts";

export const terms = {
  ...planTerms,
  ...costTerms,
  ...fundingTerms,
  ...returnTerms,
};
