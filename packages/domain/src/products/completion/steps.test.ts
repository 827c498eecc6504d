/** Each step of a completion by itself: what it fills in, who says so, what it asks for, and what it leaves alone. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { elementAt } from "../../assert.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { toPlainDigits } from "../../money/decimal.ts";
import { itemInForce } from "../../policy/dated-value.ts";
import type { Origin } from "../../policy/origin.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import type { LoanInquiry } from "../loan-inquiry.ts";
import { completeCapital } from "./complete-capital.ts";
import { completeCosts } from "./complete-costs.ts";
import { completeFees } from "./complete-fees.ts";
import { completeFtp } from "./complete-ftp.ts";
import { completeRate } from "./complete-rate.ts";
import { completeRelending } from "./complete-relending.ts";
import { completeRepayment } from "./complete-repayment.ts";
import { completeCompensation, completeGuarantee } from "./complete-risk-sharing.ts";
import { completeTax } from "./complete-tax.ts";
import {
  type Completion,
  type CompletionStep,
  NOTHING_LEFT_OUT,
  wholeCreditFacts,
} from "./completion.ts";

const FILE = {
  id: "steps",
  product: "techInnovationLoan",
  principal: "10000000",
  termMonths: 12,
  pricingDate: "2026-03-16",
  funding: {},
};

/** The inquiry of a file that names little, changed. */
function inquiryOf(change: object): LoanInquiry {
  const inquiry = decodeDealFile({ ...FILE, ...change });
  if (inquiry.kind !== "ok") throw new Error(JSON.stringify(inquiry.problems));
  return inquiry.value;
}

/** A step on such a file, under the published book or another. */
function taken(step: CompletionStep, change: object = {}, policy: PolicyBook = book): Completion {
  const inquiry = inquiryOf(change);
  const { context } = inquiry;
  const terms = itemInForce(
    book.registers.productTerms,
    inquiry.product,
    calendarDate("2026-03-16"),
  );
  if (context === undefined || terms === undefined) throw new Error("no context");
  return step(inquiry, { context, terms, book: policy });
}

function filled(completion: Completion) {
  if (completion.kind !== "filled") throw new Error(JSON.stringify(completion));
  return completion;
}

/** Problems of a step that asks for something. */
function problemsOf(completion: Completion): readonly string[] {
  if (completion.kind !== "refused") throw new Error("filled");
  return completion.problems.map(({ path, code, facts }) =>
    [path.join("."), code, ...Object.entries(facts).flat()].join(" "),
  );
}

function originText(origin: Origin): string {
  if (origin.kind === "policy") return origin.reference.id;
  return origin.kind === "assumed" ? origin.rule : origin.kind;
}

const originsOf = (completion: Completion) =>
  Object.fromEntries(
    Object.entries(filled(completion).origins).map(([name, origin]) => [name, originText(origin)]),
  );

const withRegisters = (registers: Partial<PolicyBook["registers"]>): PolicyBook => ({
  ...book,
  registers: { ...book.registers, ...registers },
});

test("a step that has nothing to ask gives back nothing", () => {
  const nothing = { kind: "filled", parts: {}, origins: {} };
  expect(NOTHING_LEFT_OUT).toEqual(nothing);
  expect(taken(completeGuarantee)).toEqual(nothing);
  expect(taken(completeRelending, { funding: { relending: null } })).toEqual(nothing);
});

test.each([
  ["capital", completeCapital],
  ["costs", completeCosts],
  ["fees", completeFees],
  ["FTP", completeFtp],
  ["rate", completeRate],
  ["relending", completeRelending],
  ["repayment", completeRepayment],
  ["compensation", completeCompensation],
  ["tax", completeTax],
])("what is left out of %s is filled in", (_, step) => {
  expect(taken(step).kind).toBe("filled");
});

