/** What does not fit together in a request: each fault gives its field, its code and its facts, and its neighbour is let through. */
import { describe, expect, test } from "vitest";
import { requestOf } from "../../laws/case-requests.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { rate } from "../rates/rate.ts";
import type { Moment, Span } from "../schedules/span.ts";
import { problemsOf } from "./check-request.ts";
import type { LoanRequest } from "./loan-request.ts";

/** Each problem as its path, its code and its facts. */
function shown(request: LoanRequest): readonly string[] {
  return problemsOf(request).map(({ path, code, facts }) =>
    [path.join("."), code, ...Object.entries(facts).flat()].join(" "),
  );
}

/** The problems of a worked deal with some fields changed. */
const problemsIn = (name: string, change: object) => shown(requestOf(name, change));

const NO_RELENDING = {
  relendingComparison: [],
  funding: { ftpRate: "0.017", ftpDiscount: "0.003", relending: null },
};
/** D1 without relending, so that nothing but the change can be wrong. */
const d1 = (change: object) => problemsIn("d1", { ...NO_RELENDING, ...change });

describe("the life", () => {
  test.each([
    [{ interest: { method: "actual360" } }, ["drawdownDate dates-missing"]],
    [{ costBasis: "actual360" }, ["drawdownDate dates-missing"]],
    [{}, []],
  ])("D3 counts months, with %j", (change, expected) => {
    expect(problemsIn("d3", change)).toEqual(expected);
  });

  const disagrees = (maturity: string) =>
    `termMonths term-disagrees-with-dates termMonths 12 drawdownDate 2026-03-16 maturityDate ${maturity}`;
  const notAfter = "maturityDate maturity-not-after-drawdown drawdownDate 2026-03-16";

  test.each([
    ["2026-03-15", [notAfter]],
    ["2026-03-16", [notAfter]],
    ["2027-02-16", [disagrees("2027-02-16")]],
    ["2027-02-17", []],
    ["2027-04-15", []],
    ["2027-04-16", [disagrees("2027-04-16")]],
  ])("twelve months from 2026-03-16 to %s", (maturityDate, expected) => {
    expect(d1({ maturityDate })).toEqual(expected);
  });

  test("while it is wrong, nothing else is looked at", () => {
    const rates = [{ from: "2026-03-17", annualRate: "0.03" }];
    expect(d1({ maturityDate: "2026-03-16", rates })).toEqual([notAfter]);
  });
});

describe("rates in steps", () => {
  const from = (...days: string[]) => days.map((day) => ({ from: day, annualRate: "0.03" }));
  const fromMonth = (...months: number[]) =>
    months.map((month) => ({ fromMonth: month, annualRate: "0.03" }));

  test.each([
    [from("2026-03-17"), ["rates.0.from rate-gap-at-drawdown"]],
    [from("2026-03-16", "2026-03-16"), ["rates.1.from not-in-order"]],
    [from("2026-03-16", "2026-05-01", "2026-04-01"), ["rates.2.from not-in-order"]],
    [from("2025-01-01", "2026-01-01"), ["rates.1.from before-drawdown"]],
    [from("2025-01-01", "2026-03-16"), ["rates.1.from before-drawdown"]],
    [from("2025-01-01", "2026-03-17"), []],
    [from("2026-03-16", "2027-03-15"), []],
    [from("2026-03-16", "2027-03-16"), ["rates.1.from after-maturity"]],
  ])("D1 with %j", (rates, expected) => {
    expect(d1({ rates })).toEqual(expected);
  });

  test.each([
    [fromMonth(2), ["rates.0.from rate-gap-at-drawdown"]],
    [fromMonth(1, 1), ["rates.1.from not-in-order"]],
    [fromMonth(1, 5, 4), ["rates.2.from not-in-order"]],
    [fromMonth(1, 24), []],
    [fromMonth(1, 25), ["rates.1.from after-maturity"]],
  ])("D3, of 24 months, with %j", (rates, expected) => {
    expect(problemsIn("d3", { rates })).toEqual(expected);
  });

  const ON_A_DATE: Moment = { kind: "date", date: calendarDate("2026-03-16") };
  const IN_A_MONTH: Moment = { kind: "month", month: 0 };
  const at = (name: string, ...moments: readonly Moment[]) => {
    const steps = moments.map((moment) => ({
      from: moment,
      annualRate: rate("0.03"),
      base: undefined,
    }));
    const request = requestOf(name, name === "d1" ? NO_RELENDING : {});
    return shown({ ...request, rates: { kind: "steps", steps } });
  };

  test("none at all, and moments of another kind than the life", () => {
    expect(at("d1")).toEqual(["rates empty"]);
    expect(at("d1", IN_A_MONTH)).toEqual(["rates.0.from rate-gap-at-drawdown"]);
    expect(at("d3", ON_A_DATE)).toEqual(["rates.0.from rate-gap-at-drawdown"]);
    expect(at("d1", ON_A_DATE, { kind: "month", month: 3 })).toEqual(["rates.1.from not-in-order"]);
    expect(at("d3", IN_A_MONTH, ON_A_DATE)).toEqual(["rates.1.from not-in-order"]);
  });
});

