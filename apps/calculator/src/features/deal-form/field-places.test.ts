/** Where a reader is led to. */
import { expect, test } from "vitest";
import { fieldPlaces } from "./field-places.ts";

const TEXTS = {
  "deal.repayment.method": "equalPrincipal",
  "deal.repayment.principalMonths.0": "3",
  "deal.repayment.principalMonths.1": "9",
};

test("a field in a group knows its group and its row", () => {
  const months = fieldPlaces(TEXTS).filter(({ label }) => label === "principalMonth");
  expect(months).toEqual([
    {
      path: "deal.repayment.principalMonths.0",
      label: "principalMonth",
      section: "repayment",
      groups: ["grace"],
      row: 0,
    },
    {
      path: "deal.repayment.principalMonths.1",
      label: "principalMonth",
      section: "repayment",
      groups: ["grace"],
      row: 1,
    },
  ]);
});

test("what does not apply has no place, and no field has two", () => {
  const bullet = fieldPlaces({ "deal.repayment.method": "bullet" });
  expect(bullet.some(({ groups }) => groups.includes("grace"))).toBe(false);
  expect(bullet[0]?.section).toBe("client");
  const paths = bullet.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
