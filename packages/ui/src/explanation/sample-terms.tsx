/**
 * Terms whose values came with the sample deal and were not touched (示例值): an explanation must not say of them that the
 * reader entered them.
 */
"use client";

import type { Line } from "@xinzhi/domain";
import { createContext, type ReactNode, useContext } from "react";

const SampleTermsContext = createContext<ReadonlySet<string>>(new Set());

/** Says for the explanations below which terms still have the sample's values. */
export function SampleTermsProvider(props: {
  readonly terms: ReadonlySet<string>;
  readonly children: ReactNode;
}) {
  return <SampleTermsContext value={props.terms}>{props.children}</SampleTermsContext>;
}

/** Whether a line's value is the sample's: it was given, and nobody has changed it. */
export function useIsSample(): (line: Pick<Line, "origin" | "term">) => boolean {
  const terms = useContext(SampleTermsContext);
  return ({ origin, term }) => origin.kind === "given" && terms.has(term);
}
