/**
 * 逐年现金支出: what the customer pays in each year of each scenario, drawn and as a table. Scenarios differ by their filling, not by
 * colour alone; the other bank's columns are dashed.
 */
"use client";

import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { useAmountUnit } from "@xinzhi/ui/figures/amount-unit.tsx";
import { useId } from "react";
import { useTranslations } from "use-intl";
import type { Column } from "./columns.ts";
import { DRAWING, outlayShapes } from "./outlay-shapes.ts";

const FILLS = ["plain", "pale", "hatched"] as const;

/** Chart and table. */
export function OutlayChart({ columns }: { readonly columns: readonly Column[] }) {
  const words = useTranslations("scenarios");
  const units = useTranslations("units");
  const amountUnit = useAmountUnit();
  const priced = columns.filter(({ price }) => price !== undefined);
  const series = priced.map(({ price }) => price?.outlay ?? []);
  const years = Math.max(0, ...series.map(({ length }) => length));
  return (
    <section className="mt-4" data-explained>
      <h3 className="font-semibold">{words("outlay")}</h3>
      <p className="text-faint text-small" data-formula>
        {words("outlayHow")}
      </p>
      <Drawing columns={priced} />
      <table className="w-full border-collapse" data-testid="outlay">
        <caption className="sr-only">{words("outlayCaption", { unit: units(amountUnit) })}</caption>
        <thead>
          <tr className="border-line border-b text-faint text-small">
            <th scope="col" className="py-1 text-left font-normal">
              {units(amountUnit)}
            </th>
            {priced.map(({ id, name }, index) => (
              <th key={id} scope="col" className="py-1 pl-3 text-right font-normal">
                <Swatch fill={fillOf(priced, index)} /> {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: years }, (_, year) => (
            <tr key={year} className="border-line border-b last:border-b-0">
              <th scope="row" className="py-0.5 text-left font-normal">
                {words("year", { number: String(year + 1) })}
              </th>
              {priced.map(({ id }, index) => {
                const yuan = series[index]?.[year];
                return (
                  <td key={id} className="figures py-0.5 pl-3 text-right">
                    {yuan === undefined ? "—" : amountText(yuan, amountUnit)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Fill = (typeof FILLS)[number] | "dashed";

function fillOf(columns: readonly Column[], index: number): Fill {
  if (columns[index]?.kind === "competitor") return "dashed";
  return FILLS[index] ?? "plain";
}

const LOOKS: Readonly<Record<Exclude<Fill, "hatched">, string>> = {
  plain: "fill-accent",
  pale: "fill-barless stroke-edge",
  dashed: "fill-paper stroke-ink",
};

function Drawing({ columns }: { readonly columns: readonly Column[] }) {
  const hatch = useId();
  const shapes = outlayShapes(columns.map(({ price }) => price?.outlay ?? []));
  return (
    <svg
      viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
      preserveAspectRatio="none"
      className="my-2 block h-28 w-full border-edge border-b"
      aria-hidden="true"
      focusable="false"
      data-testid="outlay-chart"
    >
      <Hatch id={hatch} />
      {shapes.map(({ year, series, ...place }) => (
        <Bar key={`${year}-${series}`} place={place} fill={fillOf(columns, series)} hatch={hatch} />
      ))}
    </svg>
  );
}

function Bar(props: {
  readonly place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly fill: Fill;
  readonly hatch: string;
}) {
  const { place, fill, hatch } = props;
  const look =
    fill === "hatched"
      ? { className: "stroke-edge", fill: `url(#${hatch})` }
      : { className: LOOKS[fill] };
  return (
    <rect
      {...place}
      {...look}
      {...(fill === "dashed" ? { strokeDasharray: "4 3" } : {})}
      vectorEffect="non-scaling-stroke"
    />
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" className="fill-paper" />
      <path d="M0 8L8 0" className="stroke-bar" strokeWidth="2" />
    </pattern>
  );
}

function Swatch({ fill }: { readonly fill: Fill }) {
  const hatch = useId();
  return (
    <svg viewBox="0 0 16 10" className="inline-block h-2.5 w-4" aria-hidden="true">
      <Hatch id={hatch} />
      <Bar place={{ x: 0.5, y: 0.5, width: 15, height: 9 }} fill={fill} hatch={hatch} />
    </svg>
  );
}
