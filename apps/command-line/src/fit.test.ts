/** The fit command as a user runs it, on invented firms (示例); figures are worked out by hand in the comments. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { DEAL, FIRM, FITTING, INNOVATION, PATENT } from "./fit-examples.ts";

const COMMAND = fileURLToPath(new URL("./fit.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "fit-"));

function run(content: unknown) {
  const file = join(folder, "firm.json");
  writeFileSync(file, JSON.stringify(content));
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, file], {
    encoding: "utf8",
  });
  return { status, stderr, report: status === 0 ? JSON.parse(stdout) : stdout };
}

const titled = (report: { titles: { title: string }[] }, title: string) =>
  report.titles.find((verdict) => verdict.title === title);

describe("a firm on the list whose pilot run is proven", () => {
  const { status, stderr, report } = run(FITTING);

  test("fits, and says so in both languages", () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(report).toMatchObject({
      id: "FIT",
      pricingDate: "2026-11-27",
      maturityDate: "2027-11-27",
      outcome: "fits",
      against: [],
      open: [],
      notAsked: [],
      zh: "适合：已核对的各项都符合。",
      en: "Fits: everything that was checked holds.",
    });
  });

  test("its title, size and public support come from its certificates and accounts", () => {
    expect(titled(report, "littleGiant")).toMatchObject({
      standing: { kind: "listed", zh: "已列入政府名单" },
      certificate: { number: "示例-0001", expiresOn: "2028-07-01" },
      outcome: "unknown",
    });
    expect(report.titles.length).toBe(7);
    // 180 people and 121 million: below the 300 people of a medium firm in industry.
    expect(report.size).toMatchObject({ class: "small", zh: "小型" });
    expect(report.support.innovationGuarantee).toMatchObject({
      outcome: "met",
      grounds: [{ list: "littleGiant", expiresOn: "2028-07-01" }],
      endsInsideLoan: false,
    });
    expect(report.support.techRelending.reasons.map(({ code }: { code: string }) => code)).toEqual([
      "not-on-list",
      "threshold-not-established",
    ]);
    expect(report.loanUse).toMatchObject({
      type: "workingCapital",
      outcome: "met",
      rules: { id: "USE-working-capital-2024", effectiveFrom: "2024-07-01" },
      reasons: [],
    });
  });

  // Enterprise 18.2 + 8.5 + 17.5 + 7.5 + 20, project 34 + 15.75 + 22: R8 up one is R7, LGD up 2 points.
  // LGD 0.7 × 40 % + 0.3 × 45 % = 41.5 %; half is guaranteed: 1.5 % × 41.5 % × 0.5, then 1 % × 43.5 % × 0.5.
  test("is scored, and its risk stands before and after", () => {
    expect(report.stage.outcome).toBe("loan");
    const { enterprise, project, credit } = report.scorecards;
    expect([enterprise.score, project.score]).toEqual(["71.7", "71.75"]);
    expect(credit).toEqual({
      ownGrade: "R8",
      grade: "R7",
      notches: { enterprise: 1, project: 0, stage: 0 },
      lgdAdded: "0.02",
      before: { pd: "0.015", lgd: "0.415", expectedLoss: "0.0031125" },
      after: { pd: "0.01", lgd: "0.435", expectedLoss: "0.002175" },
    });
  });

  test("gets the preferential value of every condition and the green channel", () => {
    const { conditions, channel } = report;
    expect(conditions).toMatchObject({ track: "preferential", lacking: [], outcome: "holds" });
    expect(conditions.checks[0]).toEqual({
      code: "dscrFloor",
      bound: "atLeast",
      standard: "1.2",
      preferential: "1.1",
      tilt: "-0.1",
      applied: "1.1",
      shown: "1.2",
      outcome: "holds",
      zh: "最低一期偿债备付率不低于 1.1 倍，现为 1.2 倍，符合。",
      en: "The coverage of the weakest period must be at least 1.1; it is 1.2 and passes.",
    });
    // 70 % of 6,000,000 on a value of 40,000,000.
    expect(conditions.checks[1]).toMatchObject({ code: "pledgeRateMax", shown: "0.105" });
    expect(channel).toMatchObject({ kind: "green", workingDays: 5, workingDaysSaved: 10 });
    expect(report.institution).toEqual({ passes: true, limits: [] });
  });

  // Of the 4,935 days from the valuation to 2040-05-06 4,909 are left: 40,000,000 × 4,909 ÷ 4,935 × 0.36.
  test("its patent carries the part it secures", () => {
    expect(report.ipPledge).toMatchObject({
      holds: true,
      secured: "4200000.00",
      value: "40000000.00",
      capacity: "14324133.74",
      rights: [{ outcome: "accepted", endsOn: "2040-05-06" }],
    });
    expect(report.coverage).toMatchObject({
      minimum: { due: "6216000.00", coverage: "1.2" },
      average: "1.2",
    });
  });
});

describe("a prototype that only its own project would repay", () => {
  const { report } = run({
    deal: { ...DEAL, product: "techInnovationLoan", funding: { ftpDiscount: "0.001" } },
    firm: { ...FIRM, certificates: [] },
    innovation: {
      ...INNOVATION,
      stage: { ...INNOVATION.stage, maturity: "prototype" },
      structure: [{ security: "guaranteed", share: "1" }],
    },
  });

  test("is not a loan yet, and is told whose money fits instead", () => {
    expect(report).toMatchObject({
      outcome: "notALoanYet",
      against: ["stage"],
      open: ["conditions"],
      notAsked: ["ipPledge"],
      zh: "现在还不适合贷款，未通过：创新阶段。",
      en: "Not a loan yet; not passed: stage of innovation.",
      ipPledge: null,
      coverage: null,
    });
    expect(report.stage).toMatchObject({
      outcome: "notALoanYet",
      stage: "innovationResearch",
      sources: [
        "ownFunds",
        "governmentResearchPrograms",
        "governmentGuidanceFunds",
        "angelInvestment",
        "ventureCapital",
      ],
    });
    expect(report.stage.zh).toContain("可先用以下资金：自有资金、政府研发计划、政府引导基金");
    expect(report.stage.en).toContain(
      "these sources fit the stage: own funds, government research",
    );
  });

  test("without a listed title it is on the standard track and in the ordinary channel", () => {
    expect(report.conditions).toMatchObject({
      track: "standard",
      lacking: [{ code: "titleListed" }],
      outcome: "open",
    });
    expect(report.conditions.checks[0]).toMatchObject({
      applied: "1.2",
      shown: null,
      outcome: "open",
      zh: "最低一期偿债备付率须不低于 1.2 倍，资料不足，不能判定。",
    });
    // Nothing is pledged: a guarantor stands for all of it.
    expect(report.conditions.checks[1]).toMatchObject({ shown: "0", outcome: "holds" });
    expect(report.channel).toMatchObject({
      kind: "standard",
      workingDays: 15,
      lacking: [{ code: "titleListed" }],
      zh: "走普通通道，15 个工作日。",
    });
  });
});

describe("a firm whose certificates lapse and whose patent ends a day before the loan", () => {
  // 4,000,000 in four half-years at 4 %: interest 80,000, 60,000, 40,000, 20,000 beside 1,000,000 of principal.
  // Cash of 1.2, 1.1, 1.2 and 1.2 times what is due; together 4,934,000 ÷ 4,200,000.
  const listed = { issuedOn: "2024-07-01", expiresOn: "2027-07-01", source: "governmentList" };
  const { report } = run({
    deal: {
      ...DEAL,
      principal: "4000000",
      termMonths: 24,
      repayment: { method: "equalPrincipal", frequency: "halfYearly", gracePeriods: 0 },
      rates: [{ from: "2026-11-27", annualRate: "0.04" }],
    },
    firm: {
      ...FIRM,
      certificates: [
        { class: "littleGiant", ...listed },
        { class: "relendingCandidate", ...listed },
      ],
    },
    innovation: INNOVATION,
    rights: [{ ...PATENT, filedOn: "2008-11-27" }],
    cashFlows: [
      { date: "2027-05-27", amount: "1296000" },
      { date: "2027-11-27", amount: "1166000" },
      { date: "2028-05-27", amount: "1248000" },
      { date: "2028-11-27", amount: "1224000" },
    ],
  });

  test("support ends on the day the certificate lapses, inside the loan", () => {
    expect(report.support.techRelending).toMatchObject({
      outcome: "met",
      endsOn: "2027-07-01",
      endsInsideLoan: true,
      zh: "科技创新再贷款的依据到 2027-07-01 失效，早于贷款到期日 2028-11-27，该日起不再是支持对象，须提前续认定。",
      en: "The ground for technology relending lapses on 2027-07-01, before the loan falls due on 2028-11-27; from that day there is no support unless it is renewed.",
    });
  });

  test("the patent is a hard stop, so nothing carries the loan", () => {
    expect(report).toMatchObject({
      outcome: "doesNotFit",
      against: ["ipPledge"],
      open: ["conditions"],
      zh: "不适合，未通过：知识产权质押。",
    });
    expect(report.ipPledge).toMatchObject({
      holds: false,
      secured: "2800000.00",
      capacity: "0.00",
      pledgeRate: null,
      zh: "知识产权可质押 0 元，须覆盖 280 万元，不足。",
      rights: [
        {
          outcome: "refused",
          grounds: [
            {
              code: "debt-outlasts-right",
              isHardStop: true,
              zh: "权利的最后一天是 2028-11-26，早于债务到期日 2028-11-27，不能质押，也不能豁免。",
            },
          ],
        },
      ],
    });
  });

  test("coverage stands for every period, the weakest and all together", () => {
    const { periods, minimum, average, cashAfter } = report.coverage;
    expect(periods.map(({ due, coverage }: Record<string, string>) => [due, coverage])).toEqual([
      ["1080000.00", "1.2"],
      ["1060000.00", "1.1"],
      ["1040000.00", "1.2"],
      ["1020000.00", "1.2"],
    ]);
    expect(minimum).toMatchObject({ fromPeriod: 2, ends: "2027-11-27", coverage: "1.1" });
    expect({ average, cashAfter }).toEqual({
      average: "1.17476190476190476190476",
      cashAfter: "0.00",
    });
    expect(report.conditions.checks[0]).toMatchObject({ shown: "1.1", outcome: "holds" });
  });
});

test("a right that carries the loan at first and not to its end names the day", () => {
  // 20,000,000 × 0.36 = 7,200,000 when valued on the day; on 2027-11-27 365 of 1,461 days are gone: 5,401,232.03.
  const patent = {
    ...PATENT,
    filedOn: "2010-11-27",
    valuations: { income: { value: "20000000", valuer: "示例评估", valuedOn: "2026-11-27" } },
  };
  const { report } = run({
    ...FITTING,
    rights: [patent],
    deal: { ...DEAL, principal: "10000000" },
  });
  expect(report.ipPledge).toMatchObject({
    holds: false,
    secured: "7000000.00",
    capacity: "7200000.00",
    shortfall: { period: 1, day: "2027-11-27", capacity: "5401232.03", needed: "7000000.00" },
    en: "The rights carry CNY 7.2 million on the day of the pledge, but in period 1 (2027-11-27) only CNY 5.4 million, which does not cover CNY 7 million.",
  });
});

test("a term beyond the bank and the lending rules fails both", () => {
  const { report } = run({ deal: { ...DEAL, termMonths: 96 }, firm: FIRM });
  expect(report).toMatchObject({
    outcome: "doesNotFit",
    against: ["loanUse", "conditions", "institution"],
    notAsked: ["stage", "ipPledge", "scorecards"],
    institution: { passes: false, limits: [{ code: "termMonthsMax" }] },
    loanUse: { outcome: "notMet", reasons: [{ code: "term-too-long" }] },
  });
});

test("what cannot be read, and what does not fit together, is refused by its field", () => {
  const unread = run({ ...FITTING, firm: { ...FIRM, staff: "180" } });
  expect(unread).toMatchObject({ status: 2, report: "" });
  expect(unread.stderr).toContain("firm.staff · 职工总数：");
  const graded = run({ deal: { ...DEAL, firm: { grade: "Z9" } }, firm: FIRM });
  expect(graded).toMatchObject({ status: 2, report: "" });
  expect(graded.stderr).toContain("deal.firm.grade · 主体信用等级：");
});

// The project invests 10,000,000 and has 7,459,200 a year later and 8,000,000 the year after; 6,000,000 of the 7,000,000 that
// it needs are lent. Cash of 7,459,200 over 6,216,000 is 1.2, against the 1.1 of the better track: 60 points. The rights carry
// 13,259,088.15 for 4,200,000. R7 is 1 % × 43.5 % = 0.435 % of 0.8 %: 80 points. The deal asks for no guarantee of its own.
// 5,940,000 × 1.036 = 6,153,840, and 7,459,200 over it is 1.2121 = 1.1 × 1.1019: 80 points.
describe("the fit card", () => {
  const cashFlows = [
    { month: 0, amount: "-10000000" },
    { month: 12, amount: "7459200" },
    { month: 24, amount: "8000000" },
  ];
  const need = { kind: "project", investment: "11000000", ownFunds: "4000000" };
  const { report } = run({
    ...FITTING,
    innovation: { ...INNOVATION, cashFlows },
    card: { need },
  });
  const { card } = report;

  test("scores the four, and says which is weakest and by which rules", () => {
    const scores = card.factors.map(
      ({ factor, score, isWeakest }: { factor: string; score: string; isWeakest: boolean }) =>
        [factor, score, isWeakest].join(" "),
    );
    expect(scores).toEqual(["tenor 100 false", "cost 100 false", "size 60 true", "risk 80 false"]);
    expect(card).toMatchObject({
      rules: { id: "SAMPLE-FIT-CARD", confidence: "illustrative" },
      good: "80",
      weakest: "size",
      cashTurns: { told: "project", at: "2027-11-27" },
      zh: "四要素中最弱的是规模合理，60 分（良好线 80 分）。",
      en: "The weakest of the four is the size with 60 (good from 80).",
    });
  });

  test("every measure opens into its formula, its figures, its band and a sentence", () => {
    expect(card.factors[2].measures[2]).toEqual({
      code: "coverageToFloor",
      kind: "measured",
      value: "1.09090909090909090909091",
      formula: "coverage / floor",
      inputs: { coverage: { value: "1.2", unit: "ratio" }, floor: { value: "1.1", unit: "ratio" } },
      band: { atLeast: "1", below: "1.1" },
      points: "60",
      zh: "最低一期偿债备付率 1.2 倍，下限 1.1 倍，为下限的 1.09 倍，得 60 分。",
      en: "The weakest period is covered 1.2 times against a floor of 1.1: 1.09 of the floor, 60 points.",
    });
    expect(card.factors[0].measures[0]).toMatchObject({ kind: "notAsked", zh: "不适用，不评。" });
  });

  test("the smallest change that lifts the weakest, and what it costs both sides", () => {
    expect(card.improvement).toMatchObject({ kind: "found", weakest: "size", target: "80" });
    expect(card.improvement.changes).toHaveLength(1);
    expect(card.improvement.changes[0]).toMatchObject({
      lever: "amount",
      from: "6000000",
      to: "5940000",
      costDifference: "-2160.00",
      rarocDifferenceBp: "0",
      amountGivenUp: "60000.00",
      zh: "贷款金额由 6,000,000.00 元调为 5,940,000.00 元：四要素得分：期限匹配 100、成本适宜 100、规模合理 80、风险可控 80；客户总成本变动 −2,160.00 元，银行 RAROC 变动 0BP。",
    });
  });

  test("the bank's return stands beside the firm's headroom", () => {
    expect(card.sides).toMatchObject({
      coverage: "1.2",
      floor: "1.1",
      headroom: "0.1",
      bank: "fails",
      firm: "holds",
      verdict: "notGreen",
    });
  });

  test("without the facts a score is unknown, and the field that would tell it is named", () => {
    const bare = run({ deal: DEAL, firm: FIRM }).report.card;
    const gaps = bare.factors.flatMap(({ measures }: { measures: { supply?: string }[] }) =>
      measures.flatMap(({ supply }) => supply ?? []),
    );
    expect(bare.weakest).toBe("risk");
    expect(gaps).toEqual([
      "innovation.cashFlows",
      "innovation.cashFlows",
      "card.need",
      "card.need",
      "cashFlows",
    ]);
    expect(bare.sides.verdict).toBe("notGreen");
  });
});
