/** One firm and one loan judged whole: where each fact comes from, and what is absent where it was not told. */
import { describe, expect, test } from "vitest";
import { SAMPLE_INNOVATION } from "../../../laws/sample-innovation.ts";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { toPlainDigits } from "../../money/decimal.ts";
import { decodeFitFile } from "../../schemas/fit-file.ts";
import { fitOf } from "./fit.ts";

const DEAL = {
  id: "FIT",
  titleZh: "示例",
  product: "ipPledgeLoan",
  pricingDate: "2026-11-27",
  institution: "cityBank",
  purpose: "technologyDevelopment",
  principal: "6000000",
  termMonths: 12,
  repayment: { method: "bullet", frequency: "atMaturity", gracePeriods: 0 },
  interest: { method: "monthly12" },
  rates: [{ from: "2026-11-27", annualRate: "0.036" }],
  funding: { relending: null },
  capital: { riskWeight: "0.75", car: "0.115" },
  tax: { vatTreatment: "taxed" },
};

function certificate(expiresOn: string, issuedOn = "2025-01-01") {
  return { class: "littleGiant", issuedOn, expiresOn, source: "governmentList" };
}

function asked(file: Readonly<Record<string, unknown>>) {
  const question = decodeFitFile({ deal: DEAL, firm: {}, ...file });
  if (question.kind === "refused") throw new Error(JSON.stringify(question.problems));
  return fitOf(question.value, publishedPolicyBook);
}

