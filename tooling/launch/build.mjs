/** Builds the web apps; turbo gives back the last result where nothing has changed. */
import { setTimeout as pause } from "node:timers/promises";
import { PNPM, run } from "./run.mjs";
import { say, secondsSince, show } from "./say.mjs";

/** What Next says when it finds the folder taken. */
const BUSY = /Another next build process is already running/;
const MINUTES_OF_OTHERS = 10;

/** Builds aloud. Answers whether both apps are built. */
export async function ensureBuilt() {
  say("正在构建应用……", "Building the apps…");
  const began = performance.now();
  const { ok, output } = await build();
  if (!ok) {
    show(output);
    say("构建失败，详情见上。", "The build failed; see above.");
    return false;
  }
  const seconds = secondsSince(began);
  say(`构建完成（${seconds} 秒）。`, `Built (${seconds} s).`);
  return true;
}

/** Builds in silence; `{ ok, output }`. Where another launcher builds the same checkout, its result is waited for. */
export async function build() {
  const until = performance.now() + MINUTES_OF_OTHERS * 60_000;
  for (;;) {
    const result = await run([
      ...PNPM,
      "exec",
      "turbo",
      "run",
      "build",
      "--output-logs=errors-only",
    ]);
    if (result.ok || !BUSY.test(result.output) || performance.now() > until) return result;
    await pause(2000);
  }
}
