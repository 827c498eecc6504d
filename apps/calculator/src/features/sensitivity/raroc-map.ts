/**
 * A map of RAROC (热力图): each cell is the whole deal with two of its terms moved, completed anew by the rules and priced by the
 * exact kernel where that knows the deal, so that a cell says what the desk would say there.
 */
import {
  completeInquiry,
  evaluateFast,
  firmInquiry,
  type LoanRequest,
  type PolicyBook,
  policyBookAsOf,
  priceLoan,
  rarocBand,
  valuesAround,
  whatIfScale,
  withTermAt,
} from "@xinzhi/domain";
import { decodeFitFile, type FileObject, movedFitFile } from "@xinzhi/domain/schemas";
import type { MapAxes, MapCell, MapFrame } from "./map-messages.ts";

/** A map whose rows are worked out when they are asked for, or why there is none. */
export type RarocMap =
  | {
      readonly kind: "map";
      readonly frame: MapFrame;
      readonly row: (row: number) => readonly MapCell[];
    }
  | { readonly kind: "no-axis" | "none" };

/** The map of a fit file's deal. */
export function rarocMap(file: FileObject, axes: MapAxes, book: PolicyBook): RarocMap {
  const deal = completed(file, book);
  if (deal === undefined) return { kind: "none" };
  const { request, known } = deal;
  const quote = priceLoan(request, known);
  if (quote.kind === "refused") return { kind: "none" };
  const priced = quote.value.figures.deal;
  const [across, down] = [whatIfScale(axes.across, priced), whatIfScale(axes.down, priced)];
  if (across === undefined || down === undefined) return { kind: "no-axis" };
  const target = request.capital.hurdle.perYear;
  const frame: MapFrame = {
    across: { scale: across, values: valuesAround(across) },
    down: { scale: down, values: valuesAround(down) },
    target,
  };
  const cell = (row: number, column: number): MapCell => {
    const moved = cellFile(file, request, frame, row, column);
    const raroc = moved && rarocOf(moved, book);
    return raroc && { raroc, band: rarocBand(raroc, target) };
  };
  const row = (at: number) => frame.across.values.map((_, column) => cell(at, column));
  return { kind: "map", frame, row };
}

/** The file of a cell, or `undefined` outside the map. */
export function cellFile(
  file: FileObject,
  request: LoanRequest,
  { across, down }: MapFrame,
  row: number,
  column: number,
): FileObject | undefined {
  const [x, y] = [across.values[column], down.values[row]];
  if (x === undefined || y === undefined) return undefined;
  const moved = withTermAt(across.scale.term, withTermAt(down.scale.term, request, y), x);
  return movedFitFile(file, request, moved);
}

function rarocOf(file: FileObject, book: PolicyBook) {
  const deal = completed(file, book);
  if (deal === undefined) return undefined;
  const figures = evaluateFast(deal.known)(deal.request);
  return figures.kind === "ok" ? figures.value.raroc : undefined;
}

function completed(file: FileObject, book: PolicyBook) {
  const question = decodeFitFile(file);
  if (question.kind === "refused") return undefined;
  const known = policyBookAsOf(book, question.value.context.pricingDate);
  const request = completeInquiry(firmInquiry(question.value, known).inquiry, known);
  return request.kind === "ok" ? { request: request.value, known } : undefined;
}