test("a method beside a rate that is named", () => {
  const request = requestOf("d1");
  expect(shown({ ...request, funding: { ...request.funding, ftpMethod: "pool" } })).toEqual([
    "funding.method ftp-method-beside-rate method pool",
  ]);
});

test("a floating rate needs dates, and its cap no less than its floor", () => {
  const floatingRate = (cap: string, floor: string) => ({
    rates: undefined,
    floatingRate: { base: "LPR1Y", spreadBp: "0", reset: { rule: "anniversary" }, cap, floor },
  });
  expect(d1(floatingRate("0.03", "0.031"))).toEqual(["floatingRate.cap cap-below-floor"]);
  expect(d1(floatingRate("0.03", "0.03"))).toEqual([]);
  const { rates } = requestOf("d1", floatingRate("0.03", "0.03"));
  expect(shown({ ...requestOf("d3"), rates })).toEqual(["floatingRate dates-missing"]);
});

describe("draws and early repayments", () => {
  const draws = (...amounts: readonly (readonly [date: string, amount: string])[]) =>
    amounts.map(([date, amount]) => ({ date, amount }));
  const early = (date: string) => [{ date, amount: "1000", effect: "shorten" }];

  test.each([
    [{ prepayments: early("2026-03-15") }, ["prepayments.0 outside-life"]],
    [{ prepayments: early("2026-03-16") }, []],
    [{ prepayments: early("2027-03-15") }, []],
    [{ prepayments: early("2027-03-16") }, ["prepayments.0 outside-life"]],
    [{ drawdowns: draws(["2026-03-16", "4000000"], ["2026-05-01", "6000000"]) }, []],
    [
      { drawdowns: draws(["2026-03-16", "4000000"], ["2027-03-16", "6000000"]) },
      ["drawdowns.1 outside-life"],
    ],
    [{ drawdowns: draws(["2026-03-17", "10000000"]) }, ["drawdowns no-draw-at-start"]],
    [
      { drawdowns: draws(["2026-03-16", "9000000"]) },
      ["drawdowns draws-do-not-add-up planned 9000000.00 principal 10000000.00"],
    ],
    [
      { prepayments: early("2028-03-16"), drawdowns: draws(["2026-03-15", "10000000.01"]) },
      [
        "prepayments.0 outside-life",
        "drawdowns.0 outside-life",
        "drawdowns draws-do-not-add-up planned 10000000.01 principal 10000000.00",
      ],
    ],
  ])("%j", (change, expected) => {
    expect(d1(change)).toEqual(expected);
  });
});

describe("relending", () => {
  const segments = (name: string, ...stretches: readonly object[]) =>
    problemsIn(name, {
      relendingComparison: [],
      funding: {
        ftpRate: "0.017",
        ftpDiscount: "0.003",
        relending: { share: "0.6", segments: stretches.map((at) => ({ ...at, rate: "0.0125" })) },
      },
    });
  const SEGMENT = "funding.relending.segments";

  test("rates to compare need a share", () => {
    const funding = NO_RELENDING.funding;
    expect(problemsIn("d1", { funding, relendingComparison: ["0.0125"] })).toEqual([
      "relendingComparison relending-share-missing",
    ]);
    expect(problemsIn("d1", NO_RELENDING)).toEqual([]);
  });

  test.each([
    ["2026-03-15", "2027-03-16", [`${SEGMENT}.0.from before-drawdown`]],
    ["2026-03-16", "2027-03-16", []],
    ["2026-03-16", "2027-03-17", [`${SEGMENT}.0.to after-maturity`]],
    ["2026-04-20", "2026-04-20", [`${SEGMENT}.0.to not-in-order`]],
    ["2026-04-21", "2026-04-20", [`${SEGMENT}.0.to not-in-order`]],
  ])("of D1 from %s to %s", (from, to, expected) => {
    expect(segments("d1", { from, to })).toEqual(expected);
  });

  test.each([
    [4, 4, []],
    [5, 4, [`${SEGMENT}.0.toMonth not-in-order`]],
    [4, 24, []],
    [4, 25, [`${SEGMENT}.0.toMonth after-maturity`]],
  ])("of D3 from month %i to month %i", (fromMonth, toMonth, expected) => {
    expect(segments("d3", { fromMonth, toMonth })).toEqual(expected);
  });

  test("stretches follow each other", () => {
    const first = { from: "2026-04-20", to: "2026-09-20" };
    const second = { from: "2026-09-20", to: "2027-03-16" };
    expect(segments("d1", first, second)).toEqual([]);
    expect(segments("d1", second, first)).toEqual([`${SEGMENT}.1 not-in-order`]);
    expect(segments("d1", first, { ...second, from: "2026-09-19" })).toEqual([
      `${SEGMENT}.1 not-in-order`,
    ]);
  });

  test.each<[string, Span]>([
    ["d1", { kind: "months", fromMonth: 1, toMonth: 2 }],
    ["d3", { kind: "dated", from: calendarDate("2026-04-20"), to: calendarDate("2026-05-20") }],
  ])("a stretch of %s in another kind of time", (name, span) => {
    const request = requestOf(name);
    const { relending } = request.funding;
    if (relending.kind !== "segments") throw new Error("no segments");
    const { relendingRate } = relending.segments[0] ?? { relendingRate: rate("0.0125") };
    const asked = { ...relending, segments: [{ span, relendingRate }] };
    expect(shown({ ...request, funding: { ...request.funding, relending: asked } })).toEqual([
      `${SEGMENT}.0 wrong-kind`,
    ]);
  });

  test.each([
    [{ drawOn: "2026-03-15" }, ["funding.relending.drawOn before-drawdown"]],
    [{ drawOn: "2026-03-16" }, []],
    [{ lagMonths: 1 }, []],
  ])("a plan with %j", (relending, expected) => {
    const change = {
      pricingDate: "2026-03-16",
      institution: "stateBank",
      relendingComparison: [],
      funding: { ftpRate: "0.017", ftpDiscount: "0.003", relending },
    };
    expect(problemsIn("d1", change)).toEqual(expected);
  });
});

