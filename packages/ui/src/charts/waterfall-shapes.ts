/**
 * The shapes of a waterfall (瀑布图): where each bar starts and ends on the drawing. Positions are for the eye only; the
 * figures beside them are exact.
 */
/** The drawing's width in its own units; it is stretched to the room there is. */
export const DRAWING_WIDTH = 1000;

/** One bar: where it begins and how wide it is, where the next one goes on, and whether it takes away. */
export type BarShape = {
  readonly x: number;
  readonly width: number;
  readonly end: number;
  readonly isLess: boolean;
};

/** The bars one after another, the total from nought, and where nought lies. */
export type WaterfallShapes = {
  readonly bars: readonly BarShape[];
  readonly total: BarShape;
  readonly zero: number;
};

/** Shapes for the digit texts of the bars and of their total. */
export function waterfallShapes(bars: readonly string[], total: string): WaterfallShapes {
  const steps = bars.map(Number);
  let reached = 0;
  const ends = steps.map((step) => {
    reached += step;
    return reached;
  });
  const whole = Number(total);
  const [least, most] = [Math.min(0, whole, ...ends), Math.max(0, whole, ...ends)];
  const room = most - least;
  const scale = (rate: number) => (room === 0 ? 0 : ((rate - least) / room) * DRAWING_WIDTH);
  const shape = (from: number, to: number): BarShape => ({
    x: scale(Math.min(from, to)),
    width: Math.abs(scale(to) - scale(from)),
    end: scale(to),
    isLess: to < from,
  });
  return {
    bars: ends.map((end, index) => shape(index === 0 ? 0 : (ends[index - 1] ?? 0), end)),
    total: shape(0, whole),
    zero: scale(0),
  };
}
