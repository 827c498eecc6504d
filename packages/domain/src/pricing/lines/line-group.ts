/**
 * Groups of lines (构成行分组): lines that are made together, when one of them is first asked for. A loan of thirty years has eleven
 * thousand lines; a reader who sees only the rate need not wait for those of every row.
 */
import type { Line, LineFinder } from "../line.ts";
import { termOf } from "./new-line.ts";

/** Lines made together. A heavy group names all terms it may make, and is made for those alone; a light one names none. */
export type LineGroup = {
  readonly terms: readonly string[];
  readonly lines: () => readonly Line[];
};

/** A group of few lines. */
export function lightGroup(lines: () => readonly Line[]): LineGroup {
  return { terms: [], lines };
}

/** A group that is left alone unless a line of its terms is asked for. */
export function owningGroup(terms: readonly string[], lines: () => readonly Line[]): LineGroup {
  return { terms, lines };
}

/** All lines of the groups in their order, and the way to one of them. Each group is made at most once. */
export function linesIn(groups: readonly LineGroup[]): {
  readonly all: () => readonly Line[];
  readonly lineOf: LineFinder;
} {
  const made = groups.map(({ terms, lines }) => ({ terms, ...madeOnce(lines) }));
  const light = made.filter(({ terms }) => terms.length === 0);
  const owners = new Map<string, (typeof made)[number][]>();
  for (const group of made) {
    for (const term of group.terms) owners.set(term, [...(owners.get(term) ?? []), group]);
  }
  let every: readonly Line[] | undefined;
  return {
    all: () => {
      every ??= made.flatMap(({ lines }) => lines());
      return every;
    },
    lineOf: (id) => {
      for (const { byId } of owners.get(termOf(id)) ?? light) {
        const line = byId().get(id);
        if (line !== undefined) return line;
      }
      return undefined;
    },
  };
}

function madeOnce(make: () => readonly Line[]) {
  let [lines, byId]: [readonly Line[] | undefined, ReadonlyMap<string, Line> | undefined] = [
    undefined,
    undefined,
  ];
  const own = () => {
    lines ??= make();
    return lines;
  };
  return {
    lines: own,
    byId: () => {
      byId ??= new Map(own().map((line) => [line.id, line]));
      return byId;
    },
  };
}
