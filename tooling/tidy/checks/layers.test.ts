import { expect, it } from "vitest";
import { findingsIn } from "../source/planted.ts";
import { layers } from "./layers.ts";

const SRC = "packages/domain/src";

it("refuses an import of a higher row", () => {
  expect(findingsIn(layers, { [`${SRC}/money/money.ts`]: 'import "../pricing/line.ts";' })).toEqual(
    [`${SRC}/money/money.ts:1 "money" may import lower rows only, and "pricing" is not one`],
  );
});

it("refuses an import of a sibling, types and re-exports included", () => {
  expect(
    findingsIn(layers, {
      [`${SRC}/risk/loss.ts`]: 'import type { Fee } from "../fees/fee.ts";',
      [`${SRC}/fees/fee.ts`]: '\nexport { pledge } from "../collateral/pledge.ts";',
    }),
  ).toEqual([
    `${SRC}/risk/loss.ts:1 "risk" may import lower rows only, and "fees" is not one`,
    `${SRC}/fees/fee.ts:2 "fees" may import lower rows only, and "collateral" is not one`,
  ]);
});

it("refuses a folder that has no row, and the entry as a source", () => {
  expect(
    findingsIn(layers, {
      [`${SRC}/extras/extra.ts`]: "",
      [`${SRC}/pricing/price.ts`]: 'import "../index.ts";',
    }),
  ).toEqual([
    `${SRC}/extras/extra.ts:1 folder "extras" has no row; give it one in layers.ts`,
    `${SRC}/pricing/price.ts:1 "pricing" may import lower rows only, and "index.ts" is not one`,
  ]);
});

it("lets lower rows, the own folder, the promises and tests pass", () => {
  expect(
    findingsIn(layers, {
      [`${SRC}/pricing/lines/a.ts`]:
        'import "../../assert.ts"; import "../b.ts"; import "../../fees/fee.ts";',
      [`${SRC}/money/money.test.ts`]: 'import "../pricing/line.ts";',
    }),
  ).toEqual([]);
});