describe("repayment", () => {
  const planOf = (...parts: readonly (readonly [period: number, amount: string])[]) => ({
    repayment: {
      method: "custom",
      frequency: "quarterly",
      principalPlan: parts.map(([period, amount]) => ({ period, amount })),
    },
  });
  const PLAN = "repayment.principalPlan";

  test.each([
    [planOf([4, "10000000"], [20, "40000000"]), []],
    [planOf([21, "50000000"]), [`${PLAN}.0.period period-out-of-plan periods 20`]],
    [planOf([4, "1"], [21, "1"]), [`${PLAN}.1.period period-out-of-plan periods 20`]],
    [planOf([1, "1"], [2, "1"], [1, "1"]), [`${PLAN}.2.period not-in-order`]],
    [planOf([2, "1"], [2, "49999999"]), [`${PLAN}.1.period not-in-order`]],
    [
      planOf([4, "9999999.99"], [20, "40000000"]),
      [`${PLAN} plan-does-not-add-up planned 49999999.99 principal 50000000.00`],
    ],
  ])("D2, of 20 quarters, by %j", (change, expected) => {
    expect(problemsIn("d2", change)).toEqual(expected);
  });

  const tooLong = (field: string) => `repayment.${field} grace-too-long periods 20`;
  const months = (count: number) => ({ grace: { kind: "interestOnly", months: count } });

  test.each([
    [{ gracePeriods: 19 }, []],
    [{ gracePeriods: 20 }, [tooLong("gracePeriods")]],
    // The 18th quarter ends after 54 months, so one payment before the last is left; after 57 months none is.
    [months(54), []],
    [months(57), [tooLong("grace")]],
    [{ balloon: "49999999.99" }, []],
    [{ balloon: "50000000" }, ["repayment.balloon balloon-too-large"]],
  ])("D2 in equal parts with %j", (terms, expected) => {
    const repayment = { method: "equalPrincipal", frequency: "quarterly", ...terms };
    expect(problemsIn("d2", { repayment })).toEqual(expected);
  });

  test("a loan of one payment has no grace that is too long", () => {
    const repayment = { method: "equalPrincipal", frequency: "atMaturity", ...months(1) };
    expect(problemsIn("d5", { repayment })).toEqual([]);
  });
});

describe("side checks", () => {
  const overdue = (settledOn: string) => ({
    overdue: { settledOn, penaltyMultiplier: "1.5", misuseMultiplier: "2" },
  });

  test("a late settlement needs dates and comes after maturity", () => {
    expect(problemsIn("d3", overdue("2026-08-25"))).toEqual(["overdue dates-missing"]);
    expect(problemsIn("d5", overdue("2026-08-01"))).toEqual([]);
    expect(problemsIn("d5", overdue("2026-07-31"))).toEqual([
      "overdue.settledOn settled-before-maturity maturityDate 2026-07-31",
    ]);
  });

  test.each([
    [5, 5, []],
    [5, 20, []],
    [5, 21, ["dscr.toPeriod period-out-of-plan periods 20"]],
    [8, 5, ["dscr.toPeriod period-out-of-plan periods 20"]],
  ])("debt service of D2 from period %i to %i", (fromPeriod, toPeriod, expected) => {
    const dscr = { fromPeriod, toPeriod, cash: "22000000" };
    expect(problemsIn("d2", { dscr })).toEqual(expected);
  });
});
