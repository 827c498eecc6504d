/** Groups of lines: each is made once, when a line of it is first asked for, and in the order of all. */
import { expect, test } from "vitest";
import { LINE_DEALS } from "../../../laws/line-deals.ts";
import { quoteShown } from "../../../laws/lines-shown.ts";
import { elementAt } from "../../assert.ts";
import { ZERO } from "../../money/decimal.ts";
import { lightGroup, linesIn, owningGroup } from "./line-group.ts";
import { lineGroups } from "./lines.ts";
import { givenLine } from "./new-line.ts";

function groupsTold() {
  const made: string[] = [];
  const linesNamed = (...ids: readonly string[]) => ids.map((id) => givenLine(id, ZERO, "yuan"));
  const lines = linesIn([
    lightGroup(() => {
      made.push("first");
      return linesNamed("fee#1", "fee#2");
    }),
    owningGroup(["row", "shared"], () => {
      made.push("rows");
      return linesNamed("row#1", "row#2@view", "shared#1");
    }),
    owningGroup(["shared"], () => {
      made.push("others");
      return linesNamed("shared#2");
    }),
    lightGroup(() => {
      made.push("last");
      return linesNamed("rate");
    }),
  ]);
  return { made, ...lines };
}

test("a light line makes the light groups before it, one that is not there all of them, none the rows", () => {
  const { made, lineOf } = groupsTold();
  expect([lineOf("fee#2")?.id, made]).toEqual(["fee#2", ["first"]]);
  expect([lineOf("rate")?.id, lineOf("fee#3"), lineOf("rate@view")]).toEqual([
    "rate",
    undefined,
    undefined,
  ]);
  expect(made).toEqual(["first", "last"]);
});

test("a line of a term that groups own makes those alone, up to the one that has it", () => {
  const { made, lineOf } = groupsTold();
  expect([lineOf("row#2@view")?.id, lineOf("row#3")]).toEqual(["row#2@view", undefined]);
  expect(made).toEqual(["rows"]);
  expect([lineOf("shared#1")?.id, made]).toEqual(["shared#1", ["rows"]]);
  expect([lineOf("shared#2")?.id, made]).toEqual(["shared#2", ["rows", "others"]]);
});

test("all lines stand in the order of the groups, and are those that were found one by one", () => {
  const { made, all, lineOf } = groupsTold();
  const [rate, row] = [lineOf("rate"), lineOf("row#1")];
  const ids = ["fee#1", "fee#2", "row#1", "row#2@view", "shared#1", "shared#2", "rate"];
  expect(all().map(({ id }) => id)).toEqual(ids);
  const again = all();
  expect([again[6] === rate, again[2] === row, again === all()]).toEqual([true, true, true]);
  expect([...made].sort()).toEqual(["first", "last", "others", "rows"]);
});

test("the headline of a quote is found without its rows and without the unrounded plan", () => {
  const { figures, waterfall, lineOf } = quoteShown(elementAt(LINE_DEALS, 0));
  const unread = {
    get rows(): never {
      throw new Error("the rows were read");
    },
    instalments: [],
    equalParts: [],
  };
  const alone = linesIn(lineGroups({ ...figures, plan: unread, exactPlan: unread }, waterfall));
  for (const id of ["customerRate", "raroc", "eva", "hurdle", "xirr", "rateSpread#1"]) {
    expect([id, alone.lineOf(id)]).toEqual([id, lineOf(id)]);
    expect(alone.lineOf(id)?.id).toBe(id);
  }
  expect(alone.lineOf("annualRate#2")).toBeUndefined();
  expect(() => alone.lineOf("interest#1")).toThrow("the rows were read");
});
