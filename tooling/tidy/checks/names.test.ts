import { expect, it } from "vitest";
import { findingsIn } from "../source/planted.ts";
import { names } from "./names.ts";

function said(path: string, text = ""): readonly string[] {
  return findingsIn(names, { [path]: text });
}

it.each([
  "utils.ts",
  "rate-helpers.ts",
  "loan-service.ts",
  "types.ts",
  "common/a.ts",
  "Manager.md",
])("refuses the file %s", (path) => {
  expect(said(`apps/admin/src/${path}`)).toHaveLength(1);
});

it.each([
  "const rateUtils = 1;",
  "function loanHelper() {}",
  "type LoanManager = string;",
  "interface QuoteService { a: string }",
  "const f = (foo) => 1;",
  "function g(common) {}",
])("refuses the name in %s", (text) => {
  expect(said("apps/admin/src/a.ts", text)).toHaveLength(1);
});

it("knows the words that are terms", () => {
  expect(said("packages/domain/src/risk/debt-service.ts", "const debtServiceRatio = 1;")).toEqual(
    [],
  );
  expect(said("apps/admin/src/product-manager.ts", "const leastCommonMultiple = 1;")).toEqual([]);
  expect(said("apps/admin/src/a.ts", "const types = b.types;")).toEqual([]);
});

it("wants a reason for deferred work", () => {
  const mark = ["TO", "DO"].join("");
  expect(said("apps/admin/src/a.ts", `// ${mark} later`)).toHaveLength(1);
  expect(said("apps/admin/src/a.ts", `// @${mark}`)).toHaveLength(1);
  expect(said("apps/admin/src/a.ts", `// ${["FIX", "ME"].join("")}: wrong`)).toHaveLength(1);
  expect(said("apps/admin/src/a.ts", `// @${mark} 2027 holidays are not published yet`)).toEqual(
    [],
  );
});
