/**
 * Readings (指标取值): what a measure is for a firm on a day, or which facts are missing.
 *
 * Figures of a year are those of the last calendar year that ended before the day: in 2026 that is 2025, whatever else the
 * profile holds. A quotient has 40 digits; amounts have at most 15 and thresholds a few, so a quotient that differs from a
 * threshold differs from it long before the 40th digit, and one that equals it is exact.
 */
import { assertNever } from "../assert.ts";
import { addMonths, type CalendarDate, partsOf } from "../dates/calendar-date.ts";
import { type Decimal, fromCount, ONE, sumOf } from "../money/decimal.ts";
import type { FirmProfile, FiscalYear, IpCounts } from "./firm-profile.ts";
import type { Measure, MissingFact, ProfileField } from "./measure.ts";

/** A measure's value, or the facts it misses. */
export type Reading =
  | { readonly kind: "known"; readonly value: Decimal }
  | { readonly kind: "unknown"; readonly missing: readonly MissingFact[] };

/** What the measure is for the firm on the day. */
export function readingOf(profile: FirmProfile, measure: Measure, date: CalendarDate): Reading {
  const last = partsOf(date)[0] - 1;
  const of = (field: YearField, year = last) => figureOf(profile, field, year);
  switch (measure) {
    case "yearsSinceRegistration":
      return yearsSince("registeredOn", profile.registeredOn, date);
    case "yearsInNiche":
      return yearsSince("nicheSince", profile.nicheSince, date);
    case "staff":
      return counted("staff", profile.staff);
    case "techStaffShare":
      return staffShare(profile, "techStaff");
    case "rdStaffShare":
      return staffShare(profile, "rdStaff");
    case "sales":
    case "assets":
    case "rdExpense":
      return of(measure);
    case "rdExpenseTwoYears":
      return total([of("rdExpense", last - 1), of("rdExpense")]);
    case "rdSalesShare":
      return quotient(of("rdExpense"), of("sales"), { field: "sales", year: last });
    case "rdSalesShareTwoYearLow":
      return lowest([last - 1, last].map((year) => rdSalesShareOf(profile, year)));
    case "rdSalesShareThreeYears":
      return rdShareOfYears(profile, last);
    case "rdCostShare":
      return quotient(of("rdExpense"), of("costs"), { field: "costs", year: last });
    case "mainBusinessShare":
      return quotient(of("mainBusinessSales"), of("sales"), { field: "sales", year: last });
    case "mainSalesGrowth":
      return growthOf(profile, last);
    case "mainSalesGrowthTwoYearMean":
      return halved(total([growthOf(profile, last - 1), growthOf(profile, last)]));
    case "mainSalesCagrTwoYears":
      return twoYearRate(profile, last);
    case "debtRatio":
      return quotient(of("liabilities"), of("assets"), { field: "assets", year: last });
    case "equityRaisedTwoYears":
      return equityRaised(profile, date, 2);
    case "equityRaisedThreeYears":
      return equityRaised(profile, date, 3);
    default:
      return toldReading(profile, measure);
  }
}

type ToldMeasure =
  | "rdInChinaShare"
  | "highTechIncomeShare"
  | "classOneIp"
  | "classOneOwnIp"
  | "classOneHighValueIp"
  | "classOneInUseIp"
  | "classTwoIp"
  | "marketShare"
  | "marketRankNational"
  | "marketRankWorld";

/** Measures that a firm tells as they are. */
function toldReading(profile: FirmProfile, measure: ToldMeasure): Reading {
  const { ip = {} } = profile;
  switch (measure) {
    case "rdInChinaShare":
    case "highTechIncomeShare":
    case "marketShare":
      return told(measure, profile[measure]?.share);
    case "marketRankNational":
    case "marketRankWorld":
      return counted(measure, profile[measure]);
    case "classOneIp":
      return counted("classOne", ip.classOne);
    case "classOneOwnIp":
      return countedWithin(ip, "classOneOwn");
    case "classOneHighValueIp":
      return countedWithin(ip, "classOneHighValue");
    case "classOneInUseIp":
      return countedWithin(ip, "classOneInUse");
    case "classTwoIp":
      return counted("classTwo", ip.classTwo);
    default:
      return assertNever(measure);
  }
}

type YearField = Exclude<keyof FiscalYear, "year">;
type Place = { readonly field: ProfileField; readonly year?: number };

function known(value: Decimal): Reading {
  return { kind: "known", value };
}

function unknown(place: Place, because: MissingFact["because"]): Reading {
  return { kind: "unknown", missing: [{ ...place, because }] };
}

function told(field: ProfileField, value: Decimal | undefined, year?: number): Reading {
  if (value !== undefined) return known(value);
  return unknown(year === undefined ? { field } : { field, year }, "absent");
}

