import { calendarDate } from "@xinzhi/domain";
import { expect, it } from "vitest";
import { certificateStandings } from "./certificate-standings.ts";

const life = { from: calendarDate("2026-11-27"), to: calendarDate("2028-11-27") };
const pricingDate = calendarDate("2026-11-20");

type Told = readonly [issuedOn: string, expiresOn?: string, source?: "selfAssessed"];

function kindsOf(...told: readonly Told[]) {
  const certificates = told.map(([issuedOn, expiresOn, source]) => ({
    class: "highTechEnterprise" as const,
    issuedOn: calendarDate(issuedOn),
    ...(expiresOn === undefined ? {} : { expiresOn: calendarDate(expiresOn) }),
    source: source ?? ("governmentList" as const),
  }));
  return certificateStandings(certificates, life, pricingDate).map(({ kind }) => kind);
}

it("one that ends on the day of maturity, later or never covers the loan", () => {
  expect(kindsOf(["2025-12-01", "2028-11-27"], ["2026-11-20"])).toEqual(["covers", "covers"]);
});

it("one that ends a day before maturity lapses, one that ended by drawdown is over", () => {
  expect(kindsOf(["2025-12-01", "2028-11-26"])).toEqual(["lapses"]);
  expect(kindsOf(["2023-11-27", "2026-11-27"])).toEqual(["over"]);
});

it("one held already takes over only if it is of the same source and goes on longer", () => {
  expect(kindsOf(["2024-12-01", "2027-12-01"], ["2026-01-01", "2029-01-01"])).toEqual([
    "replaced",
    "covers",
  ]);
  expect(kindsOf(["2024-12-01", "2027-12-01"], ["2026-01-01", "2027-12-01"])).toEqual([
    "lapses",
    "lapses",
  ]);
  expect(
    kindsOf(["2024-12-01", "2027-12-01"], ["2026-01-01", "2029-01-01", "selfAssessed"]),
  ).toEqual(["lapses", "covers"]);
});

it("one that comes after the pricing date is not counted on", () => {
  expect(kindsOf(["2024-12-01", "2027-12-01"], ["2026-11-21", "2029-11-21"])).toEqual([
    "lapses",
    "notYet",
  ]);
});
