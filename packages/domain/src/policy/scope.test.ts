/** For which loans a rule is meant: each condition is tried on its edge, and from both sides. */
import { expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { money } from "../money/money.ts";
import type { DealFacts } from "./deal-facts.ts";
import { outOfScope, type Scope } from "./scope.ts";

const FACTS: DealFacts = {
  product: "techInnovationLoan",
  purpose: "technicalUpgrading",
  institution: "stateBank",
  firmSize: "small",
  titles: [
    { title: "littleGiant", source: "governmentList", expiresOn: calendarDate("2026-03-17") },
    { title: "techSme", source: "selfAssessed", expiresOn: undefined },
  ],
  principal: money("10000000"),
  termMonths: 12,
  drawdownDate: calendarDate("2026-03-16"),
};

const ROWS: readonly (readonly [Scope, Partial<DealFacts>, readonly string[]])[] = [
  [{}, { purpose: undefined, institution: undefined, firmSize: undefined, titles: [] }, []],
  [{ products: ["techInnovationLoan"] }, {}, []],
  [{ products: ["ipPledgeLoan"] }, {}, ["product"]],
  [{ purposes: ["technicalUpgrading", "application"] }, {}, []],
  [{ purposes: ["application"] }, {}, ["purpose"]],
  [{ purposes: ["application"] }, { purpose: undefined }, ["purpose"]],
  [{ institutions: ["stateBank"] }, {}, []],
  [{ institutions: ["stateBank"] }, { institution: "cityBank" }, ["institution"]],
  [{ firmSizes: ["small", "micro"] }, {}, []],
  [{ firmSizes: ["small", "micro"] }, { firmSize: "medium" }, ["firmSize"]],
  [{ titlesListed: ["littleGiant"] }, {}, []],
  // Lapsed on the very day of drawdown.
  [
    { titlesListed: ["littleGiant"] },
    { drawdownDate: calendarDate("2026-03-17") },
    ["titleListed"],
  ],
  // A self-assessment is not a list.
  [{ titlesListed: ["techSme"] }, {}, ["titleListed"]],
  [{ termMonthsMin: 12, termMonthsMax: 12 }, {}, []],
  [{ termMonthsMin: 13 }, {}, ["termMonthsMin"]],
  [{ termMonthsMax: 11 }, {}, ["termMonthsMax"]],
  [{ principalMax: money("10000000") }, {}, []],
  [{ principalMax: money("9999999.99") }, {}, ["principalMax"]],
  [{ products: ["ipPledgeLoan"], firmSizes: ["large"] }, {}, ["product", "firmSize"]],
];

test.each(ROWS)("%j with %j leaves %j", (scope, change, expected) => {
  expect(outOfScope(scope, { ...FACTS, ...change })).toEqual(expected);
});

test("a title that does not expire holds for ever", () => {
  const titles = [
    { title: "littleGiant", source: "governmentList", expiresOn: undefined },
  ] as const;
  expect(outOfScope({ titlesListed: ["littleGiant"] }, { ...FACTS, titles })).toEqual([]);
});
