/** What is wrong with a case, as its maker reads it. */
import { expect, test } from "vitest";
import { fieldSentence, fileSentences } from "./case-problems.ts";

const MISSING = { path: ["dealFile", "deal", "principal"], code: "missing", facts: {} };
const WHOLE = { path: ["dealFile"], code: "not-an-object", facts: {} };

test("a problem of the file has its field's name and its way in the file, in either language", () => {
  expect(fileSentences([MISSING], "{}", "zh-CN")).toEqual([
    { text: "贷款本金：缺少这一项，请补上。", where: "deal.principal" },
  ]);
  expect(fileSentences([MISSING], "{}", "en")).toEqual([
    { text: "Principal is missing; add it.", where: "deal.principal" },
  ]);
});

test("a text that is no JSON is told as such, JSON that is no deal as what it is", () => {
  expect(fileSentences([WHOLE], "{", "zh-CN")).toEqual([
    { text: "不是完整的 JSON：请检查括号、引号和逗号，或重新粘贴整个文件。", where: "" },
  ]);
  expect(fileSentences([WHOLE], "[]", "zh-CN")).toEqual([
    { text: "整笔交易：须为 { } 包起来的一组字段。", where: "" },
  ]);
});

test("what is asked for is told at its own field, limits as they are typed there", () => {
  const facts = { atLeast: "-1", atMost: "1", value: "2.5" };
  const problems = [
    MISSING,
    { path: ["expected", "rateMin"], code: "out-of-range", facts },
    { path: ["expected", "rateMax"], code: "not-in-order", facts: {} },
    { path: ["expected", "rarocMin"], code: "not-a-decimal", facts: { value: "高" } },
    { path: ["name"], code: "empty", facts: {} },
  ];
  const at = (field: string) => fieldSentence(problems, field, "zh-CN");
  expect(at("expected.rateMin")).toBe("应在 -100% 到 100% 之间");
  expect(at("expected.rateMax")).toBe("上限不能低于下限");
  expect(at("expected.rarocMin")).toBe("不是数字");
  expect(at("name")).toBe("请填写");
  expect(at("expected")).toBeUndefined();
});
