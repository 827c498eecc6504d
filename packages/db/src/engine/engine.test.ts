/**
 * The embedded database: made once, joined, left by the last, and found again after everything was killed.
 */
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEngine } from "./engine.ts";
import { clusterIn, ensureHome, refuseClosedFolders } from "./engine-home.ts";
import { isAlive, postmasterOf } from "./postmaster.ts";
import { readSecrets } from "./secrets.ts";

const HOLDER = fileURLToPath(new URL("../testing/hold-engine.ts", import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "xinzhi-引擎 "));
const home = join(folder, "数据 home");

beforeAll(() => {
  // The account that runs the server must be able to pass through.
  chmodSync(folder, 0o711);
});

afterAll(() => {
  const server = postmasterOf(clusterIn(home));
  if (server !== undefined && isAlive(server.pid)) process.kill(server.pid, "SIGKILL");
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
});

/** Programs that start the database at the same time and hold it until they are told to let go. */
function holders(count: number) {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const child = spawn(process.execPath, [HOLDER, home], { stdio: ["pipe", "pipe", "inherit"] });
      const said = await new Promise<string>((resolve) =>
        child.stdout.once("data", (bytes) => resolve(String(bytes))),
      );
      const letGo = () =>
        new Promise<string>((resolve) => {
          child.stdout.once("data", (bytes) => resolve(String(bytes).trim()));
          child.stdin.end();
        });
      return { said: said.trim(), letGo, child };
    }),
  );
}

describe("starting", () => {
  test("of six at once one makes and starts it, all use the same, and the last stops it", async () => {
    const all = await holders(6);
    const ports = new Set(all.map(({ said }) => said.split(" ")[1]));
    expect(ports.size).toBe(1);
    expect(all.filter(({ said }) => said.startsWith("started")).length).toBe(1);
    const pid = postmasterOf(clusterIn(home))?.pid ?? 0;
    const last = await Promise.all(all.map(({ letGo }) => letGo()));
    expect(last.filter((word) => word === "last").length).toBe(1);
    expect(isAlive(pid)).toBe(false);
  });

  test("is joined by a second, and goes down with the last", async () => {
    const first = await startEngine(home);
    const second = await startEngine(home);
    expect([first.joined, second.joined, second.port === first.port]).toEqual([false, true, true]);
    const pid = postmasterOf(clusterIn(home))?.pid ?? 0;
    expect([await first.leave(), isAlive(pid)]).toEqual([false, true]);
    expect([await second.leave(), isAlive(pid)]).toEqual([true, false]);
  });

  test("the server of a launcher that was killed is taken over", async () => {
    const [holder] = await holders(1);
    holder?.child.kill("SIGKILL");
    const engine = await startEngine(home);
    expect([engine.joined, `started ${engine.port}`]).toEqual([true, holder?.said]);
    expect(await engine.leave()).toBe(true);
  });

  test("a killed server is started again, over what it left behind", async () => {
    const first = await startEngine(home);
    const killed = postmasterOf(clusterIn(home))?.pid ?? 0;
    process.kill(killed, "SIGKILL");
    const again = await startEngine(home);
    expect(again.joined).toBe(false);
    expect(postmasterOf(clusterIn(home))?.pid).not.toBe(killed);
    await first.leave();
    await again.leave();
  });

  test("a pid file that names another living program does not keep it from starting", async () => {
    const first = await startEngine(home);
    await first.leave();
    const file = join(clusterIn(home), "postmaster.pid");
    const lines = [process.pid, clusterIn(home), 1, 5432, "", "127.0.0.1", "", "ready"];
    writeFileSync(file, `${lines.join("\n")}\n`);
    const again = await startEngine(home);
    expect(again.joined).toBe(false);
    expect(await again.leave()).toBe(true);
  });
});

describe("the folder", () => {
  test("is refused when it holds something else", () => {
    const other = join(folder, "other");
    mkdirSync(other);
    writeFileSync(join(other, "thesis.doc"), "");
    expect(() => ensureHome(other, undefined)).toThrow(/foreign-data/);
  });

  test("is refused when the account that runs the server cannot get to it", () => {
    const closed = join(folder, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const other = (process.getuid?.() ?? 0) + 1;
    expect(() => refuseClosedFolders(closed, other)).toThrow(/unreachable/);
  });

  test("keeps different passwords of 32 characters for every role", async () => {
    const engine = await startEngine(home);
    const secrets = Object.values(engine.secrets);
    expect(secrets.map(({ length }) => length)).toEqual([32, 32, 32, 32, 32]);
    expect(new Set(secrets).size).toBe(5);
    expect(readSecrets(clusterIn(home))).toEqual(engine.secrets);
    expect(readFileSync(join(home, "server.log"), "utf8")).not.toContain(secrets[0]);
    await engine.leave();
  });
});
