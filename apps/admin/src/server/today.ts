/** The date of today where the banks are (今天), the only clock of this app. */

const HOURS_EAST = 8;
const MILLISECONDS_PER_HOUR = 3_600_000;

/**
 * The calendar date in Shanghai at an instant: eight hours east of UTC, the whole year round.
 * @example todayInShanghai(new Date("2026-11-22T16:00:00Z")) // => "2026-11-23"
 */
export function todayInShanghai(now: Date): string {
  const shifted = new Date(now.getTime() + HOURS_EAST * MILLISECONDS_PER_HOUR);
  return shifted.toISOString().slice(0, "2026-11-22".length);
}