function answered(file: Readonly<Record<string, unknown>>) {
  const answer = asked(file);
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

test("a firm of which nothing is known is judged on the standard track, and stays open", () => {
  const answer = answered({});
  expect(answer).toMatchObject({
    id: "FIT",
    pricingDate: "2026-11-27",
    maturity: "2027-11-27",
    size: { kind: "sectorUnknown" },
    conditions: { track: { kind: "standard" } },
    channel: { kind: "standard" },
    institutionLimits: [],
    innovation: undefined,
    ipPledge: undefined,
    coverage: undefined,
  });
  expect(answer.titles.map(({ standing }) => standing.kind)).toEqual(Array(7).fill("unknown"));
  expect(answer.verdict.notAsked).toEqual(["stage", "ipPledge", "scorecards"]);
});

describe("titles are read off certificates in force on the pricing date", () => {
  test.each<[string, unknown, string]>([
    ["in force", certificate("2026-11-28"), "preferential"],
    ["lapsed on the day", certificate("2026-11-27"), "standard"],
    ["issued the day after", certificate("2028-01-01", "2026-11-28"), "standard"],
    ["self-assessed", { ...certificate("2028-01-01"), source: "selfAssessed" }, "standard"],
  ])("%s", (_name, held, track) => {
    expect(answered({ firm: { certificates: [held] } }).conditions?.track.kind).toBe(track);
  });

  test.each([
    ["2027-11-26", true],
    ["2027-11-27", false],
  ])("support that ends on %s ends inside the loan: %s", (expiresOn, inside) => {
    const { support } = answered({ firm: { certificates: [certificate(expiresOn)] } });
    expect(support.map(({ scheme, endsInsideLoan }) => [scheme, endsInsideLoan])).toEqual([
      ["techRelending", false],
      ["innovationGuarantee", inside],
    ]);
  });
});

describe("use", () => {
  test.each<[unknown, unknown, string | undefined, string | undefined]>([
    ["technologyDevelopment", {}, "workingCapital", "met"],
    ["equipmentRenewal", {}, "fixedAsset", "met"],
    ["equipmentRenewal", { type: "workingCapital" }, "workingCapital", "notMet"],
    ["workingCapital", { uses: ["dividends"] }, "workingCapital", "notMet"],
    [undefined, {}, undefined, undefined],
  ])("%s with %j", (purpose, use, type, outcome) => {
    const { loanUse } = answered({ deal: { ...DEAL, purpose }, use });
    expect([loanUse?.type, loanUse?.verdict.outcome]).toEqual([type, outcome]);
  });

  test.each([
    ["yes", "met"],
    ["no", "notMet"],
  ])("60 months with a long cash cycle: %s", (longCashCycle, outcome) => {
    const deal = { ...DEAL, termMonths: 60 };
    expect(answered({ deal, use: { longCashCycle } }).loanUse?.verdict.outcome).toBe(outcome);
  });
});

test("the size that is judged is the one that rules ask for", () => {
  const { registers } = publishedPolicyBook;
  const productConditions = registers.productConditions.map((item) => {
    const greenChannel = { ...item.value.greenChannel, scope: { firmSizes: ["small"] as const } };
    return { ...item, value: { ...item.value, greenChannel } };
  });
  const book = { ...publishedPolicyBook, registers: { ...registers, productConditions } };
  const channel = (staff: number) => {
    const firm = { sector: "industry", staff, years: [{ year: 2025, sales: "121000000" }] };
    const question = decodeFitFile({ deal: DEAL, firm });
    const answer = question.kind === "ok" ? fitOf(question.value, book) : question;
    return answer.kind === "ok" ? answer.value.channel?.kind : answer.problems;
  };
  expect([channel(180), channel(300)]).toEqual(["green", "standard"]);
});

test("without a bank there is no limit of its kind; a large loan passes it", () => {
  const { institution: _, ...anyBank } = DEAL;
  expect(answered({ deal: anyBank }).institutionLimits).toBeUndefined();
  const large = { ...DEAL, principal: "300000000.01" };
  expect(answered({ deal: large }).institutionLimits).toEqual(["principalMax"]);
});

describe("rights", () => {
  // 15,000,000 valued on 2026-01-20, ended by 2040-05-06: of 5,220 days 4,909 are left. × 0.36 = 5,078,275.86.
  const { rights, lender: _, ...innovation } = SAMPLE_INNOVATION;
  const paid = rights.map((right) => ({ ...right, annualFeePaidUntil: "2027-05-05" }));

  test("secure the whole loan where no structure was told", () => {
    const { ipPledge, verdict } = answered({ rights: paid });
    expect(
      ipPledge && [ipPledge.securedYuan, ipPledge.pledge.capacityYuan].map(toPlainDigits),
    ).toEqual(["6000000", "5078275.86"]);
    expect(ipPledge?.holds).toBe(false);
    expect(verdict.against).toContain("ipPledge");
  });

  test("secure their layer of the structure, and no more", () => {
    const { ipPledge, conditions } = answered({ rights: paid, innovation });
    // 60 % of 6,000,000 over 15,000,000.
    expect(ipPledge && toPlainDigits(ipPledge.securedYuan)).toBe("3600000");
    expect(ipPledge?.holds).toBe(true);
    const pledgeRate = conditions?.checks.find(({ code }) => code === "pledgeRateMax")?.shown;
    expect(pledgeRate && toPlainDigits(pledgeRate)).toBe("0.24");
  });

  // 20,000,000 of a right that ends on 2030-11-27: 1,461 days, 365 gone at maturity. × 0.36 = 7,200,000, then 5,401,232.03.
  test("that carry the loan at first must carry it to the end", () => {
    const fading = paid.map((right) => ({
      ...right,
      filedOn: "2010-11-27",
      valuations: { income: { value: "20000000", valuer: "示例", valuedOn: "2026-11-27" } },
    }));
    const { ipPledge } = answered({ rights: fading, deal: { ...DEAL, principal: "6500000" } });
    expect(ipPledge).toMatchObject({ holds: false, test: { within: true } });
    expect(ipPledge?.shortfall && toPlainDigits(ipPledge.shortfall.capacityYuan)).toBe(
      "5401232.03",
    );
  });

  test("that a structure counts on and nobody offers carry nothing", () => {
    const { ipPledge } = answered({ innovation });
    expect(ipPledge).toMatchObject({ holds: false, pledge: { rights: [] } });
  });
});

test("coverage is taken over so many payments at a time", () => {
  const deal = {
    ...DEAL,
    termMonths: 24,
    repayment: { method: "equalPrincipal", frequency: "halfYearly", gracePeriods: 0 },
  };
  const cashFlows = [{ date: "2027-11-27", amount: "3000000" }];
  const stretches = (paymentsEach: number) =>
    answered({ deal, cashFlows, paymentsEach }).coverage?.stretches.length;
  expect([stretches(1), stretches(2), stretches(3)]).toEqual([4, 2, 2]);
});

test("what does not fit together in the deal is refused by its field", () => {
  expect(asked({ deal: { ...DEAL, firm: { grade: "Z9" } } })).toMatchObject({
    kind: "refused",
    problems: [{ path: ["firm", "grade"], code: "unknown-grade" }],
  });
  const tooLong = { method: "equalPrincipal", frequency: "monthly", gracePeriods: 12 };
  expect(asked({ deal: { ...DEAL, repayment: tooLong } })).toMatchObject({
    kind: "refused",
    problems: [{ code: "grace-too-long" }],
  });
});
