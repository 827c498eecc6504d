/** Suites that tests plant in a folder of their own. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A new folder with these files; objects are written as JSON. */
export function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "conformance-"));
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

/** A case that rolls National Day 2026 forward; 8 October is right. */
export function roll(id: string, expected: string, features: readonly string[] = []): object {
  return {
    id,
    features,
    kind: "roll",
    calendar: "cn-interbank",
    convention: "following",
    date: "2026-10-01",
    expected,
  };
}

/** A suite of such cases. */
export function calendarSuite(...cases: readonly object[]): object {
  return { format: "loan-cases/1", suite: "calendar", kind: "calendar", cases };
}
