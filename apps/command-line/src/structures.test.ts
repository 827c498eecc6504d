/** The structures command as a user runs it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const COMMAND = fileURLToPath(new URL("./structures.ts", import.meta.url));
const CASES = fileURLToPath(new URL("../../../packages/domain/cases/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "structures-"));

function dealOf(name: string) {
  return JSON.parse(readFileSync(join(CASES, `${name}.json`), "utf8")).inputs;
}

function run(content: unknown) {
  const file = join(folder, "case.json");
  writeFileSync(file, JSON.stringify(content));
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, file], {
    encoding: "utf8",
  });
  return { status, stderr, report: status === 0 ? JSON.parse(stdout) : stdout };
}

test("a deal alone: its structures of equal return, each written as text", () => {
  const { status, stderr, report } = run(dealOf("d5"));
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(report.own).toEqual({
    raroc: "0.0203459043958683641604612",
    annualCost: "0.0294558547843760823065221",
  });
  expect(report.equalReturn.length).toBeGreaterThanOrEqual(6);
  expect(report).not.toHaveProperty("coverage");
  expect(report).not.toHaveProperty("competitor");
});

describe("a case with everything that can be asked", () => {
  const { report } = run({
    deal: dealOf("d3"),
    coverage: {
      atLeast: "1.2",
      paymentsEach: 12,
      cashFlows: [
        { month: 12, amount: "2700000" },
        { month: 24, amount: "4200000" },
      ],
    },
    pledge: { atMost: "0.4", value: "15000000" },
    limits: { termMonthsMax: 24, graceMax: 6 },
    competitor: { name: "甲银行", deal: { rates: [{ fromMonth: 1, annualRate: "0.035" }] } },
  });

  // 2,700,000 over 12 × 216,346.55 = 2,596,158.60. The first year may take 2,250,000: after three months of interest nine
  // instalments of 245,400 are still more, after four months eight of 257,200 are not. The security: 5 m / 15 m.
  test("coverage fails in the first year, and a grace moves it to the second", () => {
    expect(report.coverage).toMatchObject({ kind: "fails", shown: "1.0399980956479315246765" });
    expect(report.coverage.cures[0]).toMatchObject({
      lever: "grace",
      from: "0",
      to: "4",
      amountGivenUp: "0.00",
    });
    expect(report.pledge).toMatchObject({ kind: "holds" });
  });

  test("the other bank's 3.50 % is matched at its own rate", () => {
    expect(report.competitor).toMatchObject({
      name: "甲银行",
      match: { answer: "found", customerRate: "0.035" },
    });
  });
});

describe("a deal with a pricing date", () => {
  const deal = {
    id: "stack",
    product: "techInnovationLoan",
    principal: "60000000",
    pricingDate: "2026-03-16",
    institution: "stateBank",
    purpose: "equipmentRenewal",
    firm: { size: "medium", titles: [{ title: "techSme", source: "governmentList" }] },
    drawdownDate: "2026-03-16",
    maturityDate: "2027-03-16",
    termMonths: 12,
    repayment: { method: "bullet", frequency: "atMaturity" },
    interest: { method: "actual365" },
    costBasis: "actual365",
    rates: [{ from: "2026-03-16", annualRate: "0.029" }],
    funding: { ftpRate: "0.017", ftpDiscount: "0.004" },
    opexRate: "0.0035",
    pd: "0.01",
    lgd: "0.4",
    capital: { riskWeight: "1", car: "0.115", hurdle: "0.1" },
  };
  const { report } = run({ deal, stack: { confirmed: ["privateSme"] } });

  // Net FTP 1.30 % against 1.25 % of relending: 3 bp for 330 of 365 days, and nothing to drop: relending is taken.
  // (1.5333333 + 1.30 − 0.0271233 + 0.35 + 0.40) ÷ 0.9366038 = 3.7969206 %; the treasury pays 1.5 % of 60 m.
  test("shows its best lawful stack in figures and words", () => {
    expect(report.stack).toMatchObject({
      zh: "采用：科技创新和技术改造再贷款、设备更新贷款贴息。按目标回报定价，利率 3.796921%，客户年化综合成本 2.296921%，全期 1,378,152.60 元。成本完全相同的组合：科技创新和技术改造再贷款、科技创新类贷款贴息；取工具最少者，再按代码先后。",
      priced: 14,
      best: {
        used: ["techRelending", "equipmentRenewal"],
        customerRate: "0.03796921",
        annualCost: "0.02296921",
        cost: "1378152.60",
      },
      ties: [["techRelending", "technologyInnovation"]],
      failed: [],
    });
    const shown = report.stack.instruments.find(({ id }: { id: string }) => id === "privateSme");
    expect(shown).toEqual({
      kind: "subsidy",
      id: "privateSme",
      name: "中小微民营企业贷款贴息",
      verdict: "notUsed",
      annualCostDifferenceBp: "25",
      costDifference: "150000.00",
      excludedBy: "equipmentRenewal",
      rule: "exclusive-set",
      policy: {
        id: "SUB-5",
        effectiveFrom: "2026-01-01",
        document: "财金〔2026〕4号",
        confidence: "confirmed",
      },
      zh: "不采用中小微民营企业贷款贴息：与设备更新贷款贴息不得同享（依据：财金〔2026〕4号、财金〔2026〕2号）；改用它则客户年化综合成本 +25 BP，全期 +150,000.00 元。",
      en: "Not taken: 中小微民营企业贷款贴息; it may not be combined with 设备更新贷款贴息 (source: 财金〔2026〕4号, 财金〔2026〕2号). With it instead the customer's all-in annual cost changes by +25 bp, +150,000.00 yuan over the life.",
    });
    expect(report.stack.others[1]).toEqual({
      used: ["equipmentRenewal"],
      annualCostDifferenceBp: "2.8959",
      costDifference: "17375.40",
    });
  });
});

test.each([
  [
    { deal: { ...dealOf("d1"), pricingDate: "2026-03-16" }, stack: { confirmed: ["none"] } },
    "confirmed",
  ],
  [{ ...dealOf("d1"), principal: 1 }, "principal"],
  [{ deal: { ...dealOf("d1"), principal: 1 } }, "deal.principal"],
  [
    {
      deal: dealOf("d1"),
      coverage: { atLeast: "1", paymentsEach: 1, cashFlows: [{ month: 1, amount: "1" }] },
    },
    "coverage.cashFlows.0.date",
  ],
  [{ deal: dealOf("d1"), competitor: { name: "甲", deal: { colour: "red" } } }, "competitor.deal"],
])("%#: bad input is refused by its field, and nothing is printed", (content, field) => {
  const { status, report, stderr } = run(content);
  expect({ status, report }).toEqual({ status: 2, report: "" });
  expect(stderr.replaceAll("[", ".").replaceAll("]", "")).toContain(field.split(".").at(-1));
});

// The figures are those of win-lose.test.ts in the domain.
test("what the client is worth, at our price, at the matching one and gone", () => {
  const deposit = { averageBalance: "20000000", ftpCredit: "0.02", ratePaid: "0.005" };
  const crossSell = { yearlyIncome: "120000", atRisk: "0.5" };
  const { report } = run({
    deal: { ...dealOf("d1"), deposit },
    competitor: {
      name: "甲银行",
      deal: { rates: [{ from: "2026-03-16", annualRate: "0.027" }] },
      relationship: { depositsAtRisk: "0.8", crossSell },
    },
  });
  expect(report.competitor.winLose).toEqual({
    depositsAtRisk: {
      balance: "20000000.00",
      marginPerYear: "0.015",
      share: "0.8",
      balanceAtRisk: "16000000.00",
    },
    own: { loan: "-67358.66", deposits: "228125.00", crossSell: "90000.00", total: "250766.34" },
    matching: {
      loan: "-81602.84",
      deposits: "228125.00",
      crossSell: "90000.00",
      total: "236522.16",
    },
    leaving: { loan: "0.00", deposits: "45625.00", crossSell: "45000.00", total: "90625.00" },
    givenUpByMatching: { loan: "14244.18", deposits: "0.00", crossSell: "0.00", total: "14244.18" },
    lostByLeaving: {
      loan: "-67358.66",
      deposits: "182500.00",
      crossSell: "45000.00",
      total: "160141.34",
    },
    better: "match",
    gain: "145897.16",
    zh: "跟价每年少赚 14,244.18 元；放走客户每年少赚 160,141.34 元，其中贷款 −67,358.66 元，存款 182,500.00 元，交叉销售 45,000.00 元。跟价比放走每年多 145,897.16 元。存款日均 20,000,000.00 元，利差 1.5%，预计流失 80%，即 16,000,000.00 元。",
    en: "Matching earns CNY 14,244.18 a year less; letting the client go earns CNY 160,141.34 a year less: loan −67,358.66, deposits 182,500.00, other business 45,000.00. Matching earns CNY 145,897.16 a year more than letting go. The deposits average CNY 20,000,000.00 at a margin of 1.5%; 80% of them, CNY 16,000,000.00, is expected to leave.",
  });
});
