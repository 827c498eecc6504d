/** Items of a register: one version each, the one in force on the day. */
import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { type DatedItem, itemInForce, itemsInForce } from "./dated-value.ts";

const DOCUMENT = { issuer: "示例银行", title: "示例", confidence: "illustrative" } as const;

function item(code: string, id: string, from: string, to?: string): DatedItem<string> {
  const until = to === undefined ? {} : { effectiveTo: calendarDate(to) };
  return {
    code,
    id,
    effectiveFrom: calendarDate(from),
    ...until,
    value: id,
    document: DOCUMENT,
  };
}

const REGISTER = [
  item("a", "a1", "2024-01-01"),
  item("b", "b1", "2024-01-01", "2024-07-01"),
  item("a", "a2", "2025-01-01"),
];

test.each([
  ["2023-12-31", []],
  ["2024-01-01", ["a1", "b1"]],
  ["2024-06-30", ["a1", "b1"]],
  ["2024-07-01", ["a1"]],
  ["2024-12-31", ["a1"]],
  ["2025-01-01", ["a2"]],
])("on %s: %j", (date, ids) => {
  expect(itemsInForce(REGISTER, calendarDate(date)).map(({ id }) => id)).toEqual(ids);
});

test("an item that is not in the register has no version", () => {
  expect(itemInForce(REGISTER, "c", calendarDate("2025-01-01"))).toBeUndefined();
  expect(itemInForce(REGISTER, "a", calendarDate("2024-12-31"))?.id).toBe("a1");
});
