/**
 * Risk compensation in a price report (风险补偿): what a fund pays, the bound that decided it, and the loss that is left.
 */
import type { QuoteFigures } from "../pricing/quote-figures.ts";
import { compensationOn } from "../risk/compensation-fund.ts";
import { effectiveLgd, lgdAfterCompensation } from "../risk/expected-loss.ts";
import { type Report, reportedText } from "./report-text.ts";

/** The fund's part of a loss; nothing without a fund. */
export function compensationReport({ deal }: QuoteFigures): Report {
  const { compensation, creditRisk, principal } = deal.request;
  if (compensation === undefined) return {};
  const before = effectiveLgd(creditRisk);
  const { yuan, boundBy } = compensationOn(compensation, principal.yuan, before);
  const after = lgdAfterCompensation(creditRisk, compensation, principal.yuan);
  return {
    compensation: {
      effectiveLgd: reportedText(before.share),
      compensation: reportedText(yuan),
      boundBy: boundBy ?? null,
      lgdAfterCompensation: reportedText(after.share),
    },
  };
}
