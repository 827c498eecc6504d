/**
 * What two people changed in the same thing (三方比对): their version and mine against the one that both began with, value by
 * value, so that nobody has to look for it.
 */
import type { Json } from "@xinzhi/domain/schemas";

/** A value that differs somewhere; absent where the side does not have it. */
export type Difference = {
  readonly path: readonly (string | number)[];
  readonly base: Json | undefined;
  readonly theirs: Json | undefined;
  readonly mine: Json | undefined;
  /** - `theirs`, `mine`: only that side changed it. - `both`: alike. - `conflict`: to different values. */
  readonly by: "theirs" | "mine" | "both" | "conflict";
};

/** Every difference, in the order of the fields. */
export function threeWay(
  base: Json | undefined,
  theirs: Json | undefined,
  mine: Json | undefined,
  path: Difference["path"] = [],
): readonly Difference[] {
  if (same(base, theirs) && same(base, mine)) return [];
  const sides = [base, theirs, mine].filter((side) => side !== undefined);
  if (sides.length > 0 && sides.every(isFields)) {
    const keys = new Set(sides.flatMap((side) => Object.keys(side)));
    return [...keys]
      .sort()
      .flatMap((key) =>
        threeWay(fieldOf(base, key), fieldOf(theirs, key), fieldOf(mine, key), [...path, key]),
      );
  }
  if (sides.length > 0 && sides.every(isList)) {
    const longest = Math.max(...sides.map(({ length }) => length));
    return Array.from({ length: longest }, (_, index) => index).flatMap((index) =>
      threeWay(entryOf(base, index), entryOf(theirs, index), entryOf(mine, index), [
        ...path,
        index,
      ]),
    );
  }
  return [{ path, base, theirs, mine, by: changedBy(base, theirs, mine) }];
}

function changedBy(
  base: Json | undefined,
  theirs: Json | undefined,
  mine: Json | undefined,
): Difference["by"] {
  if (same(base, theirs)) return "mine";
  if (same(base, mine)) return "theirs";
  return same(theirs, mine) ? "both" : "conflict";
}

type Fields = { readonly [key: string]: Json };

function isFields(value: Json): value is Fields {
  return typeof value === "object" && value !== null && !isList(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function fieldOf(side: Json | undefined, key: string): Json | undefined {
  return side !== undefined && isFields(side) && Object.hasOwn(side, key) ? side[key] : undefined;
}

function entryOf(side: Json | undefined, index: number): Json | undefined {
  return side !== undefined && isList(side) ? side[index] : undefined;
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Fields in one order, so that two spellings of the same value are the same. */
function sorted(value: Json | undefined): Json | undefined {
  if (value === undefined || typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((entry) => sorted(entry) ?? null);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key]) ?? null]),
  );
}
