/**
 * The passwords of an embedded cluster (数据库口令): random, made with the cluster, kept inside it in a file that only the
 * account of the server (and root) can read.
 */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DATABASE_ROLES, type DatabaseRole } from "../connection/database-role.ts";

/** The cluster's first user, who owns it. */
export const OWNER = "xinzhi_owner";

/** A password for the owner and for each role. */
export type Secrets = Readonly<Record<DatabaseRole | typeof OWNER, string>>;

const FILE = "xinzhi-secrets.json";

/** Writes new passwords into a cluster that is being made. */
export function writeSecrets(cluster: string, owner: string): void {
  const roles = DATABASE_ROLES.map((role) => [role, newPassword()] as const);
  const secrets = Object.fromEntries([...roles, [OWNER, owner]]);
  writeFileSync(join(cluster, FILE), JSON.stringify(secrets), { mode: 0o600, flag: "wx" });
}

/** The passwords of a cluster, or `undefined` where there is none. */
export function readSecrets(cluster: string): Secrets | undefined {
  const file = join(cluster, FILE);
  if (!existsSync(file)) return undefined;
  const parsed: Secrets = JSON.parse(readFileSync(file, "utf8"));
  return parsed;
}

/** 192 random bits as text. */
export function newPassword(): string {
  return randomBytes(24).toString("base64url");
}
