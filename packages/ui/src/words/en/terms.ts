/** The names of all figures and what each means in one sentence, by the glossary's identifier. */
import type { Wording } from "../wording.ts";
import type { terms as chinese } from "../zh-cn/terms.ts";
import { costTerms } from "./terms-cost.ts";
import { fundingTerms } from "./terms-funding.ts";
import { planTerms } from "./terms-plan.ts";
import { returnTerms } from "./terms-return.ts";

export const terms: Wording<typeof chinese> = {
  ...planTerms,
  ...costTerms,
  ...fundingTerms,
  ...returnTerms,
};
