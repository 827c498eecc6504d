import { expect, it } from "vitest";
import { findingsIn } from "../source/planted.ts";
import { sizes } from "./sizes.ts";

function lines(count: number): string {
  return "const a = 1;\n".repeat(count);
}

function said(path: string, text: string): readonly string[] {
  return findingsIn(sizes, { [path]: text });
}

it("refuses the 301st line in the domain and the 401st elsewhere", () => {
  const domain = "packages/domain/src/fees/fee.ts";
  const app = "apps/admin/src/a.ts";
  expect(said(domain, lines(300))).toEqual([]);
  expect(said(domain, lines(301))).toEqual([`${domain}:1 301 lines; a file here has at most 300`]);
  expect(said(domain.replace(".ts", ".test.ts"), lines(400))).toEqual([]);
  expect(said(app, lines(400))).toEqual([]);
  expect(said(app, lines(401))).toEqual([`${app}:1 401 lines; a file here has at most 400`]);
});

it("lets a dictionary grow longer, since nobody reads it through", () => {
  const words = "packages/ui/src/words/en/terms.ts";
  expect(said(words, lines(1000))).toEqual([]);
  expect(said(words, lines(1001))).toHaveLength(1);
});

it("refuses the 61st line of a function, arrow functions included", () => {
  const path = "apps/admin/src/a.ts";
  expect(said(path, `const f = () => {\n${lines(58)}};`)).toEqual([]);
  expect(said(path, `\nfunction f() {\n${lines(59)}}`)).toEqual([
    `${path}:2 61 lines; a function here has at most 60`,
  ]);
});

it("gives a component twice the room, but only a component", () => {
  const path = "apps/admin/src/a.tsx";
  expect(said(path, `function F() {\n${lines(100)}return <p>a</p>;\n}`)).toEqual([]);
  expect(said(path, `function F() {\n${lines(118)}return <p>a</p>;\n}`)).toHaveLength(1);
  expect(said(path, `function f() {\n${lines(100)}return 1;\n}`)).toHaveLength(1);
});

it("does not measure the functions of a test", () => {
  expect(said("apps/admin/src/a.test.ts", `describe(() => {\n${lines(100)}});`)).toEqual([]);
});
