/** A cure as a change of the form (按此修改): only those that name one value. */
import { type FitCure, toPlainDigits } from "@xinzhi/domain/estimate";
import { grouped, shiftPoint } from "@xinzhi/ui/digits/plain-digits.ts";
import { type EstimateTexts, withText } from "../work/estimate-work.ts";

const TEN_THOUSAND_PLACES = 4;

/** What the cure changes; `undefined` where it is not for the form to change. */
export function triedCure(cure: FitCure): ((texts: EstimateTexts) => EstimateTexts) | undefined {
  switch (cure.kind) {
    case "setTerm":
      return (texts) => withText(texts, "need.termMonths", String(cure.months));
    case "setGrace":
      return (texts) =>
        withText(texts, "repayment.graceMonths", cure.months === 0 ? "" : String(cure.months));
    case "lowerAmount":
      return cure.yuan.isZero()
        ? undefined
        : (texts) =>
            withText(
              texts,
              "need.amount",
              grouped(shiftPoint(toPlainDigits(cure.yuan), -TEN_THOUSAND_PLACES)),
            );
    case "repayFromOperations":
      return (texts) => withText(texts, "need.repaidFrom", "");
    default:
      return undefined;
  }
}
