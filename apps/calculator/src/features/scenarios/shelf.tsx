/**
 * The shelf of scenarios (备选方案): alternatives kept beside the deal, each a fit file with a name. What is kept stands until it is
 * removed, whatever happens to the deal on the desk.
 */
"use client";

import type { KeptAlternative } from "@xinzhi/domain/schemas";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";

/** One alternative. */
export type Alternative = KeptAlternative & { readonly id: number };

/** The alternatives as whoever saves them sees them. */
type ShelfKeeping = {
  readonly alternatives: readonly Alternative[];
  /** Puts these in the place of all. */
  readonly put: (kept: readonly KeptAlternative[]) => void;
  readonly change: (change: (before: readonly Alternative[]) => readonly Alternative[]) => void;
};

/** What can be done with the shelf. */
export type Shelf = {
  readonly alternatives: readonly Alternative[];
  /** How many more have room. */
  readonly room: number;
  readonly keep: (kept: Omit<Alternative, "id">) => void;
  readonly rename: (id: number, name: string) => void;
  readonly remove: (id: number) => void;
  /** Puts another file in the place of one. */
  readonly replace: (id: number, kept: Omit<Alternative, "id">) => void;
};

const NOTHING: Shelf = {
  alternatives: [],
  room: 0,
  keep: () => {},
  rename: () => {},
  remove: () => {},
  replace: () => {},
};

const ShelfContext = createContext<Shelf>(NOTHING);

/** So many columns stand side by side, the deal itself among them. */
const COLUMNS_MAX = 4;

/** The shelf of one page, with what was kept of it. It stands above what shows it, so that it is saved with the deal. */
export function useShelfKeeping(kept: () => readonly KeptAlternative[]): ShelfKeeping {
  const [alternatives, change] = useState<readonly Alternative[]>(() => numbered(kept()));
  const put = useCallback((others: readonly KeptAlternative[]) => change(numbered(others)), []);
  return { alternatives, put, change };
}

function numbered(kept: readonly KeptAlternative[]): readonly Alternative[] {
  return kept.map((one, index) => ({ ...one, id: index + 1 }));
}

/** Shows the shelf to everything below. Another bank's offer takes the room of one alternative. */
export function ShelfProvider(props: {
  readonly keeping: ShelfKeeping;
  readonly hasCompetitor: boolean;
  readonly children: ReactNode;
}) {
  const { hasCompetitor, children } = props;
  const { alternatives, change: setAlternatives } = props.keeping;
  const shelf = useMemo<Shelf>(() => {
    const taken = 1 + (hasCompetitor ? 1 : 0) + alternatives.length;
    const room = Math.max(0, COLUMNS_MAX - taken);
    return {
      alternatives,
      room,
      keep: (kept) =>
        setAlternatives((before) =>
          room === 0 ? before : [...before, { ...kept, id: nextId(before) }],
        ),
      rename: (id, name) =>
        setAlternatives((before) => before.map((one) => (one.id === id ? { ...one, name } : one))),
      remove: (id) => setAlternatives((before) => before.filter((one) => one.id !== id)),
      replace: (id, kept) =>
        setAlternatives((before) => before.map((one) => (one.id === id ? { ...kept, id } : one))),
    };
  }, [alternatives, hasCompetitor, setAlternatives]);
  return <ShelfContext value={shelf}>{children}</ShelfContext>;
}

function nextId(alternatives: readonly Alternative[]): number {
  return alternatives.reduce((most, { id }) => Math.max(most, id), 0) + 1;
}

/** The shelf of the desk. */
export function useShelf(): Shelf {
  return useContext(ShelfContext);
}
