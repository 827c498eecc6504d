/** Which instruments are open to a loan and what each costs, one row for each rule. */
import { describe, expect, test } from "vitest";
import { answerTo, SYNDICATION, stackOf } from "../../../laws/stack-examples.ts";
import { decimal } from "../../money/decimal.ts";
import { byMerit, type Combination, isTie } from "./stack-combinations.ts";

/** Without any subsidy the loan alone needs 3.825880 %. */
const PLAIN = { purpose: "technologyDevelopment", subsidy: null };

const verdictsOf = (change: object, confirmed: readonly string[] = []) =>
  stackOf({ ...PLAIN, ...change }, confirmed).verdicts;

describe("relending", () => {
  // 365 of 731 days at 1 bp more for the subsidy of two years: 3.5833333 + 0.0049932 = 3.5883265 ÷ 0.9366038 = 3.831211 %;
  // interest 767,291.85, subsidy 300,410.96. A second year would cost as much again and bring nothing.
  test("that loses is drawn for one year only, although more are to be had", () => {
    const change = { purpose: "technologyDevelopment", maturityDate: "2028-03-16", termMonths: 24 };
    expect(stackOf(change).best).toBe(
      "techRelending + technologyInnovation: 0.03831211 costs 0.0230458220259630190414108, 466880.89",
    );
  });
});

describe("a guarantee", () => {
  const FEE = {
    code: "guarantee",
    payer: "borrower",
    payee: "guarantor",
    kind: "annualInAdvance",
    rate: "0.002",
  };

  // 3.58333 − 0.32 = 3.26333 ÷ 0.9366038 = 3.484220 %, and 0.2 % at once instead of the 0.8 % that is assumed.
  test("that is named costs the deal's own fee, which goes when it is left out", () => {
    const { best, verdicts } = stackOf({
      ...PLAIN,
      guarantee: { scheme: "techInnovationGuarantee" },
      fees: [FEE],
    });
    expect(best).toBe(
      "techInnovationGuarantee: 0.0348422 costs 0.0369160320641282565130261, 368422",
    );
    expect(verdicts).toContain("used techInnovationGuarantee, without 14166");
    expect(verdicts.filter((text) => text.includes("#"))).toEqual([]);
  });

  test("that is not named costs the dearest fee, whatever else a guarantor is paid", () => {
    expect(verdictsOf({ fees: [FEE] })).toContain("notUsed techInnovationGuarantee 45834");
  });

  test("of nought in the file is none, and stays open", () => {
    const verdict = "notUsed techInnovationGuarantee 45834";
    expect(verdictsOf({ guaranteedShare: "0" })).toContain(verdict);
    expect(verdictsOf({})).toContain(verdict);
  });
});

describe("a compensation fund", () => {
  const day = "2025-09-01";
  const then = {
    pricingDate: day,
    drawdownDate: day,
    maturityDate: "2026-09-01",
    rates: [{ from: day, annualRate: "0.029" }],
  };

  test("is open once the officer confirms it", () => {
    expect(verdictsOf(then)).toContain("closed shanghaiTechTrial: to-be-confirmed");
    expect(verdictsOf(then, ["shanghaiTechTrial"])).toContainEqual(
      expect.stringMatching(/^used shanghaiTechTrial, without /),
    );
  });

  test("that makes nothing good costs the same, and fewer instruments are taken", () => {
    const { best, ties, verdicts } = stackOf({ ...PLAIN, ...then, lgd: "0" }, [
      "shanghaiTechTrial",
    ]);
    expect(best?.split(":")[0]).toBe("");
    expect(ties).toEqual(["shanghaiTechTrial"]);
    expect(verdicts).toContain("notUsed shanghaiTechTrial 0");
  });

  // 1.53333 + 1.30 + 0.35 + 0.20 = 3.38333 ÷ 0.9366038 = 3.612343 %.
  test("given as a figure stays", () => {
    expect(stackOf({ ...PLAIN, compensation: { share: "0.5" } }).best).toBe(
      ": 0.03612343 costs 0.03612343, 361234.3",
    );
    expect(
      verdictsOf({ ...then, compensation: { share: "0.5" } }, ["shanghaiTechTrial"]),
    ).toContain("closed shanghaiTechTrial: said-otherwise");
  });
});

describe("a waiver", () => {
  const APPRAISAL = { ...SYNDICATION, code: "appraisal", payee: "valuer" };

  // The bank pays 10,000: 3.58333 + 0.1 = 3.68333 ÷ 0.9366038 = 3.932649 %, 10,676.90 more interest for 10,000 less at once.
  test("of a third party's fee is paid by the bank, and its VAT makes it dearer", () => {
    const { best, verdicts } = stackOf({ fees: [APPRAISAL] });
    expect(best).toBe("equipmentRenewal: 0.0382588 costs 0.0242830830830830830830831, 242588");
    expect(verdicts).toContain("notUsed appraisal#1 676.9");
  });

  test("that is agreed already is left as it is", () => {
    const waiver = { share: "0.25", borneBy: "payee", reason: "r", approvedBy: "branch" };
    expect(verdictsOf({ fees: [{ ...SYNDICATION, waiver }] })).toContain(
      "closed syndication#1: said-otherwise",
    );
  });
});

describe("merit", () => {
  /** The best combination with another annual cost and other yuan. */
  function combination(annualCost: string | undefined, cost: string): Combination {
    const answer = answerTo(PLAIN);
    const best = answer.kind === "ok" ? answer.value.best : undefined;
    if (best === undefined) throw new Error("no stack");
    return {
      ...best,
      annualCost: annualCost === undefined ? undefined : decimal(annualCost),
      cost: decimal(cost),
    };
  }

  test("a year first, then yuan; a loan without a single annual cost comes last", () => {
    const ranked = [
      combination(undefined, "1"),
      combination("0.03", "9"),
      combination("0.02", "8"),
      combination("0.02", "7"),
    ].sort(byMerit);
    expect(ranked.map(({ cost }) => cost.toFixed())).toEqual(["7", "8", "9", "1"]);
  });

  test("a tie is the same in both measures", () => {
    expect(isTie(combination("0.02", "7"), combination("0.02", "7"))).toBe(true);
    expect(isTie(combination("0.02", "7"), combination("0.02", "8"))).toBe(false);
    expect(isTie(combination("0.02", "7"), combination("0.03", "7"))).toBe(false);
  });
});
