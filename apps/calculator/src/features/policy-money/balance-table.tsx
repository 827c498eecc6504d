/**
 * The balances behind the chart, as a table (余额数据表): every stretch of one balance and one funding, and the relent part of it.
 */
"use client";

import { type Quote, toPlainDigits } from "@xinzhi/domain";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { useAmountUnit } from "@xinzhi/ui/figures/amount-unit.tsx";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import { DataTable, NumberCell, RowName, Rows, TextCell } from "@xinzhi/ui/layout/data-table.tsx";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { balanceLine, momentsOf, momentText } from "./balance-stretches.ts";

/** The table, folded until it is asked for. */
export function BalanceTable({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("policyMoney.relending");
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-6 text-accent">{words("table")}</summary>
      {isOpen ? <Pieces quote={quote} /> : null}
    </details>
  );
}

const SHARE_DECIMALS = 2;

function Pieces({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("policyMoney.relending");
  const units = useTranslations("units");
  const amountUnit = useAmountUnit();
  const { fundedPieces: pieces, deal } = quote.figures;
  const { relent, relendingShare } = deal.funding;
  const monthWords = (month: string) => words("months", { month });
  const named = (name: string) => units("named", { name, unit: units(amountUnit) });
  const share = percentText(toPlainDigits(relendingShare.share), SHARE_DECIMALS);
  return (
    <DataTable
      label={words("table")}
      testId="balance-table"
      formula={relent.kind === "fixed" ? words("relentFixed") : words("relentBy", { share })}
      columns={[
        { text: words("from") },
        { text: words("to") },
        { text: named(words("balance")), isNumber: true },
        { text: named(words("relent")), isNumber: true },
        { text: words("funding") },
      ]}
    >
      <Rows>
        {pieces.map((piece) => {
          const { from, to } = momentsOf(piece.span);
          const start = momentText(from, monthWords);
          return (
            <tr key={`${piece.period} ${piece.stretch} ${start}`}>
              <RowName>
                <span className="figures">{start}</span>
              </RowName>
              <td className="figures py-1 pr-3">{momentText(to, monthWords)}</td>
              <NumberCell>
                <Figure line={balanceLine(piece)} />
              </NumberCell>
              <NumberCell>
                {piece.segmentIndex === undefined
                  ? "—"
                  : amountText(toPlainDigits(piece.relent), amountUnit)}
              </NumberCell>
              <TextCell>
                {piece.segmentIndex === undefined
                  ? words("legend.apart")
                  : `${words("legend.policy")} ${piece.segmentIndex + 1}`}
              </TextCell>
            </tr>
          );
        })}
      </Rows>
    </DataTable>
  );
}
