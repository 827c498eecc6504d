/** What the checker of rule data refuses, each fault planted once in rules that are otherwise sound. */
import { describe, expect, test } from "vitest";
import { titleRules } from "../../reference-data/eligibility/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { decimal } from "../money/decimal.ts";
import type {
  Condition,
  MeasureCondition,
  RuleSet,
  Scale,
  ScoreBlock,
  ScoreCondition,
} from "./condition.ts";
import type { Measure } from "./measure.ts";
import { ruleFaults } from "./rule-faults.ts";

function faults(condition: Condition): readonly unknown[] {
  return ruleFaults({ kind: "tested", condition }).map(({ path, code, facts }) => [
    path.join("."),
    code,
    ...(Object.keys(facts).length === 0 ? [] : [facts]),
  ]);
}

const STAFF: MeasureCondition = {
  kind: "measure",
  id: "staff",
  measure: "staff",
  atLeast: decimal("1"),
};

type Bands = Extract<Scale, { kind: "bands" }>;
type Edge = readonly [from: string | undefined, to: string | undefined, points: string];

function bands(...edges: readonly Edge[]): Bands {
  return {
    kind: "bands",
    measure: "staff",
    owns: "lower",
    bands: edges.map(([from, to, points]) => ({
      ...(from === undefined ? {} : { from: decimal(from) }),
      ...(to === undefined ? {} : { to: decimal(to) }),
      points: decimal(points),
    })),
  };
}

const SOUND_BANDS = bands([undefined, "1", "0"], ["1", "5", "4"], ["5", undefined, "10"]);

function block(scale: Scale, changes: Partial<ScoreBlock> = {}): ScoreBlock {
  return {
    code: "growth",
    pointsMax: decimal("10"),
    items: [{ id: "item", pointsMax: decimal("10"), scale }],
    ...changes,
  };
}

function table(blocks: readonly ScoreBlock[], changes: Partial<ScoreCondition> = {}): Condition {
  const [outOf, atLeast] = [decimal("10"), decimal("6")];
  return { kind: "score", id: "table", outOf, atLeast, blocks, ...changes };
}

const scaleFaults = (scale: Scale) => faults(table([block(scale)]));
const AT_SCALE = "condition.blocks.0.items.0.scale";

test.each(titleRules.map((version) => [version.id, version.value] as const))(
  "%s: the published rules have no fault",
  (_, rules) => {
    expect(ruleFaults(rules)).toEqual([]);
  },
);

test("a sound table has none", () => {
  expect(scaleFaults(SOUND_BANDS)).toEqual([]);
});

describe("names", () => {
  test("an unlisted measure, claim, title, score or block is refused by name", () => {
    // What the types exclude can still come in from a file.
    const unlisted = <T extends string>(name: string): T => JSON.parse(JSON.stringify(name));
    const listed = (name: string) => ["not-listed", { name }];
    expect(faults({ ...STAFF, measure: unlisted<Measure>("luck") })).toEqual([
      ["condition.measure", ...listed("luck")],
    ]);
    expect(faults({ kind: "claim", id: "a", claim: unlisted("isLucky") })).toEqual([
      ["condition.claim", ...listed("isLucky")],
    ]);
    expect(
      faults({ kind: "title", id: "a", anyOf: ["littleGiant", unlisted("bigGiant")] }),
    ).toEqual([["condition.anyOf.1", ...listed("bigGiant")]]);
    expect(
      faults({ kind: "assessed", id: "a", score: unlisted("luckScore"), atLeast: decimal("1") }),
    ).toEqual([["condition.score", ...listed("luckScore")]]);
    expect(faults(table([block(SOUND_BANDS, { code: unlisted("luck") })]))).toEqual([
      ["condition.blocks.0.code", ...listed("luck")],
    ]);
    expect(scaleFaults({ ...SOUND_BANDS, measure: unlisted("luck") })).toEqual([
      [`${AT_SCALE}.measure`, ...listed("luck")],
    ]);
    const [yes, no] = [decimal("10"), decimal("0")];
    expect(scaleFaults({ kind: "claim", claim: unlisted("isLucky"), yes, no })).toEqual([
      [`${AT_SCALE}.claim`, ...listed("isLucky")],
    ]);
    const tiers = [{ requires: STAFF }];
    expect(faults({ kind: "tiers", id: "t", by: unlisted("luck"), owns: "lower", tiers })).toEqual([
      ["condition.by", ...listed("luck")],
    ]);
    expect(faults({ ...STAFF, measure: unlisted("toString") })).toHaveLength(1);
  });

  test("an id used twice is refused at its second place, wherever it stands", () => {
    const tier = { kind: "tiers", id: "t", by: "staff", owns: "lower" } as const;
    const condition: Condition = {
      kind: "allOf",
      id: "all",
      of: [
        STAFF,
        { kind: "anyOf", id: "any", of: [{ kind: "claim", id: "staff", claim: "newProduct" }] },
        { ...tier, tiers: [{ requires: { ...STAFF, id: "any" } }] },
        table([block(SOUND_BANDS, { items: [item("t", "10")] })]),
        { kind: "title", id: "table", anyOf: ["techSme"] },
        { kind: "assessed", id: "all", score: "littleGiantScore", atLeast: decimal("60") },
      ],
    };
    expect(faults(condition)).toEqual([
      ["condition.of.1.of.0.id", "id-repeated", { id: "staff" }],
      ["condition.of.2.tiers.0.requires.id", "id-repeated", { id: "any" }],
      ["condition.of.3.blocks.0.items.0.id", "id-repeated", { id: "t" }],
      ["condition.of.4.id", "id-repeated", { id: "table" }],
      ["condition.of.5.id", "id-repeated", { id: "all" }],
    ]);
  });

  function item(id: string, points: string) {
    return { id, pointsMax: decimal(points), scale: SOUND_BANDS };
  }
});

