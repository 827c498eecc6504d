/** How calls are counted. */
import { expect, test } from "vitest";
import { rates } from "./rates.ts";

test("sixty a minute: the sixty-first waits until the minute is over, and others do not wait", () => {
  const { take } = rates();
  for (let call = 0; call < 60; call += 1) {
    expect(take("a", 60, call * 100)).toEqual({ kind: "taken" });
  }
  expect(take("a", 60, 6000)).toEqual({ kind: "too-many", retryAfterSeconds: 54 });
  expect(take("b", 60, 6000)).toEqual({ kind: "taken" });
  expect(take("a", 60, 59_999)).toEqual({ kind: "too-many", retryAfterSeconds: 1 });
  expect(take("a", 60, 60_000)).toEqual({ kind: "taken" });
});

test("a hundred thousand others push the oldest count out, so memory is bounded", () => {
  const { take } = rates();
  take("first", 1, 0);
  expect(take("first", 1, 0).kind).toBe("too-many");
  for (let other = 0; other < 100_000; other += 1) take(`other ${other}`, 1, 0);
  expect(take("first", 1, 0).kind).toBe("taken");
});
