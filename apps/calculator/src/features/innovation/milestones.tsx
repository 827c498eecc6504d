/**
 * 里程碑降价: what the customer pays if no milestone is reached and if each is on its day, side by side.
 */
"use client";

import { type Decimal, type MilestonePaths, toPlainDigits } from "@xinzhi/domain";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { DataTable, NumberCell, RowName, Rows } from "@xinzhi/ui/layout/data-table.tsx";
import { MissingPart } from "@xinzhi/ui/layout/part-states.tsx";
import { milestonesSentence } from "@xinzhi/ui/words/fit-sentences.ts";
import { useLocale, useTranslations } from "use-intl";

const RATE_DECIMALS = 4;

/** Both paths; a sentence where none were agreed. */
export function Milestones({ paths }: { readonly paths: MilestonePaths | undefined }) {
  const words = useTranslations("innovationView.milestones");
  const language = useLocale();
  if (paths === undefined) return <MissingPart>{words("none")}</MissingPart>;
  const { notMet, met, interestSaved, costSaved } = paths;
  return (
    <div data-testid="milestones" data-explained>
      <p>{milestonesSentence(paths, language)}</p>
      <DataTable
        label={words("title")}
        formula={words("method")}
        columns={[
          { text: words("path") },
          { text: words("interest"), isNumber: true },
          { text: words("cost"), isNumber: true },
          { text: words("annualCost"), isNumber: true },
        ]}
      >
        <Rows>
          <PathRow name={words("notMet")} path={notMet} />
          <PathRow name={words("met")} path={met} />
        </Rows>
        <tfoot className="border-line border-t font-semibold">
          <PathRow
            name={words("saved")}
            path={{ interest: interestSaved, cost: costSaved, annualCost: undefined }}
          />
        </tfoot>
      </DataTable>
    </div>
  );
}

function PathRow(props: { readonly name: string; readonly path: MilestonePaths["met"] }) {
  const { interest, cost, annualCost } = props.path;
  const yuan = (amount: Decimal) => amountText(toPlainDigits(amount), "yuan");
  return (
    <tr>
      <RowName>{props.name}</RowName>
      <NumberCell>{yuan(interest)}</NumberCell>
      <NumberCell>{yuan(cost)}</NumberCell>
      <NumberCell>
        {annualCost === undefined
          ? "—"
          : percentText(toPlainDigits(annualCost), RATE_DECIMALS).replace(/%$/, "")}
      </NumberCell>
    </tr>
  );
}