describe("demands", () => {
  test("a group, a list of titles, a best-of or a scale without parts asks nothing", () => {
    expect(faults({ kind: "allOf", id: "a", of: [] })).toEqual([["condition.of", "group-empty"]]);
    expect(faults({ kind: "anyOf", id: "a", of: [] })).toEqual([["condition.of", "group-empty"]]);
    expect(faults({ kind: "title", id: "a", anyOf: [] })).toEqual([
      ["condition.anyOf", "group-empty"],
    ]);
    expect(scaleFaults({ kind: "bestOf", of: [] })).toEqual([[`${AT_SCALE}.of`, "group-empty"]]);
    expect(scaleFaults(bands())).toEqual([[`${AT_SCALE}.bands`, "group-empty"]]);
    expect(faults({ kind: "tiers", id: "t", by: "staff", owns: "lower", tiers: [] })).toEqual([
      ["condition.tiers", "group-empty"],
    ]);
  });

  test("a measure needs a bound, and bounds that somebody can meet", () => {
    expect(faults({ kind: "measure", id: "a", measure: "staff" })).toEqual([
      ["condition", "bounds-missing"],
    ]);
    const between = (atLeast: string, atMost: string) =>
      faults({ ...STAFF, atLeast: decimal(atLeast), atMost: decimal(atMost) });
    expect(between("5", "5")).toEqual([]);
    expect(between("5", "4")).toEqual([
      ["condition", "bounds-reversed", { atLeast: "5", atMost: "4" }],
    ]);
    expect(faults({ kind: "measure", id: "a", measure: "staff", atMost: decimal("1") })).toEqual(
      [],
    );
  });

  test("faults inside groups and tiers are found", () => {
    const empty: Condition = { kind: "allOf", id: "inner", of: [] };
    const tiers = [
      { to: decimal("1"), requires: STAFF },
      { from: decimal("1"), requires: empty },
    ];
    expect(
      faults({
        kind: "anyOf",
        id: "outer",
        of: [{ kind: "tiers", id: "t", by: "staff", owns: "upper", tiers }],
      }),
    ).toEqual([["condition.of.0.tiers.1.requires.of", "group-empty"]]);
  });

  test("a window that ends before it starts", () => {
    const window = (from: string, to: string): RuleSet => ({
      kind: "listOnly",
      applicationWindow: { from: calendarDate(from), to: calendarDate(to) },
    });
    expect(ruleFaults(window("2026-03-15", "2026-03-15"))).toEqual([]);
    expect(ruleFaults(window("2026-03-15", "2026-03-14"))).toEqual([
      {
        path: ["applicationWindow"],
        code: "window-reversed",
        facts: { from: "2026-03-15", to: "2026-03-14" },
      },
    ]);
  });
});

describe("bands", () => {
  const at = (index: number) => `${AT_SCALE}.bands.${index}`;
  test.each<readonly [string, readonly Edge[], readonly unknown[]]>([
    [
      "a gap",
      [
        [undefined, "1", "0"],
        ["2", undefined, "10"],
      ],
      [[at(1), "stretches-gapped", { from: "2", endBefore: "1" }]],
    ],
    [
      "an overlap",
      [
        [undefined, "3", "0"],
        ["2", undefined, "10"],
      ],
      [[at(1), "stretches-overlap", { from: "2", endBefore: "3" }]],
    ],
    [
      "a band without end before the last",
      [
        [undefined, undefined, "0"],
        ["2", undefined, "10"],
      ],
      [[at(1), "stretches-overlap"]],
    ],
    [
      "a band without start after the first",
      [
        [undefined, "2", "0"],
        [undefined, undefined, "10"],
      ],
      [[at(1), "stretches-overlap"]],
    ],
    [
      "a first band that starts somewhere",
      [
        ["0", "1", "0"],
        ["1", undefined, "10"],
      ],
      [[at(0), "stretches-not-open"]],
    ],
    [
      "a last band that ends somewhere",
      [
        [undefined, "1", "0"],
        ["1", "2", "10"],
      ],
      [[at(1), "stretches-not-open"]],
    ],
    [
      "a reversed band",
      [
        [undefined, "3", "0"],
        ["3", "2", "5"],
        ["2", undefined, "10"],
      ],
      [[at(1), "stretch-reversed", { from: "3", to: "2" }]],
    ],
    [
      "a band of no width",
      [
        [undefined, "3", "0"],
        ["3", "3", "5"],
        ["3", undefined, "10"],
      ],
      [[at(1), "stretch-reversed", { from: "3", to: "3" }]],
    ],
  ])("%s", (_, edges, expected) => {
    expect(scaleFaults(bands(...edges))).toEqual(expected);
  });

  test("tiers are judged like bands", () => {
    const tiers = [
      { to: decimal("1"), requires: STAFF },
      { from: decimal("2"), requires: { ...STAFF, id: "other" } },
    ];
    expect(faults({ kind: "tiers", id: "t", by: "staff", owns: "upper", tiers })).toEqual([
      ["condition.tiers.1", "stretches-gapped", { from: "2", endBefore: "1" }],
    ]);
  });
});

