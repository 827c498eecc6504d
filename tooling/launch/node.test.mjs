import { expect, it } from "vitest";
import { isNewEnough } from "./node.mjs";

it("knows the first Node that runs TypeScript as it is", () => {
  expect(["20.20.2", "22.17.9"].map(isNewEnough)).toEqual([false, false]);
  expect(["22.18.0", "24.0.0", "100.1.0"].map(isNewEnough)).toEqual([true, true, true]);
});
