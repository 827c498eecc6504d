/**
 * Where the embedded database lives (数据目录): in the checkout, or, for root, under a system folder, because the account
 * that runs the server may not be able to reach a checkout in root's home.
 */
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { EngineError } from "./engine-error.ts";
import { givenTo, type ServerAccount } from "./server-account.ts";

/** Folders of root's databases, one for each checkout. */
const SYSTEM_FOLDER = "/var/lib/xinzhi";

/** The folder for a checkout; one that the environment names wins. */
export function engineHome(checkout: string, named: string | undefined): string {
  if (named !== undefined && named !== "") return named;
  if (process.getuid?.() !== 0) return join(checkout, ".data", "postgres");
  const digest = createHash("sha256").update(checkout).digest("hex").slice(0, 12);
  return join(SYSTEM_FOLDER, `${basename(checkout)}-${digest}`);
}

/** The cluster in a home. */
export function clusterIn(home: string): string {
  return join(home, "cluster");
}

/** What else of ours may lie in a home. */
const OURS = /^(cluster|postgresql-|server\.log|port|backups)/;

/**
 * Makes the folder, readable by the account alone.
 * @throws {EngineError} `foreign-data` when it holds something else, `unreachable` when the account cannot get to it.
 */
export function ensureHome(home: string, account: ServerAccount): void {
  if (existsSync(home)) {
    const foreign = readdirSync(home).filter((name) => !OURS.test(name));
    if (foreign.length > 0) throw new EngineError("foreign-data", { home });
  } else {
    mkdirSync(dirname(home), { recursive: true, mode: 0o755 });
    mkdirSync(home, { recursive: true, mode: 0o700 });
    chmodSync(home, 0o700);
    givenTo(account, home);
  }
  if (account !== undefined) refuseClosedFolders(dirname(home), account.uid);
}

/**
 * Root may pass everywhere; the account it lends may not.
 * @throws {EngineError} `unreachable` for the first folder from here up that does not let it pass.
 */
export function refuseClosedFolders(folder: string, uid: number): void {
  const { mode, uid: owner } = statSync(folder);
  const passes = owner === uid ? mode & 0o100 : mode & 0o001;
  if (passes === 0) throw new EngineError("unreachable", { folder });
  if (dirname(folder) !== folder) refuseClosedFolders(dirname(folder), uid);
}
