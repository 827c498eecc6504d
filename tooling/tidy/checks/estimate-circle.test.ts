import { expect, it } from "vitest";
import { findingsIn } from "../source/planted.ts";
import { estimateCircle } from "./estimate-circle.ts";

const SRC = "packages/domain/src";

it("refuses a road to the bank's circle, however long", () => {
  expect(
    findingsIn(estimateCircle, {
      [`${SRC}/estimate/index.ts`]: 'export { plan } from "../schedules/plan.ts";',
      [`${SRC}/schedules/plan.ts`]: 'import { rate } from "../rates/rate.ts";',
      [`${SRC}/rates/rate.ts`]: '\nimport type { Curve } from "../funding/curve.ts";',
      [`${SRC}/funding/curve.ts`]: "",
    }),
  ).toEqual([
    `${SRC}/rates/rate.ts:2 "funding" must not be reachable from estimate, and this import is on the way`,
  ]);
});

it("follows the border of the estimate's JSON, and a file that is let in by itself", () => {
  expect(
    findingsIn(estimateCircle, {
      [`${SRC}/schemas/estimate/index.ts`]: 'export { limit } from "../limits.ts";',
      [`${SRC}/schemas/limits.ts`]: 'import { shape } from "./price-report.ts";',
      [`${SRC}/schemas/price-report.ts`]: "",
    }),
  ).toEqual([
    `${SRC}/schemas/limits.ts:1 "schemas" must not be reachable from estimate, and this import is on the way`,
  ]);
});

it("does not mind what the estimate cannot reach", () => {
  expect(
    findingsIn(estimateCircle, {
      [`${SRC}/estimate/index.ts`]: 'export { plan } from "../schedules/plan.ts";',
      [`${SRC}/schedules/plan.ts`]: "",
      [`${SRC}/pricing/price.ts`]: 'import "../risk/loss.ts";',
    }),
  ).toEqual([]);
});
