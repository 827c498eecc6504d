import { expect, it } from "vitest";
import { findingsIn } from "../source/planted.ts";
import { docComments } from "./doc-comments.ts";

const FILE = "packages/ui/src/figures/figure.tsx";
const HEAD = '/** About figures. */\nimport { a } from "./a.ts";\n\n';

function linesSaid(text: string, path = FILE): readonly string[] {
  return findingsIn(docComments, { [path]: text }).map((finding) => finding.split(" ")[0] ?? "");
}

it("refuses an export without a comment, whatever it is", () => {
  const rest = "\n\nexport type A = string;\n\nexport function b() {}\n\nexport default 1;\n";
  expect(linesSaid(`${HEAD}/** One. */\nexport const one = 1;${rest}`)).toEqual([
    `${FILE}:7`,
    `${FILE}:9`,
    `${FILE}:11`,
  ]);
});

it("refuses a file without a head comment", () => {
  expect(linesSaid("/* not a doc comment */\nexport const one = 1;")).toEqual([`${FILE}:1`]);
});

it("lets a list and its type share a comment, re-exports, tests and a lone export pass", () => {
  const pair = '/** Kinds. */\nexport const KINDS = ["a"];\nexport type Kind = string;\n';
  expect(linesSaid(`${HEAD}${pair}\nexport { x } from "./x.ts";\n`)).toEqual([]);
  expect(linesSaid(`${HEAD}export const words = {};\n`)).toEqual([]);
  expect(linesSaid("export const a = 1;", "packages/ui/src/a.test.ts")).toEqual([]);
});
