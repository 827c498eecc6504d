/** The estimate against deals that were worked out elsewhere, and its fit, row by row. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { toReported } from "../money/rounding.ts";
import { decodeEstimateFile } from "../schemas/estimate/estimate-file.ts";
import { publicPolicyOf } from "../schemas/public-policy-of.ts";
import { estimate } from "./estimate.ts";
import type { PricedProduct } from "./estimate-answer.ts";

const POLICY = publicPolicyOf(publishedPolicyBook, calendarDate("2026-11-28"), "示例银行");

const LITTLE_GIANT = { class: "littleGiant", issuedOn: "2025-07-01", source: "governmentList" };
const SPECIALISED = { ...LITTLE_GIANT, class: "specialisedSme" };
const TECH_SME = { ...LITTLE_GIANT, class: "techSme" };

/** Ten million over a year from 2026-03-16, secured by a deposit, no fees: D1 of the worked examples. */
const D1 = {
  date: "2026-03-16",
  firm: { sector: "softwareAndIt", certificates: [SPECIALISED] },
  need: {
    purpose: "technologyDevelopment",
    stage: "resultConversion",
    amount: "10000000",
    termMonths: 12,
  },
  security: { kind: "deposit" },
};

/** Fifty million over five years with a year of grace and the discount on equipment: D2. */
const D2 = {
  date: "2026-06-21",
  firm: { sector: "industry", certificates: [SPECIALISED] },
  need: {
    purpose: "equipmentRenewal",
    stage: "resultConversion",
    amount: "50000000",
    termMonths: 60,
  },
  repayment: { method: "equalPrincipal", frequency: "quarterly", graceMonths: 12 },
  security: { kind: "guaranteed" },
  fees: [],
  subsidy: { scheme: "equipmentRenewal" },
};

type File = Readonly<Record<string, unknown>>;

function answerTo(file: File, policy = POLICY) {
  const read = decodeEstimateFile(file);
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  return estimate(read.value, policy);
}

function productIn(file: File, product: string, policy = POLICY) {
  const found = answerTo(file, policy).products.find((each) => each.product === product);
  if (found === undefined) throw new Error(product);
  return found;
}

function pricedIn(file: File, product: string): PricedProduct {
  const { price, fit } = productIn(file, product);
  if (price.kind !== "priced") throw new Error(JSON.stringify([price, fit]));
  return price;
}

const digits = (value: Parameters<typeof toReported>[0] | undefined) =>
  value && toPlainDigits(toReported(value));

describe("D1, of a second-class firm with first-class security", () => {
  const price = pricedIn(D1, "techInnovationLoan");

  test("stands at LPR − 10 … + 15 bp", () => {
    const { lpr, firmClass, securityClass, priceClass, low, high, bandsEndOn } = price;
    expect([firmClass.code, securityClass.code, priceClass, bandsEndOn]).toEqual([
      "2",
      "strong",
      "B",
      "2027-07-01",
    ]);
    expect([lpr.tenor, digits(lpr.rate.perYear)]).toEqual(["LPR1Y", "0.03"]);
    expect([digits(low.annualRate.perYear), digits(high.annualRate.perYear)]).toEqual([
      "0.029",
      "0.0315",
    ]);
  });

  test("has at its low end the plan and the costs of the worked example", () => {
    const { plan, sheet } = price.low;
    expect(
      plan.rows.map(({ interest, principal }) => [digits(interest), digits(principal)].join(" ")),
    ).toEqual(["4027.78 0", "74111.11 0", "74111.11 0", "73305.56 0", "68472.22 10000000"]);
    expect(digits(sheet.totalYuan)).toBe("294027.78");
    expect(digits(sheet.before.added)).toBe("0.029");
    expect(digits(sheet.before.effective)).toBe("0.0297313687392189755165072");
    expect(sheet.afterSubsidy).toBeUndefined();
  });

  test("saves against the bare LPR, which posts 304,166.67, and costs more at the high end, 319,375", () => {
    expect(digits(price.low.savingYuan)).toBe("10138.89");
    expect(digits(price.high.savingYuan)).toBe("-15208.33");
  });

  test("would pay 10 and 15 bp less in the first class, with what is missing for it", () => {
    expect(
      price.better.map(({ way, code, priceClass, worthLowYuan, worthHighYuan }) => [
        way,
        code,
        priceClass,
        digits(worthLowYuan),
        digits(worthHighYuan),
      ]),
      // At 2.80 %: 3,888.89 + 71,555.56 + 71,555.56 + 70,777.78 + 66,111.11 = 283,888.90; at 3.00 %: 304,166.67.
    ).toEqual([["firm", "1", "A", "10138.88", "15208.33"]]);
    expect(price.better[0]?.missing).toEqual([
      { code: "title-not-listed", titles: ["littleGiant", "manufacturingChampion"] },
    ]);
  });
});

