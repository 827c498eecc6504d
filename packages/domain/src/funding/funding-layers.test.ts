/** Funding layers: how a span is cut, what is relent of a balance, what each yuan costs. */
import { describe, expect, test } from "vitest";
import { calendarDate } from "../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { money, share } from "../money/money.ts";
import { rate, spread } from "../rates/rate.ts";
import type { Span } from "../schedules/span.ts";
import { fundingCost } from "./funding-cost.ts";
import {
  blendedFundingRate,
  type FundingTerms,
  ftpNet,
  ftpNetBeside,
  fundingPieces,
  relendingBenefitBp,
  relendingCost,
  relentPart,
  segmentBlend,
} from "./funding-layers.ts";

function dated(from: string, to: string): Span {
  return { kind: "dated", from: calendarDate(from), to: calendarDate(to) };
}

const TERMS: FundingTerms = {
  ftpRate: rate("0.017"),
  ftpDiscount: spread("0.003"),
  discountDropped: spread("0.0005"),
  relendingShare: share("0.6"),
  relendingSegments: [
    { span: dated("2026-04-20", "2026-07-20"), relendingRate: rate("0.0125") },
    { span: dated("2026-07-20", "2026-10-20"), relendingRate: rate("0.01") },
  ],
  relent: { kind: "followsBalance", most: undefined },
  collateralCost: spread("0.0002"),
};

describe("a span is cut where the price changes", () => {
  test.each<readonly [string, string, readonly string[]]>([
    ["2026-03-16", "2026-04-20", ["2026-03-16 → 2026-04-20 own"]],
    [
      "2026-04-01",
      "2026-12-01",
      [
        "2026-04-01 → 2026-04-20 own",
        "2026-04-20 → 2026-07-20 0",
        "2026-07-20 → 2026-10-20 1",
        "2026-10-20 → 2026-12-01 own",
      ],
    ],
    ["2026-05-01", "2026-06-01", ["2026-05-01 → 2026-06-01 0"]],
    ["2026-07-19", "2026-07-21", ["2026-07-19 → 2026-07-20 0", "2026-07-20 → 2026-07-21 1"]],
    ["2026-10-20", "2026-11-20", ["2026-10-20 → 2026-11-20 own"]],
  ])("%s → %s", (from, to, expected) => {
    const pieces = fundingPieces(TERMS, dated(from, to)).map(({ span, segmentIndex }) =>
      span.kind === "dated" ? `${span.from} → ${span.to} ${segmentIndex ?? "own"}` : "",
    );
    expect(pieces).toEqual(expected);
  });
});

describe("what is relent of a balance", () => {
  test.each<readonly [string, FundingTerms["relent"], string, string]>([
    ["the share", { kind: "followsBalance", most: undefined }, "100", "60"],
    [
      "the share, just within the quota",
      { kind: "followsBalance", most: money("60") },
      "100",
      "60",
    ],
    ["the quota", { kind: "followsBalance", most: money("59.99") }, "100", "59.99"],
    [
      "the share, once it is below the quota",
      { kind: "followsBalance", most: money("50") },
      "80",
      "48",
    ],
    ["the amount", { kind: "fixed", amount: money("60") }, "80", "60"],
    [
      "the amount, to the last yuan of the loan",
      { kind: "fixed", amount: money("60") },
      "60",
      "60",
    ],
    ["no more than is owed", { kind: "fixed", amount: money("60") }, "59", "59"],
  ])("%s", (_, relent, balance, expected) => {
    expect(toPlainDigits(relentPart({ ...TERMS, relent }, decimal(balance)))).toBe(expected);
  });
});

test("what each yuan costs", () => {
  expect(toPlainDigits(ftpNet(TERMS).perYear)).toBe("0.014");
  expect(toPlainDigits(ftpNetBeside(TERMS).perYear)).toBe("0.0145");
  expect(toPlainDigits(relendingCost(rate("0.0125"), spread("0.0002")).perYear)).toBe("0.0127");
  const plain = blendedFundingRate(share("0.6"), rate("0.0125"), rate("0.014"));
  expect(toPlainDigits(plain.perYear)).toBe("0.0131");
  // 0.6 × 1.27 % + 0.4 × 1.45 %.
  const [first] = TERMS.relendingSegments;
  expect(first && toPlainDigits(segmentBlend(TERMS, first).perYear)).toBe("0.01342");
  expect(toPlainDigits(relendingBenefitBp(share("0.6"), rate("0.0175"), rate("0.014")))).toBe(
    "-21",
  );
});

test("a plan without balances costs nothing", () => {
  expect(toPlainDigits(fundingCost([]))).toBe("0");
});
