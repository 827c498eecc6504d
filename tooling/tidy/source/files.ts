/**
 * The files a check may speak about: what git has, and what it would have after `git add`.
 * A copy of the sources without git is read folder by folder, leaving out what is installed or built.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file by its path from the top of the checkout, always with `/`; pictures have no text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** The top of the checkout. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

const MADE = new Set(["node_modules", ".git", ".next", ".turbo", ".data", "test-results"]);
const MADE_FILE = /(\.tsbuildinfo|next-env\.d\.ts)$/;
const NOT_TEXT = /\.(png|jpg|jpeg|gif|ico|webp|woff2?|ttf|otf|pdf|xlsx|zip|gz|br)$/;

/** All files of the checkout. */
export function projectFiles(): readonly SourceFile[] {
  return projectPaths().map((path) => ({
    path,
    text: NOT_TEXT.test(path) ? "" : readFileSync(join(ROOT, path), "utf8"),
  }));
}

function projectPaths(): readonly string[] {
  const paths = existsSync(join(ROOT, ".git")) ? pathsOfGit() : pathsBelow("");
  return paths.filter((path) => existsSync(join(ROOT, path))).toSorted();
}

function pathsOfGit(): readonly string[] {
  // A checkout that belongs to another user is read all the same.
  const command = ["-c", `safe.directory=${ROOT.replace(/\/$/, "")}`, "ls-files", "-z"];
  const options = ["--cached", "--others", "--exclude-standard"];
  const listed = execFileSync("git", [...command, ...options], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return listed.split("\0").filter((path) => path !== "");
}

function pathsBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = folder === "" ? name : `${folder}/${name}`;
    if (MADE.has(name) || MADE_FILE.test(name)) return [];
    return statSync(join(ROOT, path)).isDirectory() ? pathsBelow(path) : [path];
  });
}
