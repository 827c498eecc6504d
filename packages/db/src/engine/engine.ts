/**
 * The embedded database (内嵌数据库): started, or joined where it already runs, and stopped by the last who leaves.
 *
 * Nothing but PostgreSQL's own pid file guards the cluster: of two servers started at once one finds the file taken and
 * ends, and whoever started it joins the other. Everybody who uses the server holds a shared lock in it; who leaves and
 * then gets the lock alone is the last, and stops it.
 */
import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Binaries, ensureBinaries } from "./binaries.ts";
import { ensureCluster, SERVER_ENVIRONMENT } from "./cluster.ts";
import { EngineError } from "./engine-error.ts";
import { ensureHome } from "./engine-home.ts";
import { ENGINE_HOST } from "./engine-host.ts";
import { isAlive, postmasterOf, removeStalePidFile } from "./postmaster.ts";
import { OWNER, readSecrets, type Secrets } from "./secrets.ts";
import { type ServerAccount, serverAccount } from "./server-account.ts";

/** A running server that we hold. */
export type Engine = {
  readonly home: string;
  readonly port: number;
  readonly secrets: Secrets;
  /** Whether the server ran before we came. */
  readonly joined: boolean;
  /** Settles when the server is gone, be it that we let go ourselves. */
  readonly lost: Promise<void>;
  /** Lets go. Answers whether we were the last, in which case the server is down afterwards. */
  readonly leave: () => Promise<boolean>;
};

/** Whoever uses the server holds this advisory lock shared. */
const USERS_LOCK = 7_201_001;

/** How long a start may take; a server that is recovering says so and is given more. */
const START_MS = 30_000;
const RECOVERY_MS = 300_000;

/** The server's settings that are not in its file, because they hold for every start. */
const SETTINGS = [
  `listen_addresses=${ENGINE_HOST}`,
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
  "max_connections=200",
  "password_encryption=scram-sha-256",
  "log_min_messages=warning",
  "log_min_error_statement=panic",
] as const;

/**
 * The database in `home`, made, started or joined as needed.
 * @throws {EngineError}
 */
export async function startEngine(home: string): Promise<Engine> {
  const account = serverAccount();
  ensureHome(home, account);
  const binaries = ensureBinaries(home, account);
  const cluster = await ensureCluster(home, binaries, account);
  const secrets = readSecrets(cluster);
  if (secrets === undefined) throw new EngineError("foreign-data", { home });
  const place: Place = { home, cluster, binaries, account, secrets };
  let until = performance.now() + START_MS;
  let joined = true;
  while (performance.now() < until) {
    const server = await heldServer(place);
    if (server.kind === "held") return engineOf(place, server, joined);
    if (server.kind === "recovering") {
      until = Math.max(until, performance.now() + RECOVERY_MS);
      await pause(100);
      continue;
    }
    removeStalePidFile(cluster);
    joined = false;
    await serverUp(place);
  }
  throw new EngineError("start-failed", { output: logTail(home) });
}

type Place = {
  readonly home: string;
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly account: ServerAccount;
  readonly secrets: Secrets;
};

type Held = { readonly kind: "held"; readonly port: number; readonly lease: pg.Client };
type Found = Held | { readonly kind: "recovering" } | { readonly kind: "none" };

/** The server that works in the cluster, with our hold on it. */
async function heldServer({ cluster, secrets }: Place): Promise<Found> {
  const postmaster = postmasterOf(cluster);
  if (postmaster === undefined || !isAlive(postmaster.pid)) return { kind: "none" };
  const lease = ownerClient(postmaster.port, secrets);
  try {
    await lease.connect();
    const { rows } = await lease.query<{ data_directory: string }>("SHOW data_directory");
    if (realpathOr(rows[0]?.data_directory) !== realpathSync(cluster)) return await without(lease);
    await lease.query("SELECT pg_advisory_lock_shared($1)", [USERS_LOCK]);
    return { kind: "held", port: postmaster.port, lease };
  } catch (error) {
    await without(lease);
    return { kind: isStartingUp(error) ? "recovering" : "none" };
  }
}

