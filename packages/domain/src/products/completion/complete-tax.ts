/**
 * Taxes of an inquiry (补全税): the rates in force on the pricing date, and whether interest is exempt from VAT.
 */
import { ZERO } from "../../money/decimal.ts";
import { inForceOn, itemsInForce } from "../../policy/dated-value.ts";
import { referenceTo } from "../../policy/origin.ts";
import { type VatAnswer, vatAnswer } from "../../policy/vat-exemption.ts";
import { type LprTenor, lprOf } from "../../rates/lpr.ts";
import { type Rate, ratePlusSpread } from "../../rates/rate.ts";
import { originsOfMissing } from "../completed-value.ts";
import type { LoanInquiry } from "../loan-inquiry.ts";
import type { RateTerms } from "../loan-request.ts";
import {
  type CompletionFrame,
  type CompletionStep,
  notCompleted,
  wholeCreditFacts,
} from "./completion.ts";

/** Tax rates, and the treatment of interest unless it was said. */
export const completeTax: CompletionStep = (inquiry, frame) => {
  const { tax, answers } = inquiry;
  const rule = inForceOn(frame.book.taxRule, frame.context.pricingDate);
  if (rule === undefined) return notCompleted(["pricingDate"], "no-tax-rule-known");
  const { vatRate, surchargeRate, incomeTaxRate, vatTreatment } = tax;
  const answer = vatTreatment === undefined ? answerFor(inquiry, frame) : undefined;
  return {
    kind: "filled",
    parts: {
      tax: {
        ...tax,
        vatTreatment: vatTreatment ?? answer?.kind ?? "taxed",
        vatExemptRate: tax.vatExemptRate ?? boundOf(answer),
        vatRate: vatRate ?? rule.value.vatRate,
        surchargeRate: surchargeRate ?? rule.value.surchargeRate,
        incomeTaxRate: incomeTaxRate ?? rule.value.incomeTaxRate,
      },
      ...(answer === undefined ? {} : { answers: { ...answers, vat: answer } }),
    },
    origins: {
      ...originsOfMissing(
        { vatRate, surchargeRate, incomeTaxRate },
        { kind: "policy", reference: referenceTo(rule) },
      ),
      ...originsOfMissing(
        { vatTreatment },
        answer === undefined || answer.kind === "taxed"
          ? { kind: "assumed", rule: "interest-is-taxed" }
          : { kind: "policy", reference: referenceTo(answer.exemption) },
      ),
    },
  };
};

function boundOf(answer: VatAnswer | undefined): Rate | undefined {
  return answer === undefined || answer.kind === "taxed" ? undefined : answer.vatExemptRate;
}

/** Size and credit as on the day of drawdown; the highest rate agreed against the LPR known on the pricing date. */
function answerFor(
  inquiry: LoanInquiry,
  { context, terms, book }: CompletionFrame,
): VatAnswer | undefined {
  const fixing = inForceOn(book.lpr, context.pricingDate);
  const { rates } = inquiry;
  if (fixing === undefined || rates === undefined) return undefined;
  const facts = wholeCreditFacts(inquiry, context);
  const isLong = inquiry.termMonths > terms.value.fiveYearLprAboveMonths;
  const lpr = lprOf(fixing.value, tenorOf(rates) ?? (isLong ? "LPR5Y" : "LPR1Y"));
  return vatAnswer(itemsInForce(book.registers.vatExemptions, facts.drawdownDate), {
    firmSize: facts.firmSize,
    credit: facts.principal,
    annualRate: highestRateOf(rates, lpr),
    lpr,
    method: inquiry.asked.vatMethod ?? "whole",
  });
}

function tenorOf(rates: RateTerms): LprTenor | undefined {
  return rates.kind === "floating" ? rates.floating.tenor : rates.steps[0]?.base?.tenor;
}

function highestRateOf(rates: RateTerms, lpr: Rate): Rate {
  if (rates.kind === "floating") return ratePlusSpread(lpr, rates.floating.added);
  return rates.steps
    .map(({ annualRate }) => annualRate)
    .reduce((highest, next) => (next.perYear.gt(highest.perYear) ? next : highest), {
      perYear: ZERO,
    });
}
