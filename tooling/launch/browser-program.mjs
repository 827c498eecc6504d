/**
 * Runs a program of an app against the built apps, with a database of its own; no part of `npm test`.
 * `npm run bench:desk`: how soon the desk answers a key, in a real browser, for loans of 12, 60 and 360 instalments; two minutes.
 * `npm run bench:preview`: how long the effect of a policy change on a thousand saved quotes takes, in the product desk; four minutes.
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
  bench: ["calculator", "bench", "keystrokes.ts"],
  preview: ["admin", "bench", "preview.ts"],
  screenshots: ["calculator", "e2e", "take-screenshots.ts"],
};
const [folder, ...file] = PROGRAMS[process.argv[2]] ?? PROGRAMS.bench;

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
const servers = [];
for (const app of APPS) servers.push(serve(app, await anyFreePort(), database.env));
try {
  const ready = await Promise.all(servers.map(isReady));
  process.exitCode = ready.every(Boolean) ? await done(database) : 1;
} finally {
  await stopThese(servers.map(({ child }) => child));
  await releaseDatabase(database);
  rmSync(home, { recursive: true, force: true });
}

async function done({ links: linksTo }) {
  const addresses = servers.map(({ app, url }) => [app.addressVariable, url]);
  const links = (await linksTo(servers)).map(({ role, url }) => [role, url]);
  const given = { DEMO_LINKS: JSON.stringify(Object.fromEntries(links)) };
  const cwd = place("apps", folder);
  const child = startChild(productNode(), [join(cwd, ...file)], {
    cwd,
    env: environmentWith({ ...Object.fromEntries(addresses), ...given }),
    stdio: "inherit",
  });
  return new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
}