describe("capital", () => {
  const CLASSES =
    "smallMicroRetail · sme · generalCorporate · investmentGrade · projectBeforeOperation · projectOperating · projectHighQuality";
  const shown = (completion: Completion) => {
    const { capital, answers } = filled(completion).parts;
    const weight = capital?.riskWeight;
    return [
      weight && toPlainDigits(weight),
      capital?.car && toPlainDigits(capital.car.share),
      answers?.exposureClass?.id,
      originsOf(completion),
    ];
  };

  test("the class of the firm's size, and the ratio aimed at", () => {
    const byRule = { riskWeight: "CAP-2-corporate", car: "CAP-4-target-1" };
    expect(shown(taken(completeCapital))).toEqual(["1", "0.115", "CAP-2-corporate", byRule]);
  });

  test("what is said stays, and is no answer of a rule", () => {
    const said = { capital: { riskWeight: "0.5", car: "0.12" } };
    expect(shown(taken(completeCapital, said))).toEqual(["0.5", "0.12", undefined, {}]);
  });

  test("without a class or a target nothing is filled in", () => {
    const none = withRegisters({ exposureClasses: [], capitalTargets: [] });
    expect(shown(taken(completeCapital, {}, none))).toEqual([undefined, undefined, undefined, {}]);
    expect(filled(taken(completeCapital, {}, none)).parts).not.toHaveProperty("answers");
  });

  test("a class that is not in the register is refused with those that are", () => {
    const asked = taken(completeCapital, { capital: { exposureClass: "sovereign" } });
    expect(problemsOf(asked)).toEqual([`capital.exposureClass not-in-list allowed ${CLASSES}`]);
  });
});

describe("a grade", () => {
  const graded = (grade: string, policy: PolicyBook = book) =>
    taken(completeCosts, { firm: { grade } }, policy);

  test("gives its probability; one that the scale does not have is refused by its name", () => {
    expect(originsOf(graded("R8"))["pd"]).toBe(originsOf(graded("R9"))["pd"]);
    expect(originsOf(graded("R8"))["pd"]).not.toBe("TERMS-techInnovationLoan-1");
    expect(originsOf(taken(completeCosts))["pd"]).toBe("TERMS-techInnovationLoan-1");
    expect(problemsOf(graded("R99"))).toEqual(["firm.grade unknown-grade grade R99"]);
    expect(problemsOf(graded("R8", withRegisters({ masterScales: [] })))).toEqual([
      "firm.grade unknown-grade grade R8",
    ]);
  });
});

describe("FTP", () => {
  const shown = (funding: object, change: object = {}) => {
    const completion = taken(completeFtp, { ...change, funding });
    return [filled(completion).parts.funding?.ftpMethod, originsOf(completion)];
  };
  const floatingRate = { base: "LPR1Y", spreadBp: "0", reset: { rule: "anniversary" } };

  test("a rate that is named is charged as named; else the product's method for its kind of rate", () => {
    const reductions = { ftpDiscount: "ftp-adjustments" };
    expect(shown({ ftpRate: "0.017" })).toEqual(["specifiedRate", reductions]);
    expect(shown({ ftpRate: "0.017", ftpDiscount: "0.003" })).toEqual(["specifiedRate", {}]);
    expect(shown({ ftpDiscount: "0.003" })[0]).toBe("cashFlowStrip");
    expect(shown({ ftpDiscount: "0.003" }, { floatingRate })[0]).toBe("repricing");
    expect(shown({ ftpDiscount: "0.003", method: "pool" })[0]).toBe("pool");
  });
});

describe("the rate", () => {
  const shown = (change: object) => {
    const { rates } = filled(taken(completeRate, change)).parts;
    if (rates?.kind !== "steps") throw new Error("no steps");
    const { annualRate, base } = elementAt(rates.steps, 0);
    return [base?.tenor, toPlainDigits(annualRate.perYear)];
  };

  test("is the LPR of its term plus the product's spread", () => {
    expect(shown({ termMonths: 60 })).toEqual(["LPR1Y", "0.0325"]);
    expect(shown({ termMonths: 61 })).toEqual(["LPR5Y", "0.0375"]);
    expect(originsOf(taken(completeRate))).toEqual({
      baseRate: "LPR-2025-05-20",
      rateSpread: "TERMS-techInnovationLoan-1",
    });
  });

  test("without an LPR the pricing date is at fault", () => {
    expect(problemsOf(taken(completeRate, {}, { ...book, lpr: [] }))).toEqual([
      "pricingDate no-lpr-known",
    ]);
  });
});

