/**
 * Where two JSON values first differ (首个差异): the path to the place and what stands there, for a person who has to find it.
 */

/** @example { path: "totals.raroc", stored: "\"0.1\"", now: "\"0.2\"" } */
export type Difference = { readonly path: string; readonly stored: string; readonly now: string };

const SHOWN_SIGNS = 80;

/** The first difference in the order of the stored value's keys, or `undefined` when they are the same. */
export function firstDifference(
  stored: unknown,
  now: unknown,
  path: readonly string[] = [],
): Difference | undefined {
  if (isGroup(stored) && isGroup(now) && Array.isArray(stored) === Array.isArray(now)) {
    const before = new Map(Object.entries(stored));
    const after = new Map(Object.entries(now));
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const found = firstDifference(before.get(key), after.get(key), [...path, key]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (Object.is(stored, now)) return undefined;
  return { path: path.join("."), stored: shown(stored), now: shown(now) };
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function shown(value: unknown): string {
  const text = value === undefined ? "—" : JSON.stringify(value);
  return text.length > SHOWN_SIGNS ? `${text.slice(0, SHOWN_SIGNS)}…` : text;
}
