import { expect, it } from "vitest";
import { findingsIn } from "../source/planted.ts";
import { testsRun } from "./tests-run.ts";

function said(text: string, path = "packages/ui/src/a.test.ts"): number {
  return findingsIn(testsRun, { [path]: text }).length;
}

it.each([
  'it.skip("a", () => {});',
  'describe.only("a", () => {});',
  'test.describe.parallel.only("a", () => {});',
  'it.todo("a");',
  'test("a", () => { test.fixme(); });',
  "it.skipIf(true)('a', () => {});",
  'xit("a", () => {});',
  'fdescribe("a", () => {});',
])("refuses %s", (text) => {
  expect(said(text)).toBe(1);
});

it("lets tests that run pass, and other things of those names", () => {
  expect(said('it.each([1])("a", () => { list.skip(1); });')).toBe(0);
  expect(said("rows.skip(1);", "packages/ui/src/a.ts")).toBe(0);
});

it("misses the browser tests of an app that is set up for them", () => {
  const app = { "apps/admin/playwright.config.ts": "" };
  expect(findingsIn(testsRun, app)).toHaveLength(1);
  expect(findingsIn(testsRun, { ...app, "apps/admin/e2e/a.spec.ts": "" })).toEqual([]);
});
