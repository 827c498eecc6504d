/** Every reason of eligibility as it is read, in both languages: read one by one when a word changes. */
import {
  calendarDate,
  decimal,
  type LoanUseReason,
  type PaymentReason,
  type Reason,
  type RuleFault,
  ruleFaults,
  type SizeVerdict,
  type SupportReason,
  sizeClass,
  titleVerdict,
} from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { describe, expect, test } from "vitest";
import { eligibilityWords } from "./eligibility-facts.ts";
import {
  loanUseSentence,
  paymentSentence,
  reasonSentence,
  ruleFaultSentence,
  sizeSentence,
  supportSentence,
  titleSentence,
} from "./eligibility-sentences.ts";

const TODAY = calendarDate("2026-11-27");
const { registers } = publishedPolicyBook;
const score = { needed: decimal("60"), outOf: decimal("100") };
const range = (least: string, most: string) => ({ least: decimal(least), most: decimal(most) });
const bound = (needed: string, actual: string) => ({
  needed: decimal(needed),
  actual: decimal(actual),
});
const missing = (field: "staff" | "sales", because: "absent" | "nought" = "absent") =>
  field === "staff" ? { field, because } : { field, year: 2025, because };

const LOW: Reason = { code: "below-needed", measure: "techStaffShare", ...bound("0.1", "0.099") };

const REASONS: readonly (readonly [Reason, string, string])[] = [
  [
    LOW,
    "科技人员占比须不低于 10%，现为 9.9%。",
    "Share of technical staff must be at least 10%; now 9.9%.",
  ],
  [
    { code: "below-needed", measure: "rdSalesShare", ...bound("0.05", "0.04999999999") },
    "研发费用占营业收入比例须不低于 5%，现为 4.999999999%。",
    "R&D over sales must be at least 5%; now 4.999999999%.",
  ],
  [
    {
      code: "below-needed",
      measure: "rdSalesShare",
      ...bound("0.05", "0.0333333333333333333333333333333333333333"),
    },
    "研发费用占营业收入比例须不低于 5%，现为 3.33%。",
    "R&D over sales must be at least 5%; now 3.33%.",
  ],
  [
    { code: "below-needed", measure: "rdExpense", ...bound("1000000", "999999.99") },
    "研发费用须不低于 100 万元，现为 99.999999 万元。",
    "R&D expense must be at least CNY 1,000,000; now CNY 999,999.99.",
  ],
  [
    { code: "below-needed", measure: "yearsInNiche", ...bound("3", "1") },
    "从事细分市场年限须不低于 3 年，现为 1 年。",
    "Years in the niche must be at least 3 years; now 1 year.",
  ],
  [
    { code: "above-allowed", measure: "staff", ...bound("500", "1501") },
    "职工总数须不高于 500，现为 1,501。",
    "Staff must be at most 500; now 1,501.",
  ],
  [
    { code: "above-allowed", measure: "marketRankWorld", ...bound("3", "4") },
    "细分市场全球排名须为前 3 名，现为第 4 名。",
    "Rank in the world must be among the first 3; now place 4.",
  ],
  [
    { code: "above-allowed", measure: "marketRankNational", ...bound("1", "2") },
    "细分市场全国排名须为第 1 名，现为第 2 名。",
    "Rank at home must be first; now place 2.",
  ],
  [
    {
      code: "facts-missing",
      measure: "rdSalesShare",
      missing: [missing("staff"), missing("sales"), missing("sales")],
    },
    "研发费用占营业收入比例不能判定，缺少：职工总数、2025 年营业收入。",
    "R&D over sales cannot be told without: staff, sales of 2025.",
  ],
  [
    { code: "facts-missing", measure: "rdSalesShare", missing: [missing("sales", "nought")] },
    "研发费用占营业收入比例不能判定，缺少：2025 年营业收入（为零，无从计算）。",
    "R&D over sales cannot be told without: sales of 2025 (nought, so there is nothing to divide by).",
  ],
  [
    { code: "facts-missing", measure: "staff", missing: [missing("staff")] },
    "未提供：职工总数。",
    "Not told: staff.",
  ],
  [
    { code: "facts-missing", measure: "sales", missing: [missing("sales")] },
    "未提供：2025 年营业收入。",
    "Not told: sales of 2025.",
  ],
  [
    { code: "below-needed", measure: "sales", ...bound("400000000", "99999999.99") },
    "营业收入须不低于 4 亿元，现为 9,999.999999 万元。",
    "Sales must be at least CNY 400,000,000; now CNY 99,999,999.99.",
  ],
  [
    { code: "claim-not-met", claim: "ownsCoreIp" },
    "须拥有核心自主知识产权，现为否。",
    "The firm must own its core IP; it says no.",
  ],
  [
    { code: "claim-unknown", claim: "newProduct" },
    "未说明企业是否以新产品申报。",
    "It was not told: does the firm apply with a new product?",
  ],
  [
    { code: "title-not-listed", titles: ["highTechEnterprise", "littleGiant"] },
    "须有政府名单认定的高新技术企业或专精特新“小巨人”企业资质，企业没有在有效期内的认定。",
    "The firm needs a government listing as high-tech enterprise or little giant and has none in force.",
  ],
  [
    { code: "title-self-assessed", titles: ["techSme"] },
    "科技型中小企业只有自评，未列入政府名单，不能作为依据。",
    "By its own assessment only: technology SME. A government listing is needed.",
  ],
  [
    { code: "titles-unknown", titles: ["littleGiant"] },
    "未提供资质证书，不知企业是否为专精特新“小巨人”企业。",
    "No certificates were given, so it is not known whether the firm is listed as little giant.",
  ],
  [
    { code: "assessed-score-low", score: "littleGiantScore", ...bound("60", "59.5") },
    "小巨人发展评价得分须不低于 60 分，现为 59.5 分。",
    "The development score must be at least 60 points; now 59.5.",
  ],
  [
    { code: "point-table-not-established", score: "specialisedScore", needed: decimal("60") },
    "专精特新评价得分的评分表未确立，不能自行计算；须有主管部门给出的得分，不低于 60 分。",
    "The point table of the specialisation score is not established, so it is not worked out here; the score of the authority is needed, at least 60 points.",
  ],
  [
    { code: "score-low", ...score, ...range("54", "54") },
    "评分须不低于 60 分（满分 100 分），现得 54 分。",
    "The table must give at least 60 of 100 points; it gives 54.",
  ],
  [
    { code: "score-open", ...score, ...range("30", "80") },
    "评分须不低于 60 分（满分 100 分），按已知资料可得 30 至 80 分，尚不能判定。",
    "The table must give at least 60 of 100 points; from what is known it gives 30 to 80, which settles nothing yet.",
  ],
  [
    { code: "block-low", block: "growth", needed: decimal("15"), ...range("10", "10") },
    "其中“成长性”须不低于 15 分，现得 10 分。",
    "Of these, growth must give at least 15 points; it gives 10.",
  ],
  [
    { code: "block-open", block: "innovation", needed: decimal("20"), ...range("5", "40") },
    "其中“创新能力”须不低于 20 分，按已知资料可得 5 至 40 分，尚不能判定。",
    "Of these, innovation must give at least 20 points; from what is known it gives 5 to 40, which settles nothing yet.",
  ],
  [
    { code: "block-nought", block: "techStaff" },
    "其中“科技人员”得分不得为零，现为零分。",
    "Of these, technical staff must not be worth nought, and is.",
  ],
  [
    {
      code: "any-of",
      ways: [[LOW, { code: "claim-unknown", claim: "newProduct" }], [LOW]],
    },
    "以下满足一条即可：（1）科技人员占比须不低于 10%，现为 9.9%。未说明企业是否以新产品申报。（2）科技人员占比须不低于 10%，现为 9.9%。",
    "One of these is enough: (1) Share of technical staff must be at least 10%; now 9.9%. It was not told: does the firm apply with a new product? (2) Share of technical staff must be at least 10%; now 9.9%.",
  ],
];

