/** The innovation profile at the border: what comes in, and what is refused with its place. */
import { describe, expect, test } from "vitest";
import { SAMPLE_INNOVATION as FILE } from "../../laws/sample-innovation.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { decimal } from "../money/decimal.ts";
import { money, share } from "../money/money.ts";
import { decodeInnovationProfile } from "./innovation-profile.ts";

function problems(changes: Readonly<Record<string, unknown>>): unknown {
  const decoded = decodeInnovationProfile({ ...FILE, ...changes });
  return decoded.kind === "ok"
    ? "ok"
    : decoded.problems.map(({ path, code }) => [path.join("."), code]);
}

test("a profile in full is read field by field", () => {
  const decoded = decodeInnovationProfile(FILE);
  if (decoded.kind === "refused") throw new Error(JSON.stringify(decoded.problems));
  const { value } = decoded;
  expect(value).toMatchObject({
    assessedOn: "2026-03-16",
    industry: "highEndEquipment",
    ownGrade: "R8",
    lender: "cityBank",
    repaidFrom: "project",
    guaranteedShare: share("0.5"),
    structure: [
      { security: "intellectualProperty", share: decimal("0.6") },
      { security: "unsecured", share: decimal("0.4") },
    ],
    operatingCash: ["2000000", "2400000", "1800000", "2200000"].map(decimal),
  });
  expect(value.stageChoices[2]).toEqual({ question: "maturity", option: "pilotProven" });
  expect(value.enterpriseAnswers[0]).toEqual({
    kind: "measured",
    measure: "researchRatio",
    value: decimal("0.08"),
    evidence: { kind: "document", name: "2025 年度审计报告", date: "2026-03-01" },
  });
  expect(value.enterpriseAnswers[3]).toEqual({
    kind: "graded",
    measure: "patentInfluence",
    grade: "industry",
    reason: "两家同行取得许可",
    evidence: { kind: "missing" },
  });
  expect(value.projectAnswers[2]?.evidence).toEqual({ kind: "missing" });
  expect(value.cashFlows[0]).toEqual({
    moment: { kind: "month", month: 0 },
    amount: money("-10000000"),
  });
});

test("a right is read with its valuations by method", () => {
  const decoded = decodeInnovationProfile(FILE);
  expect(decoded.kind === "ok" && decoded.value.rights).toEqual([
    {
      right: "inventionPatent",
      number: "ZL202010000001.1",
      filedOn: calendarDate("2020-05-06"),
      protectedUntil: undefined,
      status: "granted",
      annualFeePaidUntil: calendarDate("2026-05-05"),
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
          value: money("15000000"),
          valuer: "甲评估",
          valuedOn: calendarDate("2026-01-20"),
        },
        {
          method: "cost",
          value: money("9000000"),
          valuer: "甲评估",
          valuedOn: calendarDate("2026-01-20"),
        },
      ],
      chosenMethod: "income",
    },
  ]);
});

test.each<[string, readonly string[]]>([
  [
    "right",
    [
      "inventionPatent",
      "utilityModelPatent",
      "designPatent",
      "trademark",
      "softwareCopyright",
      "layoutDesign",
    ],
  ],
  ["status", ["granted", "pending", "ended", "invalidated"]],
  ["coOwnerConsent", ["noCoOwners", "given", "missing"]],
  ["outsideClaim", ["none", "dispute", "seizure"]],
  ["chosenMethod", ["income", "cost", "market"]],
])("%s is one of %j", (field, words) => {
  for (const word of words) {
    const decoded = decodeInnovationProfile({ ...FILE, ...withRight({ [field]: word }) });
    expect(decoded.kind === "ok" && decoded.value.rights[0]).toMatchObject({ [field]: word });
  }
  expect(problems(withRight({ [field]: "" }))).toEqual([[`rights.0.${field}`, "not-in-list"]]);
});

test("a right filed on the day of judgement is read, and so is a last day far ahead", () => {
  const far = { filedOn: "2026-03-16", protectedUntil: "2150-12-31" };
  const decoded = decodeInnovationProfile({ ...FILE, ...withRight(far) });
  expect(decoded.kind === "ok" && decoded.value.rights[0]).toMatchObject(far);
});

test("rights, flows and running cash may be left out, and flows may have dates", () => {
  const { rights: _rights, cashFlows: _flows, operatingCash: _cash, lender: _l, ...least } = FILE;
  const decoded = decodeInnovationProfile(least);
  expect(decoded.kind === "ok" && decoded.value).toMatchObject({
    rights: [],
    cashFlows: [],
    operatingCash: [],
    lender: undefined,
  });
  const dated = decodeInnovationProfile({
    ...FILE,
    cashFlows: [{ date: "2026-03-16", amount: "-1" }],
  });
  expect(dated.kind === "ok" && dated.value.cashFlows).toEqual([
    { moment: { kind: "date", date: "2026-03-16" }, amount: money("-1") },
  ]);
});

