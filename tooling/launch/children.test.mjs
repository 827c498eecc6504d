import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { startChild, stopThese } from "./children.mjs";
import { run } from "./run.mjs";

/** A program that starts another one, tells both numbers and waits for ever. */
const FAMILY = `
  const { spawn } = require("node:child_process");
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  console.log(process.pid + " " + child.pid);
  setInterval(() => {}, 1000);
`;

/** Says so at once and does not listen when it is asked to end. */
const DEAF = `process.on("SIGTERM", () => {}); console.log(process.pid); setInterval(() => {}, 1000);`;

/** Whether a process runs. One that has ended but was not yet cleared away (`Z`) does not. */
function isAlive(pid) {
  return !["", "Z"].includes(stateOf(pid).slice(0, 1));
}

function stateOf(pid) {
  if (!existsSync("/proc/self/stat")) {
    return spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();
  }
  const file = `/proc/${pid}/stat`;
  return existsSync(file) ? readFileSync(file, "utf8").replace(/^.*\) /, "") : "";
}

async function started(program) {
  const child = startChild(process.execPath, ["-e", program], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const text = await new Promise((resolve) => child.stdout.once("data", resolve));
  return { child, pids: String(text).trim().split(" ").map(Number) };
}

it("stops a program with the programs that it started", async () => {
  const { child, pids } = await started(FAMILY);
  expect(pids.map(isAlive)).toEqual([true, true]);
  await stopThese([child]);
  // The program it started has been told as well, and ends when the machine gets to it.
  while (pids.some(isAlive)) await pause(20);
});

it("stops a program that does not listen", async () => {
  const { child, pids } = await started(DEAF);
  await stopThese([child], 300);
  expect(pids.map(isAlive)).toEqual([false]);
});

it("runs a program to its end and keeps all it said", async () => {
  const program =
    'console.log("out"); console.error("err"); process.exitCode = Number(process.argv[1])';
  const good = await run([process.execPath, "-e", program, "0"]);
  expect(good.ok).toBe(true);
  expect(good.output.split("\n").filter(Boolean).toSorted()).toEqual(["err", "out"]);
  expect((await run([process.execPath, "-e", program, "3"])).ok).toBe(false);
});

it("says so when a program cannot be started", async () => {
  const { ok, output } = await run(["no-such-program-anywhere"]);
  expect(ok).toBe(false);
  expect(output).toContain("no-such-program-anywhere");
});
