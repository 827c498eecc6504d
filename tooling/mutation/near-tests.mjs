/**
 * Which tests a mutant meets. The folders of the engine (引擎), from amounts to annual costs, must hold by their own tests, the
 * laws of plans and what others published; the tests of deals, which stand above, would find more but take most of the time.
 * What a price is built from, the parts of the price and the judgement of a firm do without the laws of whole quotes for the
 * same reason. A file named alone meets the tests of its own folder and none of the folders inside that. A score had this way is
 * never too high. Any other folder meets every test.
 */

const ENGINE = ["money", "dates", "calendars", "day-counts", "rates", "schedules", "annual-cost"];

/** What a price is built from (定价基础) and a firm is judged by (准入). */
const FOUNDATIONS = [
  "funding",
  "fees",
  "subsidies",
  "risk",
  "stages",
  "collateral",
  "products",
  "pricing",
];

const ENGINE_TESTS = ["laws/*plans.laws.test.ts", "conformance/**/*.test.ts"];
const DEAL_TESTS = ["src/products/**/*.test.ts", "src/pricing/*.test.ts", "cases/**/*.test.ts"];

/** A deal (交易) is resolved in many ways: its own tests try each, and the deals of every line show where its values come from. */
const PRODUCT_TESTS = [
  "src/products/**/*.test.ts",
  "src/pricing/lines/*.test.ts",
  "cases/**/*.test.ts",
];

/** Folders inside `pricing` whose own tests are enough: they ask each part alone, the tests of deals would ask it by the way. */
const ALONE = [
  "pricing/lines",
  "pricing/stack",
  "pricing/fit-card",
  "pricing/brief",
  "pricing/oversight",
  "pricing/policy-effect",
];

/** The names of this run, `MUTATION_NAMES`: folders (`pricing/lines`) or files (`pricing/formula.ts`); `**` for all. */
const NAMES = (process.env.MUTATION_NAMES ?? "**").split(",");

/** Their folders: `pricing` for `pricing/formula.ts`. */
export const FOLDERS = NAMES.map((name) => (isFile(name) ? folderOf(name) : name));

function isFile(name) {
  return name.endsWith(".ts");
}

function folderOf(name) {
  return name.slice(0, name.lastIndexOf("/"));
}

/** Patterns of test files. */
export function nearTests() {
  const areas = FOLDERS.map((folder) => folder.split("/")[0]);
  const own = NAMES.map((name) =>
    isFile(name) ? `src/${folderOf(name)}/*.test.ts` : `src/${name}/**/*.test.ts`,
  );
  if (FOLDERS.every((folder) => ALONE.includes(folder))) return own;
  if (areas.every((area) => ENGINE.includes(area))) return [...own, ...ENGINE_TESTS];
  if (areas.every((area) => area === "pricing") && !NAMES.includes("pricing")) {
    return [...own, "src/pricing/*.test.ts", "cases/**/*.test.ts"];
  }
  if (areas.every((area) => area === "products")) return PRODUCT_TESTS;
  if (areas.every((area) => FOUNDATIONS.includes(area))) return [...own, ...DEAL_TESTS];
  return ["src/**/*.test.ts", "laws/**/*.test.ts", "conformance/**/*.test.ts"];
}
