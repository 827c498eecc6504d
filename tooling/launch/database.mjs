/**
 * The database under the apps: a keeper of its own process starts it or reaches it, and lets go when its input ends, even if
 * the launcher is killed without a word.
 */
import { createInterface } from "node:readline";
import { startChild } from "./children.mjs";
import { environmentWith } from "./environment.mjs";
import { productNode } from "./node.mjs";
import { place } from "./places.mjs";
import { say } from "./say.mjs";

/**
 * Waits until the database is up to date and answers what the apps need to find it; `undefined`, with the reason said aloud,
 * when it cannot be had.
 */
export async function keepDatabase() {
  const keeper = place("apps", "command-line", "src", "keep-database.ts");
  const child = startChild(
    productNode(),
    [keeper],
    { env: environmentWith(), stdio: ["pipe", "pipe", "inherit"] },
    { last: true },
  );
  const { home, problem } = await firstWord(child);
  if (problem === undefined) {
    return { env: home === "" ? {} : { XINZHI_DATABASE_HOME: home }, child };
  }
  say(problem.zh, problem.en);
  return undefined;
}

/** The keeper's one line; a keeper that ends without it has no words of its own. */
function firstWord(child) {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).once("line", (line) => resolve(JSON.parse(line)));
    child.once("close", () =>
      resolve({ problem: { zh: "数据库没有启动。", en: "The database did not start." } }),
    );
  });
}
