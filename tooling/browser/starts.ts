/**
 * Whether a browser starts at all: a missing library or a placeholder script shows here, not in the
 * middle of a test run.
 */
import { spawnSync } from "node:child_process";

const SECONDS_MAX = 20;

/** Whether the program answers `--version` within twenty seconds. */
export function starts(path: string, environment: Readonly<Record<string, string>>): boolean {
  const answer = spawnSync(path, ["--version"], {
    env: { ...process.env, ...environment },
    timeout: SECONDS_MAX * 1000,
    stdio: "ignore",
  });
  return answer.status === 0;
}
