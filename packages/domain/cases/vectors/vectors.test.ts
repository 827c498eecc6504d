/** Every small check that was computed outside this code, replayed. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { QUOTED_REPLAYS } from "./replay-quote.ts";
import { DIRECT_REPLAYS } from "./replay-vector.ts";
import type { Vector } from "./vector.ts";

const { vectors }: { readonly vectors: readonly Vector[] } = JSON.parse(
  readFileSync(new URL("vectors.json", import.meta.url), "utf8"),
);
const replays = { ...DIRECT_REPLAYS, ...QUOTED_REPLAYS };

test("all are here, and every kind is replayed", () => {
  expect(vectors.length).toBe(37);
  const kinds = new Set(vectors.map(({ kind }) => kind));
  expect([...kinds].filter((kind) => !(kind in replays))).toEqual([]);
});

test.each(vectors)("$id", ({ kind, input, expected }) => {
  expect(replays[kind]?.(input)).toEqual(expected);
});
