/**
 * Mutation testing of the domain: each operator, bound and branch is broken in turn, and some test must notice.
 * `npm run mutation -- NAME…` names folders or files of `packages/domain/src`; without names every folder is mutated.
 */
import { fileURLToPath } from "node:url";

const names = (process.env.MUTATION_NAMES ?? "**").split(",");
const patterns = names.flatMap((name) =>
  name.endsWith(".ts") ? [`src/${name}`] : [`src/${name}/**/*.ts`, `!src/${name}/**/*.test.ts`],
);

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  packageManager: "pnpm",
  testRunner: "vitest",
  plugins: [
    fileURLToPath(import.meta.resolve("@stryker-mutator/vitest-runner")),
    fileURLToPath(new URL("./ignore-unreachable.mjs", import.meta.url)),
  ],
  ignorers: ["unreachable"],
  vitest: { configFile: fileURLToPath(new URL("./vitest.config.ts", import.meta.url)) },
  mutate: patterns,
  coverageAnalysis: "perTest",
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  timeoutMS: 60_000,
  reporters: ["clear-text", "json"],
  jsonReporter: {
    fileName: `../../.data/mutation/${names.join("+").replaceAll("/", "-").slice(0, 60)}.json`,
  },
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  tempDirName: ".stryker",
  // It would be rewritten with an API that TypeScript 7 no longer has; nothing here needs that.
  tsconfigFile: "none.json",
  // The code, its tests and what they compare with are copied.
  ignorePatterns: ["docs/decisions"],
  allowEmpty: false,
};
