/**
 * Moments as people read them (时刻): date and clock in Beijing, whatever the machine's own zone.
 */

const AHEAD_OF_UTC_MS = 8 * 3_600_000;

/** @example momentText("2026-11-28T02:15:09.000Z") // => "2026-11-28 10:15" */
export function momentText(instant: string): string {
  const shifted = new Date(Date.parse(instant) + AHEAD_OF_UTC_MS).toISOString();
  return `${shifted.slice(0, "2026-11-28".length)} ${shifted.slice(11, 16)}`;
}

/** @example clockText("2026-11-28T02:15:09.000Z") // => "10:15" */
export function clockText(instant: string): string {
  return momentText(instant).slice(11);
}