describe("points", () => {
  const steps = (...points: readonly [string, string, string]) =>
    bands([undefined, "1", points[0]], ["1", "2", points[1]], ["2", undefined, points[2]]);

  test("rise or fall, or stay, but do not turn", () => {
    expect(scaleFaults(steps("0", "5", "10"))).toEqual([]);
    expect(scaleFaults(steps("10", "5", "0"))).toEqual([]);
    expect(scaleFaults(steps("0", "10", "10"))).toEqual([]);
    expect(scaleFaults(steps("0", "10", "5"))).toEqual([[`${AT_SCALE}.bands`, "points-turn-back"]]);
    expect(scaleFaults(steps("10", "0", "5"))).toEqual([[`${AT_SCALE}.bands`, "points-turn-back"]]);
  });

  test("are not below nought", () => {
    expect(scaleFaults(steps("-1", "5", "10"))).toEqual([
      [`${AT_SCALE}.bands`, "points-negative", { points: "-1" }],
    ]);
    const claim = { kind: "claim", claim: "newProduct", yes: decimal("10") } as const;
    expect(scaleFaults({ ...claim, no: decimal("-5") })).toEqual([
      [AT_SCALE, "points-negative", { points: "-5" }],
    ]);
    expect(scaleFaults({ ...claim, no: decimal("0") })).toEqual([]);
  });

  test("reach what the item is said to be worth, and not more", () => {
    expect(scaleFaults(steps("0", "5", "9"))).toEqual([
      [AT_SCALE, "best-is-not-maximum", { best: "9", pointsMax: "10" }],
    ]);
    expect(scaleFaults(steps("11", "5", "0"))).toEqual([
      [AT_SCALE, "best-is-not-maximum", { best: "11", pointsMax: "10" }],
    ]);
    const claim = { kind: "claim", claim: "newProduct", no: decimal("0") } as const;
    expect(scaleFaults({ ...claim, yes: decimal("8") })).toEqual([
      [AT_SCALE, "best-is-not-maximum", { best: "8", pointsMax: "10" }],
    ]);
    expect(scaleFaults({ kind: "bestOf", of: [steps("0", "1", "2"), SOUND_BANDS] })).toEqual([]);
  });

  test("a fault inside a best-of is found at its place", () => {
    const broken = bands([undefined, "1", "0"], ["2", undefined, "10"]);
    expect(scaleFaults({ kind: "bestOf", of: [SOUND_BANDS, broken] })).toEqual([
      [`${AT_SCALE}.of.1.bands.1`, "stretches-gapped", { from: "2", endBefore: "1" }],
    ]);
  });

  test("items add up to their block, blocks to the table", () => {
    expect(faults(table([block(SOUND_BANDS, { pointsMax: decimal("12") })]))).toEqual([
      ["condition.blocks.0.items", "items-do-not-add-up", { given: "10", pointsMax: "12" }],
      ["condition.blocks", "blocks-do-not-add-up", { given: "12", outOf: "10" }],
    ]);
    expect(faults(table([block(SOUND_BANDS)], { outOf: decimal("100") }))).toEqual([
      ["condition.blocks", "blocks-do-not-add-up", { given: "10", outOf: "100" }],
    ]);
  });

  test("a floor or pass mark above the most is refused, at the most it is not", () => {
    expect(faults(table([block(SOUND_BANDS)], { atLeast: decimal("10") }))).toEqual([]);
    expect(faults(table([block(SOUND_BANDS)], { atLeast: decimal("10.1") }))).toEqual([
      ["condition.atLeast", "floor-above-maximum", { atLeast: "10.1", most: "10" }],
    ]);
    expect(faults(table([block(SOUND_BANDS, { atLeast: decimal("11") })]))).toEqual([
      ["condition.blocks.0.atLeast", "floor-above-maximum", { atLeast: "11", most: "10" }],
    ]);
  });
});
