/**
 * What people type into a date field: 2026-3-16, 2026/03/16, 20260316, 2026.3.16 and 2026年3月16日 are one day.
 */
const SEPARATED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const SOLID = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The ISO form of a typed date, or `undefined` when it does not look like one. Whether the day exists is for the
 * domain to say.
 * @example typedDate("2026年3月6日") // => "2026-03-06"
 */
export function typedDate(text: string): string | undefined {
  const bare = text.normalize("NFKC").replace(/\s/g, "");
  const match = SEPARATED.exec(bare) ?? SOLID.exec(bare);
  if (match === null) return undefined;
  const [, year = "", month = "", day = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
