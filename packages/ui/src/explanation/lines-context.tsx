/**
 * The lines of the quote on the page, and the way down that a reader has opened into them.
 *
 * `trail` is the breadcrumb: the figure opened first, then each input opened from it. It survives a new price: when the
 * deal changes while the drawer is open, the same figures are shown with their new values.
 */
"use client";

import type { Line, LineId } from "@xinzhi/domain";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from "react";

type Explanations = {
  readonly lineOf: (id: LineId) => Line | undefined;
  readonly trail: readonly LineId[];
  /** Opens a figure; `opener` gets the focus back when the drawer closes. */
  readonly open: (id: LineId, opener: HTMLElement) => void;
  /** Goes on from the figure shown to one of its inputs. */
  readonly descend: (id: LineId) => void;
  /** Goes back up so that `depth` figures of the trail remain; 0 closes. */
  readonly ascend: (depth: number) => void;
  readonly close: () => void;
};

const NONE: Explanations = {
  lineOf: () => undefined,
  trail: [],
  open: () => {},
  descend: () => {},
  ascend: () => {},
  close: () => {},
};

const ExplanationContext = createContext<Explanations>(NONE);

/** Makes the lines of a quote openable for every figure below. */
export function ExplanationProvider(props: {
  readonly lines: readonly Line[];
  readonly children: ReactNode;
}) {
  const byId = useMemo(() => new Map(props.lines.map((line) => [line.id, line])), [props.lines]);
  const [trail, setTrail] = useState<readonly LineId[]>([]);
  const openerRef = useRef<HTMLElement | null>(null);
  const close = useCallback(() => {
    setTrail([]);
    openerRef.current?.focus();
    openerRef.current = null;
  }, []);
  const explanations = useMemo<Explanations>(
    () => ({
      lineOf: (id) => byId.get(id),
      trail: trail.filter((id) => byId.has(id)),
      open: (id, opener) => {
        openerRef.current = opener;
        setTrail([id]);
      },
      descend: (id) => setTrail((before) => [...before, id]),
      ascend: (depth) => (depth === 0 ? close() : setTrail((before) => before.slice(0, depth))),
      close,
    }),
    [byId, trail, close],
  );
  return <ExplanationContext value={explanations}>{props.children}</ExplanationContext>;
}

/** The lines and the trail of the nearest quote. */
export function useExplanations(): Explanations {
  return useContext(ExplanationContext);
}
