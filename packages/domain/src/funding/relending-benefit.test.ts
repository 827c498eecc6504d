/** What relending brings: figures worked out by hand, and when it is drawn at all. */
import { describe, expect, test } from "vitest";
import { DAY_15, type Example, planOf, textOf } from "../../laws/relending-examples.ts";
import { techRelendingHistory } from "../../reference-data/tech-relending.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { toReported } from "../money/rounding.ts";
import { rate, spread } from "../rates/rate.ts";

const D4: Example = {
  from: "2024-06-20",
  to: "2027-06-20",
  principal: "20000000",
  question: DAY_15,
};

/** Reported digits of a plan's benefit. */
function benefitOf(example: Example) {
  const plan = planOf(example);
  if (plan.kind === "refused") return plan.reasons;
  const { kind, naiveBp, lifeAverageBp, yuan, segments } = plan.benefit;
  const text = (value: typeof yuan) => toPlainDigits(toReported(value));
  return [
    `${plan.kind} ${plan.years.length}`,
    kind,
    text(naiveBp),
    text(lifeAverageBp),
    text(yuan),
    segments.map((segment) => text(segment.yuan)),
  ];
}

describe("benefit", () => {
  test("D1 at 1.40 %: 9 bp while drawn, 330 of 365 days", () => {
    // 10 m × 0.6 × 0.15 % × 330/360 = 8,250; ÷ (10 m × 365/360) = 9 × 330/365 bp.
    expect(benefitOf({ ftpNet: "0.014" })).toEqual([
      "drawn 1",
      "benefit",
      "9",
      "8.13698630136986301369863",
      "8250",
      ["8250"],
    ]);
  });

  test("D4 at 2.10 %: each year its own rate", () => {
    // 12 m × (0.35 % × 365, 0.60 % × 365, 0.85 % × 340) / 360; ÷ (20 m × 1095/360).
    expect(benefitOf(D4)).toEqual([
      "drawn 3",
      "benefit",
      "21",
      "34.8356164383561643835616",
      "211916.666666666666666667",
      ["42583.3333333333333333333", "73000", "96333.3333333333333333333"],
    ]);
  });

  test("D5 at 1.25 %: nothing gained, said plainly", () => {
    expect(
      benefitOf({ from: "2026-01-31", to: "2026-07-31", principal: "3000000", ftpNet: "0.0125" }),
    ).toEqual(["drawn 1", "no-benefit", "0", "0", "0", ["0"]]);
  });

  test("collateral costs on the relent part", () => {
    // 10 m × 0.6 × (0.15 % − 0.05 %) × 330/360.
    const plan = { ftpNet: "0.014", question: { collateralCost: spread("0.0005") } };
    expect(benefitOf(plan)).toEqual([
      "drawn 1",
      "benefit",
      "6",
      "5.42465753424657534246575",
      "5500",
      ["5500"],
    ]);
  });

  test("a discount that stands for relending is dropped on the part that is not relent", () => {
    // 1.40 % net; dropped 5 bp on 40 %: 9 − 2 = 7 bp. 10 m × 0.07 % × 330/360.
    expect(benefitOf({ ftpNet: "0.014", discountDropped: "0.0005" })).toEqual([
      "drawn 1",
      "benefit",
      "7",
      "6.32876712328767123287671",
      "6416.66666666666666666667",
      ["6416.66666666666666666667"],
    ]);
  });

  test("a quota caps what is relent: 3 m of 6 m gain half", () => {
    const plan = { ftpNet: "0.014", question: { quotaLeft: money("3000000") } };
    expect(benefitOf(plan)).toEqual([
      "drawn 1",
      "benefit",
      "9",
      "4.06849315068493150684932",
      "4125",
      ["4125"],
    ]);
    const fixed = { ...plan, question: { ...plan.question, followsBalance: false } };
    expect(benefitOf(fixed)).toEqual(benefitOf(plan));
  });

  test("a fixed amount is the share of what is owed when the funds arrive", () => {
    const plan = { ftpNet: "0.014", question: { followsBalance: false } };
    expect(benefitOf(plan)).toEqual(benefitOf({ ftpNet: "0.014" }));
  });
});

describe("drawn only when it pays", () => {
  const PAYS = { ...DAY_15, drawWhen: "whenItPays" } as const;

  test("a year at a loss is borne where later years more than make up for it", () => {
    // 1.55 % against 1.75, 1.50, 1.25 % on 12 m: −24,333.33, +6,083.33, +34,000.
    expect(benefitOf({ ...D4, ftpNet: "0.0155", question: PAYS }).slice(0, 5)).toEqual([
      "drawn 3",
      "benefit",
      "-12",
      "2.58904109589041095890411",
      "15750",
    ]);
  });

  test("declined where no plan pays, with the figures of the one that loses least", () => {
    // 1.40 %: −42,583.33, −12,166.67, +17,000: one year loses 42,583.33, two 54,750, three 37,750.
    expect(benefitOf({ ...D4, ftpNet: "0.014", question: PAYS }).slice(0, 5)).toEqual([
      "declined 3",
      "no-benefit",
      "-21",
      "-6.20547945205479452054795",
      "-37750",
    ]);
  });

  test("declined where drawing brings nothing", () => {
    const example = { from: "2026-01-31", to: "2026-07-31", ftpNet: "0.0125", question: PAYS };
    expect(planOf(example).kind).toBe("declined");
  });

  test("a year that brings nothing is not drawn: ties go to fewer extensions", () => {
    // 1.25, 1.50, 1.75 %: at 1.50 % the second year brings 0, the third a loss.
    const rising = risingFacility();
    const plan = planOf({
      ...D4,
      ftpNet: "0.015",
      question: { ...PAYS, facility: rising },
    });
    expect(textOf(plan)).toEqual(["2024-07-15 → 2025-07-15 0.0125 REL-4 no-longer-pays"]);
    const two = planOf({ ...D4, ftpNet: "0.0155", question: { ...PAYS, facility: rising } });
    expect(textOf(two)).toEqual([
      "2024-07-15 → 2025-07-15 0.0125 REL-4 extended",
      "2025-07-15 → 2026-07-15 0.015 REL-5 no-longer-pays",
    ]);
    const always = planOf({
      ...D4,
      ftpNet: "0.01",
      question: { ...PAYS, facility: rising, drawWhen: "always" },
    });
    expect(always.kind).toBe("drawn");
  });
});

/** The versions of 2024 to 2026 with their rates turned round: 1.25, 1.50 and 1.75 %. */
function risingFacility() {
  const rates: Readonly<Record<string, string>> = { "REL-4": "0.0125", "REL-6": "0.0175" };
  return techRelendingHistory.map((version) => ({
    ...version,
    value: { ...version.value, oneYearRate: rate(rates[version.id] ?? "0.015") },
  }));
}
