/** What rights carry, worked out by hand. */
import { describe, expect, test } from "vitest";
import {
  day,
  item,
  loan,
  pledgeTerms,
  rules,
  trademark,
  valuedOn,
} from "../../laws/ip-examples.ts";
import { planTerms } from "../../laws/plan-examples.ts";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { addDays } from "../dates/calendar-date.ts";
import { ONE, toPlainDigits } from "../money/decimal.ts";
import { money, share } from "../money/money.ts";
import { POSTED_TO_FEN } from "../money/rounding.ts";
import { repaymentPlan } from "../schedules/repayment-plan.ts";
import {
  acceptedRights,
  capacityCurve,
  ipPledge,
  ipPledgeTest,
  rightCapacityOn,
  valuationFeeHint,
} from "./ip-pledge.ts";

describe("what rights carry", () => {
  const pledge = ipPledge([item, trademark, { ...item, status: "pending" }], loan, rules);
  const [invention, mark] = acceptedRights(pledge);
  const texts = (right: typeof invention, ...days: readonly string[]) =>
    days.map((date) => right && toPlainDigits(rightCapacityOn(right, day(date))));

  test("an invention fades evenly to its end", () => {
    // Valued on 2025-03-16 with 1,097 days to 2028-03-17, of which 732 are left on 2026-03-16:
    // 1,000,000 × 732/1,097 × 0.8 × 0.5 = 266,909.75….
    expect(invention).toMatchObject({
      endsOn: "2028-03-17",
      revaluations: ["2026-03-16", "2027-03-16"],
      annualFeeDueOn: "2026-03-17",
      reference: { id: "T-inventionPatent" },
    });
    expect(invention && toPlainDigits(invention.aboveLowestYuan)).toBe("300000");
    expect(
      texts(
        invention,
        "2025-03-15",
        "2025-03-16",
        "2025-03-17",
        "2026-03-16",
        "2028-03-16",
        "2028-03-17",
      ),
    ).toEqual(["400000", "400000", "399635.37", "266909.75", "364.63", "0"]);
  });

  test("a trademark holds its value to its last day", () => {
    // 1,000,000 × 0.9 × 0.5.
    expect(mark).toMatchObject({ endsOn: "2030-02-01", annualFeeDueOn: undefined });
    expect(texts(mark, "2026-03-16", "2030-01-31", "2030-02-01")).toEqual([
      "450000",
      "450000",
      "0",
    ]);
  });

  test("together on the day of the pledge, and the pledge rate of a loan", () => {
    expect(toPlainDigits(pledge.valueYuan)).toBe("2000000");
    expect(toPlainDigits(pledge.capacityYuan)).toBe("716909.75");
    const test = ipPledgeTest(money("500000").yuan, pledge);
    expect(test.pledgeRate && toPlainDigits(test.pledgeRate)).toBe("0.25");
    expect(toPlainDigits(test.capYuan)).toBe("716909.75");
    expect(test.within).toBe(true);
    expect(ipPledgeTest(money("716909.75").yuan, pledge).within).toBe(true);
    expect(ipPledgeTest(money("716909.76").yuan, pledge).within).toBe(false);
  });

  test("nothing accepted carries nothing", () => {
    const refused = ipPledge([{ ...item, status: "pending" }], loan, rules);
    expect(toPlainDigits(refused.capacityYuan)).toBe("0");
    expect(ipPledgeTest(money("1").yuan, refused)).toMatchObject({
      pledgeRate: undefined,
      within: false,
    });
  });

  test("a fee paid to maturity is not due inside the loan; a valuation of the day is due in a year", () => {
    const [right] = acceptedRights(
      ipPledge(
        [
          {
            ...item,
            annualFeePaidUntil: day("2028-03-16"),
            valuations: valuedOn("2026-03-16"),
          },
        ],
        loan,
        rules,
      ),
    );
    expect(right).toMatchObject({ annualFeeDueOn: undefined, revaluations: ["2027-03-16"] });
    expect(right && toPlainDigits(right.aboveLowestYuan)).toBe("0");
  });

  test("terms that never ask for a new valuation list none", () => {
    const never = { ...rules, pledgeTerms: [pledgeTerms("trademark", { revaluationMonths: 0 })] };
    const fresh = { ...trademark, valuations: valuedOn("2026-03-16") };
    const [right] = acceptedRights(ipPledge([fresh], loan, never));
    expect(right?.revaluations).toEqual([]);
  });

  test("an appraisal costs half a percent to one percent of what is accepted", () => {
    const hint = valuationFeeHint(pledge, { least: share("0.005"), most: share("0.010000001") });
    expect(toPlainDigits(hint.leastYuan)).toBe("10000");
    expect(toPlainDigits(hint.mostYuan)).toBe("20000");
  });
});

