import { expect, it } from "vitest";
import { findingsIn } from "../source/planted.ts";
import { singleDoors } from "./single-doors.ts";

const SRC = "packages/domain/src";

it("refuses zod outside schemas, decimal.js outside its file, and reference data in sources", () => {
  expect(
    findingsIn(singleDoors, {
      [`${SRC}/fees/fee.ts`]: 'import * as z from "zod";',
      [`${SRC}/money/money.ts`]: 'import { Decimal } from "decimal.js";',
      "apps/calculator/src/a.ts": 'import { Decimal } from "decimal.js";',
      [`${SRC}/policy/book.ts`]: 'import { lpr } from "../../reference-data/lpr.ts";',
      "apps/admin/src/a.ts": 'import "../../../packages/ui/src/a.ts";',
    }).map((finding) => finding.split(" ")[0]),
  ).toEqual([
    `${SRC}/fees/fee.ts:1`,
    `${SRC}/money/money.ts:1`,
    "apps/calculator/src/a.ts:1",
    `${SRC}/policy/book.ts:1`,
    "apps/admin/src/a.ts:1",
  ]);
});

it("lets each thing through its door", () => {
  expect(
    findingsIn(singleDoors, {
      [`${SRC}/schemas/fee.ts`]: 'import * as z from "zod";',
      [`${SRC}/money/decimal.ts`]: 'import { Decimal } from "decimal.js";',
      [`${SRC}/policy/book.test.ts`]: 'import { lpr } from "../../reference-data/lpr.ts";',
      "packages/api/src/root.ts": 'import * as z from "zod";',
    }),
  ).toEqual([]);
});
