import { expect, it } from "vitest";
import { findingsIn } from "../source/planted.ts";
import { plainTypescript } from "./plain-typescript.ts";

const FILE = "packages/domain/src/fees/fee.ts";

function said(text: string, path = FILE): number {
  return findingsIn(plainTypescript, { [path]: text }).length;
}

it.each([
  ["any", "const a: any = 1;"],
  ["the non-null mark", "const a = b!;"],
  ["enum", "enum Kind { A }"],
  ["a class", "class Loan {}"],
  ["a class expression", "const Loan = class {};"],
  ["a cast", "const a = b as Loan;"],
  ["a cast to a type that only sounds branded", "type Brand = string; const a = b as Brand;"],
  ["a silenced compiler", "// @ts-ignore\nconst a = 1;"],
  ["an import without extension", 'import { a } from "./a";'],
])("refuses %s", (_, text) => {
  expect(said(text)).toBe(1);
});

it("lets errors, const lists, brands and casts of tests pass", () => {
  expect(said("class RateError extends Error {}")).toBe(0);
  expect(said('const KINDS = ["a"] as const;')).toBe(0);
  const brand = "type Day = string & { readonly [dayBrand]: true };";
  expect(said(`${brand} const day = text as Day;`)).toBe(0);
  expect(said("const a = b as never;", "packages/domain/src/fees/fee.test.ts")).toBe(0);
  expect(said("const a = b as Loan;", "apps/admin/src/a.ts")).toBe(0);
});