describe("the capacity curve", () => {
  const life = { kind: "dated", from: loan.pledgedOn, to: loan.maturity } as const;
  const planOf = (principal: string) =>
    repaymentPlan(
      planTerms(principal, "0.036", life, {
        method: "equalPrincipal",
        frequency: "halfYearly",
        grace: { kind: "interestOnly", length: { kind: "periods", periods: 0 } },
      }),
      POSTED_TO_FEN,
    );
  const curveOf = (principal: string) =>
    capacityCurve(ipPledge([item], loan, rules), planOf(principal).rows, loan).map((point) => [
      point.period,
      point.day,
      toPlainDigits(point.capacityYuan),
      toPlainDigits(point.neededYuan),
      point.holds,
    ]);

  test("is held against what was owed until each payment", () => {
    // Days left to 2028-03-17: 548, 367, 183 and 1, each × 400,000/1,097.
    expect(curveOf("200000")).toEqual([
      [1, "2026-09-16", "199817.68", "200000", false],
      [2, "2027-03-16", "133819.51", "150000", false],
      [3, "2027-09-16", "66727.44", "100000", false],
      [4, "2028-03-16", "364.63", "50000", false],
    ]);
    expect(curveOf("199817.68").at(0)?.at(4)).toBe(true);
    expect(curveOf("199817.69").at(0)?.at(4)).toBe(false);
  });

  test("months of a plan without dates count from the day of the pledge", () => {
    const { rows } = repaymentPlan(
      planTerms("100", "0.036", 12, { method: "bullet", frequency: "halfYearly" }),
      POSTED_TO_FEN,
    );
    const points = capacityCurve(ipPledge([item], loan, rules), rows, loan);
    expect(points.map((point) => point.day)).toEqual(["2026-09-16", "2027-03-16"]);
  });

  test("draws inside a period are needed at its end", () => {
    const terms = planTerms("300", "0.036", life, { method: "bullet", frequency: "yearly" });
    const { rows } = repaymentPlan(
      {
        ...terms,
        drawdowns: [
          { moment: { kind: "date", date: loan.pledgedOn }, amount: money("100") },
          {
            moment: { kind: "date", date: addDays(loan.pledgedOn, 30) },
            amount: money("200"),
          },
        ],
      },
      POSTED_TO_FEN,
    );
    const points = capacityCurve(ipPledge([item], loan, rules), rows, loan);
    expect(points.map(({ neededYuan }) => toPlainDigits(neededYuan))).toEqual(["300", "300"]);
  });
});

test("the demonstration bank lends on six kinds of rights what its document says", () => {
  const terms = publishedPolicyBook.registers.ipPledgeTerms.map(({ code, value }) => [
    code,
    toPlainDigits(ONE.minus(value.haircut.share).times(value.pledgeRateMax.share)),
    value.loanMonthsMax,
    value.revaluationMonths,
    value.valueDecays,
  ]);
  expect(terms).toEqual([
    ["inventionPatent", "0.36", 60, 12, true],
    ["utilityModelPatent", "0.175", 36, 12, true],
    ["designPatent", "0.14", 36, 12, true],
    ["trademark", "0.4", 36, 12, false],
    ["softwareCopyright", "0.245", 36, 12, true],
    ["layoutDesign", "0.3", 36, 12, true],
  ]);
});
