/** 政策数据出错提示: what is wrong with policy data, in words its owner can act on. By the codes of the domain. */
import { eligibility } from "./eligibility.ts";
import { innovation } from "./innovation.ts";

/** Those of rule sets and scorecards, and those of every other kind. */
export const policyErrors = {
  ...eligibility.ruleFaults,
  ...innovation.cardFaults,
  "good-out-of-reach": "“{measure}”的最高得分达不到良好线。",
  "scale-empty": "主标尺没有等级。",
  "pd-out-of-range": "等级“{grade}”的违约概率不在 0 到 1 之间。",
  "pd-not-rising": "等级“{grade}”的违约概率须高于前一级。",
  "tenor-missing": "曲线缺少期限点 {tenor}。",
  "tenor-not-in-order": "期限点 {tenor} 重复或次序不对，须由短到长。",
  "rate-out-of-range": "期限点 {tenor} 的利率超出允许的范围。",
  "reduction-above-zero": "优惠与激励只能降低 FTP，不能为正。",
  "questions-missing": "{date} 没有生效的阶段问题。",
  "option-twice": "“{question}”的答案“{option}”出现了两次。",
  "stage-unreachable": "{date} 起没有答案指向阶段“{stage}”。",
  "last-question-open": "最后一问“{question}”的答案“{option}”没有定出阶段。",
  "text-not-printable": "文字里有看不见的符号，或前后有空格。",
  "not-a-link": "不是网址，须以 http:// 或 https:// 开头。",
  "named-twice": "“{name}”出现了两次。",
  "range-reversed": "上下限颠倒，或前后大小不对。",
  "preference-reversed": "优惠条件比标准条件更严。",
  "shares-over-whole": "各项比例合计超过 100%。",
  "day-outside-year": "{date} 不在 {year} 年或其前一年。",
  "nested-too-deep": "嵌套太深，最多 {atMost} 层。",
  "too-many-values": "内容太多，最多 {atMost} 个值。",
  "code-disagrees": "内容写的是“{named}”，与代码“{code}”不符。",
  "nature-of-other-stage":
    "阶段“{stage}”的性质不对：载体填 asServed（取决于所支持的阶段），其余阶段须有自己的性质。",
  "version-twice": "同一项目同一天已有一个版本（第 {earlier} 项，从 0 数起）。",
  "id-taken": "版本编号“{id}”已经用过（第 {earlier} 项，从 0 数起）。",
  "place-taken": "次序 {place} 已由“{code}”占用。",
  "place-disagrees": "“{code}”的各版本须用同一次序，之前为 {place}。",
} as const;
