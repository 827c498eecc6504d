/**
 * `node tooling/launch/command.mjs NAME ARGS…` runs apps/command-line/src/NAME.ts in the folder the
 * person is in. Only the command itself writes to stdout.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { ensureBuilt } from "./build.mjs";
import { stopOnSignals } from "./children.mjs";
import { environmentWith } from "./environment.mjs";
import { ensureInstalled } from "./install.mjs";
import { productNode } from "./node.mjs";
import { place } from "./places.mjs";
import { say, sayOnStandardError } from "./say.mjs";

sayOnStandardError();

/** Commands that start a built app. */
const NEEDS_APPS = ["chaos"];

const [name = "", ...args] = process.argv.slice(2);

if (!commands().includes(name)) {
  const known = commands().join(", ");
  say(`没有名为「${name}」的命令；可用：${known}`, `No command "${name}"; known: ${known}`);
  process.exit(2);
}

stopOnSignals(130);
if (!(await ensureInstalled())) process.exit(1);
if (NEEDS_APPS.includes(name) && !(await ensureBuilt())) process.exit(1);
process.removeAllListeners("SIGINT").removeAllListeners("SIGTERM").removeAllListeners("SIGHUP");

const child = spawn(productNode(), [place("apps", "command-line", "src", `${name}.ts`), ...args], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: environmentWith(),
  stdio: "inherit",
});
// The keyboard reaches the command itself; a signal sent to the launcher alone is passed on.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
process.on("SIGHUP", () => child.kill("SIGHUP"));
child.once("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.once("close", (code, signal) => {
  process.exit(code ?? 128 + constants.signals[signal ?? "SIGTERM"]);
});

/** The names that package.json gives to this file: the scripts a person can run. */
function commands() {
  const { scripts } = JSON.parse(readFileSync(place("package.json"), "utf8"));
  return Object.values(scripts)
    .map((script) => /launch\/command\.mjs ([a-z-]+)$/.exec(script)?.[1])
    .filter((known) => known !== undefined);
}
