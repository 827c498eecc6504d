/**
 * The domain's rows: a folder sees only lower rows, and siblings in a row do not see each other, so
 * a term can be read, tested and moved without reading what is built on it.
 */
import type { Check, Finding } from "../finding.ts";
import type { SourceFile } from "../source/files.ts";
import { importsOf, targetOf } from "../source/imports.ts";
import { isDomainCode } from "../source/kinds.ts";
import { syntaxOf } from "../source/syntax.ts";

/** Low to high. Files directly in `src` are no folder: `assert.ts` lies below all, `index.ts` above. */
const ROWS: readonly (readonly string[])[] = [
  ["glossary", "money", "dates"],
  ["calendars", "day-counts", "rates"],
  ["policy"],
  ["schedules", "annual-cost"],
  ["eligibility", "stages", "collateral", "risk", "funding", "fees", "subsidies"],
  // What the borrower pays in all: instalments, fees and subsidies as one list of flows.
  ["cost-sheet"],
  // Which rules of all these the engine is given: one book of dated series and registers.
  ["policy-book"],
  ["products"],
  // The same figures in whole numbers, for pricing many at once; pricing and its solvers stand on it.
  ["kernel"],
  ["pricing"],
  ["estimate"],
  ["schemas"],
];

const SRC = "packages/domain/src/";
const LOWEST = -1;

/** Imports between the folders of the domain that go up or sideways, and folders without a row. */
export const layers: Check = (files) => files.filter(isLayered).flatMap(faultsOf);

function isLayered(file: SourceFile): boolean {
  return file.path.startsWith(SRC) && isDomainCode(file);
}

function faultsOf(file: SourceFile): readonly Finding[] {
  const own = folderOf(file.path);
  const { at } = syntaxOf(file);
  const row = rowOf(own);
  if (row === undefined) return [at(0, `folder "${own}" has no row; give it one in layers.ts`)];
  return importsOf(file).flatMap(({ from, offset }) => {
    const target = targetOf(file, from);
    if (target === undefined || !target.startsWith(SRC)) return [];
    const other = folderOf(target);
    const otherRow = rowOf(other);
    if (other === own || (otherRow !== undefined && otherRow < row)) return [];
    return [at(offset, `"${own}" may import lower rows only, and "${other}" is not one`)];
  });
}

/** The folder below `src`, or the file's own name for a file directly in `src`. */
export function folderOf(path: string): string {
  return path.slice(SRC.length).split("/")[0] ?? "";
}

function rowOf(folder: string): number | undefined {
  if (folder === "assert.ts") return LOWEST;
  if (folder === "index.ts") return ROWS.length;
  const row = ROWS.findIndex((folders) => folders.includes(folder));
  return row === -1 ? undefined : row;
}
