/** What is said of an instrument of which no version holds on the day. */
import { describe, expect, test } from "vitest";
import { calendarDate } from "../../dates/calendar-date.ts";
import type { DatedItem } from "../../policy/dated-value.ts";
import { codesOf, notInForce } from "./stack-option.ts";

const DOCUMENT = { issuer: "示例", title: "示例", confidence: "illustrative" } as const;

function version(id: string, code: string, from: string, to?: string): DatedItem<{ name: string }> {
  return {
    id,
    code,
    effectiveFrom: calendarDate(from),
    ...(to === undefined ? {} : { effectiveTo: calendarDate(to) }),
    value: { name: `示例 ${id}` },
    document: DOCUMENT,
  };
}

const REGISTER = [
  version("B-1", "b", "2015-01-01"),
  version("A-1", "a", "2020-01-01"),
  version("A-2", "a", "2021-01-01", "2022-01-01"),
  version("A-3", "a", "2030-01-01", "2031-01-01"),
];

const referenceOf = (id: string, from: string) => ({
  id,
  effectiveFrom: from,
  document: DOCUMENT,
});

describe("an instrument that is not in force", () => {
  test.each([
    // Before the first version: from when on it will hold.
    ["a", "2019-12-31", "示例 A-1", referenceOf("A-1", "2020-01-01"), { from: "2020-01-01" }],
    // After one that ended, whatever comes later: until when it held.
    ["a", "2025-06-30", "示例 A-2", referenceOf("A-2", "2021-01-01"), { until: "2022-01-01" }],
    ["a", "2030-01-01", "示例 A-3", referenceOf("A-3", "2030-01-01"), { until: "2031-01-01" }],
    ["b", "2015-01-01", "示例 B-1", referenceOf("B-1", "2015-01-01"), {}],
    // Unknown to the register: by its code alone.
    ["c", "2025-06-30", "c", undefined, {}],
  ])("%s on %s", (code, day, name, reference, facts) => {
    expect(notInForce("guarantee", REGISTER, code, calendarDate(day))).toEqual({
      kind: "guarantee",
      id: code,
      name,
      reference,
      reasons: [{ code: "not-in-force", facts: { date: day, ...facts } }],
    });
  });
});

test("codes are listed once, in their order", () => {
  expect(codesOf(REGISTER)).toEqual(["a", "b"]);
});
