/** The steps of `npm test`. Each answers `{ passed, failed, output }` and never throws. */
import { browserStep } from "./browser-step.mjs";
import { install } from "./install.mjs";
import { productNode } from "./node.mjs";
import { place } from "./places.mjs";
import { withResultsFile } from "./results.mjs";
import { PNPM, run } from "./run.mjs";
import { vitestTotals } from "./totals.mjs";

const BIOME = ["biome", "check", "--config-path=tooling/biome/rules.jsonc", "--error-on-warnings"];
const EVERY = "--max-diagnostics=none";

/** In order; a later step does not need an earlier one except `install`. */
export const STEPS = [
  { name: "install", take: () => oneCheck(install) },
  { name: "format", take: () => commands([...BIOME, EVERY, "--linter-enabled=false"]) },
  {
    name: "lint",
    take: () =>
      commands(
        [...BIOME, EVERY, "--formatter-enabled=false", "--assist-enabled=false"],
        ["oxlint", "-c", "tooling/oxlint/rules.jsonc", "--type-aware", "--deny-warnings"],
      ),
  },
  {
    name: "types",
    take: () =>
      commands([
        ...PNPM,
        ..."exec turbo run types --continue --output-logs=errors-only".split(" "),
      ]),
  },
  { name: "boundaries", take: () => commands(["turbo", "boundaries"]) },
  {
    name: "dead-code",
    take: () => commands(["knip", "--config", "tooling/knip/rules.jsonc", "--no-config-hints"]),
  },
  { name: "unit", take: () => vitest() },
  { name: "tidy", within: "unit", take: () => vitest("--project", "tidy") },
  { name: "browser", take: () => browserStep() },
];

/** A check made of several commands, which all have to succeed. */
async function commands(...list) {
  const results = [];
  for (const command of list) results.push(await run(command));
  return oneCheck(() => ({
    ok: results.every(({ ok }) => ok),
    output: results.map(({ output }) => output).join(""),
  }));
}

async function oneCheck(check) {
  const { ok, output } = await check();
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

function vitest(...options) {
  const program = place("tooling", "vitest", "node_modules", "vitest", "vitest.mjs");
  return withResultsFile(async (results) => {
    const { ok, output } = await run([
      productNode(),
      program,
      "run",
      "--config=tooling/vitest/vitest.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${results}`,
      ...options,
    ]);
    const { passed, failed } = vitestTotals(results);
    return { passed, failed: !ok && failed === 0 ? 1 : failed, output };
  });
}
