/**
 * How often somebody may call (限流): so many calls a minute, counted in this process. One caller's calls never use up another's.
 */

/** Counts calls; `take` says whether this one is still within the number. */
export type Rates = {
  readonly take: (key: string, perMinute: number, now: number) => RateVerdict;
};

/** When it is refused: after how many seconds it may be tried again. */
export type RateVerdict =
  | { readonly kind: "taken" }
  | { readonly kind: "too-many"; readonly retryAfterSeconds: number };

const MILLISECONDS = 60_000;
const MILLISECONDS_PER_SECOND = 1000;
/** Beyond so many callers in a minute the oldest counts are dropped, so that memory stays bounded. */
const KEYS_MAX = 100_000;

/** One for a process. A window begins with a caller's first call and lasts a minute. */
export function rates(): Rates {
  const windows = new Map<string, { readonly endsAt: number; count: number }>();
  return {
    take: (key, perMinute, now) => {
      const known = windows.get(key);
      if (known === undefined || known.endsAt <= now) {
        windows.delete(key);
        windows.set(key, { endsAt: now + MILLISECONDS, count: 1 });
        const oldest = windows.size > KEYS_MAX ? windows.keys().next().value : undefined;
        if (oldest !== undefined) windows.delete(oldest);
        return { kind: "taken" };
      }
      if (known.count < perMinute) {
        known.count += 1;
        return { kind: "taken" };
      }
      const wait = (known.endsAt - now) / MILLISECONDS_PER_SECOND;
      return { kind: "too-many", retryAfterSeconds: Math.ceil(wait) };
    },
  };
}
