/**
 * A chart over the life of a loan (时间图): areas for what is owed, a line for what is held against it, a mark for what happens on
 * a day. It is drawn for the eye; whoever uses it puts a table beside it.
 */
"use client";

import { AREA_LOOKS, type AreaLook } from "./time-chart-looks.ts";
import {
  type AreaShape,
  across,
  areaShapes,
  DRAWING_HEIGHT,
  lineShapes,
  type Moment,
  type Reading,
  type Stretch,
  timeScale,
  topOf,
} from "./time-chart-shapes.ts";

/** Stretches drawn alike, later ones over earlier ones. */
export type Area = { readonly look: AreaLook; readonly stretches: readonly Stretch[] };

/** A word over a stretch, e.g. its number. */
export type Label = Pick<Stretch, "from" | "to"> & { readonly text: string };

/** A day that is marked, with its word. */
export type Mark = { readonly at: Moment; readonly text: string };

/** What is drawn, and the words at the edges. */
export type TimeChartProps = {
  readonly caption: string;
  readonly from: Moment;
  readonly to: Moment;
  readonly areas: readonly Area[];
  readonly line?: readonly Reading[];
  readonly labels?: readonly Label[];
  readonly marks?: readonly Mark[];
  /** At the left and right below, and at the top. */
  readonly edges: { readonly start: string; readonly end: string; readonly most: string };
};

/** One line of text, above the drawing and below it; marks have a line of their own. */
const TEXT_LINE = 18;
const TEXT_RISE = 5;

/** The chart. */
export function TimeChart(props: TimeChartProps) {
  const { caption, areas, line = [], labels = [], marks = [], edges } = props;
  const scale = timeScale(props.from, props.to);
  const most = topOf([
    ...areas.flatMap(({ stretches }) => stretches.map(({ digits }) => digits)),
    ...line.map(({ digits }) => digits),
  ]);
  const top = TEXT_LINE * (marks.length === 0 ? 1 : 2);
  const base = top + DRAWING_HEIGHT;
  return (
    <svg
      role="img"
      aria-label={caption}
      width="100%"
      height={base + TEXT_LINE}
      className="block text-small"
      data-testid="time-chart"
    >
      <svg x="0" y={top} width="100%" height={DRAWING_HEIGHT} aria-hidden="true">
        {areas.map(({ look, stretches }) =>
          areaShapes(scale, stretches, most).map((shape) => (
            <Rectangle key={`${look} ${shape.x} ${shape.y}`} shape={shape} look={look} />
          )),
        )}
        {lineShapes(scale, line, most).map(({ x1, x2, y1, y2 }) => (
          <line
            key={`${x1} ${y1}`}
            x1={percent(x1)}
            x2={percent(x2)}
            y1={y1}
            y2={y2}
            className="stroke-ink"
            strokeWidth="2"
          />
        ))}
      </svg>
      <line x1="0" x2="100%" y1={base} y2={base} className="stroke-edge" />
      {labels.map((label) => {
        const { x, width } = across(scale, label);
        return (
          <text
            key={`${label.text} ${x}`}
            x={percent(x + width / 2)}
            y={base - TEXT_RISE}
            textAnchor="middle"
            className="fill-onaccent"
          >
            {label.text}
          </text>
        );
      })}
      {marks.map(({ at, text }) => (
        <MarkLine key={text} x={scale(at)} top={top} text={text} />
      ))}
      <text x="0" y={TEXT_LINE - TEXT_RISE} className="figures fill-faint">
        {edges.most}
      </text>
      <text x="0" y={base + TEXT_LINE - TEXT_RISE} className="figures fill-faint">
        {edges.start}
      </text>
      <text
        x="100%"
        y={base + TEXT_LINE - TEXT_RISE}
        textAnchor="end"
        className="figures fill-faint"
      >
        {edges.end}
      </text>
    </svg>
  );
}

function Rectangle({ shape, look }: { readonly shape: AreaShape; readonly look: AreaLook }) {
  return (
    <rect
      x={percent(shape.x)}
      y={shape.y}
      width={percent(shape.width)}
      height={shape.height}
      className={AREA_LOOKS[look]}
      data-look={look}
    />
  );
}

const HALF = 50;

function MarkLine(props: { readonly x: number; readonly top: number; readonly text: string }) {
  const { x, top, text } = props;
  return (
    <>
      <line
        x1={percent(x)}
        x2={percent(x)}
        y1={top}
        y2={top + DRAWING_HEIGHT}
        className="stroke-amber"
        strokeWidth="2"
        strokeDasharray="4 3"
      />
      <text
        x={percent(x)}
        y={top - TEXT_RISE}
        textAnchor={x > HALF ? "end" : "start"}
        className="fill-amber"
      >
        {text}
      </text>
    </>
  );
}

function percent(value: number): string {
  return `${value}%`;
}
