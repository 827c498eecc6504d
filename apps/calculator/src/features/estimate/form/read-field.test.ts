/** Forgiving input: what laymen type, and what it means. */
import { expect, test } from "vitest";
import { readText } from "./read-field.ts";

test.each([
  ["amount", "1,000", "10000000"],
  ["amount", "１０００万", "10000000"],
  ["amount", "1.5亿", "150000000"],
  ["amount", "80.5", "805000"],
  ["amount", "300元", "300"],
  ["count", "24个月", "24"],
  ["count", " 3 ", "3"],
  ["count", "7件", "7"],
  ["percent", "2.9％", "0.029"],
  ["date", "2026年3月6日", "2026-03-06"],
  ["date", "2014", "2014-12-31"],
  ["date", "2014年", "2014-12-31"],
  ["choice", "bullet", "bullet"],
] as const)("%s %s is %s", (reads, text, value) => {
  expect(readText(reads, text)).toEqual({ kind: "value", value });
});

test.each([
  ["amount", "一千万左右", "not-a-number"],
  ["amount", "$100", "foreign-currency"],
  ["amount", "-5", "out-of-range"],
  ["count", "12.5", "not-a-count"],
  ["count", "1234567", "too-long"],
  ["date", "去年", "not-a-date"],
  ["percent", "abc", "not-a-rate"],
] as const)("%s %s is refused: %s", (reads, text, problem) => {
  expect(readText(reads, text)).toEqual({ kind: "problem", problem });
});

test.each(["amount", "count", "date", "choice", "percent"] as const)(
  "an empty %s is untold",
  (reads) => {
    expect(readText(reads, "  ")).toEqual({ kind: "untold" });
  },
);