const [right] = FILE.rights;
const withRight = (changes: object) => ({ rights: [{ ...right, ...changes }] });
const withAnswer = (answer: object) => ({ enterprise: { conversionRate: answer } });

describe("refused", () => {
  test.each<[Readonly<Record<string, unknown>>, string, string]>([
    [{ luck: "yes" }, "luck", "unknown-field"],
    [{ assessedOn: "2026-02-30" }, "assessedOn", "not-a-date"],
    [{ ownGrade: "" }, "ownGrade", "empty"],
    [{ repaidFrom: "luck" }, "repaidFrom", "not-in-list"],
    [{ lender: "pawnshop" }, "lender", "not-in-list"],
    [{ guaranteedShare: "1.01" }, "guaranteedShare", "out-of-range"],
    [{ stage: { income: 1 } }, "stage.income", "not-text"],
    [withAnswer({ value: 0.3 }), "enterprise.conversionRate.value", "number-not-text"],
    [withAnswer({}), "enterprise.conversionRate.value", "missing"],
    [withAnswer({ grade: "a" }), "enterprise.conversionRate.reason", "missing"],
    [withAnswer({ value: "1", grade: "a" }), "enterprise.conversionRate.grade", "unknown-field"],
    [withAnswer({ value: "1", reason: "a" }), "enterprise.conversionRate.reason", "unknown-field"],
    [{ project: { readinessLevel: { grade: "a" } } }, "project.readinessLevel.reason", "missing"],
    [
      withAnswer({ value: "1", evidence: { name: "x" } }),
      "enterprise.conversionRate.evidence.date",
      "missing",
    ],
    [{ structure: [] }, "structure", "empty"],
    [{ structure: [{ security: "unsecured", share: "0.99" }] }, "structure", "out-of-range"],
    [{ structure: [{ security: "gold", share: "1" }] }, "structure.0.security", "not-in-list"],
    [{ structure: [{ security: "unsecured", share: "0" }] }, "structure.0.share", "out-of-range"],
    [{ cashFlows: [{ amount: "1" }] }, "cashFlows.0.month", "missing"],
    [
      {
        cashFlows: [
          { month: 1, amount: "1" },
          { date: "2026-01-01", amount: "1" },
        ],
      },
      "cashFlows.1.date",
      "wrong-kind",
    ],
    [
      {
        cashFlows: [
          { date: "2026-01-01", amount: "1" },
          { month: 1, amount: "1" },
        ],
      },
      "cashFlows.1.month",
      "wrong-kind",
    ],
    [
      { cashFlows: [{ date: "2026-01-01", amount: "1" }, { amount: "1" }] },
      "cashFlows.1.date",
      "missing",
    ],
    [{ operatingCash: ["0.001"] }, "operatingCash.0", "too-many-decimals"],
    [withRight({ right: "secret" }), "rights.0.right", "not-in-list"],
    [withRight({ ownedByPledgor: true }), "rights.0.ownedByPledgor", "not-in-list"],
    [withRight({ filedOn: undefined }), "rights.0.filedOn", "missing"],
    [withRight({ filedOn: "2026-03-17" }), "rights.0.filedOn", "not-in-order"],
    [withRight({ protectedUntil: "2151-01-01" }), "rights.0.protectedUntil", "out-of-range"],
    [withRight({ annualFeePaidUntil: "26-1-1" }), "rights.0.annualFeePaidUntil", "not-a-date"],
    [{ assessedOn: "2151-01-01", rights: [] }, "assessedOn", "out-of-range"],
    [withRight({ chosenMethod: "guess" }), "rights.0.chosenMethod", "not-in-list"],
    [
      withRight({ valuations: { income: { value: "0", valuer: "甲", valuedOn: "2026-01-01" } } }),
      "rights.0.valuations.income.value",
      "out-of-range",
    ],
    [withRight({ valuations: { guess: {} } }), "rights.0.valuations.guess", "unknown-field"],
  ])("%j: %s %s", (changes, path, code) => {
    expect(problems(changes)).toEqual([[path, code]]);
  });

  test("everything at once, each with its place", () => {
    expect(
      problems({
        ...withAnswer({}),
        project: { readinessLevel: {} },
        structure: [{ security: "unsecured", share: "0.5" }],
        cashFlows: [{ amount: "1" }],
      }),
    ).toEqual([
      ["enterprise.conversionRate.value", "missing"],
      ["project.readinessLevel.value", "missing"],
      ["structure", "out-of-range"],
      ["cashFlows.0.month", "missing"],
    ]);
  });
});
