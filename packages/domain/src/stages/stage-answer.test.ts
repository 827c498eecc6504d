/** The answers by the founding paper's Table 1 and the demonstration bank's practice. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { type StageAnswer, type StageAsk, stageAnswer } from "./stage-answer.ts";
import {
  FUNDING_SOURCES,
  type PlacedStage,
  SERVED_STAGES,
  type StageRules,
} from "./stage-profile.ts";

const { stageProfiles, stagePractices } = publishedPolicyBook.registers;
const rules: StageRules = { profiles: stageProfiles, practices: stagePractices };
const today = calendarDate("2026-11-27");

const answerTo = (placed: PlacedStage, ask: Partial<StageAsk> = {}) =>
  stageAnswer(rules, { placed, lender: undefined, repaidFrom: "project", ...ask }, today);

const told = (answer: StageAnswer | undefined) =>
  answer && { verdict: answer.verdict, reasons: answer.reasons, sources: answer.sources };

const RESEARCH_SOURCES = [
  "ownFunds",
  "governmentResearchPrograms",
  "governmentGuidanceFunds",
  "angelInvestment",
  "ventureCapital",
];
const CARRIER_SOURCES = ["treasuryBonds", "localSpecialBonds", "policyFinance"];

describe("Table 1", () => {
  test.each([
    ["basicResearch", "front", "high", false, "negative", -3],
    ["innovationResearch", "middle", "fairlyHigh", false, "negative", -2],
    ["resultConversion", "rear", "moderate", true, "turnsPositive", 0],
  ] as const)(
    "%s: %s of the chain, risk %s, direct benefit %s, cash %s, %i notches",
    (stage, chainPosition, risk, hasDirectBenefit, cashFlow, riskNotches) => {
      expect(answerTo({ stage })).toMatchObject({
        placed: { stage },
        chainPosition,
        nature: { risk, hasDirectBenefit, cashFlow },
        riskNotches,
        profileReference: { id: `TABLE-1-${stage}`, document: { issuer: "立项论文" } },
        practiceReference: { id: `SAMPLE-STAGE-${stage}` },
      });
    },
  );

  test("a carrier takes risk, benefit and cash from the stage it serves, and its place is the whole chain", () => {
    expect(answerTo({ stage: "innovationCarrier", serves: "innovationResearch" })).toMatchObject({
      chainPosition: "wholeChain",
      nature: { risk: "fairlyHigh", hasDirectBenefit: false, cashFlow: "negative" },
      riskNotches: -2,
      profileReference: { id: "TABLE-1-innovationCarrier" },
      practiceReference: { id: "SAMPLE-STAGE-innovationResearch" },
    });
  });
});

test("every source of the list pays for some stage, and no stage names another", () => {
  const named = stageProfiles.flatMap(({ value }) => value.sources);
  expect([...new Set(named)].toSorted()).toEqual(FUNDING_SOURCES.toSorted());
  expect(stagePractices.map(({ code }) => code)).toEqual(SERVED_STAGES);
});

describe("may bank credit finance it?", () => {
  test("conversion of results: yes, repaid by the project", () => {
    expect(told(answerTo({ stage: "resultConversion" }))).toEqual({
      verdict: "loan",
      reasons: ["bank-credit-is-a-source", "project-earns"],
      sources: ["privateEquity", "trusts", "bonds", "equity", "bankCredit"],
    });
  });

  test("innovation research: not a loan yet; its own sources, and what would open a loan", () => {
    expect(told(answerTo({ stage: "innovationResearch" }))).toEqual({
      verdict: "notALoanYet",
      reasons: [
        "bank-credit-is-no-source",
        "project-earns-nothing",
        "cash-flow-stays-negative",
        "operations-could-repay",
      ],
      sources: RESEARCH_SOURCES,
    });
  });

  test("innovation research repaid by the firm's running business: a loan to the firm", () => {
    expect(told(answerTo({ stage: "innovationResearch" }, { repaidFrom: "operations" }))).toEqual({
      verdict: "loanOnOperations",
      reasons: [
        "bank-credit-is-no-source",
        "project-earns-nothing",
        "cash-flow-stays-negative",
        "operations-repay",
      ],
      sources: RESEARCH_SOURCES,
    });
  });

  test.each(["project", "operations"] as const)(
    "basic research repaid from %s: no loan",
    (repaidFrom) => {
      expect(told(answerTo({ stage: "basicResearch" }, { repaidFrom }))).toEqual({
        verdict: "notALoanYet",
        reasons: ["bank-credit-is-no-source", "project-earns-nothing", "cash-flow-stays-negative"],
        sources: ["ownFunds", "donations", "researchGrants", "governmentResearchPrograms"],
      });
    },
  );

  test.each([
    [
      undefined,
      "notALoanYet",
      ["bank-credit-is-no-source", "carrier-does-not-balance", "operations-could-repay"],
    ],
    [
      "cityBank",
      "notALoanYet",
      ["bank-credit-is-no-source", "carrier-does-not-balance", "operations-could-repay"],
    ],
    ["policyBank", "policyLoan", ["policy-finance-is-a-source", "carrier-does-not-balance"]],
  ] as const)("a carrier of conversion asked of %s: %s", (lender, verdict, reasons) => {
    expect(
      told(answerTo({ stage: "innovationCarrier", serves: "resultConversion" }, { lender })),
    ).toEqual({ verdict, reasons, sources: CARRIER_SOURCES });
  });

  test("a policy bank is no source of research either", () => {
    expect(answerTo({ stage: "basicResearch" }, { lender: "policyBank" })?.verdict).toBe(
      "notALoanYet",
    );
  });
});

describe("rules that say less", () => {
  const conversion = { stage: "resultConversion" } as const;
  const ask = { placed: conversion, lender: undefined, repaidFrom: "project" } as const;

  test("before they are in force, or without profile or practice, there is no answer", () => {
    expect(stageAnswer(rules, ask, calendarDate("2021-12-31"))).toBeUndefined();
    expect(stageAnswer({ ...rules, practices: [] }, ask, today)).toBeUndefined();
    expect(stageAnswer({ ...rules, profiles: [] }, ask, today)).toBeUndefined();
  });

  test("a carrier whose served stage is not on record has no answer", () => {
    const onlyCarrier = stageProfiles.filter(({ code }) => code === "innovationCarrier");
    const placed = { stage: "innovationCarrier", serves: "resultConversion" } as const;
    expect(
      stageAnswer({ ...rules, profiles: onlyCarrier }, { ...ask, placed }, today),
    ).toBeUndefined();
  });

  test("a stage of bank credit that does not earn is refused for that alone", () => {
    const changed = (nature: object): StageRules => ({
      ...rules,
      profiles: stageProfiles.map((item) => ({
        ...item,
        value: {
          ...item.value,
          nature: {
            risk: "moderate",
            hasDirectBenefit: true,
            cashFlow: "turnsPositive",
            ...nature,
          },
        },
      })),
    });
    expect(stageAnswer(changed({ cashFlow: "negative" }), ask, today)?.reasons).toEqual([
      "cash-flow-stays-negative",
      "operations-could-repay",
    ]);
    expect(stageAnswer(changed({ hasDirectBenefit: false }), ask, today)?.reasons).toEqual([
      "project-earns-nothing",
      "operations-could-repay",
    ]);
  });

  test("a stage whose nature hangs on itself has no answer", () => {
    const circular: StageRules = {
      ...rules,
      profiles: stageProfiles.map((item) => ({
        ...item,
        value: { ...item.value, nature: "asServed" },
      })),
    };
    expect(stageAnswer(circular, ask, today)).toBeUndefined();
  });
});
