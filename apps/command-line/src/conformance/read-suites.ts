/**
 * Finding the suites of a folder or file: every JSON document in the known format, or a sentence
 * that says what is wrong.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Entry, isSuite, SUITE_FORMAT } from "@xinzhi/domain/conformance";

/** A suite and the file it was read from; `askedByName` when that file itself was asked for. */
export type FoundSuite = {
  readonly file: string;
  readonly askedByName: boolean;
  readonly suite: Entry;
};

/** What was found; `notes` are files passed over, `faults` what makes the run impossible. */
export type FoundSuites = {
  readonly suites: readonly FoundSuite[];
  readonly notes: readonly string[];
  readonly faults: readonly string[];
};

/** The suites at a path, folders searched through, in the order of their names. */
export function suitesAt(path: string): FoundSuites {
  const kind = kindOf(path);
  if (kind === "missing")
    return faulty(`找不到「${path}」`, `There is no file or folder "${path}"`);
  if (kind === "file") return suiteIn(path, true);
  const files = jsonFilesIn(path);
  if (files.length === 0) {
    return faulty(`文件夹「${path}」里没有 .json 文件`, `The folder "${path}" holds no .json file`);
  }
  const found = joined(files.map((file) => suiteIn(join(path, file), false)));
  if (found.suites.length > 0 || found.faults.length > 0) return found;
  return faulty(
    `文件夹「${path}」里没有用例：需要 "format": "${SUITE_FORMAT}" 的 JSON 文件`,
    `The folder "${path}" holds no suite: JSON files with "format": "${SUITE_FORMAT}" are needed`,
  );
}

/** Several findings as one. */
export function joined(findings: readonly FoundSuites[]): FoundSuites {
  return {
    suites: findings.flatMap((finding) => finding.suites),
    notes: findings.flatMap((finding) => finding.notes),
    faults: findings.flatMap((finding) => finding.faults),
  };
}

function kindOf(path: string): "missing" | "file" | "folder" {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return "missing";
  return stats.isDirectory() ? "folder" : "file";
}

function jsonFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json") && !file.includes("node_modules"))
    .sort();
}

function suiteIn(file: string, askedByName: boolean): FoundSuites {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    return faulty(`读不了「${file}」：不是 JSON`, `Cannot read "${file}" as JSON: ${reason}`);
  }
  if (isSuite(document)) {
    return { suites: [{ file, askedByName, suite: document }], notes: [], faults: [] };
  }
  const sentences = [
    `「${file}」不是用例文件（缺 "format": "${SUITE_FORMAT}"）`,
    `"${file}" is no suite: "format": "${SUITE_FORMAT}" is missing`,
  ] as const;
  return askedByName
    ? faulty(...sentences)
    : { suites: [], notes: [sentences.join("\n    ")], faults: [] };
}

function faulty(chinese: string, english: string): FoundSuites {
  return { suites: [], notes: [], faults: [`${chinese}\n    ${english}`] };
}
