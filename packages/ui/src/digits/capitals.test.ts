import { expect, it } from "vitest";
import { capitalsOf } from "./capitals.ts";

it.each([
  ["10000000", "人民币壹仟万元整"],
  ["325.04", "人民币叁佰贰拾伍元零肆分"],
  [
    "9999999999999999.99",
    "人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
  ],
])("writes %s as %s", (yuan, capitals) => {
  expect(capitalsOf(yuan)).toBe(capitals);
});

it.each(["-1", "0.005", "10000000000000000"])("writes nothing for %s", (yuan) => {
  expect(capitalsOf(yuan)).toBeUndefined();
});
