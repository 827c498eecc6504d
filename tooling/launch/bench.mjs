/**
 * `npm run bench`: times the exact kernel against the readable definition and plain doubles, and checks their figures beside it.
 * About a minute; no part of `npm test`, which times nothing.
 */
import { spawn } from "node:child_process";
import { environmentWith } from "./environment.mjs";
import { ensureInstalled } from "./install.mjs";
import { productNode } from "./node.mjs";
import { place } from "./places.mjs";

if (!(await ensureInstalled())) process.exit(1);

const child = spawn(productNode(), [place("packages", "domain", "bench", "bench.ts")], {
  env: environmentWith(),
  stdio: "inherit",
});
child.once("close", (code) => process.exit(code ?? 1));
