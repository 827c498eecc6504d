/**
 * The built calculator in the kill test (杀进程测试的应用): started as `npm start` does it, on a free port, killed like everything else.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { environmentOf } from "../env.ts";

const HOST = "127.0.0.1";
const FOLDER = fileURLToPath(new URL("../../../calculator/", import.meta.url));
const NEXT = join(FOLDER, "node_modules", "next", "dist", "bin", "next");
const START_MS = 60_000;

/** A running app and where it answers. */
export type RunningApp = { readonly child: ChildProcess; readonly origin: string };

/** Starts it on the database of a home and waits until it is ready; `undefined` where it is not in a minute, or ends. */
export async function startedCalculator(home: string): Promise<RunningApp | undefined> {
  const port = await freePort();
  const origin = `http://${HOST}:${port}`;
  const child = spawn(process.execPath, [NEXT, "start", "-H", HOST, "-p", String(port)], {
    cwd: FOLDER,
    env: { ...environmentOf(home), ...appAt(origin) },
    stdio: "ignore",
  });
  const until = performance.now() + START_MS;
  while (child.exitCode === null && performance.now() < until) {
    if (await isReady(origin)) return { child, origin };
    await pause(100);
  }
  child.kill("SIGKILL");
  return undefined;
}

function appAt(origin: string): Readonly<Record<string, string>> {
  return { NODE_ENV: "production", NEXT_MANUAL_SIG_HANDLE: "true", ORIGIN_CALCULATOR: origin };
}

function isReady(origin: string): Promise<boolean> {
  return fetch(`${origin}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, HOST, () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
