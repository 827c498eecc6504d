/**
 * Random choices that a seed repeats (可重放的随机选择).
 */
import { createHash } from "node:crypto";

/** See `randomOf`. */
export type Random = {
  /** A whole number from 0 to one less than `limit`. */
  readonly below: (limit: number) => number;
  /** One of the list. */
  readonly one: <T>(list: readonly [T, ...T[]] | readonly T[]) => T;
  /** Whether it happens, so many times in a hundred. */
  readonly inHundred: (percent: number) => boolean;
};

/** The choices that go with a seed: the same ones each time. Digests of a counter, because nothing here has to be fast. */
export function randomOf(seed: string): Random {
  let counter = 0;
  let digest = Buffer.alloc(0);
  const next = (): number => {
    if (digest.length < 4) {
      digest = createHash("sha256").update(`${seed} ${counter}`).digest();
      counter += 1;
    }
    const value = digest.readUInt32BE(0);
    digest = digest.subarray(4);
    return value;
  };
  const below = (limit: number) => next() % limit;
  return {
    below,
    one: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error("nothing to choose from");
      return found;
    },
    inHundred: (percent) => below(100) < percent,
  };
}
