/**
 * The top of the checkout is a short list, so that a newcomer sees the house and not its tools.
 */
import type { Check } from "../finding.ts";

const FOLDERS = ["apps", "packages", "tooling"];
const FILES = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", "turbo.json", "README.md"];

/** Whatever lies at the top and is neither on the list nor a dot-file. */
export const topLevel: Check = (files) => {
  const first = new Map(files.map(({ path }) => [path.split("/")[0] ?? "", path]));
  return [...first]
    .filter(([name, path]) => !(path.includes("/") ? FOLDERS : FILES).includes(name))
    .filter(([name]) => !name.startsWith("."))
    .map(([, path]) => ({ path, line: 1, says: "nothing new at the top of the checkout" }));
};
