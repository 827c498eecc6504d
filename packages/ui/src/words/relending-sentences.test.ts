/** Every reason of relending as it is read, in both languages: read one by one when a word changes. */
import { decimal, RELENDING_REFUSALS, type RelendingRefusal, YEAR_ENDS } from "@xinzhi/domain";
import { expect, test } from "vitest";
import {
  relendingBenefitSentence,
  relendingOutcome,
  relendingReason,
  yearEndText,
} from "./relending-sentences.ts";

const FACTS: Readonly<Partial<Record<RelendingRefusal["code"], RelendingRefusal["facts"]>>> = {
  "no-facility-in-force": { date: "2022-03-31" },
  "institution-not-listed": {
    institution: "cityBank",
    facility: "科技创新和技术改造再贷款",
    alternatives: "支农支小再贷款、民营企业再贷款",
  },
  "term-too-short": { termMonths: 5, termMonthsMin: 6 },
  "title-self-assessed": { title: "techSme" },
  "title-lapsed": { title: "techSme", date: "2026-04-20" },
};

test("every refusal is a sentence in both languages, with nothing left to fill in", () => {
  const said = RELENDING_REFUSALS.flatMap((code) =>
    (["zh-CN", "en"] as const).map((language) =>
      relendingReason({ code, facts: FACTS[code] ?? {} }, language),
    ),
  );
  expect(said).toEqual([
    "2022-03-31 尚无或已无有效的再贷款工具。",
    "No relending facility is in force on 2022-03-31.",
    "未说明贷款银行的机构类型，不知能否申请。",
    "The kind of bank is not stated, so it is not known whether it may apply.",
    "城市商业银行不在科技创新和技术改造再贷款的机构名单上；可用的工具：支农支小再贷款、民营企业再贷款。",
    "A city bank is not on the list of institutions of the technology and upgrading relending facility; open to it: relending for farms and small firms, relending for private firms.",
    "贷款期限 5 个月，短于工具要求的 6 个月。",
    "The loan of 5 months is shorter than the 6 required.",
    "企业资质和贷款用途都不在该工具的支持范围内。",
    "Neither the firm's titles nor the loan's purpose are supported.",
    "科技型中小企业只有自评，未列入政府名单，不能作为依据。",
    "Technology SME is only self-assessed; a government list is needed.",
    "科技型中小企业于 2026-04-20 失效，资金到位时不再持有。",
    "Technology SME lapses on 2026-04-20 and is no longer held when the funds arrive.",
    "用途符合，但项目未列入（或未说明是否列入）政府项目清单。",
    "The purpose fits, but the project is on no government list, or that is not stated.",
    "资金到位前贷款已到期或还清。",
    "The loan is repaid before the funds would arrive.",
    "本行在该工具下的额度已用完。",
    "The bank's quota under the facility is used up.",
  ]);
});

test("where nothing else is open, that is said", () => {
  const facts = { institution: "ruralBank", facility: "科技创新再贷款", alternatives: "" };
  expect(relendingReason({ code: "institution-not-listed", facts }, "zh-CN")).toBe(
    "农村金融机构不在科技创新再贷款的机构名单上；可用的工具：无。",
  );
});

test("every end of a year has its words, the title only where it is the reason", () => {
  const lapse = { title: "littleGiant", on: "2027-01-10" };
  expect(YEAR_ENDS.map((end) => yearEndText(end, lapse, "zh-CN"))).toEqual([
    "到期展期",
    "贷款到期或还清",
    "资质（专精特新“小巨人”企业）于 2027-01-10 失效",
    "已满工具最长期限",
    "本行不再预计展期",
    "到期时工具已停止，不能展期",
    "再展期没有收益",
  ]);
  expect(yearEndText("title-lapses", undefined, "en")).toBe("the title () lapses on ");
});

test("the benefit is signed, and none is a plain answer", () => {
  const benefit = {
    kind: "benefit",
    naiveBp: decimal("9"),
    lifeAverageBp: decimal("8.13698630136986301369863"),
    yuan: decimal("8250"),
    segments: [],
  } as const;
  expect(relendingBenefitSentence(benefit, "zh-CN")).toBe(
    "收益 8,250.00 元，全期平均 8.14 BP（名义 9 BP）。",
  );
  const none = { ...benefit, kind: "no-benefit", yuan: decimal("-2750") } as const;
  expect(relendingBenefitSentence(none, "en")).toBe(
    "No benefit: −2,750.00 yuan, 8.14 bp on average over the life (9 bp nominal).",
  );
});

test("what came of it, or nothing where there is none", () => {
  expect(relendingOutcome({ kind: "none" }, "zh-CN")).toBeUndefined();
  expect(relendingOutcome({ kind: "given" }, "zh-CN")).toBe("按所填分段动用再贷款。");
  expect(relendingOutcome({ kind: "refused", reasons: [] }, "en")).toBe(
    "Relending cannot be drawn:",
  );
});
