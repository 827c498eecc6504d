/** Builds the web apps; turbo gives back the last result where nothing has changed. */
import { PNPM, run } from "./run.mjs";
import { say, secondsSince, show } from "./say.mjs";

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

/** Builds in silence; `{ ok, output }`. */
export function build() {
  return run([...PNPM, "exec", "turbo", "run", "build", "--output-logs=errors-only"]);
}
