/** A draft goes by the firm's name, else by the deal's. */
import { expect, test } from "vitest";
import { draftTitle } from "./draft-title.ts";

test.each([
  [{ deal: { titleZh: "流贷" }, firm: { name: "甲（示例）" } }, "甲（示例）", false],
  [{ deal: { titleZh: "流贷", firm: { name: "乙（示例）" } }, firm: {} }, "乙（示例）", false],
  [{ deal: { titleZh: "流贷" }, firm: { name: " " } }, "流贷", false],
  [{ form: { texts: { "deal.titleZh": "流贷" }, carried: { "firm.name": "丙" } } }, "丙", true],
  [{ form: { texts: { "deal.titleZh": "流贷" }, carried: {} } }, "流贷", true],
  [{}, "", false],
  [[], "", false],
])("%j", (kept, title, isHalfTyped) => {
  expect(draftTitle(JSON.stringify(kept))).toEqual({ title, isHalfTyped });
});
