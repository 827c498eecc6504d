/**
 * The shapes of the outlay chart (逐年现金支出图): a group of columns for each year. Positions are for the eye only; the figures in the
 * table are exact.
 */

/** The drawing's size in its own units; it is stretched to the room there is. */
export const DRAWING = { width: 1000, height: 160 } as const;

/** One column of the chart. */
export type OutlayShape = {
  readonly year: number;
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const GAP_SHARE = 0.3;

/** Columns for series of yuan texts, one series for each scenario; a year below nought has no height. */
export function outlayShapes(series: readonly (readonly string[])[]): readonly OutlayShape[] {
  const years = Math.max(1, ...series.map(({ length }) => length));
  const most = Math.max(1, ...series.flat().map(Number));
  const room = DRAWING.width / years;
  const width = (room * (1 - GAP_SHARE)) / Math.max(1, series.length);
  return series.flatMap((texts, index) =>
    texts.map((text, year) => {
      const height = (Math.max(0, Number(text)) / most) * DRAWING.height;
      const x = room * (year + GAP_SHARE / 2) + width * index;
      return { year, series: index, x, y: DRAWING.height - height, width, height };
    }),
  );
}
