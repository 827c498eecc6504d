/**
 * Operating cost, risk and return of an inquiry (补全成本、风险与回报) by the product's terms.
 */
import { ZERO } from "../../money/decimal.ts";
import { referenceTo } from "../../policy/origin.ts";
import { originsOfMissing } from "../completed-value.ts";
import type { CompletionStep } from "./completion.ts";

/** No guarantee where none is said. */
export const completeCosts: CompletionStep = ({ opexRate, creditRisk, capital }, { terms }) => {
  const { pd, lgd, guaranteedShare } = creditRisk;
  const { hurdle } = capital;
  const fromTerms = { kind: "policy", reference: referenceTo(terms) } as const;
  return {
    kind: "filled",
    parts: {
      opexRate: opexRate ?? terms.value.opexRate,
      creditRisk: {
        pd: pd ?? terms.value.pd,
        lgd: lgd ?? terms.value.lgd,
        guaranteedShare: guaranteedShare ?? { share: ZERO },
      },
      capital: { ...capital, hurdle: hurdle ?? terms.value.hurdle },
    },
    origins: {
      ...originsOfMissing({ opexRate, pd, lgd, hurdle }, fromTerms),
      ...originsOfMissing({ guaranteedShare }, { kind: "assumed", rule: "no-guarantee" }),
    },
  };
};