test.each(REASONS)("%j", (reason, zh, en) => {
  expect(reasonSentence(reason, "zh-CN")).toBe(zh);
  expect(reasonSentence(reason, "en")).toBe(en);
});

test("every reason code has been read", () => {
  const read = new Set<string>(REASONS.map(([{ code }]) => code));
  const words = Object.keys(eligibilityWords("zh-CN").reasons);
  expect(words.filter((code) => !read.has(code))).toEqual(["rank-behind", "fact-untold"]);
});

describe("public support", () => {
  test.each<readonly [SupportReason, string, string]>([
    [
      { code: "not-on-list", lists: ["relendingCandidate", "techSme"] },
      "企业不在政策支持名单内，须列入其中任一：再贷款备选企业名单、科技型中小企业。",
      "The firm is not on a list that opens this support; it needs one of: candidate list for relending, technology SME.",
    ],
    [
      { code: "self-assessed-only", lists: ["highTechEnterprise"] },
      "高新技术企业只有自评；再贷款和担保只认政府名单。",
      "By its own assessment only: high-tech enterprise. Relending and guarantees go by the government list.",
    ],
    [
      { code: "certificates-unknown" },
      "未提供资质证书，不能判定是否为政策支持对象。",
      "No certificates were given, so it is not known whether public support reaches the firm.",
    ],
    [
      { code: "threshold-not-established" },
      "研发投入水平较高的民营中小企业也可纳入支持，但门槛未确立，须向主管部门确认。",
      "Private small and medium firms with much R&D may also be supported, but the threshold is not established; ask the authority.",
    ],
    [{ code: "no-scheme" }, "该日尚无此项政策。", "There is no such scheme on that day."],
  ])("%j", (reason, zh, en) => {
    expect(supportSentence(reason, "zh-CN")).toBe(zh);
    expect(supportSentence(reason, "en")).toBe(en);
  });
});

