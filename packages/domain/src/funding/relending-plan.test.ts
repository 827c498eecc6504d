/** Relending plans: the worked deals, then every limit on its edge day. */
import { describe, expect, test } from "vitest";
import { DAY_15, type Example, planOf, textOf } from "../../laws/relending-examples.ts";
import { techRelendingHistory } from "../../reference-data/tech-relending.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { money } from "../money/money.ts";
import type { FirmTitle, TitleSource } from "../policy/deal-facts.ts";

function listed(title: FirmTitle, expiresOn?: string, source: TitleSource = "governmentList") {
  return {
    title,
    source,
    expiresOn: expiresOn === undefined ? undefined : calendarDate(expiresOn),
  };
}

const D4: Example = {
  from: "2024-06-20",
  to: "2027-06-20",
  principal: "20000000",
  question: DAY_15,
};
const FIVE_YEARS: Example = { from: "2024-06-20", to: "2029-06-20" };

describe("the worked deals", () => {
  test.each<readonly [string, Example, readonly string[]]>([
    ["D1", {}, ["2026-04-20 → 2027-03-16 0.0125 REL-6 loan-matures"]],
    [
      "D2",
      {
        from: "2026-06-21",
        to: "2031-06-21",
        facts: { titles: [], purpose: "technicalUpgrading" },
        question: { ...DAY_15, isProjectListed: true },
      },
      [
        "2026-07-15 → 2027-07-15 0.0125 REL-6 extended",
        "2027-07-15 → 2028-07-15 0.0125 REL-6 extended",
        "2028-07-15 → 2029-07-15 0.0125 REL-6 longest-term-over",
      ],
    ],
    ["D3", { months: 24 }, ["4 … 15 0.0125 REL-6 extended", "16 … 24 0.0125 REL-6 loan-matures"]],
    [
      "D4",
      D4,
      [
        "2024-07-15 → 2025-07-15 0.0175 REL-4 extended",
        "2025-07-15 → 2026-07-15 0.015 REL-5 extended",
        "2026-07-15 → 2027-06-20 0.0125 REL-6 loan-matures",
      ],
    ],
    [
      "D5",
      { from: "2026-01-31", to: "2026-07-31" },
      ["2026-04-20 → 2026-07-31 0.0125 REL-6 loan-matures"],
    ],
  ])("%s is drawn as worked out", (_, example, expected) => {
    expect(textOf(planOf(example))).toEqual(expected);
  });

  test("the rate of the first draw may stay", () => {
    const plan = planOf({ ...D4, question: { ...DAY_15, extensionRate: "asFirstDrawn" } });
    expect(textOf(plan)).toEqual([
      "2024-07-15 → 2025-07-15 0.0175 REL-4 extended",
      "2025-07-15 → 2026-07-15 0.0175 REL-4 extended",
      "2026-07-15 → 2027-06-20 0.0175 REL-4 loan-matures",
    ]);
  });
});