describe("D2, of a second-class firm with a guarantor", () => {
  const price = pricedIn(D2, "advancedManufacturingLoan");

  test("has at the low end of its band, LPR + 15 bp, the costs before and after the discount", () => {
    const { sheet } = price.low;
    expect(digits(sheet.totalYuan)).toBe("4994609.39");
    expect(digits(sheet.before.effective)).toBe("0.0323219167758845312403445");
    expect(digits(sheet.afterSubsidy?.totalYuan)).toBe("3543177.08");
    expect(digits(sheet.afterSubsidy?.costs.effective)).toBe("0.0226793170489369662501174");
    expect(digits(sheet.afterSubsidy?.costs.simple)).toBe("0.0223461075011496769955108");
    // The bare LPR posts 4,756,770.82 over the same plan.
    expect(digits(price.low.savingYuan)).toBe("1213593.74");
    const [interest, subsidy] = sheet.lines;
    expect([interest?.item, interest?.dueTimes, digits(interest?.paidYuan)]).toEqual([
      "interest",
      20,
      "4994609.39",
    ]);
    // −1,451,432.31 × 12 ÷ (50,000,000 × 60), and 3.15 % less that.
    expect(digits(subsidy?.annualised)).toBe("-0.00580572924");
    expect(digits(sheet.afterSubsidy?.costs.added)).toBe("0.02569427076");
    expect([subsidy?.payee, subsidy?.dueTimes, digits(subsidy?.paidYuan)]).toEqual([
      "treasury",
      8,
      "-1451432.31",
    ]);
  });

  test("on breach bears one and a half times the rate, and twice for misuse", () => {
    const { contingent } = price.low.sheet;
    expect([digits(contingent?.overdueRate), digits(contingent?.misuseRate)]).toEqual([
      "0.04725",
      "0.063",
    ]);
    // 402,500 of interest thirty days late, before maturity, compounds at 3.15 %: 1,056.5625.
    expect(digits(contingent?.thirtyDaysYuan)).toBe("1056.56");
  });
});

describe("fees that nobody told", () => {
  const guaranteed = { ...D1, security: { kind: "guaranteed" } };

  test("are what usually comes with the security, and say so", () => {
    const price = pricedIn(guaranteed, "techInnovationLoan");
    expect(price.feesAssumed).toBe(true);
    const [, fee] = price.low.sheet.lines;
    expect([fee?.item, fee?.payee, digits(fee?.paidYuan), digits(fee?.annualised)]).toEqual([
      "guarantee",
      "guarantor",
      "80000",
      "0.008",
    ]);
  });

  test("are none where the firm says there are none", () => {
    const price = pricedIn({ ...guaranteed, fees: [] }, "techInnovationLoan");
    expect([price.feesAssumed, price.low.sheet.lines.length]).toEqual([false, 1]);
  });
});

describe("the class of a firm", () => {
  const classOf = (firm: object) => pricedIn({ ...D1, firm }, "techInnovationLoan").firmClass.code;
  const years = (rdExpense: string) => [{ year: 2025, sales: "50000000", rdExpense }];

  test.each([
    ["a title of the first class", { certificates: [LITTLE_GIANT, TECH_SME] }, "1"],
    [
      "a self-assessed title does not count",
      { certificates: [{ ...LITTLE_GIANT, source: "selfAssessed" }] },
      "4",
    ],
    [
      "a title that has expired does not count",
      { certificates: [{ ...LITTLE_GIANT, expiresOn: "2026-03-16" }] },
      "4",
    ],
    [
      "five years, 6 % research and five rights",
      { registeredOn: "2021-03-16", years: years("3000000"), ip: { classOne: 5 } },
      "2",
    ],
    [
      "one right fewer",
      { registeredOn: "2021-03-16", years: years("3000000"), ip: { classOne: 4 } },
      "3",
    ],
    ["a title of the third class", { certificates: [TECH_SME] }, "3"],
    ["nothing known", {}, "4"],
  ])("%s", (_, firm, expected) => {
    expect(classOf(firm)).toBe(expected);
  });
});

