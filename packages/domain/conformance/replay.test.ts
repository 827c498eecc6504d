import { expect, test } from "vitest";
import { isSuite, replaySuite } from "./replay.ts";

const roll = (id: string, expected: string, features: readonly string[] = []) => ({
  id,
  features,
  kind: "roll",
  calendar: "cn-interbank",
  convention: "following",
  date: "2026-10-01",
  expected,
});
const suite = (...cases: readonly object[]) => ({
  format: "loan-cases/1",
  suite: "calendar",
  kind: "calendar",
  cases,
});

test("a suite is known by its format", () => {
  expect(isSuite(suite())).toBe(true);
  expect(isSuite({ ...suite(), format: "loan-cases/2" })).toBe(false);
  expect([isSuite(undefined), isSuite([]), isSuite("loan-cases/1")]).toEqual([false, false, false]);
});

test("a wrong figure fails with what was found and what was expected", () => {
  const cases = [roll("right", "2026-10-08"), roll("wrong", "2026-10-09")];
  expect(replaySuite(suite(...cases))).toEqual({
    kind: "replayed",
    suite: "calendar",
    passed: 1,
    failed: [{ id: "wrong", reasons: ['date: "2026-10-08", expected "2026-10-09"'] }],
    extended: [],
  });
});

test("an extended case is in scope when it comes out and listed when it does not", () => {
  const extended = ["tier:extended"];
  const cases = [roll("right", "2026-10-08", extended), roll("later", "2026-10-09", extended)];
  expect(replaySuite(suite(...cases))).toMatchObject({
    passed: 1,
    failed: [],
    extended: [{ id: "later" }],
  });
});

test("a field that cannot be read is a failure that names the field", () => {
  const outcome = replaySuite(suite({ ...roll("broken", "2026-10-08"), convention: "sideways" }));
  expect(outcome).toMatchObject({
    failed: [{ id: "broken", reasons: [expect.stringContaining('field "convention"')] }],
  });
});

test("a promise of the domain that a case breaks is a failure, not the end of the run", () => {
  const backwards = {
    format: "loan-cases/1",
    suite: "daycount",
    kind: "year-fraction",
    tolerance: { absolute: "0" },
    cases: [
      {
        id: "backwards",
        dayCount: "ACT/360",
        start: "2026-02-01",
        end: "2026-01-01",
        expected: { days: 0, fraction: "0", yearFraction: "0" },
      },
    ],
  };
  expect(replaySuite(backwards)).toMatchObject({
    failed: [{ id: "backwards", reasons: [expect.stringContaining("dates-out-of-order")] }],
  });
});

test("a kind without code is not handled, whatever it holds", () => {
  expect(replaySuite({ ...suite({}, {}), kind: "option-prices" })).toEqual({
    kind: "not-handled",
    suite: "calendar",
    suiteKind: "option-prices",
    cases: 2,
  });
});

test("a suite without a list of cases is a fault of the file", () => {
  expect(() => replaySuite({ ...suite(), cases: "none" })).toThrow('field "cases"');
});
