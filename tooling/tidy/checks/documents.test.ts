import { expect, it } from "vitest";
import { findingsIn } from "../source/planted.ts";
import { documents } from "./documents.ts";

const FILES = {
  "package.json": '{ "scripts": { "price": "a" } }',
  "packages/domain/README.md": "",
  "packages/domain/docs/formulas.md": "",
};

function said(path: string, text: string): readonly string[] {
  return findingsIn(documents, { ...FILES, [path]: text });
}

it("refuses a lost link, a lost path and a lost script, and says the line", () => {
  expect(said("README.md", "# A\n[formulas](packages/domain/docs/formula.md)")).toEqual([
    'README.md:2 "packages/domain/docs/formula.md" does not exist',
  ]);
  expect(said("README.md", "see `packages/domain/src/money`")).toHaveLength(1);
  expect(said("packages/domain/a.md", "see [b](docs/b.md)")).toHaveLength(1);
  expect(said("README.md", "run `npm run -s quote -- a.json`")).toHaveLength(1);
});

it("follows paths from the top and from beside the document", () => {
  const links = "[a](docs/formulas.md#rates) `packages/domain/docs/` [b](../../README.md)";
  expect(said("packages/domain/README.md", links.replace("../../README.md", "README.md"))).toEqual(
    [],
  );
  expect(said("README.md", "`npm run -s price -- a.json`, [x](https://example.com)")).toEqual([]);
  expect(said("README.md", "`packages/domain/docs/decisions/NNNN-name.md` `apps/*/e2e`")).toEqual(
    [],
  );
});
