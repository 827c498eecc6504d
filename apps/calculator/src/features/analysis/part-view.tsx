/**
 * A part of the analysis on the page (分部显示): whatever state it is in, so that no screen forgets one.
 */
"use client";

import { assertNever } from "@xinzhi/domain";
import { AwaitedPart, BrokenPart, FoundPart, MissingPart } from "@xinzhi/ui/layout/part-states.tsx";
import type { ReactNode } from "react";
import { useAnalysis } from "./analysis-context.tsx";
import type { AnalysisPart, AnalysisValues } from "./analysis-parts.ts";

/** Shows a part by `children`; `missing` says why a deal has none, and what to enter. */
export function PartView<Part extends AnalysisPart>(props: {
  readonly part: Part;
  readonly missing: ReactNode;
  readonly children: (value: AnalysisValues[Part]) => ReactNode;
}) {
  const state = useAnalysis(props.part);
  switch (state.kind) {
    case "waiting":
      return <AwaitedPart />;
    case "ready":
      return <FoundPart isStale={state.isStale}>{props.children(state.value)}</FoundPart>;
    case "none":
      return <MissingPart>{props.missing}</MissingPart>;
    case "broken":
      return <BrokenPart />;
    default:
      return assertNever(state);
  }
}
