import { decimal } from "@xinzhi/domain";
import { expect, it } from "vitest";
import { coverageText } from "./coverage-text.ts";

it.each([
  ["1.25", "1.2500"],
  ["1", "1.0000"],
  ["0.8", "0.8000"],
  ["1.19999999", "1.1999"],
  ["1234.5678", "1,234.5678"],
  ["-0.5", "−0.5000"],
  ["1.2005", "1.2005"],
])("%s reads %s", (digits, text) => {
  expect(coverageText(decimal(digits))).toBe(text);
});

it("nothing due reads as a dash", () => {
  expect(coverageText(undefined)).toBe("—");
});
