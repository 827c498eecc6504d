/**
 * The tests that mutants of the domain must survive: rows, cases and laws, with few runs each, because they run thousands of
 * times. The root is the folder the runner works in: a copy of `packages/domain`.
 */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { nearTests } from "./near-tests.mjs";
import { NearestFirst } from "./nearest-first.mjs";

/** The domain's own tests. */
export default defineConfig({
  test: {
    include: nearTests(),
    setupFiles: [fileURLToPath(new URL("../vitest/laws.ts", import.meta.url))],
    // The domain is pure: files may share what they import, which halves the time of a mutant.
    isolate: false,
    sequence: { sequencer: NearestFirst },
    testTimeout: 60_000,
  },
});
