/**
 * Names as words: `pledgeRateMax`, `pledge-rate-max` and `PLEDGE_RATE_MAX` are the same three.
 */
export function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}
