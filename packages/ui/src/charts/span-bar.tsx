/**
 * A stretch of days against the life of a loan (有效期条): the life fills the drawing but for a margin on both sides, where it is seen
 * that something starts before or ends after it.
 */
import type { CalendarDate } from "@xinzhi/domain";
import { timeScale } from "./time-chart-shapes.ts";

const HEIGHT = 20;
const BAR_TOP = 5;
const BAR_HEIGHT = 10;
/** Percent of the drawing on either side of the life. */
const MARGIN = 8;
const LIFE = 100 - 2 * MARGIN;

const LOOKS = { plain: "fill-accent", faint: "fill-barless" } as const;

/** The bar; without an end it goes on over the edge. */
export function SpanBar(props: {
  readonly life: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly from: CalendarDate;
  readonly to: CalendarDate | undefined;
  readonly look: keyof typeof LOOKS;
}) {
  const { life, from, to, look } = props;
  const scale = timeScale({ kind: "date", date: life.from }, { kind: "date", date: life.to });
  const inside = (date: CalendarDate) => MARGIN + (scale({ kind: "date", date }) * LIFE) / 100;
  const start = from < life.from ? 0 : inside(from);
  const end = to === undefined || to > life.to ? 100 : to <= life.from ? MARGIN / 2 : inside(to);
  const isLapse = to !== undefined && to > life.from && to < life.to;
  return (
    <svg width="100%" height={HEIGHT} className="block" focusable="false" aria-hidden="true">
      <rect x={`${MARGIN}%`} width={`${LIFE}%`} height={HEIGHT} className="fill-well" />
      <rect
        x={`${start}%`}
        y={BAR_TOP}
        width={`${Math.max(end - start, 0)}%`}
        height={BAR_HEIGHT}
        className={LOOKS[look]}
      />
      {[MARGIN, MARGIN + LIFE].map((edge) => (
        <line
          key={edge}
          x1={`${edge}%`}
          x2={`${edge}%`}
          y1={0}
          y2={HEIGHT}
          className="stroke-edge"
        />
      ))}
      {isLapse ? (
        <line
          x1={`${end}%`}
          x2={`${end}%`}
          y1={0}
          y2={HEIGHT}
          className="stroke-amber"
          strokeWidth="3"
        />
      ) : null}
    </svg>
  );
}
