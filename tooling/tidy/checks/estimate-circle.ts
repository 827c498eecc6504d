/**
 * The enterprise's entry reaches nothing of the bank's own: from any file of `estimate`, following
 * every import however far, no road leads to funding, risk, pricing or what is composed of them.
 */
import type { Check, Finding } from "../finding.ts";
import type { SourceFile } from "../source/files.ts";
import { importsOf, targetOf } from "../source/imports.ts";
import { isDomainCode } from "../source/kinds.ts";
import { syntaxOf } from "../source/syntax.ts";
import { folderOf } from "./layers.ts";

const SRC = "packages/domain/src/";
/** What a public page imports: the facade, and the border of its JSON. */
const ENTRIES = ["estimate/", "schemas/estimate/"].map((folder) => `${SRC}${folder}`);

/** All that `estimate` may stand on; a new folder or file is kept out until someone lets it in here. */
const OPEN = new Set([
  "assert.ts",
  "glossary",
  "money",
  "dates",
  "calendars",
  "day-counts",
  "rates",
  "policy",
  "schedules",
  "annual-cost",
  "fees",
  "subsidies",
  "cost-sheet",
  "eligibility",
  "stages",
  "collateral",
  "estimate",
  // Single files of folders that are the bank's own: types of what is published, and arithmetic on a plan.
  "policy-book/product-conditions.ts",
  "policy-book/published-bands.ts",
  "products/problem.ts",
  "products/policy-problem-codes.ts",
  "risk/debt-coverage.ts",
  "risk/debt-service.ts",
  "schemas/date-text.ts",
  "schemas/deal-file-fields.ts",
  "schemas/decimal-text.ts",
  "schemas/firm-profile.ts",
  "schemas/innovation-rights.ts",
  "schemas/limits.ts",
  "schemas/refusal.ts",
  "schemas/rule-set.ts",
  ...[
    "document-shape.ts",
    "eligibility-shapes.ts",
    "form-notes.ts",
    "innovation-shapes.ts",
    "plain-json.ts",
    "policy-fields.ts",
    "published-bands-shape.ts",
    "published-shapes.ts",
    "scope-shape.ts",
    "subsidy-shape.ts",
  ].map((file) => `schemas/policy/${file}`),
]);

/** Imports on the way from `estimate` to a folder of the bank's circle. */
export const estimateCircle: Check = (files) => {
  const byPath = new Map(files.filter(isDomainCode).map((file) => [file.path, file]));
  const seen = new Set<string>();
  const waiting = [...byPath.keys()].filter((path) => isOwn(path));
  const findings: Finding[] = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = byPath.get(path);
    if (file === undefined || seen.has(path)) continue;
    seen.add(path);
    for (const { target, finding } of roadsFrom(file)) {
      if (finding === undefined) waiting.push(target);
      else findings.push(finding);
    }
  }
  return findings;
};

function isOwn(path: string): boolean {
  return ENTRIES.some((entry) => path.startsWith(entry));
}

type Road = { readonly target: string; readonly finding: Finding | undefined };

function roadsFrom(file: SourceFile): readonly Road[] {
  return importsOf(file).flatMap(({ from, offset }): readonly Road[] => {
    const target = targetOf(file, from);
    if (target === undefined) return [];
    const folder = folderOf(target);
    if (isOwn(target) || OPEN.has(folder) || OPEN.has(target.slice(SRC.length)))
      return [{ target, finding: undefined }];
    const says = `"${folder}" must not be reachable from estimate, and this import is on the way`;
    return [{ target, finding: syntaxOf(file).at(offset, says) }];
  });
}
