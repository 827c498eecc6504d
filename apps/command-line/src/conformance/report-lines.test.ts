import { expect, test } from "vitest";
import { suiteLines, totalLine } from "./report-lines.ts";

const replayed = {
  kind: "replayed",
  suite: "calendar",
  passed: 3,
  failed: [{ id: "wrong", reasons: ["date: 1, expected 2", "days: 3, expected 4"] }],
  extended: [{ id: "later", reasons: ["not yet"] }],
} as const;
const notHandled = {
  kind: "not-handled",
  suite: "options",
  suiteKind: "option-prices",
  cases: 7,
} as const;

test("a suite is one line, and every case that did not come out another", () => {
  expect(suiteLines(replayed)).toEqual([
    "calendar             3 passed 通过 / 4 in scope 应过 / 1 extended 扩展",
    "  failed 不符 wrong: date: 1, expected 2; days: 3, expected 4",
    "  extended 扩展 later: not yet",
  ]);
});

test("a suite without a handler claims nothing", () => {
  expect(suiteLines(notHandled)).toEqual([
    'options              not handled yet 尚不支持: 7 cases of kind "option-prices"',
  ]);
});

test("the total adds up what was replayed", () => {
  expect(totalLine([replayed, notHandled, replayed])).toBe(
    "total 合计           6 passed 通过 / 8 in scope 应过 / 2 extended 扩展; not handled yet 尚不支持: 1",
  );
});
