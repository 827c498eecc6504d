/**
 * The server that works in a cluster (服务进程), as its pid file tells it, and whether that file can be believed: after a
 * power cut it may name a process that is gone, or another program that has since been given the same number.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A server by its pid file. */
export type Postmaster = { readonly pid: number; readonly port: number };

const FILE = "postmaster.pid";

/** What the pid file says; `undefined` without one, or while it is being written. */
export function postmasterOf(cluster: string): Postmaster | undefined {
  const lines = linesOf(cluster);
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port) || port <= 0) return undefined;
  return { pid, port };
}

/**
 * Removes a pid file whose process is no server of this cluster. The server refuses to start over a file that names
 * a living process; it cannot see that the process is another program.
 */
export function removeStalePidFile(cluster: string): void {
  const postmaster = postmasterOf(cluster);
  if (postmaster === undefined || worksIn(postmaster.pid, cluster)) return;
  rmSync(join(cluster, FILE), { force: true });
}

/** Whether the process lives and is a server of this cluster; one that cannot be looked at counts as one. */
function worksIn(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === "linux") {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    }
    if (process.platform === "darwin") {
      return execFileSync("ps", ["-o", "command=", "-p", String(pid)], {
        encoding: "utf8",
      }).includes("postgres");
    }
    return true;
  } catch {
    return isAlive(pid);
  }
}

/** Whether a process of that number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function linesOf(cluster: string): readonly string[] {
  try {
    return readFileSync(join(cluster, FILE), "utf8").split("\n");
  } catch {
    return [];
  }
}