describe("what does not fit", () => {
  const failing = (file: File, product: string) => {
    const { fit, price } = productIn(file, product);
    return {
      outcome: fit.outcome,
      price: price.kind === "priced" ? "priced" : price.because,
      fails: fit.checks.filter(({ outcome }) => outcome === "fails").map(({ code }) => code),
    };
  };

  test("a stage that no bank lends to names the sources of Table 1", () => {
    const research = { ...D1, need: { ...D1.need, stage: "innovationResearch" } };
    const { stage } = answerTo(research);
    expect(stage.kind === "open" ? undefined : stage.sources).toEqual([
      "ownFunds",
      "governmentResearchPrograms",
      "governmentGuidanceFunds",
      "angelInvestment",
      "ventureCapital",
    ]);
    expect(failing(research, "techInnovationLoan")).toEqual({
      outcome: "notALoanYet",
      price: "doesNotFit",
      fails: ["stage"],
    });
  });

  test("research that the firm's business repays is a loan to the business", () => {
    const need = { ...D1.need, stage: "innovationResearch", repaidFrom: "operations" };
    const answer = answerTo({ ...D1, need });
    expect(answer.stage.kind).toBe("loanOnOperations");
    expect(failing({ ...D1, need }, "techInnovationLoan").outcome).toBe("fits");
    const basic = { ...need, stage: "basicResearch" };
    expect(answerTo({ ...D1, need: basic }).stage.kind).toBe("notALoanYet");
  });

  test("a software firm is no manufacturer, and its purpose builds nothing", () => {
    expect(failing(D1, "advancedManufacturingLoan")).toEqual({
      outcome: "doesNotFit",
      price: "doesNotFit",
      fails: ["purpose", "sector"],
    });
  });

  test("rights do not secure an ordinary loan of a firm without a title, and a title would cure it", () => {
    const file = {
      ...D1,
      firm: { sector: "softwareAndIt" },
      security: { kind: "intellectualProperty" },
    };
    const { fit } = productIn(file, "techInnovationLoan");
    const check = fit.checks.find(({ code }) => code === "security");
    expect([fit.track, check?.outcome]).toEqual(["standard", "fails"]);
    expect(check?.cures).toEqual([
      { kind: "offerSecurity", oneOf: ["guaranteed", "realEstate", "equipment", "deposit"] },
      {
        kind: "obtainTitle",
        oneOf: [
          "highTechEnterprise",
          "specialisedSme",
          "littleGiant",
          "innovationDemonstration",
          "manufacturingChampion",
        ],
      },
    ]);
  });

  test.each([
    [
      "the term is above the product's",
      { need: { ...D1.need, termMonths: 61, longCashCycle: "yes" } },
      ["termMost", "loanUse"],
    ],
    [
      "the loan is above the security's rate",
      { security: { kind: "realEstate", value: "16666666" } },
      ["pledgeRate"],
    ],
    [
      "the term is above the lending rules'",
      { need: { ...D1.need, termMonths: 37, longCashCycle: "no" } },
      ["loanUse"],
    ],
  ])("%s", (_, change, fails) => {
    expect(failing({ ...D1, ...change }, "techInnovationLoan").fails).toEqual(fails);
  });

  test("a discount for loans under relending is none for a firm on no list", () => {
    const price = pricedIn(
      { ...D1, subsidy: { scheme: "technologyInnovation" } },
      "techInnovationLoan",
    );
    const declined = price.subsidy?.declined.find(
      ({ scheme }) => scheme.code === "technologyInnovation",
    );
    expect([price.subsidy?.applied, declined?.reasons]).toEqual([[], ["not-backed-by-relending"]]);
  });

  test("the longest term and the longest grace fit, a month more does not", () => {
    const need = { ...D1.need, termMonths: 60, longCashCycle: "yes" };
    expect(failing({ ...D1, need }, "techInnovationLoan").outcome).toBe("fits");
    const grace = (graceMonths: number) => ({
      ...D2,
      repayment: { ...D2.repayment, graceMonths },
    });
    expect(failing(grace(24), "advancedManufacturingLoan").outcome).toBe("fits");
    expect(failing(grace(25), "advancedManufacturingLoan").fails).toEqual(["graceMost"]);
  });

  test("at the edge it fits", () => {
    const security = { kind: "realEstate", value: "16666667" };
    expect(failing({ ...D1, security }, "techInnovationLoan").outcome).toBe("fits");
  });
});

describe("bands", () => {
  test("that ended say since when", () => {
    const { price } = productIn({ ...D1, date: "2027-07-01" }, "techInnovationLoan");
    expect(price).toMatchObject({ because: "bandsExpired", endedOn: "2027-07-01" });
    const eve = productIn({ ...D1, date: "2027-06-30" }, "techInnovationLoan");
    expect(eve.price.kind).toBe("priced");
  });

  test("that never were, are none", () => {
    const without = { ...POLICY, publishedBands: [] };
    const { price } = productIn(D1, "techInnovationLoan", without);
    expect(price).toEqual({ kind: "notPriced", because: "noBand" });
  });

  test("beyond five years go by the longer LPR", () => {
    const need = { ...D2.need, termMonths: 61 };
    const { lpr } = pricedIn({ ...D2, need }, "advancedManufacturingLoan");
    expect([lpr.tenor, digits(lpr.rate.perYear)]).toEqual(["LPR5Y", "0.035"]);
  });
});

test("the statement says whose estimate it is, and that the parameters are older than the day", () => {
  expect(answerTo(D1).statement).toEqual({
    lender: "示例银行",
    asOf: "2026-11-28",
    date: "2026-03-16",
    isOlderThanDate: false,
  });
  expect(answerTo({ ...D1, date: "2026-12-01" }).statement.isOlderThanDate).toBe(true);
});
