/**
 * Things that have exactly one door: zod is spoken in `schemas` only, decimal.js in
 * `money/decimal.ts` only, and the sources never read `reference-data`, which callers pass in.
 */
import type { Check } from "../finding.ts";
import type { SourceFile } from "../source/files.ts";
import { importsOf, targetOf } from "../source/imports.ts";
import { isCode, isProductCode, isTest } from "../source/kinds.ts";
import { syntaxOf } from "../source/syntax.ts";

type Door = {
  readonly closed: (file: SourceFile, from: string) => boolean;
  readonly says: string;
};

const DOORS: readonly Door[] = [
  {
    closed: ({ path }, from) =>
      (from === "zod" || from.startsWith("zod/")) &&
      /^packages\/domain\/src\/(?!schemas\/)/.test(path),
    says: "in the domain only schemas/ speaks zod",
  },
  {
    closed: ({ path }, from) =>
      from === "decimal.js" && path !== "packages/domain/src/money/decimal.ts",
    says: "only money/decimal.ts imports decimal.js; use its decimal(), fromCount() and type",
  },
  {
    closed: (file, from) =>
      /^packages\/domain\/src\//.test(file.path) &&
      !isTest(file) &&
      (targetOf(file, from) ?? "").startsWith("packages/domain/reference-data/"),
    says: "no source reads reference-data: the caller passes dated values in",
  },
  {
    closed: (file, from) => isProductCode(file) && /(^|\/)packages\/[^/]+\/src\//.test(from),
    says: "import a package by its name, not by its folder",
  },
];

/** Imports through a door that is closed to the file. */
export const singleDoors: Check = (files) =>
  files
    .filter(isCode)
    .flatMap((file) =>
      importsOf(file).flatMap(({ from, offset }) =>
        DOORS.filter((door) => door.closed(file, from)).map((door) =>
          syntaxOf(file).at(offset, door.says),
        ),
      ),
    );
