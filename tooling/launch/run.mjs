/** Runs a program to its end and keeps what it said. */
import { isStopping, startChild, stopThese } from "./children.mjs";
import { environmentWith } from "./environment.mjs";
import { ROOT } from "./places.mjs";

const MINUTES_MAX = 20;

/** Exactly this version, fetched by npm where the machine has no pnpm. */
export const PNPM = ["npx", "--yes", "pnpm@12.21.0"];

/**
 * `{ ok, output }` of a command. A program that cannot be started or does not end in twenty minutes
 * counts as failed, with a sentence that says so in its output.
 */
export async function run(command, { cwd = ROOT, env = {} } = {}) {
  const [program, ...args] = command;
  const child = startChild(program, args, {
    cwd,
    env: environmentWith({ NO_COLOR: "1", FORCE_COLOR: "0", ...env }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (output += text));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void stopThese([child]);
  }, MINUTES_MAX * 60_000);
  const code = await ending(child, (problem) => (output += `${program}: ${problem}\n`));
  clearTimeout(timer);
  if (isStopping()) return new Promise(() => {});
  if (late) output += `\n${program} did not end within ${MINUTES_MAX} minutes.\n`;
  return { ok: code === 0 && !late, output };
}

/** The exit code, or `null` when the program was killed or never began. */
function ending(child, complain) {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      complain(error.message);
      resolve(null);
    });
    child.once("close", (code) => resolve(code));
  });
}
