/**
 * Which tests a mutant meets. The folders of the engine (引擎), from amounts to annual costs, must hold by their own tests, the
 * laws of plans and what others published; the tests of deals, which stand above, would find more but take most of the time.
 * The folders a price is built from do without the laws of whole quotes for the same reason. A score had this way is never too high. Any other folder meets every test.
 */

const ENGINE = ["money", "dates", "calendars", "day-counts", "rates", "schedules", "annual-cost"];

/** Folders a price is built from (定价基础): they meet their own tests, those of completed deals, and the worked deals. */
const PRICE = ["funding", "fees", "subsidies", "pricing"];

/** The folders named for this run: `MUTATION_NAMES` holds folders and files, `**` for all. */
export const FOLDERS = (process.env.MUTATION_NAMES ?? "**")
  .split(",")
  .map((name) => name.split("/")[0]);

/** Patterns of test files. */
export function nearTests() {
  const own = FOLDERS.map((folder) => `src/${folder}/**/*.test.ts`);
  if (FOLDERS.every((folder) => PRICE.includes(folder))) {
    return [...own, "src/products/**/*.test.ts", "src/pricing/*.test.ts", "cases/**/*.test.ts"];
  }
  if (!FOLDERS.every((folder) => ENGINE.includes(folder))) {
    return ["src/**/*.test.ts", "laws/**/*.test.ts", "conformance/**/*.test.ts"];
  }
  return [...own, "laws/*plans.laws.test.ts", "conformance/**/*.test.ts"];
}
