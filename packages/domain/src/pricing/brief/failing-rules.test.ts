/**
 * Which numbers of a fit say no and how far terms may go, on deals of the demonstration bank: bounds are those of its register of
 * conditions on the deal's track, its kinds of bank, and the lending rules.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import type { Security } from "../../policy/scorecard.ts";
import { policyBookAsOf } from "../../policy-book/policy-book.ts";
import { completeInquiry } from "../../products/completion/complete-inquiry.ts";
import { firmInquiry } from "../../products/fit/firm-inquiry.ts";
import { fitOf } from "../../products/fit/fit.ts";
import { decodeFitFile } from "../../schemas/fit-file.ts";
import type { FailedRule } from "../structures/failed-rule.ts";
import { cureLimitsOf, failingRules, type JudgedFit, type RuleSource } from "./failing-rules.ts";

const folder = new URL("../../../reference-data/demo-bank/deals/", import.meta.url);

/** A deal of the demonstration bank with some fields of its loan, or of its file, changed. */
function judged(number: string, deal: object = {}, file: object = {}): JudgedFit {
  const name = readdirSync(folder).find((found) => found.startsWith(number)) ?? "";
  const kept = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  const question = decodeFitFile({ ...kept, ...file, deal: { ...kept.deal, ...deal } });
  if (question.kind !== "ok") throw new Error(JSON.stringify(question.problems));
  const known = policyBookAsOf(book, question.value.context.pricingDate);
  const request = completeInquiry(firmInquiry(question.value, known).inquiry, known);
  const fit = fitOf(question.value, book);
  if (request.kind !== "ok" || fit.kind !== "ok") throw new Error("no fit");
  const { registers } = known;
  return { question: question.value, fit: fit.value, request: request.value, registers };
}

function sourceText(source: RuleSource): string {
  return "code" in source ? `${source.kind} ${source.code}` : source.kind;
}

function ruleText(rule: FailedRule): string {
  switch (rule.kind) {
    case "coverage":
      return `${toPlainDigits(rule.atLeast)} of ${rule.flows.length} flows by ${rule.paymentsEach}`;
    case "pledgeRate":
      return [rule.atMost, rule.value.yuan, rule.securedShare]
        .map((value) => value && toPlainDigits(value))
        .join(" ");
    case "amount":
      return toPlainDigits(rule.atMost.yuan);
    case "waivedShare":
      return toPlainDigits(rule.atMost);
    case "unsecuredShare":
      return `${toPlainDigits(rule.atMost)} for ${toPlainDigits(rule.unsecured)}`;
    case "ipCapacity":
      return `${rule.rights?.length} rights, ${rule.structure.length} layers`;
    default:
      return `${rule.atMost}`;
  }
}

/** Each rule as where it stands, what it is, and the version that says so. */
const rulesOf = (fit: JudgedFit) =>
  failingRules(fit).map(({ source, rule, reference }) =>
    [sourceText(source), rule.kind, ruleText(rule), reference?.id].join(" | "),
  );

const TECH = "CONDITIONS-techInnovationLoan-1";
const USE = "loanUse | termMonths | 36 | USE-working-capital-2024";
/** Operations whose cash comes back late may borrow for longer; what cash there is was not told. */
const cycle = (longCashCycle: string | undefined) => ({
  use: { longCashCycle },
  cashFlows: undefined,
  paymentsEach: undefined,
});
const NO_CASH = { cashFlows: undefined, paymentsEach: undefined };
const graced = (gracePeriods: number) => ({
  repayment: { method: "equalPrincipal", frequency: "quarterly", gracePeriods },
});

