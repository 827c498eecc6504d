/** Searches on made-up figures, where every answer can be read off the list. */
import { describe, expect, test } from "vitest";
import { decimal, fromCount } from "../../money/decimal.ts";
import { bestOf, type SearchKind, type Stretch, searchGrid, trialsOf } from "./grid-search.ts";

/** `#` passes and `.` fails; the first sign is point 0. */
function search(kind: SearchKind, signs: string, favoured: Stretch["favoured"]) {
  const priced: number[] = [];
  const trials = trialsOf((point) => {
    priced.push(point);
    return { point, passes: signs[point] === "#", figure: fromCount(point), problems: [] };
  });
  const found = searchGrid(kind, { from: 0, to: signs.length - 1, favoured }, trials);
  const shown =
    found.kind === "none" ? "none" : `${found.edge.point} beside ${found.beyond?.point ?? "-"}`;
  return { shown, priced };
}

describe.each(["bisection", "scan"] as const)("%s", (kind) => {
  test.each([
    ["....####", "least", "4 beside 3"],
    ["########", "least", "0 beside -"],
    [".......#", "least", "7 beside 6"],
    ["........", "least", "none"],
    ["####....", "most", "3 beside 4"],
    ["########", "most", "7 beside -"],
    ["#.......", "most", "0 beside 1"],
    ["........", "most", "none"],
    ["#", "least", "0 beside -"],
    [".", "most", "none"],
    [".#", "least", "1 beside 0"],
    ["#.", "most", "0 beside 1"],
  ] as const)("%s from the %s: %s", (signs, favoured, expected) => {
    expect(search(kind, signs, favoured).shown).toBe(expected);
  });
});

test.each([
  ["....................#..#.....#########", "least", "20 beside 19"],
  ["#########.....#..#....................", "most", "17 beside 18"],
] as const)(
  "a gap that rounding opened in what passes is seen through: %s",
  (signs, favoured, expected) => {
    expect(search("bisection", signs, favoured).shown).toBe(expected);
  },
);

test("what passes beyond a gap is followed as far as it goes", () => {
  // From 40 the eight points beyond show 32 as passing, and the stretch goes on to 24.
  const signs = `${".".repeat(24)}${"#".repeat(9)}${".".repeat(7)}${"#".repeat(60)}`;
  expect(search("bisection", signs, "least").shown).toBe("24 beside 23");
});

test("so many points beyond the edge are tried and no more", () => {
  // Halving 0…99 meets 49, 24, 36, 42, 39 and 40, so what passes at 31 or 30 is seen only from the edge.
  const island = (at: number) => `${".".repeat(at)}#${".".repeat(39 - at)}${"#".repeat(60)}`;
  expect(search("bisection", island(31), "least").shown).toBe("31 beside 30");
  expect(search("bisection", island(30), "least").shown).toBe("40 beside 39");
});

test("a long stretch beyond a gap is halved, not walked", () => {
  // 100…49,998 and 50,002…100,000 pass; halving meets the gap first.
  const signs = `${".".repeat(100)}${"#".repeat(49_899)}...${"#".repeat(49_999)}`;
  const { shown, priced } = search("bisection", signs, "least");
  expect(shown).toBe("100 beside 99");
  expect(priced.length).toBeLessThan(80);
});

test.each([
  [".####...", "least", 0, 7, [0], "1 beside 0"],
  ["...####.", "most", 0, 7, [6], "6 beside 7"],
  ["........#", "least", 0, 7, [7], "none"],
  ["........##", "most", 0, 7, [9], "none"],
  ["#.......", "least", 2, 7, [0], "none"],
  ["#.......", "most", 2, 7, [0], "none"],
  ["##......", "least", 1, 7, [], "1 beside -"],
  ["......##", "most", 0, 6, [], "6 beside -"],
] as const)(
  "%s from the %s of %i…%i with breaks after %j: %s",
  (signs, favoured, from, to, breaks, expected) => {
    const tried: number[] = [];
    const trials = trialsOf((point) => {
      tried.push(point);
      return { point, passes: signs[point] === "#", figure: undefined, problems: [] };
    });
    const found = searchGrid("bisection", { from, to, favoured }, trials, breaks);
    const shown =
      found.kind === "found" ? `${found.edge.point} beside ${found.beyond?.point ?? "-"}` : "none";
    expect(shown).toBe(expected);
    expect(tried.every((point) => from <= point && point <= to)).toBe(true);
  },
);

test.each([
  // A whole stretch may fail, or end in a fall; the first part that passes from the favoured side is taken.
  ["..######....####", "least", [7], "2 beside 1"],
  ["........__..####", "least", [7], "12 beside 11"],
  ["........########", "least", [7], "8 beside 7"],
  ["####....######..", "most", [7], "13 beside 14"],
  ["####............", "most", [7], "3 beside 4"],
  ["########........", "most", [7], "7 beside 8"],
  ["..######....####", "least", [15, 40], "2 beside 1"],
] as const)("%s from the %s with breaks after %j: %s", (signs, favoured, breaks, expected) => {
  const trials = trialsOf((point) => ({
    point,
    passes: signs[point] === "#",
    figure: fromCount(point),
    problems: [],
  }));
  const stretch = { from: 0, to: signs.length - 1, favoured };
  const found = searchGrid("bisection", stretch, trials, breaks);
  const shown =
    found.kind === "found" ? `${found.edge.point} beside ${found.beyond?.point}` : "none";
  expect(shown).toBe(expected);
});

test("a scan finds what a bisection cannot see, and stops at it", () => {
  const island = `${".".repeat(5)}#${".".repeat(30)}`;
  expect(search("scan", island, "least")).toEqual({
    shown: "5 beside 4",
    priced: [0, 1, 2, 3, 4, 5],
  });
  expect(search("bisection", island, "least").shown).toBe("none");
});

test("a bisection prices few points, and none twice", () => {
  const { shown, priced } = search(
    "bisection",
    `${".".repeat(700_000)}${"#".repeat(300_001)}`,
    "least",
  );
  expect(shown).toBe("700000 beside 699999");
  expect(priced.length).toBeLessThanOrEqual(2 + 20 + 8);
  expect(new Set(priced).size).toBe(priced.length);
});

test("the best of the points is the one nothing beats; points without a figure do not count", () => {
  const trial = (point: number, figure: string | undefined) => ({
    point,
    passes: false,
    figure: figure === undefined ? undefined : decimal(figure),
    problems: [],
  });
  const tried = [trial(0, undefined), trial(1, "2"), trial(2, "5"), trial(3, "5"), trial(4, "1")];
  expect(bestOf(tried, (one, other) => one.gt(other))?.point).toBe(2);
  expect(bestOf(tried, (one, other) => one.lt(other))?.point).toBe(4);
  expect(bestOf([trial(0, undefined)], (one, other) => one.gt(other))).toBe(undefined);
});
