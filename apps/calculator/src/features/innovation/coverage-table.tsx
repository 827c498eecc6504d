/**
 * Coverage stretch by stretch (逐段覆盖率): a bar for the loan as it is, a thin one under stress, the floor across both.
 */
"use client";

import { type Decimal, type StressedCoverage, toPlainDigits } from "@xinzhi/domain";
import { Meter } from "@xinzhi/ui/charts/meter.tsx";
import { topOf } from "@xinzhi/ui/charts/time-chart-shapes.ts";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { useAmountUnit } from "@xinzhi/ui/figures/amount-unit.tsx";
import { DataTable, DrawnCell, NumberCell, RowName, Rows } from "@xinzhi/ui/layout/data-table.tsx";
import { useTranslations } from "use-intl";
import { coverageText } from "./coverage-text.ts";

type Coverage = StressedCoverage["coverage"];
type Stretch = Coverage["stretches"][number];

/** Bars longer than so many floors say no more. */
const FLOORS_SHOWN = 3;

/** Every stretch; `chosen` is absent where nothing is put under stress. */
export function CoverageTable(props: {
  readonly base: Coverage;
  readonly chosen: Coverage | undefined;
  readonly floor: Decimal | undefined;
}) {
  const { base, chosen, floor } = props;
  const words = useTranslations("innovationView.coverage");
  const units = useTranslations("units");
  const amountUnit = useAmountUnit();
  const named = (name: string) => units("named", { name, unit: units(amountUnit) });
  const most = drawnMost(base, floor);
  return (
    <DataTable
      label={words("title")}
      testId="coverage-table"
      formula={words("method")}
      columns={[
        { text: words("stretch") },
        { text: words("until") },
        {
          text:
            floor === undefined
              ? words("drawnPlain")
              : words("drawn", { floor: coverageText(floor) }),
          isDrawn: true,
        },
        { text: named(words("inflow")), isNumber: true },
        { text: named(words("due")), isNumber: true },
        { text: words("base"), isNumber: true },
        { text: words("stressed"), isNumber: true },
      ]}
    >
      <Rows>
        {base.stretches.map((stretch, index) => (
          <StretchRow
            key={stretch.fromPeriod}
            stretch={stretch}
            under={chosen?.stretches[index]}
            isStressed={chosen !== undefined}
            most={most}
            floor={floor}
          />
        ))}
      </Rows>
    </DataTable>
  );
}

function StretchRow(props: {
  readonly stretch: Stretch;
  readonly under: Stretch | undefined;
  readonly isStressed: boolean;
  readonly most: string;
  readonly floor: Decimal | undefined;
}) {
  const { stretch, under, most, floor } = props;
  const amountUnit = useAmountUnit();
  const { fromPeriod, toPeriod, ends, coverage } = stretch;
  const shown = under ?? stretch;
  const amount = (yuan: Decimal) => amountText(toPlainDigits(yuan), amountUnit);
  return (
    <tr>
      <RowName>
        <span className="figures">
          {fromPeriod === toPeriod ? fromPeriod : `${fromPeriod}–${toPeriod}`}
        </span>
      </RowName>
      <td className="figures py-1 pr-3">{ends.kind === "date" ? ends.date : ends.month}</td>
      <DrawnCell>
        {coverage === undefined ? null : (
          <Meter
            digits={toPlainDigits(coverage)}
            beside={under?.coverage && toPlainDigits(under.coverage)}
            most={most}
            bound={floor && toPlainDigits(floor)}
          />
        )}
      </DrawnCell>
      <NumberCell>{amount(shown.cashYuan)}</NumberCell>
      <NumberCell>{amount(shown.dueYuan)}</NumberCell>
      <NumberCell>
        <CoverageFigure coverage={coverage} floor={floor} />
      </NumberCell>
      <NumberCell>
        {props.isStressed ? <CoverageFigure coverage={under?.coverage} floor={floor} /> : "—"}
      </NumberCell>
    </tr>
  );
}

/** A coverage; below the floor that is said in words. */
export function CoverageFigure(props: {
  readonly coverage: Decimal | undefined;
  readonly floor: Decimal | undefined;
}) {
  const { coverage, floor } = props;
  const words = useTranslations("innovationView.coverage");
  const isBelow = floor !== undefined && coverage?.lt(floor) === true;
  return (
    <span data-below={isBelow}>
      {coverageText(coverage)}
      {isBelow ? <span className="block text-small text-vermilion">{words("below")}</span> : null}
    </span>
  );
}

function drawnMost({ stretches }: Coverage, floor: Decimal | undefined): string {
  const found = topOf(stretches.flatMap(({ coverage }) => coverage ?? []).map(toPlainDigits));
  if (floor === undefined) return String(found);
  const cut = Number(toPlainDigits(floor)) * FLOORS_SHOWN;
  return String(found > cut ? cut : found);
}