describe("use of a loan", () => {
  const term = { termMonths: 61, termMonthsMax: 60 };
  test.each<readonly [LoanUseReason, string, string]>([
    [
      { code: "purpose-of-other-type", purpose: "equipmentRenewal", type: "workingCapital" },
      "流动资金贷款不能用于设备更新。",
      "A working-capital loan is not for equipment renewal.",
    ],
    [
      { code: "use-forbidden", use: "dividends", type: "workingCapital" },
      "流动资金贷款不得用于股东分红。",
      "A working-capital loan may not be used for dividends.",
    ],
    [
      { code: "term-too-long", ...term },
      "期限 61 个月，超过上限 60 个月。",
      "The term of 61 months is longer than the limit of 60 months.",
    ],
    [
      { code: "term-needs-long-cycle", ...term },
      "期限 61 个月，超过 60 个月；现金流回收周期较长的企业方可，请说明。",
      "The term of 61 months is longer than 60 months, which is only for firms whose cash comes back late; say whether it does.",
    ],
    [
      { code: "term-needs-approval", ...term },
      "期限 61 个月，超过 60 个月，须报总行或其授权机构审批。",
      "The term of 61 months is longer than 60 months and needs approval by head office or whom it authorised.",
    ],
    [
      { code: "tenor-not-established" },
      "该日适用的管理办法中，期限上限未确立。",
      "The longest term under the rules of that day is not established.",
    ],
    [
      { code: "no-rule", type: "fixedAsset" },
      "该日没有适用于固定资产贷款的管理办法。",
      "No rules for a fixed-asset loan are known for that day.",
    ],
  ])("%j", (reason, zh, en) => {
    expect(loanUseSentence(reason, "zh-CN")).toBe(zh);
    expect(loanUseSentence(reason, "en")).toBe(en);
  });
});

describe("who pays the supplier", () => {
  test.each<readonly [PaymentReason, string, string]>([
    [
      { code: "payment-above", limit: { yuan: decimal("10000000") } },
      "单笔支付超过 1,000 万元，须受托支付。",
      "The payment is more than CNY 10,000,000, so the bank must pay the supplier itself.",
    ],
    [
      { code: "project-share-above", limit: { share: decimal("0.05") } },
      "单笔支付超过项目总投资的 5%，须受托支付。",
      "The payment is more than 5% of the project, so the bank must pay the supplier itself.",
    ],
    [
      { code: "large-payment-not-established" },
      "“单笔支付金额较大”的标准由银行自定，此处未确立。",
      "What counts as a large payment is for the bank to set and is not established here.",
    ],
    [
      { code: "no-rule", type: "workingCapital" },
      "该日没有适用于流动资金贷款的管理办法。",
      "No rules for a working-capital loan are known for that day.",
    ],
  ])("%j", (reason, zh, en) => {
    expect(paymentSentence(reason, "zh-CN")).toBe(zh);
    expect(paymentSentence(reason, "en")).toBe(en);
  });
});

describe("size and titles", () => {
  const size = (profile: Parameters<typeof sizeClass>[0]): SizeVerdict =>
    sizeClass(profile, registers.sizeClassRules, TODAY);
  test.each<readonly [SizeVerdict, string, string]>([
    [
      size({}),
      "未提供行业，不能判定企业规模。",
      "The sector was not told, so the firm has no size class.",
    ],
    [
      size({ sector: "retail" }),
      "零售业的划型标准未确立，不能判定企业规模。",
      "The size bounds of retail are not established, so the firm has no size class.",
    ],
    [
      size({ sector: "industry" }),
      "企业规模不能判定，缺少：职工总数、2025 年营业收入。",
      "The size class cannot be told without: staff, sales of 2025.",
    ],
    [size({ sector: "industry", staff: 5 }), "微型", "micro"],
  ])("%#", (verdict, zh, en) => {
    expect(sizeSentence(verdict, "zh-CN")).toBe(zh);
    expect(sizeSentence(verdict, "en")).toBe(en);
  });

  test.each([
    ["highTechEnterprise", TODAY, "资料不足，尚不能判定", "not known: facts are missing"],
    [
      "innovationDemonstration",
      TODAY,
      "国家技术创新示范企业的认定数值未确立，只能以政府名单为准。",
      "The numbers behind the title national technology-innovation model enterprise are not established; only the government list can tell.",
    ],
    [
      "littleGiant",
      calendarDate("2020-01-01"),
      "该日没有专精特新“小巨人”企业的认定标准。",
      "No rules for the title little giant are known for that day.",
    ],
  ] as const)("%s on %s", (title, date, zh, en) => {
    const verdict = titleVerdict({}, title, registers.titleRules, date);
    expect(titleSentence(verdict, "zh-CN")).toBe(zh);
    expect(titleSentence(verdict, "en")).toBe(en);
  });
});

test("faults of rule data", () => {
  const faults: readonly RuleFault[] = ruleFaults({
    kind: "tested",
    condition: {
      kind: "measure",
      id: "a",
      measure: "staff",
      atLeast: decimal("5"),
      atMost: decimal("4"),
    },
  });
  expect(faults.map((fault) => ruleFaultSentence(fault, "zh-CN"))).toEqual([
    "下限 5 高于上限 4，没有企业能满足。",
  ]);
  expect(faults.map((fault) => ruleFaultSentence(fault, "en"))).toEqual([
    "The lower bound 5 is above the upper bound 4; no firm can meet it.",
  ]);
});
