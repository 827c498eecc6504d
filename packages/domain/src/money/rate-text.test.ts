import { expect, test } from "vitest";
import { decimal } from "./decimal.ts";
import { readRate } from "./rate-text.ts";

test.each([
  ["2.85%", "0.0285"],
  ["２．８５％", "0.0285"],
  [" 3 % ", "0.03"],
  ["-0.5%", "-0.005"],
  ["5‰", "0.005"],
  ["+3.1%", "0.031"],
  [".5%", "0.005"],
  ["03.10%", "0.031"],
  ["002.85%", "0.0285"],
  ["2.05%", "0.0205"],
  [".85%", "0.0085"],
  ["3个百分点", "0.03"],
  ["3百分点", "0.03"],
  ["2.85pp", "0.0285"],
])("%s is a rate of %s", (text, perYear) => {
  expect(readRate(text)).toEqual({ kind: "rate", perYear: decimal(perYear) });
});

test.each([
  ["LPR+15BP", "unsaid", "0.0015"],
  ["lpr - 10 bp", "unsaid", "-0.001"],
  ["LPR", "unsaid", "0"],
  ["LPR减10个基点", "unsaid", "-0.001"],
  ["LPR加点15bps", "unsaid", "0.0015"],
  ["1年期LPR+15BP", "one-year", "0.0015"],
  ["LPR1Y−10BP", "one-year", "-0.001"],
  ["LPR(1Y)-10bp", "one-year", "-0.001"],
  ["5年期以上LPR+0.3%", "five-year", "0.003"],
  ["五年期LPR", "five-year", "0"],
  ["LPR5Y+20bp", "five-year", "0.002"],
  ["LPR+0.15个百分点", "unsaid", "0.0015"],
  ["-10bp", "unsaid", "-0.001"],
  ["12.5基点", "unsaid", "0.00125"],
  ["12个基点", "unsaid", "0.0012"],
  ["12个基点(bp)", "unsaid", "0.0012"],
  ["12基点(bps)", "unsaid", "0.0012"],
  ["LPR加15BP", "unsaid", "0.0015"],
  ["LPR减15BP", "unsaid", "-0.0015"],
  ["LPR上浮20BP", "unsaid", "0.002"],
  ["LPR下浮20个基点", "unsaid", "-0.002"],
  ["1年LPR+5bp", "one-year", "0.0005"],
  ["一年LPR+5bp", "one-year", "0.0005"],
  ["一年期LPR+5bp", "one-year", "0.0005"],
  ["5年LPR+5bp", "five-year", "0.0005"],
  ["5年期LPR+5bp", "five-year", "0.0005"],
  ["五年LPR+5bp", "five-year", "0.0005"],
  ["五年期以上LPR+5bp", "five-year", "0.0005"],
  ["LPR1年+5bp", "one-year", "0.0005"],
  ["LPR(1年期)+5bp", "one-year", "0.0005"],
  ["LPR5年+5bp", "five-year", "0.0005"],
  ["LPR5年期+5bp", "five-year", "0.0005"],
  ["LPR（5年期以上）+5bp", "five-year", "0.0005"],
  ["LPR5Y++5bp", "five-year", "0.0005"],
])("%s is a spread over %s LPR of %s", (text, lpr, addedPerYear) => {
  expect(readRate(text)).toEqual({ kind: "spread", lpr, addedPerYear: decimal(addedPerYear) });
});

test.each([
  ["", "empty"],
  ["2.85", "unit-missing"],
  ["0.0285", "unit-missing"],
  ["2,85%", "unclear-separators"],
  ["1.2.3%", "unclear-separators"],
  ["SHIBOR+10bp", "unknown-base"],
  ["LPR15bp", "not-a-number"],
  ["LPR+", "not-a-number"],
  ["LPR+15", "unit-missing"],
  ["%", "not-a-number"],
  ["三厘", "not-a-number"],
  ["3元", "not-a-number"],
  ["上浮10%", "not-a-number"],
  ["LPR上浮 10 %", "not-a-number"],
  ["LPR下浮5‰", "not-a-number"],
  ["约2.85%", "not-a-number"],
  ["浮动LPR+15BP", "not-a-number"],
  ["x5%", "not-a-number"],
  ["2.85abc", "not-a-number"],
  ["2.85x%", "not-a-number"],
  ["2.85%x", "not-a-number"],
  ["10xbp", "not-a-number"],
  ["10bpx", "not-a-number"],
  [".85.1%", "unclear-separators"],
])("%s is refused: %s", (text, reason) => {
  expect(readRate(text)).toEqual({ kind: "refused", reason });
});

test("a field that says percent or basis points reads bare numbers", () => {
  expect(readRate("2.85", "percent")).toEqual({ kind: "rate", perYear: decimal("0.0285") });
  expect(readRate("-10", "basis-points")).toEqual({
    kind: "spread",
    lpr: "unsaid",
    addedPerYear: decimal("-0.001"),
  });
  expect(readRate("2.85%", "basis-points")).toEqual({ kind: "rate", perYear: decimal("0.0285") });
  expect(readRate("LPR+15", "basis-points")).toEqual({ kind: "refused", reason: "unit-missing" });
});
