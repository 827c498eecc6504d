/**
 * Every test that needs no browser, in one run: rows, cases, laws, conformance and shape checks.
 * Called from the top: `vitest run --config tooling/vitest/vitest.config.ts`.
 */
import { defineConfig } from "vitest/config";
import { projects, ROOT } from "./projects.ts";

export default defineConfig({
  root: ROOT,
  test: {
    projects: projects(),
    // A law over long loans may take a while on a busy machine; a hanging test still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
