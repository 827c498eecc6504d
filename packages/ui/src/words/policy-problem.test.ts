/** What items of policy do to each other, in sentences: shares in percent, kinds, codes and fees by their names. */
import { policyForm } from "@xinzhi/domain/schemas";
import { expect, test } from "vitest";
import { policyNames } from "./policy-names.ts";
import { policyProblemText } from "./policy-problem.ts";

function told(code: string, facts: Record<string, string | number>, language: "zh-CN" | "en") {
  const { content } = policyForm("productConditions");
  const problem = { path: [], code, facts: { ...facts, date: "2026-12-01" } };
  return policyProblemText(problem, { content, item: {} }, policyNames(language));
}

const PLEDGE = {
  product: "ipPledgeLoan",
  share: "0.55",
  right: "trademark",
  shareAtMost: "0.5",
};

test.each([
  [
    "pledge-above-class",
    PLEDGE,
    "2026-12-01 起，“知识产权质押贷款”只以知识产权质押，其质押率上限 55.00% 高于各类知识产权中最高的 50.00%（商标），永远用不到。",
  ],
  [
    "extensions-above-facility",
    { facility: "techRelending", count: 3, atMost: 2 },
    "2026-12-01 起，操作口径按展期 3 次测算，而“科技创新和技术改造再贷款”最多可展期 2 次。",
  ],
  [
    "scope-institution-undefined",
    { institution: "ruralBank" },
    "2026-12-01 起，名单里的“农村金融机构”没有生效的机构类型，不会有这类银行。",
  ],
  ["fee-undefined", { fee: "appraisal" }, "2026-12-01 起，费用目录里没有“评估费”。"],
])("%s", (code, facts, sentence) => {
  expect(told(code, facts, "zh-CN")).toBe(sentence);
});

test("in English", () => {
  expect(told("pledge-above-class", PLEDGE, "en")).toBe(
    'From 2026-12-01 "IP-pledge loan" takes only intellectual property in pledge; its cap of 55.00% is above the highest cap of any right, 50.00% (Trade mark), and is never reached.',
  );
});
