/**
 * Taxes of an inquiry (补全税率): the rates in force on the pricing date.
 */
import { inForceOn } from "../../policy/dated-value.ts";
import { referenceTo } from "../../policy/origin.ts";
import { originsOfMissing } from "../completed-value.ts";
import { type CompletionStep, notCompleted } from "./completion.ts";

/** Interest is taxed unless something exempts it. */
export const completeTax: CompletionStep = ({ tax }, { context, book }) => {
  const rule = inForceOn(book.taxRule, context.pricingDate);
  if (rule === undefined) return notCompleted(["pricingDate"], "no-tax-rule-known");
  const { vatRate, surchargeRate, incomeTaxRate, vatTreatment } = tax;
  return {
    kind: "filled",
    parts: {
      tax: {
        ...tax,
        vatTreatment: vatTreatment ?? "taxed",
        vatRate: vatRate ?? rule.value.vatRate,
        surchargeRate: surchargeRate ?? rule.value.surchargeRate,
        incomeTaxRate: incomeTaxRate ?? rule.value.incomeTaxRate,
      },
    },
    origins: {
      ...originsOfMissing(
        { vatRate, surchargeRate, incomeTaxRate },
        { kind: "policy", reference: referenceTo(rule) },
      ),
      ...originsOfMissing({ vatTreatment }, { kind: "assumed", rule: "interest-is-taxed" }),
    },
  };
};
