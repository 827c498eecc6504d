/**
 * 再贷款剩余额度: what is left of the bank's quota, and where that is known from. Until the bank's ledger is connected it is what the
 * deal file says.
 */
"use client";

import { type Quote, toPlainDigits } from "@xinzhi/domain";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { useLines } from "@xinzhi/ui/explanation/lines-context.tsx";
import { useAmountUnit } from "@xinzhi/ui/figures/amount-unit.tsx";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import { Facts } from "@xinzhi/ui/layout/facts.tsx";
import { useTranslations } from "use-intl";

/** The quota, or that none was told. */
export function QuotaLeft({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("policyMoney.quota");
  const { relending } = quote.figures.deal.request.funding;
  const quota = relending.kind === "planned" ? relending.quotaLeft : undefined;
  return (
    <div data-testid="quota-left">
      {quota === undefined ? (
        <p>{words("open")}</p>
      ) : (
        <Facts
          facts={[
            {
              name: words("left"),
              value: <QuotaFigure digits={toPlainDigits(quota.yuan)} />,
              note: words("given"),
            },
          ]}
        />
      )}
      <p className="text-faint text-small">{words("ledger")}</p>
    </div>
  );
}

/** A plan that was refused has no lines; what was entered is then its own explanation. */
function QuotaFigure({ digits }: { readonly digits: string }) {
  const units = useTranslations("units");
  const amountUnit = useAmountUnit();
  const hasLine = useLines()("relendingQuotaLeft") !== undefined;
  return hasLine ? (
    <Figure line="relendingQuotaLeft" withUnit />
  ) : (
    <span className="figures">
      {amountText(digits, amountUnit)} {units(amountUnit)}
    </span>
  );
}
