/**
 * The database under the apps: a keeper of its own process starts it or reaches it, and lets go when its input ends, even if
 * the launcher is killed without a word.
 */
import { createInterface } from "node:readline";
import { appOfRole } from "./apps.mjs";
import { startChild } from "./children.mjs";
import { environmentWith } from "./environment.mjs";
import { productNode } from "./node.mjs";
import { place } from "./places.mjs";
import { say } from "./say.mjs";

/**
 * Waits until the database is up to date. Answers what the apps need to find it (`env`), the keeper, `links(servers)`, the
 * one-time links into the demo bank, each to the app in which the role works, and `administratorLink()`, that of the first administrator of a
 * bank on a server until it was used; `undefined`, with the reason said aloud, when it cannot be had.
 */
export async function keepDatabase(extra = {}) {
  const keeper = place("apps", "command-line", "src", "keep-database.ts");
  const child = startChild(
    productNode(),
    [keeper],
    { env: environmentWith(extra), stdio: ["pipe", "pipe", "inherit"] },
    { last: true },
  );
  const words = wordsOf(child);
  const { home, problem } = await words();
  if (problem !== undefined) {
    say(problem.zh, problem.en);
    return undefined;
  }
  const asked = async (what) => {
    child.stdin.write(`${JSON.stringify(what)}\n`);
    return (await words()).links ?? [];
  };
  const administratorLink = async () => (await asked({ ask: "administrator" }))[0];
  const links = async (servers) => {
    const urls = Object.fromEntries(servers.map(({ app, url }) => [app.folder, url]));
    const made = await asked({ origin: urls.admin });
    return made.map(({ url, ...link }) => {
      const { pathname, hash } = new URL(url);
      return { ...link, url: `${urls[appOfRole(link.role)]}${pathname}${hash}` };
    });
  };
  const env = home === "" ? {} : { XINZHI_DATABASE_HOME: home };
  return { env, child, links, administratorLink };
}

/** Lets go of the database; the answer comes when it is down, or was left to others. */
export function releaseDatabase({ child }) {
  const gone = new Promise((resolve) => child.once("close", resolve));
  child.stdin.end();
  return child.exitCode === null ? gone : Promise.resolve();
}

/** What the keeper says, line by line. One that ends without a word says that it did not start. */
function wordsOf(child) {
  const ended = { problem: { zh: "数据库没有启动。", en: "The database did not start." } };
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await lines.next();
    return done ? ended : JSON.parse(value);
  };
}
