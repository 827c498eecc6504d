/**
 * The waterfall (价格瀑布): a table whose middle column is drawn. Eyes follow the bars, screen readers read the rows, and
 * every value opens into its explanation.
 */
"use client";

import { type Line, type LineId, toPlainDigits } from "@xinzhi/domain";
import { useLines } from "../explanation/lines-context.tsx";
import { Figure } from "../figures/figure.tsx";
import { useTermWords } from "../words/term-words.ts";
import { type BarShape, DRAWING_WIDTH, waterfallShapes } from "./waterfall-shapes.ts";

/** The words above the columns. */
export type WaterfallWords = {
  readonly caption: string;
  readonly item: string;
  readonly value: string;
};

/** Bars that add up to the total, line by line. */
export function Waterfall(props: {
  readonly bars: readonly LineId[];
  readonly total: LineId;
  readonly words: WaterfallWords;
}) {
  const { words } = props;
  const lineOf = useLines();
  const bars = props.bars.flatMap((id) => lineOf(id) ?? []);
  const total = lineOf(props.total);
  if (total === undefined) return null;
  const digits = bars.map(({ value }) => toPlainDigits(value));
  const totalDigits = toPlainDigits(total.value);
  const shapes = waterfallShapes(digits, totalDigits);
  return (
    <table className="w-full border-collapse" data-testid="waterfall">
      <caption className="sr-only">{words.caption}</caption>
      <thead>
        <tr className="border-line border-b text-faint text-small">
          <th scope="col" className="py-1 pr-3 text-left font-normal">
            {words.item}
          </th>
          <td aria-hidden="true" className="w-full" />
          <th scope="col" className="py-1 pl-3 text-right font-normal whitespace-nowrap">
            {words.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((line, index) => (
          <BarRow
            key={line.id}
            line={line}
            digits={digits[index] ?? "0"}
            shape={shapes.bars[index] ?? shapes.total}
            zero={shapes.zero}
          />
        ))}
      </tbody>
      <tfoot>
        <BarRow line={total} digits={totalDigits} shape={shapes.total} zero={shapes.zero} isTotal />
      </tfoot>
    </table>
  );
}

function BarRow(props: {
  readonly line: Line;
  readonly digits: string;
  readonly shape: BarShape;
  readonly zero: number;
  readonly isTotal?: boolean;
}) {
  const { line, digits, shape, zero, isTotal } = props;
  const { nameOf } = useTermWords();
  return (
    <tr
      className={isTotal ? "border-line border-t font-semibold" : ""}
      data-bar={line.id}
      data-value={digits}
    >
      <th
        scope="row"
        className={`py-0.5 pr-3 text-left whitespace-nowrap ${isTotal ? "font-semibold" : "font-normal"}`}
      >
        {nameOf(line.term)}
      </th>
      <td aria-hidden="true" className="w-full min-w-16 p-0">
        <Bar shape={shape} zero={zero} look={lookOf(shape, isTotal === true)} />
      </td>
      <td className="py-0.5 pl-3 text-right">
        <Figure line={line.id} withoutSign />
      </td>
    </tr>
  );
}

const LOOKS = { more: "fill-bar", less: "fill-barless", total: "fill-accent" } as const;

function lookOf(shape: BarShape, isTotal: boolean): string {
  if (isTotal) return LOOKS.total;
  return shape.isLess ? LOOKS.less : LOOKS.more;
}

const ROW_HEIGHT = 28;
const BAR_TOP = 6;
const BAR_HEIGHT = 16;
const LEAST_WIDTH = 2;

function Bar(props: { readonly shape: BarShape; readonly zero: number; readonly look: string }) {
  const { shape, zero, look } = props;
  return (
    <svg
      viewBox={`0 0 ${DRAWING_WIDTH} ${ROW_HEIGHT}`}
      preserveAspectRatio="none"
      className="block h-7 w-full"
      focusable="false"
      aria-hidden="true"
    >
      <line
        x1={zero}
        x2={zero}
        y1={0}
        y2={ROW_HEIGHT}
        className="stroke-line"
        vectorEffect="non-scaling-stroke"
      />
      <rect
        x={shape.x}
        y={BAR_TOP}
        width={Math.max(shape.width, LEAST_WIDTH)}
        height={BAR_HEIGHT}
        className={look}
      />
      <line
        x1={shape.end}
        x2={shape.end}
        y1={BAR_TOP}
        y2={ROW_HEIGHT}
        className="stroke-edge"
        strokeDasharray="2 2"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
