/**
 * The shapes of a chart over time (时间图): stretches as rectangles, readings as a line. Across, positions are percent of the
 * drawing, so that it takes the room there is; upward they are its own units. For the eye only: the figures beside it are exact.
 */
import type { Quote } from "@xinzhi/domain";

/** A moment of a loan's life: a day, or a month counted from drawdown. */
export type Moment = Quote["figures"]["plan"]["rows"][number]["due"];

/** A stretch at one height; `digits` are yuan or whatever the chart counts. */
export type Stretch = { readonly from: Moment; readonly to: Moment; readonly digits: string };

/** One reading. */
export type Reading = { readonly at: Moment; readonly digits: string };

/** The drawing's height in its own units. */
export const DRAWING_HEIGHT = 120;

/** Where something lies across: percent of the drawing. */
export type Across = { readonly x: number; readonly width: number };

/** A rectangle that stands on the ground. */
export type AreaShape = Across & { readonly y: number; readonly height: number };

/** A piece of a line. */
export type LineShape = {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
};

const WHOLE = 100;
const MILLISECONDS_A_DAY = 86_400_000;

/** A moment as a number that grows with time. */
function placeOf(moment: Moment): number {
  return moment.kind === "month"
    ? moment.month
    : Date.parse(`${moment.date}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** Where moments lie between the first and the last of a chart; what lies outside is cut to the edge. */
export function timeScale(from: Moment, to: Moment): (at: Moment) => number {
  const [start, end] = [placeOf(from), placeOf(to)];
  const room = end - start;
  return (at) => {
    const share = room <= 0 ? 0 : (placeOf(at) - start) / room;
    return Math.min(1, Math.max(0, share)) * WHOLE;
  };
}

/** Where a stretch lies across, cut to the chart. */
export function across(
  scale: (at: Moment) => number,
  { from, to }: Pick<Stretch, "from" | "to">,
): Across {
  const x = scale(from);
  return { x, width: scale(to) - x };
}

/** How high digits stand when `most` fills the drawing. */
function heightOf(digits: string, most: number): number {
  return most <= 0 ? 0 : (Math.min(Math.max(Number(digits), 0), most) / most) * DRAWING_HEIGHT;
}

/** The greatest of the digits, with a little air above. */
export function topOf(digits: readonly string[]): number {
  return Math.max(0, ...digits.map(Number)) * AIR;
}

const AIR = 1.08;

/** The rectangles of stretches. */
export function areaShapes(
  scale: (at: Moment) => number,
  stretches: readonly Stretch[],
  most: number,
): readonly AreaShape[] {
  return stretches.map((stretch) => {
    const height = heightOf(stretch.digits, most);
    return { ...across(scale, stretch), y: DRAWING_HEIGHT - height, height };
  });
}

/** The pieces of a line from reading to reading. */
export function lineShapes(
  scale: (at: Moment) => number,
  readings: readonly Reading[],
  most: number,
): readonly LineShape[] {
  const points = readings.map(({ at, digits }) => ({
    x: scale(at),
    y: DRAWING_HEIGHT - heightOf(digits, most),
  }));
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before === undefined ? [] : [{ x1: before.x, x2: point.x, y1: before.y, y2: point.y }];
  });
}