describe("relending", () => {
  const none = withRegisters({ relendingPractice: [] });

  test("without a practice there is none, unless it was wished for", () => {
    expect(taken(completeRelending, {}, none)).toMatchObject({
      parts: { funding: { relending: { kind: "none" } } },
      origins: { relending: { kind: "assumed", rule: "no-relending-known" } },
    });
    const wished = taken(completeRelending, { funding: { relending: { extensions: 1 } } }, none);
    expect(problemsOf(wished)).toEqual(["funding.relending no-relending-known"]);
  });

  const drawRuleOf = (relending: object) => {
    const found = filled(taken(completeRelending, { funding: { relending } })).parts.funding;
    return found?.relending?.kind === "planned" ? found.relending.drawRule : undefined;
  };

  test("is drawn as wished, or by the bank's practice; a cost of collateral is said or the practice's", () => {
    expect(drawRuleOf({ drawOn: "2026-05-01" })).toEqual({ kind: "on", date: "2026-05-01" });
    expect(drawRuleOf({ lagMonths: 2 })).toEqual({ kind: "lag", months: 2 });
    expect(drawRuleOf({ fundsDay: 15 })).toMatchObject({ kind: "nextQuarter", fundsDay: 15 });
    const origins = { relending: "RELENDING-PRACTICE-1" };
    const said = { funding: { relending: { collateralCostBp: "5" } } };
    expect(originsOf(taken(completeRelending, said))).toEqual(origins);
    expect(originsOf(taken(completeRelending))).toEqual({
      ...origins,
      collateralCost: "RELENDING-PRACTICE-1",
    });
  });
});

describe("repayment and clocks", () => {
  const clockOf = (method: string) => {
    const completion = taken(completeRepayment, { interest: { method } });
    const { costClock, settlementDay } = filled(completion).parts;
    return [costClock, settlementDay, originsOf(completion)["costClock"]];
  };
  const counted = (dayCount: string) => ({ kind: "actualDays", dayCount });
  /** As the contract says it, which knows the day it ends. */
  const ownClock = (dayCount: string) => ({ ...counted(dayCount), maturity: "2027-03-16" });

  test("the cost's clock is the contract's where that has a name here, else daily balances", () => {
    expect(clockOf("actual360")).toEqual([
      ownClock("ACT/360"),
      undefined,
      "cost-clock-of-contract",
    ]);
    expect(clockOf("actual365")[0]).toEqual(ownClock("ACT/365F"));
    expect(clockOf("actual365")[2]).toBe("cost-clock-of-contract");
    expect(clockOf("actualActualAfb")).toEqual([counted("ACT/360"), undefined, "daily-balances"]);
    expect(clockOf("monthly12")[0]).toMatchObject({ kind: "wholeMonths" });
    expect(clockOf("monthly12")[2]).toBe("cost-clock-of-contract");
  });

  test("the product's day of settlement goes with the product's way to count", () => {
    const completion = taken(completeRepayment);
    expect(filled(completion).parts.settlementDay).toBe(20);
    expect(originsOf(completion)).toEqual({
      repayment: "TERMS-techInnovationLoan-1",
      interestMethod: "daily-balances",
      settlementDay: "TERMS-techInnovationLoan-1",
      costClock: "cost-clock-of-contract",
    });
  });

  test("up to a year at the end, beyond it in equal parts from the first period", () => {
    const { repayment } = filled(taken(completeRepayment)).parts;
    expect(repayment).toEqual({ method: "bullet", frequency: "quarterly" });
    expect(filled(taken(completeRepayment, { termMonths: 13 })).parts.repayment).toEqual({
      method: "equalPrincipal",
      frequency: "quarterly",
      grace: { kind: "interestOnly", length: { kind: "periods", periods: 0 } },
    });
  });
});

describe("risk sharing", () => {
  test("a scheme that does not apply says its name and every reason", () => {
    const guarantee = { scheme: "techInnovationGuarantee", share: "0.9" };
    const asked = taken(completeGuarantee, { guarantee, firm: { size: "large" } });
    expect(problemsOf(asked)).toEqual([
      "guarantee scheme-does-not-apply name 支持科技创新专项担保计划 reasons firmSize · share-over-scheme",
    ]);
  });

  test("a scheme that applies is the origin of the share", () => {
    const guarantee = { scheme: "techInnovationGuarantee" };
    const completion = taken(completeGuarantee, { guarantee, firm: { size: "small" } });
    expect([completion.kind, originsOf(completion)]).toEqual([
      "filled",
      { guaranteedShare: "GUA-1" },
    ]);
  });

  test("no fund is assumed to pay; one that was said stays", () => {
    expect(originsOf(taken(completeCompensation))).toEqual({ compensation: "no-compensation" });
    const said = taken(completeCompensation, { compensation: { share: "0.4" } });
    expect([said.kind, originsOf(said)]).toEqual(["filled", {}]);
  });

  test("a fund whose scope the loan is outside of says so; one that applies is kept as answered", () => {
    const fund = elementAt(book.registers.compensationFunds, 0);
    const date = { pricingDate: "2025-03-16" };
    const asked = { ...date, compensation: { fund: fund.code, isFirstLoan: false } };
    const scope = { firmSizes: ["micro" as const], termMonthsMin: 24 };
    const narrow = withRegisters({
      compensationFunds: [{ ...fund, value: { ...fund.value, scope } }],
    });
    expect(problemsOf(taken(completeCompensation, asked, narrow))).toEqual([
      `compensation scheme-does-not-apply name ${fund.value.name} reasons firmSize · termMonthsMin`,
    ]);
    expect(filled(taken(completeCompensation, asked)).parts.answers?.fund).toBe(fund);
  });
});

