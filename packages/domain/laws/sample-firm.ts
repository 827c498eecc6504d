/**
 * A made-up firm (示例企业) that meets every test, and the day on which it is judged. Tests change one fact of it at a time.
 */
import { type CalendarDate, calendarDate } from "../src/dates/calendar-date.ts";
import type { FirmProfile, FiscalYear } from "../src/eligibility/firm-profile.ts";
import { decimal } from "../src/money/decimal.ts";
import { money, share } from "../src/money/money.ts";

/** The last year that has ended is 2025. */
export const TODAY: CalendarDate = calendarDate("2026-11-27");

/** Figures of a year in yuan; a field that is left out is unknown. */
export type YearText = Readonly<Partial<Record<Exclude<keyof FiscalYear, "year">, string>>>;

/** A year of accounts from plain digits. */
export function fiscalYear(year: number, figures: YearText): FiscalYear {
  return {
    year,
    ...Object.fromEntries(Object.entries(figures).map(([field, yuan]) => [field, money(yuan)])),
  };
}

/** Main sales grows by a tenth a year; R&D is 6 % of sales and more; debt is half of the assets. */
export const SOUND_FIRM: FirmProfile = {
  name: "示例企业",
  sector: "industry",
  registeredOn: calendarDate("2010-01-01"),
  nicheSince: calendarDate("2010-01-01"),
  staff: 200,
  techStaff: 100,
  rdStaff: 100,
  years: [
    fiscalYear(2023, {
      sales: "100000000",
      mainBusinessSales: "100000000",
      rdExpense: "10000000",
      costs: "80000000",
      assets: "100000000",
      liabilities: "50000000",
    }),
    fiscalYear(2024, {
      sales: "110000000",
      mainBusinessSales: "110000000",
      rdExpense: "11000000",
      costs: "88000000",
      assets: "110000000",
      liabilities: "55000000",
    }),
    fiscalYear(2025, {
      sales: "121000000",
      mainBusinessSales: "121000000",
      rdExpense: "12100000",
      costs: "96800000",
      assets: "121000000",
      liabilities: "60500000",
    }),
  ],
  rdInChinaShare: share("1"),
  highTechIncomeShare: share("1"),
  ip: { classOne: 5, classOneOwn: 5, classOneHighValue: 5, classOneInUse: 5, classTwo: 5 },
  marketShare: share("0.2"),
  marketRankNational: 1,
  marketRankWorld: 1,
  equityRounds: [{ paidInOn: calendarDate("2026-01-01"), amount: money("100000000") }],
  claims: {
    ownsCoreIp: "yes",
    listedHighTechField: "yes",
    noMajorIncident: "yes",
    scienceAndTechnologyPrize: "yes",
    provincialResearchBody: "yes",
    strategicEmergingProduct: "yes",
    listedProductField: "yes",
    newProduct: "yes",
    specialisedFastTrack: "yes",
    privateEnterprise: "yes",
  },
  assessedScores: {
    highTechInnovationScore: decimal("100"),
    specialisedScore: decimal("100"),
    littleGiantScore: decimal("100"),
  },
  certificates: [
    {
      class: "littleGiant",
      number: "示例-0001",
      issuedOn: calendarDate("2025-01-01"),
      expiresOn: calendarDate("2028-01-01"),
      source: "governmentList",
    },
  ],
};

/** The sound firm with other figures for 2025. */
export function withLastYear(figures: YearText, profile: FirmProfile = SOUND_FIRM): FirmProfile {
  return {
    ...profile,
    years: (profile.years ?? []).map((year) =>
      year.year === 2025 ? { ...year, ...fiscalYear(2025, figures) } : year,
    ),
  };
}
