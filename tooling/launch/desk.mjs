/**
 * Runs a program of the calculator against the built desk, with a database of its own; no part of `npm test`.
 * `npm run bench:desk`: how soon the desk answers a key, in a real browser, for loans of 12, 60 and 360 instalments; two minutes.
 * `npm run screenshots`: the pictures of the desk under `apps/calculator/e2e/screenshots`, made anew.
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

const PROGRAMS = {
  bench: ["bench", "keystrokes.ts"],
  screenshots: ["e2e", "take-screenshots.ts"],
};
const chosen = process.argv[2] === "screenshots" ? "screenshots" : "bench";

stopOnSignals(130);
if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1);

const home = mkdtempSync(join(tmpdir(), "xinzhi-desk-"));
// The account that runs the server must be able to pass through.
chmodSync(home, 0o711);
const database = await keepDatabase({
  DATABASE_URL: "",
  XINZHI_DATABASE_HOME: join(home, "home"),
});
if (database === undefined) process.exit(1);
const [calculator] = APPS;
const server = serve(calculator, await anyFreePort(), database.env);
try {
  process.exitCode = (await isReady(server)) ? await done(server.url) : 1;
} finally {
  await stopThese([server.child]);
  await releaseDatabase(database);
  rmSync(home, { recursive: true, force: true });
}

function done(url) {
  const folder = place("apps", "calculator");
  const child = startChild(productNode(), [join(folder, ...PROGRAMS[chosen])], {
    cwd: folder,
    env: environmentWith({ CALCULATOR_URL: url }),
    stdio: "inherit",
  });
  return new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
}
