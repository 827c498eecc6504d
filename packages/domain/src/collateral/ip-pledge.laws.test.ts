/** Laws of rights as security, on the demonstration bank's terms. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { addDays, addMonths, calendarDate } from "../dates/calendar-date.ts";
import { sumOf, toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { acceptedRights, ipPledge, rightCapacityOn } from "./ip-pledge.ts";
import { IP_RIGHTS, type IpItem, rightEndsOn } from "./ip-right.ts";

const { ipLegalTerms, ipPledgeTerms } = publishedPolicyBook.registers;
const rules = { legalTerms: ipLegalTerms, pledgeTerms: ipPledgeTerms };
const pledgedOn = calendarDate("2026-03-16");

const items: fc.Arbitrary<IpItem> = fc
  .record({
    right: fc.constantFrom(...IP_RIGHTS),
    number: fc.integer({ min: 1, max: 9 }).map(String),
    ageDays: fc.integer({ min: 0, max: 7500 }),
    protectedDays: fc.option(fc.integer({ min: -10, max: 4000 }), { nil: undefined }),
    valuedDaysAgo: fc.integer({ min: 0, max: 365 }),
    yuan: fc.integer({ min: 1, max: 90_000_000 }),
    status: fc.constantFrom("granted", "granted", "granted", "pending"),
  })
  .map(({ right, number, ageDays, protectedDays, valuedDaysAgo, yuan, status }) => ({
    right,
    number,
    filedOn: addDays(pledgedOn, -ageDays),
    protectedUntil: protectedDays === undefined ? undefined : addDays(pledgedOn, protectedDays),
    status,
    annualFeePaidUntil: addDays(pledgedOn, 100),
    isOwnedByPledgor: true,
    coOwnerConsent: "noCoOwners",
    outsideClaim: "none",
    isPledgedAlready: false,
    isFiledTwice: false,
    isInvalidationUnderWay: false,
    isRiskAccepted: false,
    valuations: [
      {
        method: "income",
        value: money(String(yuan)),
        valuer: "甲",
        valuedOn: addDays(pledgedOn, -valuedDaysAgo),
      },
    ],
    chosenMethod: "income",
  }));
const lists = fc.array(items, { maxLength: 6 });
const termMonths = fc.integer({ min: 1, max: 70 });

const loanOf = (months: number) => ({ pledgedOn, maturity: addMonths(pledgedOn, months) });

test("no right that is accepted ends before the day the debt falls due", () => {
  fc.assert(
    fc.property(lists, termMonths, (list, months) => {
      const loan = loanOf(months);
      for (const right of acceptedRights(ipPledge(list, loan, rules))) {
        expect(right.endsOn > loan.maturity).toBe(true);
        expect(rightEndsOn(right.item, rules)).toBe(right.endsOn);
      }
    }),
  );
});

test("capacity never rises from a day to a later one, and is nothing once a right has ended", () => {
  const days = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(lists, termMonths, days, days, (list, months, one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)];
      const accepted = acceptedRights(ipPledge(list, loanOf(months), rules));
      const capacityOn = (after: number) =>
        sumOf(accepted.map((right) => rightCapacityOn(right, addDays(pledgedOn, after))));
      expect(capacityOn(late).lte(capacityOn(early))).toBe(true);
      for (const right of accepted) {
        expect(toPlainDigits(rightCapacityOn(right, right.endsOn))).toBe("0");
      }
    }),
  );
});

test("a longer loan accepts no right that a shorter one refuses, and carries no more", () => {
  fc.assert(
    fc.property(lists, termMonths, termMonths, (list, one, other) => {
      const shorter = ipPledge(list, loanOf(Math.min(one, other)), rules);
      const longer = ipPledge(list, loanOf(Math.max(one, other)), rules);
      expect(longer.capacityYuan.lte(shorter.capacityYuan)).toBe(true);
    }),
  );
});

test("the parts are the whole: what is accepted adds up, and nothing carries more than its value", () => {
  fc.assert(
    fc.property(lists, termMonths, (list, months) => {
      const pledge = ipPledge(list, loanOf(months), rules);
      const accepted = acceptedRights(pledge);
      expect(pledge.rights.length).toBe(list.length);
      expect(toPlainDigits(sumOf(accepted.map(({ capacityYuan }) => capacityYuan)))).toBe(
        toPlainDigits(pledge.capacityYuan),
      );
      expect(pledge.capacityYuan.lte(pledge.valueYuan)).toBe(true);
    }),
  );
});
