/** The browser tests: both apps built, served on free ports with a database of their own, and replayed by Playwright. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { APPS } from "./apps.mjs";
import { build } from "./build.mjs";
import { stopThese } from "./children.mjs";
import { keepDatabase, releaseDatabase } from "./database.mjs";
import { productNode } from "./node.mjs";
import { place } from "./places.mjs";
import { anyFreePort } from "./ports.mjs";
import { withResultsFile } from "./results.mjs";
import { run } from "./run.mjs";
import { isReady, serve } from "./serve.mjs";
import { playwrightTotals } from "./totals.mjs";

/** Files to be run instead of all, parts of their names: `BROWSER_TESTS="quotes desk-d1" npm test -- --only browser`. */
const ONLY = (process.env.BROWSER_TESTS ?? "").split(" ").filter((name) => name !== "");

/** `{ passed, failed, output }` over both apps. An app that does not build or start is one failure. */
export async function browserStep() {
  const built = await build();
  if (!built.ok) return { passed: 0, failed: 1, output: built.output };
  const folder = mkdtempSync(join(tmpdir(), "xinzhi-browser-"));
  // The account that runs the server must be able to pass through.
  chmodSync(folder, 0o711);
  const database = await keepDatabase({
    DATABASE_URL: "",
    XINZHI_DATABASE_HOME: join(folder, "home"),
  });
  if (database === undefined) return { passed: 0, failed: 1, output: "no database\n" };
  const servers = [];
  for (const app of APPS) servers.push(serve(app, await anyFreePort(), database.env));
  try {
    const total = await replay(servers, database);
    return await andStopped(servers, total);
  } finally {
    await stopThese(servers.map(({ child }) => child));
    await releaseDatabase(database);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asked to stop, an app ends with status 0: that counts as a test of each. */
async function andStopped(servers, { passed, failed, output }) {
  await stopThese(servers.map(({ child }) => child));
  const total = { passed, failed, output };
  for (const { app, ended, tail } of servers) {
    const how = await ended;
    if (how === "code 0") {
      total.passed += 1;
      continue;
    }
    total.failed += 1;
    total.output += `${tail()}${app.english} did not stop by itself: ${how}.\n`;
  }
  return total;
}

async function replay(servers, database) {
  for (const server of servers) {
    if (await isReady(server)) continue;
    const output = `${server.tail()}${server.app.english} did not become ready.\n`;
    return { passed: 0, failed: 1, output };
  }
  const addresses = Object.fromEntries(servers.map(({ app, url }) => [app.addressVariable, url]));
  const total = { passed: 0, failed: 0, output: "" };
  for (const { app, tail } of servers) {
    // A link works once, so the tests of each app have links of their own.
    const links = await database.links(servers);
    const demo = Object.fromEntries(links.map(({ role, url }) => [role, url]));
    const given = { ...addresses, DEMO_LINKS: JSON.stringify(demo) };
    const { passed, failed, output } = await playwright(app, given);
    total.passed += passed;
    total.failed += failed;
    total.output += failed === 0 ? output : `${output}${tail()}`;
  }
  return total;
}

function playwright(app, given) {
  const folder = place("apps", app.folder);
  const program = join(folder, "node_modules", "@playwright", "test", "cli.js");
  return withResultsFile(async (results) => {
    const { ok, output } = await run([productNode(), program, "test", ...ONLY], {
      cwd: folder,
      env: { ...given, BROWSER_RESULTS: results },
    });
    const { passed, failed } = playwrightTotals(results);
    return { passed, failed: !ok && failed === 0 ? 1 : failed, output };
  });
}
