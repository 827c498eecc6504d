/**
 * `npm run bench:desk`: how soon the built desk answers a key, in a real browser, for loans of 12, 60 and 360 instalments. Two
 * minutes after the build; no part of `npm test`, which times nothing.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { APPS } from "./apps.mjs";
import { ensureBuilt } from "./build.mjs";
import { startChild, stopOnSignals, stopThese } from "./children.mjs";
import { keepDatabase, releaseDatabase } from "./database.mjs";
import { environmentWith } from "./environment.mjs";
import { ensureInstalled } from "./install.mjs";
import { productNode } from "./node.mjs";
import { place } from "./places.mjs";
import { anyFreePort } from "./ports.mjs";
import { isReady, serve } from "./serve.mjs";

stopOnSignals(130);
if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), "xinzhi-bench-"));
// The account that runs the server must be able to pass through.
chmodSync(folder, 0o711);
const database = await keepDatabase({
  DATABASE_URL: "",
  XINZHI_DATABASE_HOME: join(folder, "home"),
});
if (database === undefined) process.exit(1);
const [calculator] = APPS;
const server = serve(calculator, await anyFreePort(), database.env);
try {
  process.exitCode = (await isReady(server)) ? await measured(server.url) : 1;
} finally {
  await stopThese([server.child]);
  await releaseDatabase(database);
  rmSync(folder, { recursive: true, force: true });
}

function measured(url) {
  const program = place("apps", "calculator", "bench", "keystrokes.ts");
  const child = startChild(productNode(), [program], {
    cwd: place("apps", "calculator"),
    env: environmentWith({ CALCULATOR_URL: url }),
    stdio: "inherit",
  });
  return new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
}
