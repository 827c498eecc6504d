/**
 * A quote in four figures (报价要点): what lists of quotes show, and what an officer sees before a quote is issued.
 */
import type { Decimal } from "../money/decimal.ts";
import { toRateScale } from "../money/rounding.ts";
import type { Quote } from "./quote.ts";

/** Yuan and rates per year, to 1e-8 (ROUND_HALF_UP); `annualCost` is absent where no single internal rate exists. */
export type QuoteHeadline = {
  readonly principal: Decimal;
  /** The contract rate of the first stretch. */
  readonly rate: Decimal;
  readonly annualCost: Decimal | undefined;
  readonly raroc: Decimal;
};

/** The four figures of a quote. */
export function quoteHeadline({ figures }: Pick<Quote, "figures">): QuoteHeadline {
  const { deal, borrower, profit, customerRate } = figures;
  const { rates } = borrower.allIn;
  const contract = deal.planTerms.ratePath[0]?.annualRate.perYear ?? customerRate;
  return {
    principal: deal.request.principal.yuan,
    rate: toRateScale(contract),
    annualCost:
      rates.kind === "dated" || rates.kind === "months" ? toRateScale(rates.effective) : undefined,
    raroc: toRateScale(profit.raroc),
  };
}
