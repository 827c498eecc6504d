/**
 * A right, a loan and the rules to judge them by, for tests of intellectual property as security.
 */
import type { IpItem, IpLegalTerm, IpPledgeTerms, IpRules } from "../src/collateral/ip-right.ts";
import { calendarDate } from "../src/dates/calendar-date.ts";
import { money, share } from "../src/money/money.ts";
import type { DatedItem } from "../src/policy/dated-value.ts";

/** A day. */
export const day = calendarDate;
const document = { issuer: "法", title: "专利法", confidence: "to-verify" } as const;

function legalTerm(code: string, yearsFromFiling: number, from: string): DatedItem<IpLegalTerm> {
  return { code, id: from, effectiveFrom: day(from), value: { yearsFromFiling }, document };
}

/** Half of four fifths, for three years, valued every year, unless said otherwise. */
export function pledgeTerms(code: string, terms: Partial<IpPledgeTerms>): DatedItem<IpPledgeTerms> {
  return {
    code,
    id: `T-${code}`,
    effectiveFrom: day("2022-01-01"),
    value: {
      haircut: share("0.2"),
      pledgeRateMax: share("0.5"),
      loanMonthsMax: 36,
      revaluationMonths: 12,
      valueDecays: true,
      ...terms,
    },
    document,
  };
}

/** Patents and trade marks; layout designs have no terms. */
export const rules: IpRules = {
  legalTerms: [
    legalTerm("inventionPatent", 20, "1993-01-01"),
    legalTerm("designPatent", 10, "1993-01-01"),
    legalTerm("designPatent", 15, "2021-06-01"),
  ],
  pledgeTerms: [
    pledgeTerms("inventionPatent", {}),
    pledgeTerms("designPatent", {}),
    pledgeTerms("trademark", { valueDecays: false, haircut: share("0.1") }),
  ],
};

/** Two years. */
export const loan = { pledgedOn: day("2026-03-16"), maturity: day("2028-03-16") };

/** An invention filed so that its last day is the day of maturity. */
export const item: IpItem = {
  right: "inventionPatent",
  number: "ZL200810000001.1",
  filedOn: day("2008-03-17"),
  protectedUntil: undefined,
  status: "granted",
  annualFeePaidUntil: day("2026-03-16"),
  isOwnedByPledgor: true,
  coOwnerConsent: "noCoOwners",
  outsideClaim: "none",
  isPledgedAlready: false,
  isFiledTwice: false,
  isInvalidationUnderWay: false,
  isRiskAccepted: false,
  valuations: [
    { method: "income", value: money("1000000"), valuer: "甲评估", valuedOn: day("2025-03-16") },
    { method: "cost", value: money("700000"), valuer: "甲评估", valuedOn: day("2025-03-16") },
  ],
  chosenMethod: "income",
};

/** A mark protected beyond maturity. */
export const trademark: IpItem = {
  ...item,
  right: "trademark",
  number: "第 1234567 号",
  protectedUntil: day("2030-01-31"),
  annualFeePaidUntil: undefined,
};

/** One valuation of a million. */
export const valuedOn = (date: string, method: "income" | "market" = "income") => [
  { method, value: money("1000000"), valuer: "甲评估", valuedOn: day(date) },
];
