/** Where things lie in a checkout. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the checkout; no file of the launcher depends on the folder it was started in. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** A path from the top of the checkout. */
export function place(...parts) {
  return join(ROOT, ...parts);
}

/** Every workspace folder: those under apps/, packages/ and tooling/ that have a package.json. */
export function workspaceFolders() {
  return ["apps", "packages", "tooling"].flatMap((shelf) =>
    readdirSync(place(shelf))
      .map((name) => place(shelf, name))
      .filter((folder) => existsSync(join(folder, "package.json"))),
  );
}
