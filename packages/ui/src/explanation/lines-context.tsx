/**
 * The lines of a quote (构成行), for every figure below. A part of a page may show an older quote than the rest: whatever
 * stands below a provider shows that provider's lines.
 */
"use client";

import type { Line, LineId } from "@xinzhi/domain";
import { createContext, type ReactNode, useContext, useMemo } from "react";

/** Finds a line of the quote; a quote does not have every line. */
export type LineFinder = (id: LineId) => Line | undefined;

const LinesContext = createContext<LineFinder>(() => undefined);

/** Gives the figures below their lines. */
export function LinesProvider(props: {
  readonly lines: readonly Line[];
  readonly children: ReactNode;
}) {
  const { lines } = props;
  const lineOf = useMemo(() => lineFinder(lines), [lines]);
  return <LinesContext value={lineOf}>{props.children}</LinesContext>;
}

/** Finds lines by their ids. */
export function lineFinder(lines: readonly Line[]): LineFinder {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return (id) => byId.get(id);
}

/** Gives the figures below the lines of a quote that many places share. */
export function LineFinderProvider(props: {
  readonly lineOf: LineFinder;
  readonly children: ReactNode;
}) {
  return <LinesContext value={props.lineOf}>{props.children}</LinesContext>;
}

/** The lines of the nearest quote. */
export function useLines(): LineFinder {
  return useContext(LinesContext);
}
