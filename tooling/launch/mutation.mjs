/**
 * `npm run mutation -- NAME…`: breaks the code of the named names or files of `packages/domain/src` (all of them without
 * names), one small fault at a time, and lists the faults that no test notices. Minutes to hours; no part of `npm test`.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { environmentWith } from "./environment.mjs";
import { ensureInstalled } from "./install.mjs";
import { productNode } from "./node.mjs";
import { place } from "./places.mjs";
import { say } from "./say.mjs";

const names = process.argv.slice(2);
const unknown = names.filter((name) => !existsSync(place("packages", "domain", "src", name)));
if (unknown.length > 0) {
  say(
    `packages/domain/src 里没有：${unknown.join(", ")}`,
    `no such folder or file: ${unknown.join(", ")}`,
  );
  process.exit(2);
}
if (!(await ensureInstalled())) process.exit(1);

const stryker = place(
  "tooling",
  "mutation",
  "node_modules",
  "@stryker-mutator",
  "core",
  "bin",
  "stryker.js",
);
const config = place("tooling", "mutation", "stryker.config.mjs");
const child = spawn(productNode(), [stryker, "run", config], {
  cwd: place("packages", "domain"),
  env: environmentWith({
    MUTATION_NAMES: names.length === 0 ? "**" : names.join(","),
    LAW_RUNS: process.env.LAW_RUNS ?? "10",
    // The same examples each time, so that a score can be had again.
    LAW_SEED: process.env.LAW_SEED ?? "1",
  }),
  stdio: "inherit",
});
child.once("close", (code) => process.exit(code ?? 1));
