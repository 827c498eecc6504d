/**
 * The balance cut by its funding (余额分段): for the drawing and its table, from the pieces the quote's funding cost is made of.
 */
import { type Quote, toPlainDigits } from "@xinzhi/domain";
import type { Area, Label } from "@xinzhi/ui/charts/time-chart.tsx";
import type { Moment, Stretch } from "@xinzhi/ui/charts/time-chart-shapes.ts";

type Piece = Quote["figures"]["fundedPieces"][number];

/** Where a piece starts and ends. */
export function momentsOf(span: Piece["span"]): Pick<Stretch, "from" | "to"> {
  return span.kind === "dated"
    ? { from: { kind: "date", date: span.from }, to: { kind: "date", date: span.to } }
    : {
        from: { kind: "month", month: span.fromMonth - 1 },
        to: { kind: "month", month: span.toMonth },
      };
}

/** The whole balance where nothing is relent, the balance while relending is drawn, and the relent part of that over it. */
export function balanceAreas(pieces: readonly Piece[]): readonly Area[] {
  const drawn = pieces.filter(({ segmentIndex }) => segmentIndex !== undefined);
  const apart = pieces.filter(({ segmentIndex }) => segmentIndex === undefined);
  const stretch = (piece: Piece, yuan: Piece["balance"]): Stretch => ({
    ...momentsOf(piece.span),
    digits: toPlainDigits(yuan),
  });
  return [
    { look: "apart", stretches: apart.map((piece) => stretch(piece, piece.balance)) },
    { look: "own", stretches: drawn.map((piece) => stretch(piece, piece.balance)) },
    { look: "policy", stretches: drawn.map((piece) => stretch(piece, piece.relent)) },
  ];
}

/** The number of each segment, written once over all its pieces. */
export function segmentLabels(pieces: readonly Piece[]): readonly Label[] {
  const labels: Label[] = [];
  for (const { segmentIndex, span } of pieces) {
    if (segmentIndex === undefined) continue;
    const { from, to } = momentsOf(span);
    const known = labels[segmentIndex];
    labels[segmentIndex] = { from: known?.from ?? from, to, text: String(segmentIndex + 1) };
  }
  return labels;
}

/** The largest balance of the life. */
export function highestBalance(pieces: readonly Piece[]): Piece["balance"] | undefined {
  return pieces.reduce<Piece["balance"] | undefined>(
    (most, { balance }) => (most === undefined || balance.gt(most) ? balance : most),
    undefined,
  );
}

/** The line that explains the balance of a piece: the opening one, or the one after a change inside the period. */
export function balanceLine({ period, stretch }: Pick<Piece, "period" | "stretch">): string {
  return stretch === 1 ? `openingBalance#${period}` : `changedBalance#${period}.${stretch}`;
}

/** A moment in words: a day as it is, a month by the words for it. */
export function momentText(moment: Moment, monthWords: (month: string) => string): string {
  return moment.kind === "date" ? moment.date : monthWords(String(moment.month));
}