async function without(client: pg.Client): Promise<{ readonly kind: "none" }> {
  await client.end().catch(() => {});
  return { kind: "none" };
}

function engineOf(place: Place, { port, lease }: Held, joined: boolean): Engine {
  const { home, secrets, cluster } = place;
  const lost = new Promise<void>((resolve) => lease.once("end", () => resolve()));
  // A server that is killed takes the lease with it, and says so by an error before the end.
  lease.on("error", () => {});
  const leave = async () => {
    await lease.end().catch(() => {});
    const last = ownerClient(port, secrets);
    last.on("error", () => {});
    try {
      await last.connect();
      const { rows } = await last.query<{ alone: boolean }>(
        "SELECT pg_try_advisory_lock($1) AS alone",
        [USERS_LOCK],
      );
      if (rows[0]?.alone !== true) return false;
      await stopServer(cluster);
      return true;
    } catch {
      return false;
    } finally {
      await last.end().catch(() => {});
    }
  };
  return { home, port, secrets, joined, lost, leave };
}

/** A fast stop: work in progress is rolled back, what was committed is on disk. */
async function stopServer(cluster: string): Promise<void> {
  const postmaster = postmasterOf(cluster);
  if (postmaster === undefined) return;
  process.kill(postmaster.pid, "SIGINT");
  const until = performance.now() + START_MS;
  while (isAlive(postmaster.pid) && performance.now() < until) await pause(20);
}

/** Starts a server and waits until it answers, or has ended because another was first. */
async function serverUp(place: Place): Promise<void> {
  const { home, cluster, binaries, account } = place;
  const port = await usualPort(home);
  const log = openSync(join(home, "server.log"), "a", 0o600);
  const child = spawn(
    binaries.postgres,
    ["-D", cluster, "-p", String(port), ...SETTINGS.flatMap((setting) => ["-c", setting])],
    {
      ...account,
      cwd: home,
      env: SERVER_ENVIRONMENT,
      stdio: ["ignore", log, log],
      detached: true,
    },
  );
  closeSync(log);
  child.unref();
  let ended = false;
  child.once("error", () => {
    ended = true;
  });
  child.once("exit", () => {
    ended = true;
  });
  const until = performance.now() + START_MS;
  while (!ended && performance.now() < until) {
    if (await answers(port, place.secrets)) return;
    await pause(20);
  }
  // The one who was first, or the memory of one that was killed, needs a moment.
  if (ended) await pause(200);
}

/** Whether the server answers at all, be it that it is still recovering. */
async function answers(port: number, secrets: Secrets): Promise<boolean> {
  const client = ownerClient(port, secrets);
  try {
    await client.connect();
    return true;
  } catch (error) {
    return isStartingUp(error);
  } finally {
    await client.end().catch(() => {});
  }
}

function isStartingUp(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "57P03";
}

function ownerClient(port: number, secrets: Secrets): pg.Client {
  return new pg.Client({
    host: ENGINE_HOST,
    port,
    user: OWNER,
    password: secrets[OWNER],
    database: "postgres",
    connectionTimeoutMillis: 5_000,
  });
}

function realpathOr(path: string | undefined): string | undefined {
  try {
    return path === undefined ? undefined : realpathSync(path);
  } catch {
    return path;
  }
}

/** The port of the last start where it is free, so that programs find a server again that was started anew. */
async function usualPort(home: string): Promise<number> {
  const file = join(home, "port");
  const last = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  const port = await freePort(last).catch(() => freePort(0));
  if (port !== last) writeFileSync(file, String(port));
  return port;
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(wanted, ENGINE_HOST, () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** The last words of the server. */
function logTail(home: string): string {
  try {
    return readFileSync(join(home, "server.log"), "utf8").split("\n").slice(-20).join("\n");
  } catch {
    return "";
  }
}