describe("where a year ends", () => {
  test.each<readonly [string, Example, readonly string[]]>([
    // 2025-05-07 cut the rate: an extension of that very day already has it.
    [
      "an extension on the day of a new version",
      {
        ...FIVE_YEARS,
        question: { drawRule: onDay("2024-05-07"), extensions: 1 },
        from: "2024-04-10",
      },
      [
        "2024-05-07 → 2025-05-07 0.0175 REL-4 extended",
        "2025-05-07 → 2026-05-07 0.015 REL-5 extensions-assumed",
      ],
    ],
    [
      "an extension on the eve of a new version",
      {
        ...FIVE_YEARS,
        question: { drawRule: onDay("2024-05-06"), extensions: 1 },
        from: "2024-04-10",
      },
      [
        "2024-05-06 → 2025-05-06 0.0175 REL-4 extended",
        "2025-05-06 → 2026-05-06 0.0175 REL-4 extensions-assumed",
      ],
    ],
    [
      "no extension is counted on",
      { ...FIVE_YEARS, question: { extensions: 0 } },
      ["2024-07-20 → 2025-07-20 0.0175 REL-4 extensions-assumed"],
    ],
    [
      "more extensions are counted on than the facility allows",
      { ...FIVE_YEARS, question: { extensions: 9 } },
      [
        "2024-07-20 → 2025-07-20 0.0175 REL-4 extended",
        "2025-07-20 → 2026-07-20 0.015 REL-5 extended",
        "2026-07-20 → 2027-07-20 0.0125 REL-6 longest-term-over",
      ],
    ],
    [
      "the title lapses on the day of an extension",
      { ...FIVE_YEARS, facts: { titles: [listed("techSme", "2025-07-20")] } },
      ["2024-07-20 → 2025-07-20 0.0175 REL-4 title-lapses"],
    ],
    [
      "the title lapses the day after an extension",
      { ...FIVE_YEARS, facts: { titles: [listed("techSme", "2025-07-21")] } },
      [
        "2024-07-20 → 2025-07-20 0.0175 REL-4 extended",
        "2025-07-20 → 2025-07-21 0.015 REL-5 title-lapses",
      ],
    ],
    [
      "the title lapses the day the loan matures",
      { facts: { titles: [listed("techSme", "2027-03-16")] } },
      ["2026-04-20 → 2027-03-16 0.0125 REL-6 loan-matures"],
    ],
    [
      "the title lapses on the eve of maturity",
      { facts: { titles: [listed("techSme", "2027-03-15")] } },
      ["2026-04-20 → 2027-03-15 0.0125 REL-6 title-lapses"],
    ],
    [
      "two titles support a loan of 2022: the later lapse counts",
      {
        from: "2022-06-20",
        to: "2025-06-20",
        facts: {
          titles: [
            listed("littleGiant", "2023-09-01"),
            listed("highTechEnterprise", "2023-11-15"),
            listed("techSme"),
          ],
        },
      },
      [
        "2022-07-20 → 2023-07-20 0.0175 REL-1 extended",
        "2023-07-20 → 2023-11-15 0.0175 REL-3 title-lapses",
      ],
    ],
    [
      "one of two titles has no end",
      {
        from: "2022-06-20",
        to: "2023-06-20",
        facts: {
          titles: [listed("littleGiant", "2022-09-01"), listed("manufacturingChampion")],
        },
      },
      ["2022-07-20 → 2023-06-20 0.0175 REL-1 loan-matures"],
    ],
    [
      "a self-assessment does not outlive the listed title",
      {
        facts: {
          titles: [listed("techSme", "2026-12-01"), listed("techSme", undefined, "selfAssessed")],
        },
      },
      ["2026-04-20 → 2026-12-01 0.0125 REL-6 title-lapses"],
    ],
    [
      "the title lapses, but the project is on a list",
      {
        facts: { titles: [listed("techSme", "2026-12-01")], purpose: "equipmentRenewal" },
        question: { isProjectListed: true },
      },
      ["2026-04-20 → 2027-03-16 0.0125 REL-6 loan-matures"],
    ],
    [
      "a year ends the day the loan matures",
      { from: "2026-03-20", to: "2027-04-20" },
      ["2026-04-20 → 2027-04-20 0.0125 REL-6 loan-matures"],
    ],
    [
      "in whole months, a title lapses in the middle of one",
      { months: 24, facts: { titles: [listed("techSme", "2027-01-10")] } },
      ["4 … 9 0.0125 REL-6 title-lapses"],
    ],
  ])("%s", (_, example, expected) => {
    expect(textOf(planOf(example))).toEqual(expected);
  });
});

function onDay(date: string) {
  return { kind: "on", date: calendarDate(date) } as const;
}

