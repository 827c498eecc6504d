/**
 * A measuring bar in a table's cell (量条): how far a figure goes, and where its bound lies. The figure itself stands beside it.
 */

/** The drawing's width in its own units; it is stretched to the room there is. */
const WIDTH = 1000;
const HEIGHT = 20;
const BAR_TOP = 4;
const BAR_HEIGHT = 12;
const LEAST_WIDTH = 2;

/** What is drawn. Digits may be below nought; then the bar goes left from where nought lies. */
export type MeterProps = {
  readonly digits: string;
  /** A second, thinner bar for the same row, e.g. under stress. */
  readonly beside?: string | undefined;
  /** The left and the right end of the drawing. */
  readonly least?: string | undefined;
  readonly most: string;
  /** A bound that is marked across the bar. */
  readonly bound?: string | undefined;
  readonly look?: keyof typeof LOOKS;
};

const LOOKS = { plain: "fill-bar", chosen: "fill-accent", less: "fill-barless" } as const;

/** The bar. */
export function Meter({ digits, beside, least = "0", most, bound, look = "plain" }: MeterProps) {
  const [from, to] = [Number(least), Number(most)];
  const place = (text: string) => {
    const share = to <= from ? 0 : (Number(text) - from) / (to - from);
    return Math.min(1, Math.max(0, share)) * WIDTH;
  };
  const zero = place("0");
  const bar = (text: string) => {
    const end = place(text);
    return { x: Math.min(zero, end), width: Math.max(Math.abs(end - zero), LEAST_WIDTH) };
  };
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="block h-5 w-full"
      focusable="false"
      aria-hidden="true"
    >
      <rect {...bar(digits)} y={BAR_TOP} height={BAR_HEIGHT} className={LOOKS[look]} />
      {beside === undefined ? null : (
        <rect
          {...bar(beside)}
          y={BAR_TOP + BAR_HEIGHT / 4}
          height={BAR_HEIGHT / 2}
          className="fill-paper stroke-ink"
          vectorEffect="non-scaling-stroke"
        />
      )}
      <line
        x1={zero}
        x2={zero}
        y1={0}
        y2={HEIGHT}
        className="stroke-line"
        vectorEffect="non-scaling-stroke"
      />
      {bound === undefined ? null : (
        <line
          x1={place(bound)}
          x2={place(bound)}
          y1={0}
          y2={HEIGHT}
          className="stroke-ink"
          strokeWidth="2"
          strokeDasharray="3 2"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
