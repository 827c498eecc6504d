/** The map of a demo deal: its own cell is the desk's RAROC, and a stage that is no loan or a term that is lacking has none. */
import { toPlainDigits, toReported } from "@xinzhi/domain";
import coverageFails from "@xinzhi/domain/demo-bank/deals/04-coverage-fails.json" with {
  type: "json",
};
import competitor from "@xinzhi/domain/demo-bank/deals/05-competitor.json" with { type: "json" };
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { expect, it } from "vitest";
import { pricedFile } from "../open-deal/price-file.ts";
import { rarocMap } from "./raroc-map.ts";

/** RAROC of 04 rises from 4.12 % to 9.87 % over the row, against a target of 10 %. */
const BANDS = [
  ...["farBelow", "farBelow", "farBelow"],
  ...["below", "below", "below"],
  ...["justBelow", "justBelow", "justBelow"],
];

it("a cell has the digits of the deal priced there", () => {
  const axes = { across: "rate", down: "grace" } as const;
  const map = rarocMap(coverageFails, axes, publishedPolicyBook);
  if (map.kind !== "map") throw new Error(map.kind);
  const { across, down } = map.frame;
  expect(across.values.map(toPlainDigits)).toEqual([
    "0.0285",
    "0.0295",
    "0.0305",
    "0.0315",
    "0.0325",
    "0.0335",
    "0.0345",
    "0.0355",
    "0.0365",
  ]);
  expect(down.values.map(toPlainDigits)).toEqual(["0", "1", "2", "3", "4"]);
  const own = pricedFile(coverageFails, publishedPolicyBook);
  if (own.kind === "refused") throw new Error(JSON.stringify(own.problems));
  const first = map.row(0);
  const digits = own.value.quote.figures.profit.raroc;
  expect(first[4] && toReported(first[4].raroc).toFixed()).toBe(toReported(digits).toFixed());
  expect(first.map((cell) => cell?.band)).toEqual(BANDS);
});

it("a bullet has no grace to move, and a file with a mistake has no map", () => {
  const axes = { across: "rate", down: "grace" } as const;
  expect(rarocMap(competitor, axes, publishedPolicyBook)).toEqual({ kind: "no-axis" });
  expect(rarocMap({ deal: {} }, axes, publishedPolicyBook)).toEqual({ kind: "none" });
});