describe("refusals", () => {
  test.each<readonly [string, Example, readonly string[]]>([
    ["before the facility", { from: "2022-03-31", to: "2025-03-31" }, ["no-facility-in-force"]],
    ["matures the day the funds arrive", { to: "2026-04-20" }, ["funds-after-maturity"]],
    ["matures a day later", { to: "2026-04-21" }, []],
    ["unknown bank", { facts: { institution: undefined } }, ["institution-unknown"]],
    ["city bank", { facts: { institution: "cityBank" } }, ["institution-not-listed"]],
    [
      "everything at once",
      { facts: { institution: "ruralBank", titles: [] } },
      ["institution-not-listed", "not-supported"],
    ],
    ["five months in 2022", { from: "2022-06-01", to: "2022-11-30" }, ["term-too-short"]],
    ["six months in 2022", { from: "2022-06-01", to: "2022-12-01" }, []],
    ["six months, by count", { from: "2022-06-01", months: 6 }, []],
    ["five months, by count", { from: "2022-06-01", months: 5 }, ["term-too-short"]],
    ["five months in 2026", { from: "2026-03-16", to: "2026-08-15" }, []],
    [
      "self-assessed only",
      { facts: { titles: [listed("techSme", undefined, "selfAssessed")] } },
      ["title-self-assessed"],
    ],
    [
      "lapsed the day the funds arrive",
      { facts: { titles: [listed("techSme", "2026-04-20")] } },
      ["title-lapsed"],
    ],
    ["lapses a day later", { facts: { titles: [listed("techSme", "2026-04-21")] } }, []],
    [
      "in whole months, lapses in the month of the draw",
      { months: 24, facts: { titles: [listed("techSme", "2026-07-10")] } },
      ["title-lapsed"],
    ],
    ["another title", { facts: { titles: [listed("littleGiant")] } }, ["not-supported"]],
    [
      "the title of 2024 in 2022",
      { from: "2022-06-20", to: "2023-06-20", facts: { titles: [listed("techSme")] } },
      ["not-supported"],
    ],
    [
      "a project that is on no list",
      { facts: { titles: [], purpose: "technicalUpgrading" } },
      ["project-not-listed"],
    ],
    [
      "a project that is off the list",
      {
        facts: { titles: [], purpose: "technicalUpgrading" },
        question: { isProjectListed: false },
      },
      ["project-not-listed"],
    ],
    [
      "another purpose",
      { facts: { titles: [], purpose: "workingCapital" }, question: { isProjectListed: true } },
      ["not-supported"],
    ],
    ["no quota left", { question: { quotaLeft: money("0") } }, ["quota-used-up"]],
  ])("%s", (_, example, expected) => {
    const plan = planOf(example);
    expect(plan.kind === "refused" ? textOf(plan) : []).toEqual(expected);
  });

  test("a facility whose document states no list is open to nobody", () => {
    const facility = techRelendingHistory.map((version) => {
      const { institutions: _, ...value } = version.value;
      return { ...version, value };
    });
    const plan = planOf({ question: { facility } });
    expect(plan.kind === "refused" ? textOf(plan) : []).toEqual(["institution-not-listed"]);
  });

  test("a local bank is told its own facilities", () => {
    const plan = planOf({ facts: { institution: "cityBank" } });
    expect(plan.kind === "refused" && plan.reasons).toEqual([
      {
        code: "institution-not-listed",
        facts: {
          facility: "科技创新和技术改造再贷款",
          institution: "cityBank",
          alternatives: "支农支小再贷款、民营企业再贷款",
        },
      },
    ]);
    const early = planOf({
      from: "2025-06-20",
      to: "2026-06-20",
      facts: { institution: "ruralBank" },
    });
    expect(early.kind === "refused" && early.reasons[0]?.facts["alternatives"]).toBe(
      "支农支小再贷款",
    );
  });
});

describe("a facility that ends", () => {
  test("is not extended under, and a facility with unknown extensions lasts one year", () => {
    const ended = techRelendingHistory.map((version) => ({
      ...version,
      ...(version.id === "REL-6" ? { effectiveTo: calendarDate("2026-07-20") } : {}),
    }));
    expect(textOf(planOf({ ...FIVE_YEARS, question: { facility: ended } }))).toEqual([
      "2024-07-20 → 2025-07-20 0.0175 REL-4 extended",
      "2025-07-20 → 2026-07-20 0.015 REL-5 facility-ended",
    ]);
    const unknown = techRelendingHistory.map(({ value, ...version }) => {
      const { extensionsMax: _, ...rest } = value;
      return { ...version, value: rest };
    });
    expect(textOf(planOf({ ...FIVE_YEARS, question: { facility: unknown } }))).toEqual([
      "2024-07-20 → 2025-07-20 0.0175 REL-4 longest-term-over",
    ]);
    const closed = ended.map((version) =>
      version.id === "REL-6" ? { ...version, effectiveTo: calendarDate("2026-04-20") } : version,
    );
    expect(textOf(planOf({ question: { facility: closed } }))).toEqual(["no-facility-in-force"]);
  });
});
