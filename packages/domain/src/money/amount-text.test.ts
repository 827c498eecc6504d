import { expect, test } from "vitest";
import { amountText, groupedDigits, readAmount } from "./amount-text.ts";
import { decimal } from "./decimal.ts";

test.each([
  ["10000000", "10000000"],
  ["10,000,000.50", "10000000.5"],
  ["1,000万", "10000000"],
  ["1000 万元", "10000000"],
  ["1.5亿", "150000000"],
  ["1亿2000万", "120000000"],
  ["1亿2,000万", "120000000"],
  ["3千万", "30000000"],
  ["5百万元整", "5000000"],
  ["２，０００万", "20000000"],
  ["１．５亿元", "150000000"],
  ["￥500", "500"],
  ["¥ 1,234.56 元", "1234.56"],
  ["人民币 800 万元", "8000000"],
  ["RMB 1,000,000", "1000000"],
  ["CNY500万", "5000000"],
  ["-20,000", "-20000"],
  ["−3万", "-30000"],
  ["0", "0"],
  ["007", "7"],
  ["0.05元", "0.05"],
  ["20圆整", "20"],
  ["1万亿", "1000000000000"],
  ["3十", "30"],
  ["5百元", "500"],
  ["3千元", "3000"],
  ["2十万", "200000"],
  ["1十亿", "1000000000"],
  ["3百亿", "30000000000"],
  ["2千亿", "200000000000"],
  ["人民币￥500", "500"],
  ["500 RMB", "500"],
  ["20万人民币", "200000"],
])("%s is read as %s yuan", (text, yuan) => {
  expect(readAmount(text)).toEqual({ kind: "read", yuan: decimal(yuan) });
});

test.each([
  ["", "empty"],
  ["　 ", "empty"],
  ["abc", "not-a-number"],
  ["万", "not-a-number"],
  ["-", "not-a-number"],
  [".5", "unclear-separators"],
  ["1,23", "unclear-separators"],
  ["12,34,567", "unclear-separators"],
  ["1.234.567", "unclear-separators"],
  ["1,000.", "unclear-separators"],
  ["$100", "foreign-currency"],
  ["100万美元", "foreign-currency"],
  ["10m", "unknown-unit"],
  ["10k", "unknown-unit"],
  ["1e6", "unknown-unit"],
  ["1constructor", "unknown-unit"],
  ["五百万", "not-a-number"],
  ["1亿2", "unclear-units"],
  ["2万1亿", "unclear-units"],
  ["1万2万", "unclear-units"],
  ["100%", "unknown-unit"],
  ["5元3", "unknown-unit"],
  ["5人民币万", "unknown-unit"],
  ["5CNY万", "unknown-unit"],
  ["约5", "not-a-number"],
  ["5€", "foreign-currency"],
])("%s is refused: %s", (text, reason) => {
  expect(readAmount(text)).toEqual({ kind: "refused", reason });
});

test("amounts are written in their unit without losing a digit", () => {
  expect(amountText(decimal("10000000"), "yuan", 2)).toBe("10,000,000.00元");
  expect(amountText(decimal("10000000"), "wan")).toBe("1,000万元");
  expect(amountText(decimal("12345678.9"), "wan", 2)).toBe("1,234.56789万元");
  expect(amountText(decimal("150000000"), "yi", 2)).toBe("1.50亿元");
  expect(amountText(decimal("-20000.5"), "yuan", 2)).toBe("-20,000.50元");
});

test("thousands are grouped, decimals are not", () => {
  expect(groupedDigits(decimal("999"))).toBe("999");
  expect(groupedDigits(decimal("1000"))).toBe("1,000");
  expect(groupedDigits(decimal("1234567.1234567"))).toBe("1,234,567.1234567");
  expect(groupedDigits(decimal("0").negated(), 2)).toBe("0.00");
});
