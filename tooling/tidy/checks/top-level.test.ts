import { expect, it } from "vitest";
import { findingsIn } from "../source/planted.ts";
import { topLevel } from "./top-level.ts";

it("refuses a new file or folder at the top", () => {
  expect(
    findingsIn(topLevel, { "vitest.config.ts": "", "scripts/a.sh": "", apps: "" }),
  ).toHaveLength(3);
});

it("knows what belongs there", () => {
  expect(
    findingsIn(topLevel, {
      "package.json": "",
      ".gitignore": "",
      ".ci/run": "",
      "apps/admin/a.ts": "",
    }),
  ).toEqual([]);
});
