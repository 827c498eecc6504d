import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { calendarSuite, folderWith } from "./planted-suites.ts";
import { suitesAt } from "./read-suites.ts";

test("suites are found in folders of folders, in the order of their names", () => {
  const folder = folderWith({ "b.json": calendarSuite(), "a/z.json": calendarSuite() });
  const { suites, notes, faults } = suitesAt(folder);
  expect(suites.map(({ file }) => file)).toEqual([
    join(folder, "a/z.json"),
    join(folder, "b.json"),
  ]);
  expect({ notes, faults }).toEqual({ notes: [], faults: [] });
});

test("a file asked for by name is marked so", () => {
  const folder = folderWith({ "a.json": calendarSuite() });
  expect(suitesAt(join(folder, "a.json")).suites[0]?.askedByName).toBe(true);
  expect(suitesAt(folder).suites[0]?.askedByName).toBe(false);
});

test("other JSON is passed over aloud in a folder and is a fault by name", () => {
  const folder = folderWith({ "a.json": calendarSuite(), "package.json": { name: "x" } });
  expect(suitesAt(folder).notes).toEqual([expect.stringContaining("package.json")]);
  expect(suitesAt(join(folder, "package.json")).faults).toEqual([
    expect.stringContaining('is no suite: "format": "loan-cases/1" is missing'),
  ]);
});

test.each([
  ["a missing folder", () => join(tmpdir(), "no-such-folder"), "There is no file or folder"],
  ["a folder without JSON", () => folderWith({ "notes.txt": "" }), "holds no .json file"],
  ["a folder without suites", () => folderWith({ "a.json": { format: "x" } }), "holds no suite"],
  ["a broken file", () => folderWith({ "a.json": "{" }), "as JSON"],
])("%s is a fault in words", (_, path, words) => {
  const { suites, faults } = suitesAt(path());
  expect(suites).toEqual([]);
  expect(faults).toEqual([expect.stringContaining(words)]);
});
