/** Date and clock in Beijing. */
import { expect, test } from "vitest";
import { clockText, momentText } from "./moment-text.ts";

test.each([
  ["2026-11-28T02:15:09.000Z", "2026-11-28 10:15", "10:15"],
  ["2026-12-31T16:00:00Z", "2027-01-01 00:00", "00:00"],
  ["2026-11-28 10:15:59.999+08", "2026-11-28 10:15", "10:15"],
])("%s", (instant, moment, clock) => {
  expect([momentText(instant), clockText(instant)]).toEqual([moment, clock]);
});
