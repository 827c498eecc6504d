/**
 * Which tests exist: one vitest project for each workspace folder, found by looking, so that a new
 * package is tested without being registered anywhere.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the checkout. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const SHELVES = ["packages", "apps", "tooling"] as const;

/** Where tests may lie inside a workspace folder. Browser tests (`e2e`) belong to Playwright. */
const TESTS_OF_A_PRODUCT_PACKAGE = [
  "src/**/*.test.{ts,tsx}",
  "laws/**/*.test.ts",
  "conformance/**/*.test.ts",
  "reference-data/**/*.test.ts",
  "cases/**/*.test.ts",
];
const TESTS_OF_A_TOOL = ["**/*.test.{ts,mjs}"];

const LAWS = fileURLToPath(new URL("./laws.ts", import.meta.url));

/** A package whose tests share something costly, such as a database server, starts it here. */
const GLOBAL_SETUP = "src/testing/global-setup.ts";

/** One project for each workspace folder; laws are set up where fast-check is a dependency. */
export function projects() {
  return SHELVES.flatMap((shelf) => foldersIn(shelf).map((name) => project(shelf, name)));
}

function project(shelf: string, name: string) {
  const root = join(ROOT, shelf, name);
  return {
    extends: true as const,
    root,
    test: {
      name,
      include: shelf === "tooling" ? TESTS_OF_A_TOOL : TESTS_OF_A_PRODUCT_PACKAGE,
      setupFiles: hasLaws(root) ? [LAWS] : [],
      globalSetup: [join(root, GLOBAL_SETUP)].filter((file) => existsSync(file)),
    },
  };
}

function foldersIn(shelf: string): readonly string[] {
  return readdirSync(join(ROOT, shelf), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function hasLaws(root: string): boolean {
  const description = join(root, "package.json");
  return existsSync(description) && readFileSync(description, "utf8").includes('"fast-check"');
}
