/**
 * The lines of a quote (构成行), for every figure below. A part of a page may show an older quote than the rest: whatever
 * stands below a provider shows that provider's lines.
 */
"use client";

import type { LineFinder } from "@xinzhi/domain";
import { createContext, type ReactNode, useContext } from "react";

/** Before there is a quote. */
const NO_LINE: LineFinder = () => undefined;

const LinesContext = createContext<LineFinder>(NO_LINE);

/** Gives the figures below their lines: those that are looked at, a quote makes no others. */
export function LinesProvider(props: {
  readonly lineOf: LineFinder | undefined;
  readonly children: ReactNode;
}) {
  return <LinesContext value={props.lineOf ?? NO_LINE}>{props.children}</LinesContext>;
}

/** The lines of the nearest quote. */
export function useLines(): LineFinder {
  return useContext(LinesContext);
}
