/**
 * Random firms (随机企业): sound in themselves, near the thresholds of the tests, with any fact unknown.
 */
import fc from "fast-check";
import { calendarDate } from "../src/dates/calendar-date.ts";
import {
  ASSESSED_SCORES,
  CERTIFICATE_CLASSES,
  CLAIMS,
  type FirmProfile,
  SECTORS,
} from "../src/eligibility/firm-profile.ts";
import { decimal, fromCount } from "../src/money/decimal.ts";
import { share } from "../src/money/money.ts";
import { TITLE_SOURCES } from "../src/policy/deal-facts.ts";

const MILLION = 1_000_000;

/** A fact that is known, near enough to thresholds that both sides occur. */
const amount = (atMost: number) =>
  fc.nat(atMost).map((millions) => ({ yuan: fromCount(millions * MILLION) }));
const percent = fc.nat(100).map((hundredths) => share((hundredths / 100).toFixed(2)));
const count = fc.nat(6);
const date = fc
  .record({ year: fc.integer({ min: 2012, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => calendarDate(`${year}-${String(month).padStart(2, "0")}-15`));
const answer = fc.constantFrom("yes" as const, "no" as const);

function fiscal(year: number) {
  return fc.record({
    year: fc.constant(year),
    sales: amount(250),
    mainBusinessSales: amount(250),
    rdExpense: amount(20),
    costs: amount(200),
    assets: amount(250),
    liabilities: amount(250),
  });
}

const certificate = fc.record({
  class: fc.constantFrom(...CERTIFICATE_CLASSES),
  issuedOn: date,
  source: fc.constantFrom(...TITLE_SOURCES),
});

/** A firm of which everything is known; a part of class I is never more than the whole. */
export const knownFirms: fc.Arbitrary<FirmProfile> = fc.record({
  sector: fc.constantFrom(...SECTORS),
  registeredOn: date,
  nicheSince: date,
  staff: fc.nat(600),
  techStaff: fc.nat(200),
  rdStaff: fc.nat(200),
  years: fc.tuple(fiscal(2023), fiscal(2024), fiscal(2025)),
  rdInChinaShare: percent,
  highTechIncomeShare: percent,
  ip: fc
    .record({ parts: fc.tuple(count, count, count), others: fc.nat(2), classTwo: count })
    .map(({ parts: [own, highValue, inUse], others, classTwo }) => ({
      classOne: Math.max(own, highValue, inUse) + others,
      classOneOwn: own,
      classOneHighValue: highValue,
      classOneInUse: inUse,
      classTwo,
    })),
  marketShare: percent,
  marketRankNational: fc.integer({ min: 1, max: 6 }),
  marketRankWorld: fc.integer({ min: 1, max: 6 }),
  equityRounds: fc.array(fc.record({ paidInOn: date, amount: amount(90) }), { maxLength: 3 }),
  claims: fc.record(Object.fromEntries(CLAIMS.map((claim) => [claim, answer]))),
  assessedScores: fc.record(
    Object.fromEntries(
      ASSESSED_SCORES.map((score) => [
        score,
        fc.integer({ min: 40, max: 100 }).map((points) => decimal(String(points))),
      ]),
    ),
  ),
  certificates: fc.array(certificate, { maxLength: 3 }),
});

/** Which facts to forget: a seed per fact, about one in three forgotten. */
export const forgetting: fc.Arbitrary<readonly boolean[]> = fc.array(
  fc.nat(2).map((roll) => roll === 0),
  { minLength: 60, maxLength: 60 },
);

/** The firm with some facts forgotten: plain fields, figures of a year, counts of IP, claims and scores. */
export function forgotten(profile: FirmProfile, forget: readonly boolean[]): FirmProfile {
  let next = 0;
  const kept = (facts: object) =>
    Object.fromEntries(
      Object.entries(facts).filter(([name]) => {
        next += 1;
        return name === "year" || !forget[next % forget.length];
      }),
    );
  const { years = [], ip = {}, claims = {}, assessedScores = {}, ...plain } = profile;
  return {
    ...kept(plain),
    years: years.map((year) => ({ year: year.year, ...kept(year) })),
    ip: kept(ip),
    claims: kept(claims),
    assessedScores: kept(assessedScores),
  };
}
