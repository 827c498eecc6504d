/** From what was typed to the file and the answer: every value at its place, and what is missing told at its field. */

import { calendarDate } from "@xinzhi/domain";
import { decodeEstimateFile } from "@xinzhi/domain/estimate-file";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { publicPolicyOf } from "@xinzhi/domain/schemas";
import { describe, expect, test } from "vitest";
import { answerOf, firstShown } from "../result/answer-of.ts";
import { estimateFileOf } from "./estimate-file-of.ts";
import { firstOpenStep, problemsOfStep } from "./step-problems.ts";

const TODAY = "2026-11-28";
const POLICY = publicPolicyOf(publishedPolicyBook, calendarDate(TODAY), "示例银行");

const TYPED = {
  "titles.highTechEnterprise": "yes",
  "titles.highTechEnterprise.expiresOn": "2027",
  "firm.sector": "industry",
  "firm.registeredOn": "2014年",
  "firm.sales": "1.21亿",
  "firm.rdExpense": "990",
  "firm.inventions": "7件",
  "need.purpose": "technicalUpgrading",
  "need.stage": "resultConversion",
  "security.kind": "realEstate",
  "security.value": "2,000",
  "need.amount": "1,000",
  "need.termMonths": "36",
};

test("every text stands at its place in the file", () => {
  expect(estimateFileOf(TYPED, TODAY)).toEqual({
    date: TODAY,
    firm: {
      sector: "industry",
      registeredOn: "2014-12-31",
      years: [{ year: 2025, sales: "121000000", rdExpense: "9900000" }],
      ip: { classOne: 7 },
      certificates: [
        {
          class: "highTechEnterprise",
          issuedOn: TODAY,
          expiresOn: "2027-12-31",
          source: "governmentList",
        },
      ],
    },
    need: {
      purpose: "technicalUpgrading",
      stage: "resultConversion",
      repaidFrom: "operations",
      amount: "10000000",
      termMonths: 36,
    },
    repayment: {},
    security: { kind: "realEstate", value: "20000000" },
    subsidy: {},
  });
});

test("a method comes with how often it is paid, quoted fees with their catalogue's names", () => {
  const file = estimateFileOf(
    {
      ...TYPED,
      "repayment.method": "equalInstalment",
      "repayment.graceMonths": "6",
      feeWay: "own",
      "fees.0.payee": "guarantor",
      "fees.0.kind": "annualInAdvance",
      "fees.0.rate": "0.8",
      "fees.1.payee": "valuer",
      "fees.1.kind": "upfrontFixed",
      "fees.1.amount": "20,000",
      subsidy: "none",
      date: "2026-12-05",
    },
    TODAY,
  );
  expect(file).toMatchObject({
    date: "2026-12-05",
    repayment: { method: "equalInstalment", frequency: "quarterly", graceMonths: 6 },
    fees: [
      { code: "guarantee", payee: "guarantor", kind: "annualInAdvance", rate: "0.008" },
      { code: "appraisal", payee: "valuer", kind: "upfrontFixed", amount: "20000" },
    ],
    subsidy: null,
  });
  expect(decodeEstimateFile(file).kind).toBe("ok");
});

test("a right is pledged as the form assumes, and the file can be read", () => {
  const file = estimateFileOf(
    {
      ...TYPED,
      "security.kind": "intellectualProperty",
      "rights.0.right": "inventionPatent",
      "rights.0.value": "800",
      "rights.0.filedOn": "2020-05-06",
    },
    TODAY,
  );
  const read = decodeEstimateFile(file);
  expect(read.kind === "ok" && read.value.security.rights).toMatchObject([
    { right: "inventionPatent", filedOn: "2020-05-06", isOwnedByPledgor: true },
  ]);
});

describe("the answer", () => {
  test("shows the cheapest of the products that fit", () => {
    const answered = answerOf({ ...TYPED }, POLICY, TODAY);
    expect(answered.kind === "answered" && firstShown(answered.answer)?.product).toBe(
      "techInnovationLoan",
    );
  });

  test("shows none where the stage is not one for a loan", () => {
    const typed = {
      ...TYPED,
      "need.stage": "basicResearch",
      "need.repaidFrom": "project",
    };
    const answered = answerOf(typed, POLICY, TODAY);
    expect(answered.kind === "answered" && firstShown(answered.answer)).toBe(undefined);
    expect(answered.kind === "answered" && answered.answer.stage).toMatchObject({
      kind: "notALoanYet",
      sources: ["ownFunds", "donations", "researchGrants", "governmentResearchPrograms"],
    });
  });

  test("tells at its field what the domain refuses", () => {
    const typed = {
      ...TYPED,
      "repayment.method": "equalPrincipal",
      "repayment.graceMonths": "48",
    };
    expect(answerOf(typed, POLICY, TODAY)).toEqual({
      kind: "refused",
      found: { "repayment.graceMonths": "grace-too-long" },
    });
  });
});

describe("a step", () => {
  test("lacks what is needed, in the order of the form", () => {
    expect(problemsOfStep("need", {})).toEqual(["need.purpose", "need.stage"]);
    expect(problemsOfStep("loan", { feeWay: "own" })).toEqual([
      "need.amount",
      "need.termMonths",
      "fees.0.payee",
      "fees.0.kind",
    ]);
    expect(
      problemsOfStep("need", {
        "need.purpose": "workingCapital",
        "need.stage": "innovationCarrier",
        "security.kind": "intellectualProperty",
      }),
    ).toEqual(["need.serves", "rights.0.right", "rights.0.value", "rights.0.filedOn"]);
  });

  test("is open while something in it cannot be read", () => {
    expect(firstOpenStep({})).toBe("need");
    expect(firstOpenStep({ ...TYPED, "firm.inventions": "七" })).toBe("firm");
    expect(firstOpenStep({ ...TYPED, "titles.highTechEnterprise.expiresOn": "soon" })).toBe("firm");
    expect(firstOpenStep({ ...TYPED })).toBe(undefined);
  });
});
