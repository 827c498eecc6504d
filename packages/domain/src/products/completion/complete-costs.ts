/**
 * Operating cost, risk and return of an inquiry (补全成本、风险与回报): the probability of default by the borrower's grade, the
 * rest by the product's terms.
 */
import { ZERO } from "../../money/decimal.ts";
import { type DatedItem, itemInForce } from "../../policy/dated-value.ts";
import { referenceTo } from "../../policy/origin.ts";
import type { MasterScale } from "../../policy/scorecard.ts";
import type { Rate } from "../../rates/rate.ts";
import { originsOfMissing } from "../completed-value.ts";
import {
  type Completion,
  type CompletionFrame,
  type CompletionStep,
  notCompleted,
} from "./completion.ts";

/** The master scale that grades firms. */
const SCALE = "corporate";

/** No guarantee where none is said; the product's average loss where neither grade nor probability is. */
export const completeCosts: CompletionStep = ({ opexRate, creditRisk, capital }, frame) => {
  const { pd, lgd, guaranteedShare } = creditRisk;
  const { hurdle } = capital;
  const { terms } = frame;
  const fromTerms = { kind: "policy", reference: referenceTo(terms) } as const;
  const graded = gradedBy(frame);
  if (graded.kind === "refused") return graded;
  return {
    kind: "filled",
    parts: {
      opexRate: opexRate ?? terms.value.opexRate,
      creditRisk: {
        pd: pd ?? graded.pd ?? terms.value.pd,
        lgd: lgd ?? terms.value.lgd,
        guaranteedShare: guaranteedShare ?? { share: ZERO },
      },
      capital: { ...capital, hurdle: hurdle ?? terms.value.hurdle },
    },
    origins: {
      ...originsOfMissing({ opexRate, lgd, hurdle }, fromTerms),
      ...originsOfMissing(
        { pd },
        graded.scale === undefined
          ? fromTerms
          : { kind: "policy", reference: referenceTo(graded.scale) },
      ),
      ...originsOfMissing({ guaranteedShare }, { kind: "assumed", rule: "no-guarantee" }),
    },
  };
};

type Graded =
  | {
      readonly kind: "graded";
      readonly pd: Rate | undefined;
      readonly scale: DatedItem<MasterScale> | undefined;
    }
  | Extract<Completion, { kind: "refused" }>;

/** The probability of the borrower's grade; a grade that the scale does not have is refused. */
function gradedBy({ context, book }: CompletionFrame): Graded {
  const { grade } = context.borrower;
  if (grade === undefined) return { kind: "graded", pd: undefined, scale: undefined };
  const scale = itemInForce(book.registers.masterScales, SCALE, context.pricingDate);
  const pd = scale?.value.find((step) => step.grade === grade)?.pd;
  return pd === undefined
    ? notCompleted(["firm", "grade"], "unknown-grade", { grade })
    : { kind: "graded", pd, scale };
}
