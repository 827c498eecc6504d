/**
 * Which tests a mutant meets. The folders of the engine (引擎), from amounts to annual costs, must hold by their own tests, the
 * laws of plans and what others published; the tests of deals, which stand above, would find more but take most of the time.
 * A score had this way is never too high. Any other folder meets every test.
 */

const ENGINE = ["money", "dates", "calendars", "day-counts", "rates", "schedules", "annual-cost"];

/** The folders named for this run: `MUTATION_NAMES` holds folders and files, `**` for all. */
export const FOLDERS = (process.env.MUTATION_NAMES ?? "**")
  .split(",")
  .map((name) => name.split("/")[0]);

/** Patterns of test files. */
export function nearTests() {
  if (!FOLDERS.every((folder) => ENGINE.includes(folder))) {
    return ["src/**/*.test.ts", "laws/**/*.test.ts", "conformance/**/*.test.ts"];
  }
  return [
    ...FOLDERS.map((folder) => `src/${folder}/**/*.test.ts`),
    "laws/*plans.laws.test.ts",
    "conformance/**/*.test.ts",
  ];
}
