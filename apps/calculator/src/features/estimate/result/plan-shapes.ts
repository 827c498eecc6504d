/**
 * The shapes of the plan chart (还款图): each payment a column of principal, interest and fees, one upon the other. For the eye only: the
 * table beside it has the figures.
 */

/** What a payment is made of, from the ground up. */
export const PARTS = ["principal", "interest", "fees"] as const;
export type Part = (typeof PARTS)[number];

/** The parts of one payment in plain digits. */
export type PartDigits = Readonly<Record<Part, string>>;

/** One rectangle in the drawing's own units. */
export type PartShape = {
  readonly column: number;
  readonly part: Part;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The drawing. */
export const DRAWING = { width: 720, height: 180 } as const;

const GAP_SHARE = 0.2;

/** The rectangles of all payments; what is nought has none. */
export function planShapes(payments: readonly PartDigits[]): readonly PartShape[] {
  const sums = payments.map((parts) => PARTS.reduce((sum, part) => sum + Number(parts[part]), 0));
  const most = Math.max(0, ...sums);
  if (most === 0) return [];
  const room = DRAWING.width / payments.length;
  const width = room * (1 - GAP_SHARE);
  return payments.flatMap((parts, column) => {
    let ground = DRAWING.height;
    return PARTS.flatMap((part): readonly PartShape[] => {
      const height = (Number(parts[part]) / most) * DRAWING.height;
      if (height === 0) return [];
      ground -= height;
      const x = column * room + (room - width) / 2;
      return [{ column, part, x, y: ground, width, height }];
    });
  });
}
