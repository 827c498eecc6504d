import { expect, it } from "vitest";
import { chineseCapitals } from "./chinese-capitals.ts";

/** Expected texts: the examples of the rule cited in chinese-capitals.ts, and counted out by hand. */
it.each([
  ["1409.50", "人民币壹仟肆佰零玖元伍角整"],
  ["6007.14", "人民币陆仟零柒元壹角肆分"],
  ["325.04", "人民币叁佰贰拾伍元零肆分"],
  ["16409.02", "人民币壹万陆仟肆佰零玖元零贰分"],
  ["10000000", "人民币壹仟万元整"],
  ["10700.53", "人民币壹万零柒佰元伍角叁分"],
  ["50000000.00", "人民币伍仟万元整"],
  ["100000001", "人民币壹亿零壹元整"],
  ["1000100000000", "人民币壹万零壹亿元整"],
  ["1000000000000", "人民币壹万亿元整"],
  ["1000000010000", "人民币壹万亿零壹万元整"],
  ["20200000", "人民币贰仟零贰拾万元整"],
  ["0.05", "人民币伍分"],
  ["0.50", "人民币伍角整"],
  ["10", "人民币壹拾元整"],
  ["0", "人民币零元整"],
])("writes %s as %s", (yuan, capitals) => {
  expect(chineseCapitals(yuan)).toBe(capitals);
});

it.each(["-1", "0.005", "10000000000000000"])("writes nothing for %s", (yuan) => {
  expect(chineseCapitals(yuan)).toBeUndefined();
});
