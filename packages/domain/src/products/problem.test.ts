/** A refusal stays a refusal, and nothing that follows is asked. */
import { expect, test } from "vitest";
import { andThen, type Checked, mapped } from "./problem.ts";

const refused: Checked<number> = {
  kind: "refused",
  problems: [{ path: ["a"], code: "missing", facts: {} }],
};
const never = (): never => {
  throw new Error("asked");
};

test("what follows from a value is its answer", () => {
  expect(andThen({ kind: "ok", value: 2 }, () => refused)).toBe(refused);
  expect(mapped({ kind: "ok", value: 2 }, String)).toEqual({ kind: "ok", value: "2" });
});

test("from a refusal nothing follows", () => {
  expect(andThen(refused, never)).toBe(refused);
  expect(mapped(refused, never)).toBe(refused);
});
