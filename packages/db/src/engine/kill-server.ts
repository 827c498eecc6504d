/**
 * The worst case on purpose (强制终止): every process of a server at once, without a word, as a power cut would. For the kill test.
 */
import { execFileSync } from "node:child_process";
import { clusterIn } from "./engine-home.ts";
import { postmasterOf } from "./postmaster.ts";

/** Kills the server of a home and all its children. */
export function killServer(home: string): void {
  const server = postmasterOf(clusterIn(home));
  if (server === undefined) return;
  for (const pid of [server.pid, ...childrenOf(server.pid)]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended with the others.
    }
  }
}

function childrenOf(parent: number): readonly number[] {
  const table = execFileSync("ps", ["-e", "-o", "pid=,ppid="], { encoding: "utf8" });
  return table.split("\n").flatMap((line) => {
    const [pid, ppid] = line.trim().split(/\s+/).map(Number);
    return ppid === parent && pid !== undefined ? [pid] : [];
  });
}
