import { expect, it } from "vitest";
import { findingsIn } from "../source/planted.ts";
import { pureDomain } from "./pure-domain.ts";

const FILE = "packages/domain/src/fees/fee.ts";
const SEARCH = "packages/domain/src/annual-cost/root-isolation.ts";

function said(text: string, path = FILE): number {
  return findingsIn(pureDomain, { [path]: text }).length;
}

it.each([
  ["a clock", "const now = new Date();"],
  ["a clock by call", "const now = Date.now();"],
  ["a timer", "setTimeout(() => {}, 1);"],
  ["the environment", 'const runs = process.env["RUNS"];'],
  ["the network", 'fetch("x");'],
  ["a console", 'console.log("x");'],
  ["Math.round", "const a = Math.round(b);"],
  ["Math.random", "const a = Math.random();"],
  ["a power", "const a = b ** 2;"],
  ["parseFloat", 'const a = parseFloat("1");'],
  ["Number.parseFloat", 'const a = Number.parseFloat("1");'],
  ["toNumber", "const a = rate.perYear.toNumber();"],
  ["Node's modules", 'import { readFileSync } from "node:fs";'],
])("refuses %s", (_, text) => {
  expect(said(text)).toBe(1);
});

it("lets whole numbers, tests and the search for roots pass", () => {
  expect(said("const a = Math.floor(b / 4) + Math.min(c, 30); const d = 5n ** e;")).toBe(0);
  expect(said("const now = new Date();", "packages/domain/src/fees/fee.test.ts")).toBe(0);
  expect(said("const a = Math.exp(2 ** -53);", SEARCH)).toBe(0);
  expect(said("const a = rate.toNumber();", SEARCH)).toBe(1);
});
