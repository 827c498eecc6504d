/** Serves a built app and knows when it is ready. */
import { get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { startChild } from "./children.mjs";
import { environmentWith } from "./environment.mjs";
import { productNode } from "./node.mjs";
import { place } from "./places.mjs";
import { HOST } from "./ports.mjs";

const SECONDS_MAX = 90;
const LINES_KEPT = 200;

/**
 * Starts `next start` on the port. The answer has the address, the child, its last lines (`tail`)
 * and `ended`, a promise of how it ended.
 */
export function serve(app, port, env = {}) {
  const folder = place("apps", app.folder);
  const next = place("apps", app.folder, "node_modules", "next", "dist", "bin", "next");
  const follow = new URL("./follow-parent.mjs", import.meta.url).href;
  const args = ["--import", follow, next, "start", "-H", HOST, "-p", String(port)];
  const url = process.env[app.originVariable] ?? `http://${HOST}:${port}`;
  const child = startChild(productNode(), args, {
    cwd: folder,
    env: environmentWith({
      NODE_ENV: "production",
      // The app stops by itself when it is asked to, and with status 0.
      NEXT_MANUAL_SIG_HANDLE: "true",
      [app.originVariable]: url,
      ...env,
    }),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const lines = [];
  const keep = (text) => {
    lines.push(...text.split("\n").filter((line) => line.trim() !== ""));
    lines.splice(0, lines.length - LINES_KEPT);
  };
  child.stdout.setEncoding("utf8").on("data", keep);
  child.stderr.setEncoding("utf8").on("data", keep);
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(signal ?? `code ${code}`));
  });
  return {
    app,
    child,
    url: `http://${HOST}:${port}`,
    ended,
    tail: () => `${lines.join("\n")}\n`,
  };
}

/** Waits until `/health/ready` says 200. Answers whether it did before the app ended or 90 s passed. */
export async function isReady(server) {
  let over = false;
  server.ended.then(() => {
    over = true;
  });
  const until = performance.now() + SECONDS_MAX * 1000;
  while (!over && performance.now() < until) {
    const isAnswered = (await statusOf(`${server.url}/health/ready`)) === 200;
    if (isAnswered && server.child.exitCode === null) return true;
    await pause(150);
  }
  return false;
}

function statusOf(url) {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 5000 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once("timeout", () => request.destroy());
    request.once("error", () => resolve(undefined));
  });
}
