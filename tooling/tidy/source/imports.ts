/**
 * What a file imports, and which file of the checkout a relative import means.
 */
import { posix } from "node:path";
import type { SourceFile } from "./files.ts";
import { syntaxOf } from "./syntax.ts";

/** One import or re-export: the text between the quotes and where it stands. */
export type Import = { readonly from: string; readonly offset: number };

/** Every module the file names, types included; dynamic imports of a plain text too. */
export function importsOf(file: SourceFile): readonly Import[] {
  const imports: Import[] = [];
  const { program } = syntaxOf(file);
  for (const statement of program.body) {
    if (
      statement.type === "ImportDeclaration" ||
      statement.type === "ExportNamedDeclaration" ||
      statement.type === "ExportAllDeclaration"
    ) {
      const { source } = statement;
      if (source !== null) imports.push({ from: source.value, offset: statement.start });
    }
  }
  for (const match of file.text.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g)) {
    imports.push({ from: match[1] ?? "", offset: match.index });
  }
  return imports;
}

/** The path from the top of the checkout that a relative import means, or `undefined` for a package. */
export function targetOf(file: SourceFile, from: string): string | undefined {
  if (!from.startsWith(".")) return undefined;
  return posix.normalize(posix.join(posix.dirname(file.path), from));
}
