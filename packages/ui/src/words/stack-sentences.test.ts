/** Sentences of the best lawful stack as they are read, in both languages. */
import { decimal, type StackVerdict } from "@xinzhi/domain";
import { expect, test } from "vitest";
import { stackVerdictSentence } from "./stack-sentences.ts";

type Instrument = StackVerdict["instrument"];

function named(kind: Instrument["kind"], name: string): Instrument {
  return { kind, id: name, name, reference: undefined };
}

const GUARANTEE = named("guarantee", "担保计划");
const NOTHING = { perYear: decimal("0"), yuan: decimal("0") };
const LITTLE = { perYear: decimal("0.00000012"), yuan: decimal("-3.5") };

function ruled(takenOffBp: string | undefined, isDroppedWhileRelent: boolean): StackVerdict {
  const instrument =
    takenOffBp === undefined ? named("vatExemption", "") : named("ftpDiscount", "名单内优惠");
  const bp = takenOffBp === undefined ? undefined : decimal(takenOffBp);
  return {
    kind: "applied",
    instrument,
    ruled: { ...instrument, takenOffBp: bp, isDroppedWhileRelent },
  };
}

test.each<[StackVerdict, string, string]>([
  [
    { kind: "used", instrument: GUARANTEE, without: LITTLE },
    "采用担保计划：不用它则客户年化综合成本 +0.0012 BP，全期 −3.50 元。",
    "Taken: 担保计划. Without it the customer's all-in annual cost changes by +0.0012 bp, −3.50 yuan over the life.",
  ],
  [
    { kind: "used", instrument: named("feeWaiver", "评估费"), without: undefined },
    "采用减免评估费。",
    "Taken: waiver of 评估费.",
  ],
  [
    ruled(undefined, false),
    "利息免征增值税按规定适用，无须选择。",
    "VAT exemption of interest applies by law; there is nothing to choose.",
  ],
  [
    ruled("30", false),
    "FTP 优惠（名单内优惠）按本行规则适用，减 30 BP。",
    "FTP discount (名单内优惠) applies by the bank's rule and takes off 30 bp.",
  ],
  [
    ruled("10", true),
    "FTP 优惠（名单内优惠）按本行规则适用，减 10 BP；动用再贷款期间停用，同一优惠不重复计算。",
    "FTP discount (名单内优惠) applies by the bank's rule and takes off 10 bp; it is dropped while relending is drawn, so no benefit is counted twice.",
  ],
  [
    { kind: "notUsed", instrument: GUARANTEE, dearer: NOTHING, exclusion: undefined },
    "不采用担保计划：用与不用成本相同，从简不用。",
    "Not taken: 担保计划. The cost is the same with it and without it.",
  ],
  [
    {
      kind: "notUsed",
      instrument: GUARANTEE,
      dearer: NOTHING,
      exclusion: { other: named("guarantee", "甲计划"), rule: "one-guarantee" },
    },
    "不采用担保计划：一笔贷款只用一个担保计划，已用甲计划；两者成本相同，可任选其一。",
    "Not taken: 担保计划; a loan takes one guarantee scheme, and 甲计划 is taken. Both cost the same, and either may be taken.",
  ],
  [
    {
      kind: "notUsed",
      instrument: GUARANTEE,
      dearer: { perYear: undefined, yuan: decimal("1") },
      exclusion: undefined,
    },
    "不采用担保计划：用它则客户年化综合成本 — BP，全期 +1.00 元。",
    "Not taken: 担保计划. With it the customer's all-in annual cost changes by — bp, +1.00 yuan over the life.",
  ],
  [
    { kind: "noPrice", instrument: GUARANTEE, code: "fee-excluded-by-guarantee" },
    "不采用担保计划：该计划不允许收取本笔贷款的某项费用。",
    "Not taken: 担保计划. The scheme forbids a fee of this loan.",
  ],
  [
    { kind: "noPrice", instrument: GUARANTEE, code: "waiver-too-large" },
    "不采用担保计划：与本笔贷款的其他约定不相容。",
    "Not taken: 担保计划. It does not fit other terms of this loan.",
  ],
  [
    {
      kind: "closed",
      instrument: GUARANTEE,
      reasons: [
        { code: "firmSize", facts: {} },
        { code: "scheme-ended", facts: { until: "2026-12-31" } },
        { code: "title-self-assessed", facts: { title: "techSme" } },
      ],
    },
    "不能采用担保计划：企业规模不在适用范围内，或未提供。已过受理截止日 2026-12-31。科技型中小企业只有自评，未列入政府名单，不能作为依据。",
    "Not open: 担保计划. The firm's size is not covered, or not stated. Loans were admitted until 2026-12-31. Technology SME is only self-assessed; a government list is needed.",
  ],
  [
    {
      kind: "closed",
      instrument: GUARANTEE,
      reasons: [{ code: "not-in-force", facts: { date: "2026-03-16", until: "2026-01-01" } }],
    },
    "不能采用担保计划：已于 2026-01-01 止，2026-03-16 不再有效。",
    "Not open: 担保计划. It ended on 2026-01-01 and no longer holds on 2026-03-16.",
  ],
  [
    {
      kind: "closed",
      instrument: GUARANTEE,
      reasons: [{ code: "not-in-force", facts: { date: "2026-03-16", from: "2026-04-01" } }],
    },
    "不能采用担保计划：自 2026-04-01 起施行，2026-03-16 尚未生效。",
    "Not open: 担保计划. It starts on 2026-04-01 and does not yet hold on 2026-03-16.",
  ],
])("%#", (verdict, zh, en) => {
  expect(stackVerdictSentence(verdict, "zh-CN")).toBe(zh);
  expect(stackVerdictSentence(verdict, "en")).toBe(en);
});
