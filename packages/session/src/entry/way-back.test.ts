/** Only a page of this app is led back to. */
import { expect, test } from "vitest";
import { wayBack } from "./way-back.ts";

test.each([
  ["", "/"],
  ["?back=%2Fquotes%3Fstate%3Dquoted", "/quotes?state=quoted"],
  ["?back=%2Fdesk%3Fdeal%3Dd2", "/desk?deal=d2"],
  ["?back=%2F%2Fevil.example", "/"],
  ["?back=%2F%5Cevil.example", "/"],
  ["?back=%2F%09%2Fevil.example", "/"],
  ["?back=https%3A%2F%2Fevil.example", "/"],
  ["?back=javascript%3Aalert(1)", "/"],
  ["?back=%2Fsign-in", "/"],
  ["?back=quotes", "/"],
])("%s leads to %s", (search, way) => {
  expect(wayBack(search)).toBe(way);
});
