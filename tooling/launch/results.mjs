/** A place for what a test runner writes down, gone again once it is read. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What `use` answers when given the path of a results file to be written. */
export async function withResultsFile(use) {
  const folder = mkdtempSync(join(tmpdir(), "xinzhi-results-"));
  try {
    return await use(join(folder, "results.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
