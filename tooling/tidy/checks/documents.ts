/**
 * Documents that point to a file or a command point to one that exists. A path in a document is a
 * link, or a text in back-quotes that begins at the top of the checkout or beside the document.
 */
import { posix } from "node:path";
import type { Check, Finding } from "../finding.ts";
import type { SourceFile } from "../source/files.ts";

const TOP_FOLDERS = ["apps", "packages", "tooling", ".ci"];
/** Places made at run time, and texts that stand for many paths. */
const NOT_A_FILE = /[*<>{}…$]|NNNN|NAME|^https?:|^mailto:|node_modules|^\.data\b|\.next\b|\s/;

/** Links, quoted paths and `npm run` names in documents that lead nowhere. */
export const documents: Check = (files) => {
  const places = placesOf(files);
  const scripts = scriptsOf(files);
  return files
    .filter(({ path }) => path.endsWith(".md"))
    .flatMap((file) => [...lostPaths(file, places), ...lostScripts(file, scripts)]);
};

/** Every file and every folder. */
function placesOf(files: readonly SourceFile[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { path } of files) {
    for (let place = path; place !== "."; place = posix.dirname(place)) places.add(place);
  }
  return places;
}

function scriptsOf(files: readonly SourceFile[]): ReadonlySet<string> {
  const description = files.find(({ path }) => path === "package.json");
  if (description === undefined) return new Set();
  const parsed: unknown = JSON.parse(description.text);
  const hasScripts = typeof parsed === "object" && parsed !== null && "scripts" in parsed;
  return new Set(hasScripts ? Object.keys(parsed.scripts ?? {}) : []);
}

function lostPaths(file: SourceFile, places: ReadonlySet<string>): readonly Finding[] {
  const beside = posix.dirname(file.path);
  return lines(file).flatMap(({ text, line }) => {
    const linked = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? "");
    const quoted = [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
    const named = quoted.filter((path) => TOP_FOLDERS.includes(path.split("/")[0] ?? ""));
    return [...linked, ...named]
      .filter((path) => !NOT_A_FILE.test(path))
      .filter((path) => !exists(path, beside, places))
      .map((path) => ({ path: file.path, line, says: `"${path}" does not exist` }));
  });
}

function exists(path: string, beside: string, places: ReadonlySet<string>): boolean {
  const plain = path.replace(/\/$/, "");
  const near = posix.normalize(posix.join(beside, plain));
  return places.has(posix.normalize(plain)) || places.has(near);
}

function lostScripts(file: SourceFile, scripts: ReadonlySet<string>): readonly Finding[] {
  return lines(file).flatMap(({ text, line }) =>
    [...text.matchAll(/\bnpm run (?:-s |--silent )?([a-z][a-z-]*)/g)]
      .map((match) => match[1] ?? "")
      .filter((name) => !scripts.has(name))
      .map((name) => ({ path: file.path, line, says: `there is no script "${name}"` })),
  );
}

function lines(file: SourceFile): readonly { readonly text: string; readonly line: number }[] {
  return file.text.split("\n").map((text, index) => ({ text, line: index + 1 }));
}