test.each<[string, object, object, readonly string[]]>([
  ["01", {}, {}, []],
  [
    "04",
    {},
    {},
    [
      "condition dscrFloor | coverage | 1.15 of 41 flows by 4 | CONDITIONS-advancedManufacturingLoan-1",
    ],
  ],
  ["08", {}, {}, [`condition unsecuredShareMax | unsecuredShare | 0.3 for 1 | ${TECH}`]],
  ["14", {}, {}, ["institution principalMax | amount | 300000000 | INSTITUTION-cityBank-1"]],
  ["17", {}, {}, [`condition pledgeRateMax | pledgeRate | 0.5 20000000 1 | ${TECH}`]],
  [
    "19",
    {},
    {},
    [
      `condition unsecuredShareMax | unsecuredShare | 0.3 for 0.4 | ${TECH}`,
      `condition termMonthsMost | termMonths | 36 | ${TECH}`,
    ],
  ],
  ["20", {}, {}, [`condition feeWaiverShareMax | waivedShare | 0.5 | ${TECH}`]],
  ["22", {}, {}, ["ipPledge | ipCapacity | 1 rights, 1 layers | "]],
  ["27", {}, {}, ["institution termMonthsMax | termMonths | 60 | INSTITUTION-ruralBank-1"]],
  // Working capital is lent for three years, or five where cash comes back late; on the preferential track five are in order.
  ["16", { termMonths: 48 }, cycle("no"), [USE]],
  ["16", { termMonths: 48 }, cycle("yes"), []],
  // Who does not say how cash comes back has something to say, and nothing to cure.
  ["16", { termMonths: 48 }, cycle(undefined), []],
  [
    "16",
    { termMonths: 61 },
    cycle("yes"),
    [USE.replace("36", "60"), `condition termMonthsMost | termMonths | 60 | ${TECH}`],
  ],
  ["01", graced(4), NO_CASH, []],
  ["01", graced(5), NO_CASH, [`condition graceMonthsMost | graceMonths | 12 | ${TECH}`]],
])("%s with %j and %j", (number, deal, file, expected) => {
  expect(rulesOf(judged(number, deal, file))).toEqual(expected);
});

test("rights are what is pledged where no security is valued", () => {
  const fit = judged("21", { principal: "60000000" });
  const value = fit.fit.ipPledge?.pledge.valueYuan;
  expect(rulesOf(fit)).toContain(
    `condition pledgeRateMax | pledgeRate | 0.4 ${value && toPlainDigits(value)} 1 | CONDITIONS-ipPledgeLoan-1`,
  );
});

describe("how far tenor and grace may go: the least of product, bank and lending rules", () => {
  test.each<[string, object, object, readonly [number, number, number]]>([
    // Preferential terms of 60 months and 12 of grace, four quarters of them.
    ["01", {}, {}, [60, 4, 12]],
    // In months, grace is counted as it was said.
    [
      "01",
      {
        repayment: {
          ...graced(0).repayment,
          grace: { kind: "interestOnly", months: 3 },
          gracePeriods: undefined,
        },
      },
      {},
      [60, 12, 12],
    ],
    // 120 months by the product, and by the lending rules of fixed assets; a state bank goes to 180.
    ["04", {}, {}, [120, 8, 24]],
    // A city bank goes to 84 where the product goes to 120.
    ["14", {}, {}, [84, 8, 24]],
    ["27", {}, {}, [60, 4, 12]],
    ["12", {}, {}, [24, 6, 6]],
    ["17", {}, {}, [36, 2, 6]],
    ["16", {}, {}, [36, 4, 12]],
    ["16", {}, cycle("yes"), [60, 4, 12]],
  ])("%s with %j and %j", (number, deal, file, expected) => {
    const { termMonthsMax, graceMax, graceMonthsMax } = cureLimitsOf(judged(number, deal, file));
    expect([termMonthsMax, graceMax, graceMonthsMax]).toEqual(expected);
  });
});

