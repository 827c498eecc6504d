/** What stands in the log, and what never does. */
import { expect, test } from "vitest";
import { openLog } from "./log.ts";

function lines() {
  const written: string[] = [];
  const log = openLog({ write: (line: string) => void written.push(line) });
  return { log, written, parsed: () => written.map((line): unknown => JSON.parse(line)) };
}

test("an event: when in UTC, what, who by key, under which trace", () => {
  const { log, parsed } = lines();
  log.note({ event: "signed-in", staffId: "s1" });
  expect(parsed()).toEqual([
    {
      level: "info",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      event: "signed-in",
      staffId: "s1",
      trace: expect.any(String),
    },
  ]);
});

test.each([
  ["sign-in-refused", "sign-in-failed"],
  ["not-permitted", "denied"],
  ["bad-input", "input-refused"],
  ["too-many", "too-many-calls"],
  ["wrong-method", "call-failed"],
] as const)("%s is logged as %s", (problem, event) => {
  const { log, parsed } = lines();
  log.report({ trace: "t1", path: "users.list", problem, staffId: "s1" });
  expect(parsed()).toMatchObject([
    { level: "warn", event, problem, path: "users.list", staffId: "s1", trace: "t1" },
  ]);
});

test("a path with line breaks and control characters stays within its line", () => {
  const { log, written, parsed } = lines();
  const path = 'users.list\n{"level":"info","event":"signed-in"}\r\n\u001b[31m';
  log.report({ trace: "t1", path, problem: "no-such-procedure" });
  expect(written).toHaveLength(1);
  for (const character of ["\n", "\r", "\u001b"]) {
    expect(written[0]?.trimEnd()).not.toContain(character);
  }
  expect(parsed()).toMatchObject([{ path }]);
});

test("were a secret ever given, it would not be written", () => {
  const { log, written } = lines();
  const careless = {
    event: "signed-in" as const,
    staffId: "s1",
    password: "MARK1",
    token: "MARK2",
    loginName: "MARK3",
  };
  log.note(careless);
  expect(written.join("")).not.toContain("MARK");
});
