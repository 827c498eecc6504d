/**
 * 惠及借款人: of every source of policy money, what reaches the customer and what stays with the bank, in yuan to the fen and in BP of
 * a year's balance. Every row and every column adds up.
 */
"use client";

import type { Quote } from "@xinzhi/domain";
import { AmountUnitProvider } from "@xinzhi/ui/figures/amount-unit.tsx";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import { DataTable, NumberCell, RowName, Rows } from "@xinzhi/ui/layout/data-table.tsx";
import { Facts } from "@xinzhi/ui/layout/facts.tsx";
import { useTermWords } from "@xinzhi/ui/words/term-words.ts";
import { useTranslations } from "use-intl";

type Row = Quote["figures"]["passThrough"]["rows"][number];

const COLUMNS = [
  ["toBorrower", "benefitToBorrower"],
  ["toBank", "benefitToBank"],
  ["all", "policyBenefit"],
] as const;

/** The statement of a quote. */
export function PassThroughStatement({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("policyMoney.passThrough");
  const { nameOf } = useTermWords();
  const { reference, rateRelief, rows } = quote.figures.passThrough;
  const compared = reference.kind === "breakEven" ? "customerRate" : "annualRate#1";
  return (
    <AmountUnitProvider amountUnit="yuan">
      <p>
        {words("intro")}
        {words(`references.${reference.kind}`)}
      </p>
      <Facts
        facts={[
          { name: nameOf("referenceRate"), value: <Figure line="referenceRate" /> },
          { name: nameOf("customerRate"), value: <Figure line={compared} /> },
          { name: words("relief"), value: <Figure line="rateRelief" withUnit /> },
          { name: words("passedOn"), value: <Figure line="passedOn" withUnit /> },
        ]}
      />
      {rateRelief.isPositive() && !rateRelief.isZero() ? null : <p>{words("above")}</p>}
      <DataTable
        label={words("caption")}
        testId="pass-through"
        formula={words("unit")}
        columns={[
          { text: words("source") },
          ...COLUMNS.map(([column]) => ({ text: words(column), isNumber: true })),
        ]}
      >
        <Rows>
          {rows.map(({ source }) => (
            <StatementRow key={source} source={source} name={words(`sources.${source}`)} />
          ))}
        </Rows>
        <tfoot className="border-line border-t font-semibold">
          <StatementRow source={undefined} name={words("total")} />
        </tfoot>
      </DataTable>
    </AmountUnitProvider>
  );
}

/** A source, or all of them together. */
function StatementRow(props: {
  readonly source: Row["source"] | undefined;
  readonly name: string;
}) {
  const at = props.source === undefined ? "" : `@${props.source}`;
  return (
    <tr>
      <RowName>{props.name}</RowName>
      {COLUMNS.map(([column, term]) => (
        <NumberCell key={column}>
          <span className="block">
            <Figure line={`${term}${at}`} />
          </span>
          <span className="block text-small">
            <Figure line={`${term}Bp${at}`} withUnit />
          </span>
        </NumberCell>
      ))}
    </tr>
  );
}
