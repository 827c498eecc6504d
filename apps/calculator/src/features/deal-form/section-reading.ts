/**
 * The one-line reading of a folded section (分组摘要), from the texts as they stand.
 */
"use client";

import { useTranslations } from "use-intl";
import { FREQUENCIES, METHODS, PRODUCTS } from "./deal-choices.ts";
import { NO_BASE, RELENDING_PATH } from "./deal-texts.ts";
import { useDealForm } from "./form-context.tsx";
import type { SectionCode } from "./form-section.tsx";

/** The reading of each section. */
export function useSectionReadings(): Readonly<Record<SectionCode, string>> {
  const { state } = useDealForm();
  const words = useTranslations("dealForm");
  const units = useTranslations("units");
  const { texts } = state.draft;
  const text = (path: string) => texts[path] ?? "";
  const product = PRODUCTS.find((code) => code === text("deal.product"));
  const method = METHODS.find((code) => code === text("deal.repayment.method"));
  const frequency = FREQUENCIES.find((code) => code === text("deal.repayment.frequency"));
  const base = text("deal.rates.0.base");
  const overBase = base === NO_BASE ? "" : ` · ${base} ${text("deal.rates.0.spreadBp")} BP`;
  const vat = text("deal.tax.vatTreatment") === "exempt" ? "exempt" : "taxed";
  const funding = {
    ftp: `${text("deal.funding.ftpRate")}%`,
    discount: `${text("deal.funding.ftpDiscount")}%`,
  };
  return {
    product: product === undefined ? "" : words(`products.${product}`),
    amount: words("summary.amount", {
      principal: `${text("deal.principal")} ${units(state.amountUnit)}`,
      months: text("deal.termMonths"),
      from: text("deal.drawdownDate"),
      to: text("deal.maturityDate"),
    }),
    repayment: [
      frequency === undefined ? "" : words(`frequencies.${frequency}`),
      method === undefined ? "" : words(`methods.${method}`),
    ].join(" · "),
    rate: `${text("deal.rates.0.annualRate")}%${overBase}`,
    funding:
      text(RELENDING_PATH) === "given"
        ? words("summary.fundingRelent", {
            ...funding,
            share: `${text("deal.funding.relending.share")}%`,
          })
        : words("summary.fundingPlain", funding),
    risk: words("summary.risk", {
      pd: `${text("deal.pd")}%`,
      lgd: `${text("deal.lgd")}%`,
      weight: `${text("deal.capital.riskWeight")}%`,
    }),
    tax: words("summary.tax", {
      vat: words(`vatTreatments.${vat}`),
      income: `${text("deal.tax.incomeTaxRate")}%`,
    }),
  };
}
