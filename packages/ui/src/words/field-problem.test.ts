/** Sentences about one field: which bounds are named, and how. */
import { expect, test } from "vitest";
import { fieldProblemText } from "./field-problem.ts";

const OUT = "out-of-range";

test.each([
  [OUT, { atLeast: "0", atMost: "1" }, "应在 〔0〕 到 〔1〕 之间"],
  [OUT, { above: "0", atMost: "1" }, "应大于 〔0〕，不超过 〔1〕"],
  [OUT, { atMost: "1" }, "不能大于 〔1〕"],
  [OUT, { atLeast: "", atMost: "1" }, "不能大于 〔1〕"],
  [OUT, { atLeast: "0" }, "不能小于 〔0〕"],
  [OUT, {}, "超出允许的范围"],
  ["not-a-date", {}, "不是日期，可以写 2026-03-16"],
  ["constructor", {}, "constructor"],
])("%s with %j", (code, facts, says) => {
  expect(fieldProblemText({ code, facts }, (value) => `〔${value}〕`, "zh-CN")).toBe(says);
});
