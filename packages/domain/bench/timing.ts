/**
 * Timing (测速): two ways to the same figures, timed in turns within one run, so that only their ratio counts and not the
 * machine, nor what else it is doing.
 */

/** Microseconds for one piece of work: the fastest and the middle of the rounds. */
export type Timed = { readonly least: number; readonly median: number };

/** How often `slower / faster` of the same round, at least and in the middle. */
export type Compared = {
  readonly times: readonly Timed[];
  /** Of each way against the first: median of the ratios within a round, and ratio of the fastest. */
  readonly ratios: readonly { readonly ofLeast: number; readonly median: number }[];
};

/** A way to do a piece of work, and how many pieces one call does. */
export type Way = { readonly run: () => unknown; readonly pieces: number };

/** Short rounds: on a busy machine some of them are then left alone. */
const ROUND_MICROSECONDS = 2000;

/** Times the ways in turns. The first is what the others are measured against. */
export function compared(ways: readonly Way[], rounds: number): Compared {
  for (const { run } of ways) warm(run);
  const repeats = ways.map(({ run }) => Math.max(1, Math.round(ROUND_MICROSECONDS / once(run))));
  const taken = ways.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    ways.forEach(({ run, pieces }, index) => {
      const count = repeats[index] ?? 1;
      const start = performance.now();
      for (let repeat = 0; repeat < count; repeat += 1) kept = run();
      taken[index]?.push(((performance.now() - start) * 1000) / count / pieces);
    });
  }
  const first = taken[0] ?? [];
  return {
    times: taken.map((times) => ({ least: Math.min(...times), median: middle(times) })),
    ratios: taken.map((times) => ({
      ofLeast: Math.min(...times) / Math.min(...first),
      median: middle(times.map((time, round) => time / (first[round] ?? time))),
    })),
  };
}

/** Held so that no compiler finds out that nobody reads it. */
let kept: unknown;

/** The last result, for that same purpose. */
export function lastResult(): unknown {
  return kept;
}

function warm(run: () => unknown): void {
  const start = performance.now();
  do kept = run();
  while (performance.now() - start < 150);
}

function once(run: () => unknown): number {
  const start = performance.now();
  kept = run();
  return Math.max(0.1, (performance.now() - start) * 1000);
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
