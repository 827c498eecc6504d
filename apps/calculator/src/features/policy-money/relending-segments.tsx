/**
 * 再贷款各段: each stretch with its rate, its version, what it brings in yuan and in BP, and why it ends; and what all of them
 * bring over the life.
 */
"use client";

import type { Quote } from "@xinzhi/domain";
import { useAmountUnit } from "@xinzhi/ui/figures/amount-unit.tsx";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import { DataTable, NumberCell, RowName, Rows, TextCell } from "@xinzhi/ui/layout/data-table.tsx";
import { yearEndText } from "@xinzhi/ui/words/relending-sentences.ts";
import { useLocale, useTranslations } from "use-intl";

/** The segments that are drawn, or that were looked at; nothing where there are none. */
export function RelendingSegments({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("policyMoney.relending");
  const columns = useTranslations("relending.columns");
  const months = useTranslations("relending");
  const units = useTranslations("units");
  const amountUnit = useAmountUnit();
  const language = useLocale();
  const { relending, considered } = quote.figures.deal;
  const segments = considered?.relendingSegments ?? [];
  if (segments.length === 0) return null;
  const years = "years" in relending ? relending.years : [];
  const lapse = "lapse" in relending ? relending.lapse : undefined;
  const title = months("title");
  return (
    <div className="my-2" data-testid="relending">
      <DataTable
        label={relending.kind === "declined" ? `${title} · ${words("ifDrawn")}` : title}
        columns={[
          { text: columns("stretch") },
          { text: columns("rate"), isNumber: true },
          { text: columns("benefitBp"), isNumber: true },
          {
            text: units("named", { name: columns("benefit"), unit: units(amountUnit) }),
            isNumber: true,
          },
          { text: columns("end") },
          { text: words("version") },
        ]}
      >
        <Rows>
          {segments.map(({ span }, index) => {
            const row = index + 1;
            const year = years[index];
            const stretch =
              span.kind === "dated"
                ? `${span.from} → ${span.to}`
                : months("months", { from: String(span.fromMonth), to: String(span.toMonth) });
            return (
              <tr key={stretch}>
                <RowName>
                  <span className="figures">
                    {row} · {stretch}
                  </span>
                </RowName>
                <NumberCell>
                  <Figure line={`relendingRate#${row}`} withoutSign />
                </NumberCell>
                <NumberCell>
                  <Figure line={`relendingBenefitBp#${row}`} />
                </NumberCell>
                <NumberCell>
                  <Figure line={`segmentBenefit#${row}`} />
                </NumberCell>
                <TextCell>
                  {year === undefined ? null : yearEndText(year.end, lapse, language)}
                </TextCell>
                <TextCell>
                  {year === undefined
                    ? words("given")
                    : `${year.version.id}（${year.version.effectiveFrom}）`}
                </TextCell>
              </tr>
            );
          })}
        </Rows>
        <tfoot>
          <tr className="border-line border-t">
            <RowName>{words("total")}</RowName>
            <td />
            <NumberCell>
              <Figure line="relendingLifeBp" />
            </NumberCell>
            <NumberCell>
              <Figure line="relendingBenefit" />
            </NumberCell>
            <td colSpan={2} />
          </tr>
        </tfoot>
      </DataTable>
    </div>
  );
}
