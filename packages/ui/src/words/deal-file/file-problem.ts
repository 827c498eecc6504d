/**
 * What is wrong with a deal file (输入问题), in sentences that say what to write instead. `{name}` is a fact of the problem.
 */
import {
  isPolicyProblem,
  type PolicyProblemCode,
  type Problem,
  type ProblemCode,
} from "@xinzhi/domain";
import { dictionaryOf } from "../dictionary.ts";
import type { Language } from "../language.ts";
import { type Bilingual, fieldNameAt, printable } from "./field-names.ts";

const SENTENCES: Readonly<Record<Exclude<ProblemCode, PolicyProblemCode>, Bilingual>> = {
  missing: { zh: "缺少这一项，请补上。", en: "is missing; add it." },
  "unknown-field": {
    zh: "没有这个字段，请检查拼写或删去。",
    en: "is not a field of a deal file; check its spelling or remove it.",
  },
  "number-not-text": {
    zh: '金额和利率须写成带引号的文本，例如 "0.029"；这里是 JSON 数字 {value}，可能已失去精度。',
    en: 'must be text in quotes, e.g. "0.029"; this is the JSON number {value}, which may have lost digits.',
  },
  "not-text": { zh: "须为带引号的文本。", en: "must be text in quotes." },
  "not-a-decimal": {
    zh: '不是数字：「{value}」。只写数字和小数点，例如 "10000000" 或 "0.029"，不加逗号、百分号或单位。',
    en: 'is not a number: "{value}". Write digits and a point only, e.g. "10000000" or "0.029".',
  },
  exponent: {
    zh: "不能用科学计数法（{value}），请写全部数字。",
    en: "must not use an exponent ({value}); write all digits.",
  },
  "too-many-digits": {
    zh: "数字太长，最多 {digitsMax} 位。",
    en: "has too many digits; at most {digitsMax}.",
  },
  "too-many-decimals": {
    zh: "小数位太多，最多 {decimalsMax} 位（到分）。",
    en: "has too many decimals; at most {decimalsMax} (the fen).",
  },
  "not-a-whole-number": {
    zh: "须为不带引号的整数。",
    en: "must be a whole number without quotes.",
  },
  "out-of-range": { zh: "超出允许范围{range}。", en: "is out of range{range}." },
  "not-a-date": {
    zh: '不是日历上的一天：「{value}」。请写成 "2026-03-16" 的形式，并核对该月天数。',
    en: 'is not a day of the calendar: "{value}". Write it like "2026-03-16" and check the days of the month.',
  },
  "not-in-list": { zh: "须为下列之一：{allowed}。", en: "must be one of: {allowed}." },
  "not-an-object": { zh: "须为 { } 包起来的一组字段。", en: "must be a group of fields in { }." },
  "not-true-or-false": {
    zh: "须为 true 或 false，不带引号。",
    en: "must be true or false, without quotes.",
  },
  "not-a-list": { zh: "须为 [ ] 包起来的列表。", en: "must be a list in [ ]." },
  "too-long": { zh: "太长，最多 {atMost}。", en: "is too long; at most {atMost}." },
  empty: { zh: "不能为空。", en: "must not be empty." },
  "wrong-kind": {
    zh: "字段组合不对：有日期的交易用 from / to，只有月数的交易用 fromMonth / toMonth。",
    en: "mixes fields: a deal with dates uses from / to, one in months uses fromMonth / toMonth.",
  },
  "maturity-not-after-drawdown": {
    zh: "到期日须晚于放款日 {drawdownDate}。",
    en: "must be later than the drawdown date {drawdownDate}.",
  },
  "term-disagrees-with-dates": {
    zh: "期限 {termMonths} 个月与放款日 {drawdownDate}、到期日 {maturityDate} 不符。",
    en: "of {termMonths} months does not fit drawdown {drawdownDate} and maturity {maturityDate}.",
  },
  "dates-missing": {
    zh: "按实际天数计息须有放款日和到期日。",
    en: "is needed: interest or cost by actual days needs drawdown and maturity dates.",
  },
  "months-needed": { zh: "须按月填写。", en: "must be given in months." },
  "rate-gap-at-drawdown": {
    zh: "第一段利率须从放款日起，否则放款后有一段没有利率。",
    en: "must not be later than drawdown, or the first days have no rate.",
  },
  "not-in-order": {
    zh: "须晚于前一项，且不得重叠。",
    en: "must be later than the one before and must not overlap it.",
  },
  "after-maturity": {
    zh: "不能晚于贷款到期日。",
    en: "must not be later than the loan's maturity.",
  },
  "before-drawdown": { zh: "不能早于放款日。", en: "must not be earlier than drawdown." },
  "grace-too-long": {
    zh: "宽限期须少于还款期数（共 {periods} 期），否则没有期次可以还本。",
    en: "must be shorter than the plan of {periods} periods, or no period is left to repay principal.",
  },
  "grace-without-instalments": {
    zh: "该还款方式没有宽限期，请填 0。",
    en: "must be 0: this repayment method has no grace.",
  },
  "plan-does-not-add-up": {
    zh: "各期本金合计 {planned} 元，不等于贷款本金 {principal} 元。",
    en: "adds up to {planned} yuan, not to the principal of {principal} yuan.",
  },
  "plan-missing": { zh: "按计划还款须列出每期本金。", en: "is needed for repayment by plan." },
  "period-out-of-plan": {
    zh: "期次不在还款计划内（共 {periods} 期）。",
    en: "lies outside the plan of {periods} periods.",
  },
  "settled-before-maturity": {
    zh: "逾期结清日须晚于到期日 {maturityDate}。",
    en: "must be later than the maturity date {maturityDate}.",
  },
  "rate-missing": {
    zh: "缺少利率：填 rates（逐段利率）或 floatingRate（LPR 浮动）。",
    en: "are missing: give rates (step by step) or floatingRate (with the LPR).",
  },
  "two-rates": {
    zh: "rates 与 floatingRate 只能填一个。",
    en: "cannot stand beside rates; give one of them.",
  },
  "no-lpr-known": {
    zh: "当日尚无已公布的 LPR，无法确定利率。",
    en: "has no LPR to start from: none was published by that day.",
  },
  "rate-below-zero": {
    zh: "利率会降到 0 以下，请减小下调幅度。",
    en: "would take the rate below 0; make the steps smaller.",
  },
  "unknown-grade": {
    zh: "等级「{grade}」不在定价日生效的主标尺上。",
    en: "{grade} is no grade of the master scale in force on the pricing date.",
  },
  "no-terms-known": {
    zh: "定价日还没有生效的产品条款，无法补全未填的要素。",
    en: "has no terms in force on the pricing date, so nothing can be filled in.",
  },
  "no-tax-rule-known": {
    zh: "当日没有生效的税率，请改日期或填写税率。",
    en: "has no tax rates in force; choose another date or give the rates.",
  },
  "no-ftp-curve": {
    zh: "当日没有 FTP 曲线，请改日期或填写 FTP 与优惠。",
    en: "has no FTP curve; choose another date or give FTP and discount.",
  },
  "ftp-curve-faulty": {
    zh: "当日的 FTP 曲线 {version} 在 {tenor} 处有误，不能定价。",
    en: "has an FTP curve, {version}, that is wrong at {tenor} and cannot price.",
  },
  "ftp-method-beside-rate": {
    zh: "已填写 FTP，不能再选定价方法 {method}；请二者取一。",
    en: "cannot be {method} beside a given FTP; give one of them.",
  },
  "ftp-rate-not-named": {
    zh: "指定利率法要在 ftpRate 里填写利率。",
    en: "by specified rate needs the rate in ftpRate.",
  },
  "ftp-rate-floats": {
    zh: "久期法不适用于浮动利率贷款：今后的利息尚不可知。",
    en: "cannot be duration for a floating rate: later interest is not known yet.",
  },
  "ftp-rate-is-fixed": {
    zh: "重定价期限法只适用于浮动利率贷款。",
    en: "can be the repricing term of a floating rate only.",
  },
  "ftp-term-not-covered": {
    zh: "FTP 规定没有覆盖这笔贷款的期限，请换一种方法。",
    en: "does not reach this term in the FTP rules; choose another.",
  },
  "ftp-curve-too-steep": {
    zh: "当日曲线过陡，零息折现法得不出折现因子，请换一种方法。",
    en: "finds no discount factor on so steep a curve; choose another.",
  },
  "draws-do-not-add-up": {
    zh: "各笔放款合计 {planned} 元，不等于贷款本金 {principal} 元。",
    en: "add up to {planned} yuan, not to the principal of {principal} yuan.",
  },
  "no-draw-at-start": { zh: "第一笔放款须在放款日。", en: "must start on the drawdown date." },
  "outside-life": {
    zh: "须在放款日之后、到期日之前。",
    en: "must lie between drawdown and maturity.",
  },
  "nothing-overdue": {
    zh: "贷款在到期前已全部提前还清，没有可逾期的款项。",
    en: "cannot apply: the loan is paid back in full before maturity.",
  },
  "relending-share-missing": {
    zh: "未动用再贷款，没有可比较的比例；请填 funding.relending 或删去比较。",
    en: "needs a relending share to compare with; give funding.relending or leave it out.",
  },
  "no-relending-known": {
    zh: "定价日尚无再贷款操作口径，无法安排；请填 null 或给出分段。",
    en: "cannot be planned: no practice of the bank is known on the pricing date; give null or segments.",
  },
  "not-beside": {
    zh: "不能与 {other} 同时填写，请删去其一。",
    en: "cannot stand beside {other}; remove one of them.",
  },
  "prepaid-too-much": {
    zh: "大于届时的贷款余额，不能多还。",
    en: "is more than is then owed.",
  },
  "bank-pays-itself": {
    zh: "银行自收的费用须全部由客户承担（borrower）；少收请用 waiver 减免。",
    en: "of a fee the bank receives must be the borrower; use a waiver to charge less.",
  },
  "fee-prohibited": {
    zh: "「{name}」不得收取：{clause}，{document}。",
    en: 'is "{name}", which may not be charged: {clause}, {document}.',
  },
  "fee-needs-firm-size": {
    zh: "「{name}」不得向小微企业收取，企业规模未知，不能收取：请填 firm.size 与 pricingDate（{clause}，{document}）。",
    en: 'is "{name}", which small and micro firms may not be charged, and the size of the firm is not known: give firm.size and pricingDate ({clause}, {document}).',
  },
  "fee-borrower-share-too-large": {
    zh: "「{name}」由客户承担的比例不得超过 {atMost}：{clause}，{document}。",
    en: 'of "{name}" may be the borrower for at most {atMost}: {clause}, {document}.',
  },
  "waiver-too-large": {
    zh: "「{name}」最多减免 {atMost}：{clause}，{document}。",
    en: 'of "{name}" may be at most {atMost}: {clause}, {document}.',
  },
  "waiver-not-authorised": {
    zh: "减免「{name}」至少须 {atLeast} 审批：{clause}，{document}。",
    en: 'of "{name}" must be at least {atLeast}: {clause}, {document}.',
  },
  "said-twice": {
    zh: "已按名称指定政策，不能同时填写这个数值；请二选一。",
    en: "cannot stand beside a policy named by its code; give one of them.",
  },
  "scheme-not-in-force": {
    zh: "政策登记册里没有这一项，或放款日尚未施行、已经到期。",
    en: "is not in the register, or not in force on the day of drawdown.",
  },
  "scheme-does-not-apply": {
    zh: "不符合「{name}」的条件：{reasons}。",
    en: 'cannot be granted: "{name}" does not apply ({reasons}).',
  },
  "fee-excluded-by-guarantee": {
    zh: "享受「{name}」的贷款，除利息和担保费外不得收取这项费用。",
    en: 'may not be charged beside interest and guarantee fee under "{name}".',
  },
  "nothing-to-waive": {
    zh: "费用由银行承担，没有可减免的部分。",
    en: "has nothing to waive: the bank bears this fee.",
  },
  "balloon-too-large": { zh: "须小于贷款本金。", en: "must be less than the principal." },
  "lever-not-in-deal": {
    zh: "这笔交易里没有可变动的这一项（例如浮动利率没有逐段利率，按计划还款不能改期限，分次放款不能改金额）。",
    en: "is not a term that this deal lets move (a floating loan has no agreed rate, a plan of its own fixes tenor and amount).",
  },
  "range-too-wide": {
    zh: "这一项须逐点试算，共 {points} 点，最多 {atMost} 点，请缩小范围。",
    en: "spans {points} points, and this lever is tried point by point: at most {atMost}.",
  },
  "off-grid": {
    zh: "须为网格步长 {step} 的整数倍。",
    en: "must be a whole multiple of the grid's step of {step}.",
  },
  "cap-below-floor": { zh: "利率上限低于下限。", en: "lies below the floor." },
};