describe("taxes", () => {
  const shown = (change: object, policy: PolicyBook = book) => {
    const completion = taken(completeTax, change, policy);
    const { tax, answers } = filled(completion).parts;
    const bound = tax?.vatExemptRate;
    return [
      tax?.vatTreatment,
      bound && toPlainDigits(bound.perYear),
      answers?.vat?.kind,
      originsOf(completion)["vatTreatment"],
    ];
  };
  const rates = (annualRate: string, base: object = {}) => ({
    rates: [{ from: "2026-03-16", annualRate, ...base }],
  });
  const SMALL = { firm: { size: "small" }, ...rates("0.03") };
  const OF_5Y = { base: "LPR5Y", baseRate: "0.035", spreadBp: "-50" };
  const UNKNOWN = ["taxed", undefined, undefined, "interest-is-taxed"];

  test.each<[string, object, readonly unknown[]]>([
    ["exempt up to 150 % of the LPR", SMALL, ["exempt", "0.045", "exempt", "TAX-3"]],
    [
      "the LPR of the rate's own base",
      { ...SMALL, ...rates("0.03", OF_5Y) },
      ["exempt", "0.0525", "exempt", "TAX-3"],
    ],
    [
      "above the bound, as a whole where no method is said",
      { ...SMALL, ...rates("0.05") },
      ["taxed", undefined, "taxed", "interest-is-taxed"],
    ],
    [
      "a rate without a base, up to five years",
      { ...SMALL, termMonths: 60 },
      ["exempt", "0.045", "exempt", "TAX-3"],
    ],
    [
      "a rate without a base, beyond five years",
      { ...SMALL, termMonths: 61 },
      ["exempt", "0.0525", "exempt", "TAX-3"],
    ],
    ["no rate to compare", { firm: { size: "small" } }, UNKNOWN],
    [
      "said",
      { ...SMALL, tax: { vatTreatment: "exemptPart", vatExemptRate: "0.02" } },
      ["exemptPart", "0.02", undefined, undefined],
    ],
  ])("%s", (_, change, expected) => {
    expect(shown(change)).toEqual(expected);
  });

  test("without an LPR nothing is exempt, and no answer is kept; without a rule the date is at fault", () => {
    expect(shown(SMALL, { ...book, lpr: [] })).toEqual(UNKNOWN);
    const { parts } = filled(taken(completeTax, SMALL, { ...book, lpr: [] }));
    expect(parts).not.toHaveProperty("answers");
    expect(problemsOf(taken(completeTax, SMALL, { ...book, taxRule: [] }))).toEqual([
      "pricingDate no-tax-rule-known",
    ]);
  });
});

test("the whole credit counts where it is larger; without dates a loan is looked at on its pricing date", () => {
  const facts = (change: object, life?: LoanInquiry["life"]) => {
    const inquiry = inquiryOf(change);
    if (inquiry.context === undefined) throw new Error("no context");
    const asked = life === undefined ? inquiry : { ...inquiry, life };
    const { principal, drawdownDate } = wholeCreditFacts(asked, inquiry.context);
    return [toPlainDigits(principal.yuan), drawdownDate];
  };
  expect(facts({ firm: { credit: "10000000.01" } })).toEqual(["10000000.01", "2026-03-16"]);
  expect(facts({ firm: { credit: "100" } })).toEqual(["10000000", "2026-03-16"]);
  expect(facts({ drawdownDate: "2026-04-01" })).toEqual(["10000000", "2026-04-01"]);
  const months = { kind: "months", fromMonth: 1, toMonth: 12 } as const;
  expect(facts({ drawdownDate: "2026-04-01" }, months)).toEqual(["10000000", "2026-03-16"]);
});
