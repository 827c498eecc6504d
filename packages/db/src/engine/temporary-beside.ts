/**
 * A name beside a path that nobody else uses (临时名): what is made under it can be renamed to the path in one step.
 */
import { randomBytes } from "node:crypto";

/** @example temporaryBeside("/data/cluster") // => "/data/cluster.new-4be1c05f" */
export function temporaryBeside(path: string): string {
  return `${path}.new-${randomBytes(8).toString("hex")}`;
}
