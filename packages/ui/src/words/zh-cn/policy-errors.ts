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
  "pledge-above-class":
    "{date} 起，“{product}”只以知识产权质押，其质押率上限 {share} 高于各类知识产权中最高的 {shareAtMost}（{right}），永远用不到。",
  "grace-outlasts-usual-term":
    "{date} 起，“{product}”的常用宽限期 {months} 个月不短于常用期限，没有时间还本；最多 {monthsAtMost} 个月。",
  "grace-outlasts-other-term":
    "{date} 起，“{product}”的优惠宽限期上限 {months} 个月不短于标准期限上限；企业失去优惠资格后无法还本，最多 {monthsAtMost} 个月。",
  "term-above-institutions":
    "{date} 起，“{product}”的期限上限 {months} 个月超过所有机构类型可做的最长期限（{by}：{monthsAtMost} 个月），永远用不到。",
  "term-above-authority":
    "{date} 起，“{product}”的期限上限 {months} 个月超过最高授权（{by}：{monthsAtMost} 个月），没有人能签批。",
  "extensions-above-facility":
    "{date} 起，操作口径按展期 {count} 次测算，而“{facility}”最多可展期 {atMost} 次。",
  "facility-above-terms":
    "{date} 起，“{facility}”要求贷款不短于 {months} 个月，而各产品最长 {monthsAtMost} 个月，没有贷款可用。",
  "scope-product-undefined":
    "{date} 起，适用范围里的“{product}”没有生效的产品条款，这条规则对它不起作用。",
  "scope-institution-undefined":
    "{date} 起，名单里的“{institution}”没有生效的机构类型，不会有这类银行。",
  "scope-above-terms":
    "{date} 起，适用范围从 {months} 个月开始，而所涉产品最长 {monthsAtMost} 个月（{product}），规则永远不适用。",
  "own-product-left-out": "{date} 起，“{product}”自己的适用范围里没有“{product}”，永远不适用。",
  "product-undefined": "{date} 起，“{product}”没有生效的产品条款，这一条没有对应的产品。",
  "shadowed-by-earlier": "{date} 起，“{name}”的全部情形已被排在前面的“{by}”覆盖，永远轮不到。",
  "score-band-unreached":
    "{date} 起，升降级第 {band} 档够不到：任何答案的得分都不落在这一档（最高 {score} 分）。",
  "count-band-empty": "{date} 起，“{measure}”第 {band} 档之内没有整数，永远用不到。",
  "fee-undefined": "{date} 起，费用目录里没有“{fee}”。",
  "security-never-taken":
    "{date} 起，“{product}”不接受“{name}”里的任何担保方式，这一档永远用不到。",
} as const;
