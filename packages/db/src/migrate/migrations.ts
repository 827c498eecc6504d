/**
 * The migrations (数据库变更): SQL files in order, each with the digest of its bytes. A file that was applied anywhere is never
 * edited again; a change is a new file.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DomainError } from "@xinzhi/domain";

/** One file. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly digest: string;
};

// Spelled as a path: bundlers take a URL beside this file for a module, and a folder is none.
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../../migrations");

/**
 * All of a folder, in order.
 * @throws {DomainError} `migrations-out-of-order` when the numbers are not 1, 2, 3 …
 */
export function readMigrations(folder: string = FOLDER): readonly Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  return files.sort().map((file, index) => {
    const sql = readFileSync(`${folder}/${file}`, "utf8");
    const number = Number(file.slice(0, 4));
    if (number !== index + 1) throw new DomainError("migrations-out-of-order", { file });
    return {
      number,
      name: file.slice(5, -4),
      sql,
      digest: createHash("sha256").update(sql).digest("hex"),
    };
  });
}
