/**
 * The policy book's answers in a price report (政策结论): which scheme, class or exemption holds, and why the others do not.
 */
import type { VatAnswer } from "../policy/vat-exemption.ts";
import type { QuoteFigures } from "../pricing/quote-figures.ts";
import type { GuaranteeGranted } from "../products/policy-answers.ts";
import type { SubsidyAnswer } from "../subsidies/subsidy-scheme.ts";
import { type Report, reportedText } from "./report-text.ts";

/** One entry for each topic that was asked of the policy book; nothing where everything was said. */
export function policyReport({ deal }: QuoteFigures): Report {
  const { vat, exposureClass, guarantee, fund } = deal.request.answers;
  const subsidy = deal.subsidyAnswer;
  const policy: Report = {
    ...(vat === undefined ? {} : { vat: vatReport(vat) }),
    ...(exposureClass === undefined
      ? {}
      : { exposureClass: { code: exposureClass.code, version: exposureClass.id } }),
    ...(guarantee === undefined ? {} : { guarantee: guaranteeReport(guarantee) }),
    ...(fund === undefined ? {} : { compensation: { code: fund.code, version: fund.id } }),
    ...(subsidy === undefined ? {} : { subsidy: subsidyReport(subsidy) }),
  };
  return Object.keys(policy).length === 0 ? {} : { policy };
}

function vatReport(answer: VatAnswer): Report {
  if (answer.kind === "taxed") return { treatment: "taxed", reasons: [...answer.reasons] };
  const { exemption, vatExemptRate } = answer;
  return {
    treatment: answer.kind,
    version: exemption.id,
    ...(vatExemptRate === undefined ? {} : { exemptRate: reportedText(vatExemptRate.perYear) }),
  };
}

function guaranteeReport({ scheme, answer }: GuaranteeGranted): Report {
  const { guaranteedShare, boundBy, fundShare, reguaranteeFeeMax } = answer;
  return {
    version: scheme.id,
    guaranteedShare: reportedText(guaranteedShare.share),
    boundBy: boundBy ?? null,
    fundShare: fundShare === undefined ? null : reportedText(fundShare.share),
    reguaranteeFeeMax: reportedText(reguaranteeFeeMax.perYear),
  };
}

function subsidyReport({ applied, declined }: SubsidyAnswer): Report {
  return {
    applied: applied.map(({ scheme, from, to }) => ({ version: scheme.id, from, to })),
    declined: declined.map(({ scheme, reasons, excludedBy }) => ({
      version: scheme.id,
      reasons: [...reasons],
      ...(excludedBy === undefined ? {} : { excludedBy: excludedBy.id }),
    })),
  };
}
