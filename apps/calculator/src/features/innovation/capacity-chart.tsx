/**
 * Capacity over time (质押能力曲线): what the rights carry at the end of every period against the most that was owed in it, the first
 * period in which they fall short marked.
 */
"use client";

import { type CalendarDate, type FitPledge, toPlainDigits } from "@xinzhi/domain";
import { Legend } from "@xinzhi/ui/charts/legend.tsx";
import { TimeChart } from "@xinzhi/ui/charts/time-chart.tsx";
import type { Moment } from "@xinzhi/ui/charts/time-chart-shapes.ts";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { useAmountUnit } from "@xinzhi/ui/figures/amount-unit.tsx";
import {
  DataTable,
  Notice,
  NumberCell,
  RowName,
  Rows,
  TextCell,
} from "@xinzhi/ui/layout/data-table.tsx";
import { useTranslations } from "use-intl";

type Life = { readonly from: CalendarDate; readonly to: CalendarDate };

/** The chart and its table. */
export function CapacityChart({ found, life }: { readonly found: FitPledge; readonly life: Life }) {
  const words = useTranslations("innovationView.pledge");
  const units = useTranslations("units");
  const amountUnit = useAmountUnit();
  const { pledge, securedYuan, curve, shortfall } = found;
  const start = at(life.from);
  const highest = pledge.capacityYuan.gt(securedYuan) ? pledge.capacityYuan : securedYuan;
  return (
    <figure className="my-2">
      <TimeChart
        caption={words("chart", life)}
        from={start}
        to={at(life.to)}
        areas={[
          {
            look: "own",
            stretches: curve.map(({ day, neededYuan }, index) => ({
              from: at(curve[index - 1]?.day ?? life.from),
              to: at(day),
              digits: toPlainDigits(neededYuan),
            })),
          },
        ]}
        line={[
          { at: start, digits: toPlainDigits(pledge.capacityYuan) },
          ...curve.map(({ day, capacityYuan }) => ({
            at: at(day),
            digits: toPlainDigits(capacityYuan),
          })),
        ]}
        marks={
          shortfall === undefined
            ? []
            : [
                {
                  at: at(shortfall.day),
                  text: words("short", { period: String(shortfall.period) }),
                },
              ]
        }
        edges={{
          start: life.from,
          end: life.to,
          most: words("most", {
            amount: amountText(toPlainDigits(highest), amountUnit),
            unit: units(amountUnit),
          }),
        }}
      />
      <figcaption>
        <Legend
          entries={[
            { look: "own", text: words("needed") },
            { look: "line", text: words("holds") },
          ]}
        />
      </figcaption>
      <details open={shortfall !== undefined}>
        <summary className="min-h-6 text-accent">{words("table")}</summary>
        <CapacityTable found={found} />
      </details>
    </figure>
  );
}

function at(date: CalendarDate): Moment {
  return { kind: "date", date };
}

function CapacityTable({ found: { curve, shortfall } }: { readonly found: FitPledge }) {
  const words = useTranslations("innovationView.pledge");
  const units = useTranslations("units");
  const amountUnit = useAmountUnit();
  const named = (name: string) => units("named", { name, unit: units(amountUnit) });
  return (
    <DataTable
      label={words("table")}
      testId="capacity"
      formula={words("tableMethod")}
      columns={[
        { text: words("period") },
        { text: words("day") },
        { text: named(words("holds")), isNumber: true },
        { text: named(words("needed")), isNumber: true },
        { text: words("outcome") },
      ]}
    >
      <Rows>
        {curve.map(({ period, day, capacityYuan, neededYuan, holds }) => (
          <tr
            key={period}
            data-shortfall={period === shortfall?.period ? "first" : undefined}
            data-holds={holds}
          >
            <RowName>{period}</RowName>
            <td className="figures py-1 pr-3">{day}</td>
            <NumberCell>{amountText(toPlainDigits(capacityYuan), amountUnit)}</NumberCell>
            <NumberCell>{amountText(toPlainDigits(neededYuan), amountUnit)}</NumberCell>
            <TextCell>
              {holds ? words("enough") : words("lacking")}
              {period === shortfall?.period ? <Notice>{words("first")}</Notice> : null}
            </TextCell>
          </tr>
        ))}
      </Rows>
    </DataTable>
  );
}
