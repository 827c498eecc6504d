/**
 * The analysis for every view below (分析结果): each part stands until the next one of the same kind is found, and says when it
 * belongs to the deal before the last edit.
 */
"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { deskPolicyPacked } from "../open-deal/desk-policy.ts";
import type { AnalysisAnswer, AnalysisQuestion } from "./analysis-messages.ts";
import type { AnalysisPart, AnalysisValues } from "./analysis-parts.ts";
import { type Packed, unpacked } from "./packed.ts";

/**
 * - `waiting`: nothing found yet;
 * - `ready`: found; `isStale` while the deal on the page is a newer one;
 * - `none`: this deal has no such part;
 * - `broken`: an error of ours, which the console tells.
 */
export type PartState<T> =
  | { readonly kind: "waiting" }
  | { readonly kind: "ready"; readonly value: T; readonly isStale: boolean }
  | { readonly kind: "none" }
  | { readonly kind: "broken" };

type Parts = { readonly [Part in AnalysisPart]: PartState<AnalysisValues[Part]> };

const WAITING: PartState<never> = { kind: "waiting" };

const NOTHING: Parts = {
  authority: WAITING,
  about: WAITING,
  structures: WAITING,
  cures: WAITING,
  competitor: WAITING,
  stack: WAITING,
};

const PartsContext = createContext<Parts>(NOTHING);

/** One part of the analysis of the deal on the page. */
export function useAnalysis<Part extends AnalysisPart>(
  part: Part,
): PartState<AnalysisValues[Part]> {
  return useContext(PartsContext)[part];
}

/** A pause this long in typing starts the work. */
const PAUSE_MILLISECONDS = 150;

/** Keeps a worker, and asks it about `file` whenever that changes and a moment has passed. */
export function AnalysisProvider(props: { readonly file: unknown; readonly children: ReactNode }) {
  const { file, children } = props;
  const [parts, setParts] = useState<Parts>(NOTHING);
  const worker = useRef<Worker | undefined>(undefined);
  const number = useRef(0);

  useEffect(() => {
    const started = new Worker(new URL("./analysis-worker.ts", import.meta.url), {
      type: "module",
    });
    started.addEventListener("message", ({ data }: MessageEvent<AnalysisAnswer>) => {
      if (data.number === number.current) setParts((before) => withAnswer(before, data));
    });
    worker.current = started;
    return () => started.terminate();
  }, []);

  useEffect(() => {
    if (file === undefined) return;
    number.current += 1;
    const question: AnalysisQuestion = {
      number: number.current,
      file,
      policy: deskPolicyPacked(),
    };
    const marking = setTimeout(() => setParts(outdated));
    const asking = setTimeout(() => worker.current?.postMessage(question), PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(marking);
      clearTimeout(asking);
    };
  }, [file]);

  return <PartsContext value={parts}>{children}</PartsContext>;
}

function outdated(parts: Parts): Parts {
  return {
    authority: old(parts.authority),
    about: old(parts.about),
    structures: old(parts.structures),
    cures: old(parts.cures),
    competitor: old(parts.competitor),
    stack: old(parts.stack),
  };
}

function old<T>(state: PartState<T>): PartState<T> {
  return state.kind === "ready" ? { ...state, isStale: true } : WAITING;
}

function withAnswer(parts: Parts, { part, outcome }: AnalysisAnswer): Parts {
  return { ...parts, [part]: stateOf(outcome) };
}

function stateOf<T>(
  outcome:
    | { readonly kind: "found"; readonly value: Packed<T> }
    | { readonly kind: "none" }
    | { readonly kind: "broken" },
): PartState<T> {
  return outcome.kind === "found"
    ? { kind: "ready", value: unpacked(outcome.value), isStale: false }
    : outcome;
}
