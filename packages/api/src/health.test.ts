/** Health answers. */
import { expect, test } from "vitest";
import { liveAnswer, readyAnswer } from "./health.ts";

test("a process that answers is live", async () => {
  const answer = liveAnswer();
  expect([answer.status, await answer.json()]).toEqual([200, { status: "live" }]);
});

test("an app whose checks pass is ready", async () => {
  const answer = await readyAnswer({ book: () => true });
  expect([answer.status, await answer.json()]).toEqual([200, { status: "ready" }]);
});

test("an app names the checks that fail or throw, and nothing more", async () => {
  const answer = await readyAnswer({
    book: () => true,
    series: async () => false,
    clock: () => {
      throw new Error("a secret");
    },
  });
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { status: "not-ready", failed: ["series", "clock"] },
  ]);
});
