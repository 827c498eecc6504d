/** Items that cannot stand in one policy book, and a whole book as one file. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import type { PolicyItem } from "./policy-codec.ts";
import { decodePolicyFile, encodePolicyFile } from "./policy-file.ts";
import { policyBookOf, policyItemsOf } from "./policy-items.ts";

const items = policyItemsOf(book);

/** The items of some codes of a register, by id. */
function withIds(...ids: readonly string[]): readonly PolicyItem[] {
  return ids.flatMap((id) => items.filter((item) => item.id === id));
}

/** The items with the one of this number changed. */
function changedAt(
  list: readonly PolicyItem[],
  at: number,
  change: Partial<Pick<PolicyItem, "id" | "code" | "place" | "effectiveFrom" | "effectiveTo">>,
): readonly PolicyItem[] {
  return list.map((item, index) => (index === at ? { ...item, ...change } : item));
}

function problemsOf(list: readonly PolicyItem[]): unknown {
  const made = policyBookOf(list);
  return made.kind === "ok"
    ? "ok"
    : made.problems.map(({ path, code, facts }) => [path.join("."), code, facts]);
}

test("no items make a book that knows nothing", () => {
  const made = policyBookOf([]);
  expect(made.kind === "ok" && made.value.lpr).toEqual([]);
  expect(made.kind === "ok" && policyItemsOf(made.value)).toEqual([]);
});

test("places count in tens by code; a series has place 0 and its kind as code", () => {
  const shown = items
    .filter(({ kind }) => kind === "exposureClasses" || kind === "taxRule")
    .map(({ id, code, place }) => `${id} ${code} ${place}`);
  expect(shown).toEqual([
    "TAX-2016 taxRule 0",
    "CAP-2012-retail smallMicroRetail 10",
    "CAP-2-retail smallMicroRetail 10",
    "CAP-2-sme sme 20",
    "CAP-2012-corporate generalCorporate 30",
    "CAP-2-corporate generalCorporate 30",
    "CAP-2-investment investmentGrade 40",
    "CAP-3-before projectBeforeOperation 50",
    "CAP-3-operating projectOperating 60",
    "CAP-3-quality projectHighQuality 70",
  ]);
});

test("the order of a register is that of the places, whatever the order of the list", () => {
  const classes = withIds("CAP-2-corporate", "CAP-2-sme", "CAP-2-retail", "CAP-2012-retail");
  const made = policyBookOf(changedAt(classes, 1, { place: 5 }));
  expect(made.kind === "ok" && made.value.registers.exposureClasses.map(({ id }) => id)).toEqual([
    "CAP-2-sme",
    "CAP-2012-retail",
    "CAP-2-retail",
    "CAP-2-corporate",
  ]);
});

test("notices of one day keep their turn: the later one overrides", () => {
  const made = policyBookOf(withIds("CAL-2024-2-9", "CAL-2024"));
  expect(made.kind === "ok" && made.value.holidayNotices.map(({ id }) => id)).toEqual([
    "CAL-2024",
    "CAL-2024-2-9",
  ]);
});

describe("refused", () => {
  const classes = withIds("CAP-2012-retail", "CAP-2-retail", "CAP-2-sme");

  test("two versions of one item on one day", () => {
    const clash = changedAt(classes, 1, { effectiveFrom: calendarDate("2013-01-01") });
    expect(problemsOf(clash)).toEqual([
      [
        "1.effectiveFrom",
        "version-twice",
        { kind: "exposureClasses", code: "smallMicroRetail", id: "CAP-2-retail", earlier: 0 },
      ],
    ]);
  });

  test("an id twice in one kind", () => {
    expect(problemsOf(changedAt(classes, 2, { id: "CAP-2-retail" }))).toEqual([
      [
        "2.id",
        "id-taken",
        { kind: "exposureClasses", code: "sme", id: "CAP-2-retail", earlier: 1 },
      ],
    ]);
  });

  test("two codes at one place, and one code at two", () => {
    expect(problemsOf(changedAt(classes, 2, { place: 10 }))).toEqual([
      ["2.place", "place-taken", { kind: "exposureClasses", code: "smallMicroRetail", place: 10 }],
    ]);
    expect(problemsOf(changedAt(classes, 1, { place: 15 }))).toEqual([
      [
        "1.place",
        "place-disagrees",
        { kind: "exposureClasses", code: "smallMicroRetail", place: 10 },
      ],
    ]);
  });

  test("two notices of one day with the same turn", () => {
    const notices = withIds("CAL-2024", "CAL-2024-2-9");
    expect(problemsOf(notices)).toBe("ok");
    expect(problemsOf(changedAt(notices, 1, { place: 10 }))).toEqual([
      ["1.place", "place-taken", { kind: "holidayNotices", code: "CAL-2024", place: 10 }],
    ]);
  });

  test("questions that leave a project without a stage, from the day on which they do", () => {
    const questions = items.filter(({ kind }) => kind === "stageQuestions");
    expect(problemsOf(questions)).toBe("ok");
    const ended = changedAt(questions, 4, { effectiveTo: calendarDate("2026-07-01") });
    expect(problemsOf(ended)).toEqual([
      ["", "stage-unreachable", { stage: "basicResearch", date: "2026-07-01" }],
      [
        "3.content",
        "last-question-open",
        { question: "direction", option: "open", date: "2026-07-01" },
      ],
    ]);
  });
});

describe("a file", () => {
  test("of all items reads back as them", () => {
    const json: unknown = JSON.parse(JSON.stringify(encodePolicyFile(items)));
    expect(decodePolicyFile(json)).toStrictEqual({ kind: "ok", value: items });
  });

  test.each<readonly [unknown, string]>([
    [[], " not-an-object"],
    [{}, "items missing"],
    [{ items: {} }, "items not-a-list"],
    [{ items: [], version: 1 }, "version unknown-field"],
    [{ items: [{ kind: "luck" }] }, "items.0.kind not-in-list"],
    [{ items: [3] }, "items.0 not-an-object"],
  ])("%j is refused: %s", (json, problem) => {
    const read = decodePolicyFile(json);
    const problems = read.kind === "ok" ? [] : read.problems;
    expect(problems.map(({ path, code }) => `${path.join(".")} ${code}`)).toEqual([problem]);
  });

  test("whose items cannot stand together is refused with the item's number", () => {
    const [first] = items;
    if (first === undefined) throw new Error("no items");
    const read = decodePolicyFile(encodePolicyFile([first, { ...first, id: "OTHER" }]));
    expect(read.kind === "refused" && read.problems.map(({ path, code }) => [path, code])).toEqual([
      [["items", 1, "effectiveFrom"], "version-twice"],
    ]);
  });
});
