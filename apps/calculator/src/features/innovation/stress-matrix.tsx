/**
 * The least coverage under every stress (压力汇总), so that it is seen at once which one breaks the floor.
 */
"use client";

import {
  type Decimal,
  decimal,
  inBasisPoints,
  type StressedCoverage,
  toPlainDigits,
} from "@xinzhi/domain";
import { DataTable, NumberCell, RowName, Rows } from "@xinzhi/ui/layout/data-table.tsx";
import { shareInWords } from "@xinzhi/ui/words/money-words.ts";
import { useTranslations } from "use-intl";
import { CoverageFigure } from "./coverage-table.tsx";

/** Cuts of cash across, rates down. */
export function StressMatrix(props: {
  readonly stressed: readonly StressedCoverage[];
  readonly cashCuts: readonly string[];
  readonly floor: Decimal | undefined;
}) {
  const { stressed, cashCuts, floor } = props;
  const words = useTranslations("innovationView.coverage");
  const added = [
    ...new Set(stressed.map(({ rateAdded }) => toPlainDigits(rateAdded.addedPerYear))),
  ];
  return (
    <div className="mt-3">
      <h4 className="text-faint text-small">{words("matrix")}</h4>
      <DataTable
        label={words("matrix")}
        testId="stress-matrix"
        formula={words("matrixMethod")}
        columns={[
          { text: words("rate") },
          ...cashCuts.map((digits) => ({
            text: `${words("stress")} ${digits === "0" ? words("unchanged") : words("cashCut", { share: shareInWords(decimal(digits)) })}`,
            isNumber: true,
          })),
        ]}
      >
        <Rows>
          {added.map((digits) => (
            <tr key={digits}>
              <RowName>
                {digits === "0"
                  ? words("unchanged")
                  : words("rateAdded", { bp: toPlainDigits(inBasisPoints(decimal(digits))) })}
              </RowName>
              {stressed
                .filter(({ rateAdded }) => toPlainDigits(rateAdded.addedPerYear) === digits)
                .map(({ cashCut, coverage }) => (
                  <NumberCell key={toPlainDigits(cashCut.share)}>
                    <CoverageFigure coverage={coverage.minimum?.coverage} floor={floor} />
                  </NumberCell>
                ))}
            </tr>
          ))}
        </Rows>
      </DataTable>
    </div>
  );
}
