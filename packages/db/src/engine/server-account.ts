/**
 * The account that runs the server (运行账户). PostgreSQL refuses root, so root lends the server an existing account without
 * rights of its own; anybody else runs it as themselves. No account of the machine is made or changed.
 */
import { chownSync, lchownSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EngineError } from "./engine-error.ts";

/** `undefined`: the caller's own. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | undefined;

/** In order of preference. */
const LENT = ["postgres", "nobody"] as const;

/** @throws {EngineError} `no-account` when root finds none to lend. */
export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of LENT) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new EngineError("no-account", {});
}

/** Gives a folder and all it holds to the account. */
export function givenTo(account: ServerAccount, path: string): void {
  if (account === undefined) return;
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) {
    lchownSync(path, account.uid, account.gid);
    return;
  }
  chownSync(path, account.uid, account.gid);
  if (!entry.isDirectory()) return;
  for (const name of readdirSync(path)) givenTo(account, join(path, name));
}
