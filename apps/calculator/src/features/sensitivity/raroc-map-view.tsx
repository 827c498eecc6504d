/**
 * The map as a table (热力图): a number in every cell, the target's contour as a thick line, the deal itself marked. Arrows move, Enter
 * or a click moves the deal.
 */
"use client";

import {
  type Decimal,
  RAROC_BANDS,
  type RarocBand,
  toPlainDigits,
  type WhatIfScale,
} from "@xinzhi/domain";
import { cutTo, grouped } from "@xinzhi/ui/digits/plain-digits.ts";
import { exactPercent, percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { MapCell } from "./map-messages.ts";
import { useScaleWords } from "./scale-words.ts";
import type { MapState } from "./use-raroc-map.ts";

type Map = Extract<MapState, { kind: "map" }>;

const GROUNDS: Readonly<Record<RarocBand, string>> = {
  farBelow: "bg-heata",
  below: "bg-heatb",
  justBelow: "bg-heatc",
  above: "bg-heatd",
  farAbove: "bg-heate",
};

/** The table. */
export function RarocMapView(props: {
  readonly map: Map;
  readonly onChoose: (row: number, column: number) => void;
}) {
  const { map, onChoose } = props;
  const { frame, rows, isStale } = map;
  const words = useTranslations("sensitivity");
  const { nameOf, textOf } = useScaleWords();
  const own = { row: ownIndex(frame.down), column: ownIndex(frame.across) };
  const [at, setAt] = useState(own);
  const tableRef = useRef<HTMLTableElement>(null);
  const focused = {
    row: Math.min(at.row, frame.down.values.length - 1),
    column: Math.min(at.column, frame.across.values.length - 1),
  };
  const moveWithKeys = (event: KeyboardEvent) => {
    const next = movedBy(event.key, focused, frame.down.values.length, frame.across.values.length);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    tableRef.current
      ?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)
      ?.focus();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="overflow-x-auto" aria-label={words("map")} tabIndex={0}>
      <table
        ref={tableRef}
        className="w-full min-w-160 table-fixed border-collapse"
        data-testid="raroc-map"
        data-stale={isStale}
      >
        <caption className="sr-only">
          {words("caption", {
            down: nameOf(frame.down.scale),
            across: nameOf(frame.across.scale),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="w-20 text-left font-normal text-faint text-small">
              {nameOf(frame.down.scale)} ↓ {nameOf(frame.across.scale)} →
            </th>
            {frame.across.values.map((value, column) => (
              <LineHead
                key={toPlainDigits(value)}
                scope="col"
                text={textOf(frame.across.scale, value)}
                isOwn={column === own.column}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {frame.down.values.map((value, row) => (
            <tr key={toPlainDigits(value)}>
              <LineHead
                scope="row"
                text={textOf(frame.down.scale, value)}
                isOwn={row === own.row}
              />
              {frame.across.values.map((across, column) => (
                <MapCellView
                  key={toPlainDigits(across)}
                  cell={rows[row]?.[column]}
                  isThere={rows[row] !== undefined}
                  edges={edgesAt(rows, row, column)}
                  isOwn={row === own.row && column === own.column}
                  isFocusable={row === focused.row && column === focused.column}
                  place={`${row}-${column}`}
                  onChoose={() => onChoose(row, column)}
                  onKey={moveWithKeys}
                  onFocus={() => setAt({ row, column })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ownIndex(axis: { readonly scale: WhatIfScale; readonly values: readonly Decimal[] }) {
  return axis.values.findIndex((value) => value.eq(axis.scale.own));
}

type Place = { readonly row: number; readonly column: number };

/** The cell that a key leads to. */
function movedBy(key: string, { row, column }: Place, rows: number, columns: number) {
  const [down, across] =
    {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Home: [0, -column],
      End: [0, columns - 1 - column],
    }[key] ?? [];
  if (down === undefined || across === undefined) return undefined;
  const next = { row: row + down, column: column + across };
  const isInside = next.row >= 0 && next.row < rows && next.column >= 0 && next.column < columns;
  return isInside ? next : { row, column };
}

function LineHead(props: {
  readonly scope: "row" | "col";
  readonly text: string;
  readonly isOwn: boolean;
}) {
  const { scope, text, isOwn } = props;
  return (
    <th
      scope={scope}
      className={`figures p-1 text-right text-small ${isOwn ? "font-semibold" : "font-normal text-faint"}`}
    >
      {text}
    </th>
  );
}

type Edges = { readonly left: boolean; readonly top: boolean };

/** Where the contour of the target runs: between a cell that meets it and one that does not. */
function edgesAt(rows: Map["rows"], row: number, column: number): Edges {
  const here = meets(rows[row]?.[column]);
  const [left, top] = [meets(rows[row]?.[column - 1]), meets(rows[row - 1]?.[column])];
  const isParted = (other: boolean | undefined) =>
    here !== undefined && other !== undefined && here !== other;
  return { left: isParted(left), top: isParted(top) };
}

function meets(cell: MapCell): boolean | undefined {
  return cell && (cell.band === "above" || cell.band === "farAbove");
}

const DECIMALS = 2;

function MapCellView(props: {
  readonly cell: MapCell;
  readonly isThere: boolean;
  readonly edges: Edges;
  readonly isOwn: boolean;
  readonly isFocusable: boolean;
  readonly place: string;
  readonly onChoose: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
}) {
  const { cell, isThere, edges, isOwn, isFocusable, place } = props;
  const words = useTranslations("sensitivity");
  const look = [
    cell === undefined ? "" : GROUNDS[cell.band],
    edges.left ? "border-l-3 border-l-ink" : "border-l border-l-paper",
    edges.top ? "border-t-3 border-t-ink" : "border-t border-t-paper",
    isOwn ? "font-semibold outline-2 outline-ink -outline-offset-4" : "",
  ].join(" ");
  return (
    <td className={`p-0 ${look}`} data-band={cell?.band}>
      <button
        type="button"
        tabIndex={isFocusable ? 0 : -1}
        data-cell={place}
        data-own={isOwn}
        className="figures h-8 w-full px-1 text-right focus-visible:outline-3 focus-visible:outline-accent focus-visible:-outline-offset-3"
        onClick={props.onChoose}
        onFocus={props.onFocus}
        onKeyDown={props.onKey}
      >
        {isOwn ? <span className="mr-1 font-normal text-small">{words("here")}</span> : null}
        {cell === undefined ? (
          <span className="text-faint">
            {isThere ? "—" : "…"}
            <span className="sr-only">{isThere ? words("noPriceHere") : words("waiting")}</span>
          </span>
        ) : (
          <>
            {cellText(cell.raroc)}
            <span className="sr-only"> {words(meets(cell) ? "meets" : "misses")}</span>
          </>
        )}
      </button>
    </td>
  );
}

function cellText(raroc: Decimal): string {
  return grouped(cutTo(exactPercent(toPlainDigits(raroc)), DECIMALS));
}

/** What the grounds mean, and the target. */
export function MapLegend({ target }: { readonly target: Decimal }) {
  const words = useTranslations("sensitivity");
  return (
    <div className="mt-2 grid gap-1 text-small">
      <p className="text-faint" data-formula>
        {words("how", { target: percentText(toPlainDigits(target), DECIMALS) })}
      </p>
      <ul className="flex flex-wrap gap-x-3 gap-y-1" aria-label={words("legend")}>
        {RAROC_BANDS.map((band) => (
          <li key={band} className="flex items-center gap-1">
            <span
              aria-hidden="true"
              className={`inline-block h-4 w-6 border border-edge ${GROUNDS[band]}`}
            />
            {words(`bands.${band}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
