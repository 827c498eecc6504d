/** Which Node runs the product: the one that is installed with it, not the one npm happens to use. */
import { existsSync, realpathSync } from "node:fs";
import { place } from "./places.mjs";

/** The first version of Node that runs TypeScript as it is written. */
const NEEDED = { major: 22, minor: 18 };

/**
 * The program file of a Node that is new enough.
 * @throws {Error} when none was installed and the machine's own is too old.
 */
export function productNode() {
  const installed = place("node_modules", ".bin", "node");
  if (existsSync(installed)) return realpathSync(installed);
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new Error(
    `需要 Node ${NEEDED.major}.${NEEDED.minor} 或更高版本，当前为 ${process.versions.node}。` +
      `  ·  Node ${NEEDED.major}.${NEEDED.minor} or later is needed on this system.`,
  );
}

/** Whether a version such as `24.21.0` reaches what the product needs. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor);
}
