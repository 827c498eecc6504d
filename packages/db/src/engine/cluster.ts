/**
 * Making a cluster (初始化数据库): aside, complete with its passwords, and then put in place in one step, so that no half-made
 * cluster is ever seen and of several callers at once exactly one wins.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Binaries, putInPlace } from "./binaries.ts";
import { EngineError } from "./engine-error.ts";
import { clusterIn } from "./engine-home.ts";
import { newPassword, OWNER, writeSecrets } from "./secrets.ts";
import { givenTo, type ServerAccount } from "./server-account.ts";
import { temporaryBeside } from "./temporary-beside.ts";

/** Texts are UTF-8 and sort by code point on every machine; who connects proves it by password. */
const OPTIONS = [
  `--username=${OWNER}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--data-checksums",
] as const;

/**
 * The path of the home's cluster, made when it is not there yet.
 * @throws {EngineError} `init-failed` with the program's words.
 */
export async function ensureCluster(
  home: string,
  binaries: Binaries,
  account: ServerAccount,
): Promise<string> {
  const cluster = clusterIn(home);
  if (existsSync(cluster)) return cluster;
  const aside = temporaryBeside(cluster);
  const passwordFile = `${aside}.password`;
  const owner = newPassword();
  try {
    mkdirSync(aside, { mode: 0o700 });
    writeFileSync(passwordFile, owner, { mode: 0o600, flag: "wx" });
    givenTo(account, aside);
    givenTo(account, passwordFile);
    await initialise(binaries, aside, passwordFile, account);
    writeSecrets(aside, owner);
    givenTo(account, join(aside, "xinzhi-secrets.json"));
    putInPlace(aside, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  return cluster;
}

const run = promisify(execFile);

async function initialise(
  { initdb }: Binaries,
  cluster: string,
  passwordFile: string,
  account: ServerAccount,
): Promise<void> {
  try {
    await run(initdb, [...OPTIONS, `--pwfile=${passwordFile}`, `--pgdata=${cluster}`], {
      ...account,
      cwd: cluster,
      env: SERVER_ENVIRONMENT,
    });
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true });
    // The message has what the program wrote to its error output.
    throw new EngineError("init-failed", { output: String(error) });
  }
}

/** What the database programs see of the environment: nothing of the person's. */
export const SERVER_ENVIRONMENT = { LC_ALL: "C", TZ: "UTC" };
