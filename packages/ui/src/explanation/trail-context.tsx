/**
 * The way down that a reader has opened (展开路径): the figure opened first, then each input opened from it.
 *
 * The trail names lines, not values, so it survives a new price: when the deal changes while the drawer is open, the same
 * figures are shown with their new values.
 */
"use client";

import type { LineId } from "@xinzhi/domain";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from "react";

type TrailMoves = {
  /** Opens a figure; `opener` gets the focus back when the drawer closes. */
  readonly open: (id: LineId, opener: HTMLElement) => void;
  /** Goes on from the figure shown to one of its inputs. */
  readonly descend: (id: LineId) => void;
  /** Goes back up so that `depth` figures of the trail remain. */
  readonly ascend: (depth: number) => void;
  readonly close: () => void;
};

const NO_MOVES: TrailMoves = {
  open: () => {},
  descend: () => {},
  ascend: () => {},
  close: () => {},
};

/** Apart from the moves, so that a page of figures is not drawn again when the drawer moves. */
const TrailContext = createContext<readonly LineId[]>([]);
const MovesContext = createContext<TrailMoves>(NO_MOVES);

/** Keeps the trail of one page. */
export function TrailProvider({ children }: { readonly children: ReactNode }) {
  const [trail, setTrail] = useState<readonly LineId[]>([]);
  const openerRef = useRef<HTMLElement | null>(null);
  const close = useCallback(() => {
    setTrail([]);
    openerRef.current?.focus();
    openerRef.current = null;
  }, []);
  const moves = useMemo<TrailMoves>(
    () => ({
      open: (id, opener) => {
        openerRef.current = opener;
        setTrail([id]);
      },
      descend: (id) => setTrail((before) => [...before, id]),
      ascend: (depth) => setTrail((before) => before.slice(0, depth)),
      close,
    }),
    [close],
  );
  return (
    <MovesContext value={moves}>
      <TrailContext value={trail}>{children}</TrailContext>
    </MovesContext>
  );
}

/** The figures on the way down, the one shown last. */
export function useTrail(): readonly LineId[] {
  return useContext(TrailContext);
}

/** The ways to move along the trail; they never change. */
export function useTrailMoves(): TrailMoves {
  return useContext(MovesContext);
}