/** A problem as the domain tells it, or the API, which has it from there. */
export type FileProblem = {
  readonly path: Problem["path"];
  readonly code: string;
  readonly facts: Problem["facts"];
};

/** What the field is called and what is wrong with it, in both languages. */
export function fileProblem({ path, code, facts }: FileProblem): {
  readonly name: Bilingual;
  readonly says: Bilingual;
} {
  const sentence = isPolicyProblem(code) ? policySentence(code) : sentenceOf(code);
  const filled = (language: keyof Bilingual) =>
    sentence[language].replace(/\{(\w+)\}/g, (_, fact: string) =>
      fact === "range" ? rangeText(facts, language) : printable(String(facts[fact] ?? "")),
    );
  return { name: fieldNameAt(path), says: { zh: filled("zh"), en: filled("en") } };
}

/** The same as one sentence in the reader's language; of a field in a list it says in which entry. */
export function fileProblemText(problem: FileProblem, language: Language): string {
  const { name, says } = fileProblem(problem);
  const entry = entryAround(problem.path);
  if (language === "zh-CN") {
    return `${entry === undefined ? "" : `${entry.zh}·`}${name.zh}：${says.zh}`;
  }
  const whose = entry === undefined ? name.en : `${name.en} (${entry.en})`;
  const sentence = `${whose}${says.en.startsWith(":") ? "" : " "}${says.en}`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

/** The entry of a list that the field stands in; none for the entry itself. */
function entryAround(path: Problem["path"]): Bilingual | undefined {
  const last = path.slice(0, -1).findLastIndex((step) => typeof step === "number");
  return last === -1 ? undefined : fieldNameAt(path.slice(0, last + 1));
}

/** A code that no sentence is written for stands by itself: a newer server may know more than this page. */
function sentenceOf(code: string): Bilingual {
  const sentences: Readonly<Record<string, Bilingual>> = SENTENCES;
  const own = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  return (
    own ?? { zh: `内容不对（${printable(code)}）。`, en: `is not right (${printable(code)}).` }
  );
}

/** What is wrong with policy data, as the screens say it. */
function policySentence(code: PolicyProblemCode): Bilingual {
  return {
    zh: dictionaryOf("zh-CN").policyErrors[code],
    en: `: ${dictionaryOf("en").policyErrors[code]}`,
  };
}

/** The bounds of a range, as far as the problem names them. */
function rangeText(facts: Problem["facts"], language: keyof Bilingual): string {
  const { above, atLeast, atMost, value } = facts;
  const words =
    language === "zh"
      ? { is: "现为", above: "须大于", atLeast: "须不小于", atMost: "不大于", and: "、" }
      : {
          is: "it is",
          above: "must be above",
          atLeast: "must be at least",
          atMost: "at most",
          and: ", ",
        };
  const parts = [
    ...(value === undefined ? [] : [`${words.is} ${value}`]),
    ...(above === undefined ? [] : [`${words.above} ${above}`]),
    ...(atLeast === undefined || atLeast === "" ? [] : [`${words.atLeast} ${atLeast}`]),
    ...(atMost === undefined ? [] : [`${words.atMost} ${atMost}`]),
  ];
  if (parts.length === 0) return "";
  return language === "zh" ? `（${parts.join(words.and)}）` : ` (${parts.join(words.and)})`;
}
