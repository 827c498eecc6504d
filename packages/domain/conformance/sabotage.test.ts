/**
 * A replay that never fails proves nothing: every expected figure of every case, changed on its
 * own, must make its case fail.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Entry, entriesOf, isEntry } from "./read-case.ts";
import { isSuite, replaySuite } from "./replay.ts";

/** Not figures: how near a figure must come. */
const TOLERANCES = ["compare", "abs"];

type Path = readonly (string | number)[];

/** The places of all figures, dates and counts inside a value. */
function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  if (!isEntry(value)) return value === null || value === undefined ? [] : [path];
  return Object.entries(value)
    .filter(([field]) => !TOLERANCES.includes(field))
    .flatMap(([field, inner]) => leavesOf(inner, [...path, field]));
}

/**
 * The value with the leaf at a path changed: a number by one, a decimal by ten, a date by a
 * thousand years.
 */
function spoiled(value: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === "number" ? value + 1 : spoiledText(String(value));
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === step ? spoiled(item, rest) : item));
  }
  const entry = isEntry(value) ? value : {};
  return { ...entry, [step]: spoiled(entry[step], rest) };
}

function spoiledText(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text.replace(/^2/, "1");
  return text.startsWith("-") ? `-1${text.slice(1)}` : `1${text}`;
}

function spoiledCases(testCase: Entry): readonly Entry[] {
  return ["expected", "derived"].flatMap((field) =>
    leavesOf(testCase[field]).map((path) => ({
      ...testCase,
      id: `${String(testCase.id)} ${field} ${path.join(".")}`,
      features: [],
      [field]: spoiled(testCase[field], path),
    })),
  );
}

test.each(["daycount", "calendar", "schedule-dates", "apr", "tvm"])(
  "%s: no case passes with a wrong figure",
  (name) => {
    const file = fileURLToPath(new URL(`./${name}.json`, import.meta.url));
    const document: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!isSuite(document)) throw new Error(`${name} is no suite`);
    const cases = entriesOf(document, "cases").flatMap(spoiledCases);
    expect(cases.length).toBeGreaterThan(entriesOf(document, "cases").length - 1);
    const outcome = replaySuite({ ...document, cases });
    if (outcome.kind !== "replayed") throw new Error(outcome.kind);
    const caught = new Set(outcome.failed.map((miss) => miss.id));
    expect(cases.map((testCase) => testCase.id).filter((id) => !caught.has(String(id)))).toEqual(
      [],
    );
  },
);