describe("what was not judged", () => {
  /** A judged fit of which some parts were not asked, or whose registers are others. */
  const partly = (
    { fit, registers, ...rest }: JudgedFit,
    parts: Partial<JudgedFit["fit"]>,
    changed: Partial<JudgedFit["registers"]> = {},
  ): JudgedFit => ({ ...rest, fit: { ...fit, ...parts }, registers: { ...registers, ...changed } });
  const NOTHING = { loanUse: undefined, conditions: undefined, ipPledge: undefined };

  test.each([
    ["19", {}],
    ["22", {}],
    ["16", { termMonths: 48 }],
  ])("fails nothing: %s with %j", (number, deal) => {
    const fit = judged(number, deal, number === "16" ? cycle("no") : {});
    expect(rulesOf(fit)).not.toEqual([]);
    expect(rulesOf(partly(fit, NOTHING))).toEqual([]);
  });

  test("limits nothing: terms may go as far as the rest lets them", () => {
    const limitsOf = (fit: JudgedFit) => {
      const { termMonthsMax, graceMax, graceMonthsMax } = cureLimitsOf(fit);
      return [termMonthsMax, graceMax, graceMonthsMax];
    };
    const [city, operations] = [judged("14"), judged("16", {}, cycle("no"))];
    expect(limitsOf(partly(city, { conditions: undefined }))).toEqual([84, 0, 0]);
    expect(limitsOf(partly(city, {}, { institutionProfiles: [] }))).toEqual([120, 8, 24]);
    expect(limitsOf(partly(operations, { loanUse: undefined }))).toEqual([60, 4, 12]);
    expect(limitsOf(partly(operations, {}, { loanUseRules: [] }))).toEqual([60, 4, 12]);
    const { termMonths } = city.request;
    expect(limitsOf(partly(city, NOTHING, { institutionProfiles: [] }))).toEqual([
      termMonths,
      0,
      0,
    ]);
  });

  test("names no version where none is in force", () => {
    expect(rulesOf(partly(judged("17"), {}, { productConditions: [] }))).toEqual([
      "condition pledgeRateMax | pledgeRate | 0.5 20000000 1 | ",
    ]);
    expect(rulesOf(partly(judged("14"), {}, { institutionProfiles: [] }))).toEqual([]);
    const unlimited = judged("14").registers.institutionProfiles.map((item) => ({
      ...item,
      value: { kind: item.value.kind, termMonthsMax: item.value.termMonthsMax },
    }));
    expect(rulesOf(partly(judged("14"), {}, { institutionProfiles: unlimited }))).toEqual([]);
  });
});

describe("rights as the pledge", () => {
  const large = judged("21", { principal: "60000000" });
  const layered = (structure: readonly (readonly [Security, string])[] | undefined): JudgedFit => {
    const { innovation, ...question } = large.question;
    const layers = structure?.map(([security, part]) => ({ security, share: decimal(part) }));
    return {
      ...large,
      question: {
        ...question,
        innovation: layers && innovation && { ...innovation, structure: layers },
      },
    };
  };
  const sharesOf = (fit: JudgedFit) =>
    failingRules(fit).flatMap(({ rule }) =>
      rule.kind === "pledgeRate" && rule.securedShare ? [toPlainDigits(rule.securedShare)] : [],
    );

  test("secure the layers that stand on them, or the whole loan where no structure is told", () => {
    expect(
      sharesOf(
        layered([
          ["intellectualProperty", "0.5"],
          ["realEstate", "0.3"],
          ["intellectualProperty", "0.2"],
        ]),
      ),
    ).toEqual(["0.7"]);
    expect(sharesOf(layered([]))).toEqual(["1"]);
    expect(sharesOf(layered(undefined))).toEqual(["1"]);
  });

  test("that are worth nothing, or were not judged, have no rate to cure", () => {
    const { ipPledge } = large.fit;
    const worthless = ipPledge && {
      ...ipPledge,
      pledge: { ...ipPledge.pledge, valueYuan: decimal("0") },
    };
    expect(sharesOf({ ...large, fit: { ...large.fit, ipPledge: worthless } })).toEqual([]);
    expect(sharesOf({ ...large, fit: { ...large.fit, ipPledge: undefined } })).toEqual([]);
  });

  test("that end first are judged by law and by the bank's terms, with the structure that was told", () => {
    const ending = judged("22");
    const { ipLegalTerms: legalTerms, ipPledgeTerms: pledgeTerms } = ending.registers;
    const { innovation, ...question } = ending.question;
    const ruleIn = (fit: JudgedFit) => failingRules(fit).map(({ rule }) => rule)[0];
    expect(ruleIn(ending)).toEqual({
      kind: "ipCapacity",
      rights: question.rights,
      structure: innovation?.structure,
      rules: { legalTerms, pledgeTerms },
    });
    const untold = { ...ending, question: { ...question, innovation: undefined } };
    expect(ruleIn(untold)).toMatchObject({ kind: "ipCapacity", structure: [] });
  });
});