function counted(field: ProfileField, count: number | undefined): Reading {
  return told(field, count === undefined ? undefined : fromCount(count));
}

/** A part of class I: where there is none of the whole there is none of the part. */
function countedWithin(
  ip: IpCounts,
  field: "classOneOwn" | "classOneHighValue" | "classOneInUse",
): Reading {
  return counted(field, ip[field] ?? (ip.classOne === 0 ? 0 : undefined));
}

function figureOf(profile: FirmProfile, field: YearField, year: number): Reading {
  const figures = profile.years?.find((candidate) => candidate.year === year);
  return told(field, figures?.[field]?.yuan, year);
}

/** Whole years that have passed, an anniversary counted; none before the day itself. */
function yearsSince(
  field: ProfileField,
  start: CalendarDate | undefined,
  date: CalendarDate,
): Reading {
  if (start === undefined) return unknown({ field }, "absent");
  const years = partsOf(date)[0] - partsOf(start)[0];
  const isBeforeAnniversary = date < addMonths(start, 12 * years);
  return known(fromCount(Math.max(0, isBeforeAnniversary ? years - 1 : years)));
}

function staffShare(profile: FirmProfile, field: "techStaff" | "rdStaff"): Reading {
  const part = counted(field, profile[field]);
  return quotient(part, counted("staff", profile.staff), { field: "staff" });
}

function missingOf(readings: readonly Reading[]): readonly MissingFact[] {
  return readings.flatMap((reading) => (reading.kind === "unknown" ? reading.missing : []));
}

/** The values of all readings put together, or everything that any of them misses. */
function combined(
  readings: readonly Reading[],
  together: (values: readonly Decimal[]) => Decimal,
): Reading {
  const missing = missingOf(readings);
  if (missing.length > 0) return { kind: "unknown", missing };
  return known(together(readings.flatMap((each) => (each.kind === "known" ? [each.value] : []))));
}

function total(readings: readonly Reading[]): Reading {
  return combined(readings, sumOf);
}

function lowest(readings: readonly Reading[]): Reading {
  return combined(readings, (values) =>
    values.reduce((low, value) => (value.lt(low) ? value : low)),
  );
}

function halved(reading: Reading): Reading {
  return combined([reading], (values) => sumOf(values).div(fromCount(2)));
}

/** `divisor` says which fact is in the way where it is nought. */
function quotient(top: Reading, bottom: Reading, divisor: Place): Reading {
  if (top.kind === "unknown" || bottom.kind === "unknown") {
    return { kind: "unknown", missing: missingOf([top, bottom]) };
  }
  return bottom.value.isZero() ? unknown(divisor, "nought") : known(top.value.div(bottom.value));
}

function rdSalesShareOf(profile: FirmProfile, year: number): Reading {
  const [top, bottom] = [figureOf(profile, "rdExpense", year), figureOf(profile, "sales", year)];
  return quotient(top, bottom, { field: "sales", year });
}

/** R&D over sales of the last three years, or of the years since registration where these are fewer. */
function rdShareOfYears(profile: FirmProfile, last: number): Reading {
  const { registeredOn } = profile;
  const registered = registeredOn === undefined ? last - 2 : partsOf(registeredOn)[0];
  const years = [last - 2, last - 1, last].filter((year) => year >= registered || year === last);
  const [spent, sold] = [
    total(years.map((year) => figureOf(profile, "rdExpense", year))),
    total(years.map((year) => figureOf(profile, "sales", year))),
  ];
  return quotient(spent, sold, { field: "sales", year: last });
}

function growthOf(profile: FirmProfile, year: number): Reading {
  const now = figureOf(profile, "mainBusinessSales", year);
  const before = figureOf(profile, "mainBusinessSales", year - 1);
  const grown = quotient(now, before, { field: "mainBusinessSales", year: year - 1 });
  return combined([grown], (values) => sumOf(values).minus(ONE));
}

/** The yearly growth that leads from the first of three years to the last: √(last ÷ first) − 1. */
function twoYearRate(profile: FirmProfile, last: number): Reading {
  const now = figureOf(profile, "mainBusinessSales", last);
  const before = figureOf(profile, "mainBusinessSales", last - 2);
  const grown = quotient(now, before, { field: "mainBusinessSales", year: last - 2 });
  return combined([grown], (values) => sumOf(values).sqrt().minus(ONE));
}

/** New equity of the years up to the day; a round of exactly so many years ago no longer counts. */
function equityRaised(profile: FirmProfile, date: CalendarDate, years: number): Reading {
  const { equityRounds } = profile;
  if (equityRounds === undefined) return unknown({ field: "equityRounds" }, "absent");
  const after = addMonths(date, -12 * years);
  const counting = equityRounds.filter(({ paidInOn }) => paidInOn > after && paidInOn <= date);
  return known(sumOf(counting.map(({ amount }) => amount.yuan)));
}
