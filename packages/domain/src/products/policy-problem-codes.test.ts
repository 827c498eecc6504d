/** Which problems are those of policy data: the desk shows them to whoever writes policy, not to whoever prices. */
import { expect, test } from "vitest";
import { isPolicyProblem } from "./policy-problem-codes.ts";

test.each([
  ["not-listed", true],
  ["place-disagrees", true],
  ["missing", false],
  ["", false],
])("%s: %s", (code, expected) => {
  expect(isPolicyProblem(code)).toBe(expected);
});
