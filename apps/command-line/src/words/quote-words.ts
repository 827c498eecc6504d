/**
 * What is said of stored quotes that were run again (报价复算结果), in both languages.
 */
import type { QuoteDifference, QuoteFault, QuoteVerdict } from "@xinzhi/db";
import type { Bilingual } from "@xinzhi/ui/words/deal-file/field-names.ts";

/** How many were checked, how many are not the same, how many another engine priced. */
export type QuoteCounts = {
  readonly checked: number;
  readonly different: number;
  readonly otherEngine: number;
};

const FAULTS: Readonly<Record<QuoteFault["code"], Bilingual>> = {
  digest: { zh: "内容与摘要不符", en: "a text is not what its digest says" },
  audit: { zh: "与审计链所记不符", en: "the audit chain was told otherwise" },
  "policy-missing": { zh: "找不到当时的政策", en: "the policy that priced it is not to be had" },
  unreadable: { zh: "内容无法读取", en: "a text cannot be read" },
  refused: { zh: "当时的申请现在无法定价", en: "the request is no longer priced" },
  answer: { zh: "结果不同", en: "the answer differs" },
  headline: { zh: "列表数字与结果不符", en: "the figures for lists are not the answer's" },
};

/** A line for another engine, and a line for each fault; none for a quote that is the same in every byte. */
export function verdictWords({
  quoteNumber,
  engineStored,
  engineNow,
  faults,
}: QuoteVerdict): readonly Bilingual[] {
  const isOther = engineNow !== undefined && engineNow !== engineStored;
  const engine: Bilingual = {
    zh: `${quoteNumber}：当时引擎 ${engineStored}，现用 ${engineNow ?? ""}`,
    en: `${quoteNumber}: priced by engine ${engineStored}, run again by ${engineNow ?? ""}`,
  };
  const wrong = faults.map(({ code, difference }): Bilingual => {
    const { zh, en } = FAULTS[code];
    const place = placeOf(code, difference);
    return { zh: `${quoteNumber}：${zh}${place.zh}`, en: `${quoteNumber}: ${en}${place.en}` };
  });
  return isOther ? [engine, ...wrong] : wrong;
}

function placeOf(code: QuoteFault["code"], difference: QuoteDifference | undefined): Bilingual {
  if (code !== "answer") return { zh: "", en: "" };
  if (difference === undefined) return { zh: "（写法）", en: " (its spelling)" };
  const { path, stored, now } = difference;
  return {
    zh: `：${path} 存 ${stored}，算 ${now}`,
    en: `: ${path} stored ${stored}, now ${now}`,
  };
}

/** The last line. */
export function summaryWords({ checked, different, otherEngine }: QuoteCounts): Bilingual {
  return {
    zh: `复算 ${checked} 笔报价，${different} 笔不同，${otherEngine} 笔由其他引擎版本定价`,
    en: `${checked} quotes run again, ${different} differ, ${otherEngine} priced by another engine`,
  };
}
