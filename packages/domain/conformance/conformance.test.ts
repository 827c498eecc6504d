/** The project's own copies of the suites, replayed as the command line replays them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { isSuite, replaySuite } from "./replay.ts";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));

function suiteIn(file: string) {
  const document: unknown = JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
  if (!isSuite(document)) throw new Error(`${file} is no suite`);
  return document;
}

test.each([
  ["daycount.json", 109],
  ["calendar.json", 34],
  ["schedule-dates.json", 13],
  ["apr.json", 28],
  ["tvm.json", 29],
])("%s: all %i cases come out, extended ones too", (file, cases) => {
  expect(replaySuite(suiteIn(file))).toMatchObject({
    kind: "replayed",
    passed: cases,
    failed: [],
    extended: [],
  });
});

test("every JSON file of the folder is a suite in the known format", () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
  const documents = files.filter((file) => file.endsWith(".json"));
  expect(documents.length).toBe(11);
  expect(documents.map((file) => typeof suiteIn(file).suite)).toEqual(
    documents.map(() => "string"),
  );
});
