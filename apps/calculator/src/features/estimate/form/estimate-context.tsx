/**
 * The work for every part of the estimate (测算上下文): the texts, how they change, and what is told of their problems. A text that cannot
 * be read is told of once its field is left; what is missing once somebody wants to go on.
 */
"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { type EstimateTexts, type TextPath, textAt, withText } from "../work/estimate-work.ts";
import { type KeptWork, keptWork } from "../work/kept-work.ts";
import type { FieldProblem } from "./read-field.ts";

/** What the parts see and do. */
export type EstimateForm = {
  readonly texts: EstimateTexts;
  readonly text: (path: TextPath) => string;
  readonly type: (path: TextPath, text: string) => void;
  readonly change: KeptWork["change"];
  /** Whether the field was left, so that what is wrong with it may be said. */
  readonly wasLeft: (path: TextPath) => boolean;
  readonly leave: (path: TextPath) => void;
  readonly leaveAll: (paths: readonly TextPath[]) => void;
  /** Problems that the domain found, by field; the form's own are found by each field. */
  readonly found: Readonly<Record<TextPath, FieldProblem>>;
};

const EstimateContext = createContext<EstimateForm | undefined>(undefined);

/** Holds the work of this page. */
export function EstimateProvider({ children }: { readonly children: ReactNode }) {
  const [work] = useState(() => keptWork());
  const texts = useSyncExternalStore(work.subscribe, work.read, work.readOnServer);
  const [left, setLeft] = useState<ReadonlySet<TextPath>>(new Set());
  const form = useMemo((): EstimateForm => {
    const leaveAll = (paths: readonly TextPath[]) =>
      setLeft((known) => new Set([...known, ...paths]));
    return {
      texts,
      text: textAt(texts),
      type: (path, text) => work.change((known) => withText(known, path, text)),
      change: work.change,
      wasLeft: (path) => left.has(path),
      leave: (path) => leaveAll([path]),
      leaveAll,
      found: {},
    };
  }, [texts, left, work]);
  return <EstimateContext value={form}>{children}</EstimateContext>;
}

/** The work of the page. */
export function useEstimateForm(): EstimateForm {
  const form = useContext(EstimateContext);
  if (form === undefined) throw new Error("no estimate around this part");
  return form;
}
