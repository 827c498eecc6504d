/**
 * What a check is: a question about the files of the checkout, answered by the places that break it.
 */
import type { SourceFile } from "./source/files.ts";

/** A place that breaks a rule, and the rule in words that tell a person what to do instead. */
export type Finding = { readonly path: string; readonly line: number; readonly says: string };

/** A check sees all files and picks those its rule is about. */
export type Check = (files: readonly SourceFile[]) => readonly Finding[];
