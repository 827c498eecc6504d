/** Guarantee, then compensation: shares, caps and what is left to lose, by hand. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compensationFundRegister,
  guaranteeSchemeRegister,
} from "../../reference-data/risk-sharing.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { money, share } from "../money/money.ts";
import type { DealFacts, TitleHeld } from "../policy/deal-facts.ts";
import { rate } from "../rates/rate.ts";
import { type Compensation, compensatedShareOf, compensationOn } from "./compensation-fund.ts";
import {
  type CreditRisk,
  effectiveLgd,
  expectedLoss,
  lgdAfterCompensation,
} from "./expected-loss.ts";
import { guaranteeAnswer } from "./guarantee-scheme.ts";

const FACTS: DealFacts = {
  product: "techInnovationLoan",
  purpose: undefined,
  institution: undefined,
  firmSize: "small",
  titles: [],
  principal: money("5000000"),
  termMonths: 24,
  drawdownDate: calendarDate("2026-03-16"),
};

const listed = (title: TitleHeld["title"]): TitleHeld => ({
  title,
  source: "governmentList",
  expiresOn: undefined,
});

function guaranteed(asked: string, used: string, change: Partial<DealFacts> = {}): string {
  const [scheme] = guaranteeSchemeRegister;
  if (scheme === undefined) throw new Error("the register has a scheme");
  const answer = guaranteeAnswer(
    scheme.value,
    { guaranteedShare: share(asked), capUsed: money(used) },
    { ...FACTS, ...change },
  );
  if (answer.kind === "refused") return answer.reasons.join(",");
  return [
    toPlainDigits(answer.guaranteedShare.share),
    answer.boundBy ?? "-",
    answer.capLeft ? toPlainDigits(answer.capLeft.yuan) : "-",
    answer.fundShare ? toPlainDigits(answer.fundShare.share) : "-",
    toPlainDigits(answer.reguaranteeFeeMax.perYear),
  ].join(" ");
}

describe("the guarantee plan", () => {
  test.each<[string, string, Partial<DealFacts>, string]>([
    ["0.8", "0", {}, "0.8 - 30000000 - 0.003"],
    ["0.81", "0", {}, "share-over-scheme"],
    ["0.5", "0", { principal: money("5000000.01") }, "0.5 - 30000000 - 0.005"],
    // 30,000,000 of 40,000,000 can be guaranteed.
    ["0.8", "0", { principal: money("40000000") }, "0.75 borrowerCap 30000000 - 0.005"],
    ["0.75", "0", { principal: money("40000000") }, "0.75 - 30000000 - 0.005"],
    ["0.8", "29000000", {}, "0.2 borrowerCap 1000000 - 0.003"],
    ["0.8", "30000000", {}, "cap-used-up"],
    ["0.8", "0", { firmSize: "large" }, "firmSize"],
    ["0.8", "0", { titles: [listed("littleGiant")] }, "0.8 - 30000000 0.4 0.003"],
    ["0.8", "0", { titles: [listed("highTechEnterprise")] }, "0.8 - 30000000 0.35 0.003"],
    [
      "0.8",
      "0",
      { titles: [listed("techSme"), listed("highTechEnterprise")] },
      "0.8 - 30000000 0.35 0.003",
    ],
    [
      "0.8",
      "0",
      { titles: [{ ...listed("littleGiant"), source: "selfAssessed" }] },
      "0.8 - 30000000 - 0.003",
    ],
  ])("%s with %s used, %j: %s", (asked, used, change, expected) => {
    expect(guaranteed(asked, used, change)).toBe(expected);
  });
});

describe("compensation", () => {
  /** 45 % of 5,000,000 lost, 80 % guaranteed: 450,000 left. */
  const LEFT = share("0.09");

  test.each([
    ["0.55", undefined, undefined, "247500 -"],
    ["0.6", undefined, undefined, "270000 -"],
    ["0.55", "247500", undefined, "247500 -"],
    ["0.55", "247499.99", undefined, "247499.99 lossCap"],
    ["0.55", "200000", "300000", "200000 lossCap"],
    ["0.55", "200000", "150000", "150000 fundBalance"],
    ["0.55", undefined, "0", "0 fundBalance"],
  ])("%s, cap %s, fund %s: %s", (compensatedShare, cap, fund, expected) => {
    const { yuan, boundBy } = compensationOn(
      {
        compensatedShare: share(compensatedShare),
        lossCap: cap === undefined ? undefined : money(cap),
        fundBalance: fund === undefined ? undefined : money(fund),
      },
      decimal("5000000"),
      LEFT,
    );
    expect(`${toPlainDigits(yuan)} ${boundBy ?? "-"}`).toBe(expected);
  });

  test("is five points more for a first loan, and never more than all", () => {
    const [fund] = compensationFundRegister;
    if (fund === undefined) throw new Error("the register has a fund");
    expect(toPlainDigits(compensatedShareOf(fund.value, false).share)).toBe("0.55");
    expect(toPlainDigits(compensatedShareOf(fund.value, true).share)).toBe("0.6");
    const whole = { ...fund.value, compensatedShare: share("0.98") };
    expect(toPlainDigits(compensatedShareOf(whole, true).share)).toBe("1");
  });
});

describe("what is left to lose", () => {
  const RISK: CreditRisk = {
    pd: rate("0.02"),
    lgd: share("0.45"),
    guaranteedShare: share("0.8"),
  };
  const fund = (compensatedShare: string, lossCap?: string) => ({
    compensatedShare: share(compensatedShare),
    lossCap: lossCap === undefined ? undefined : money(lossCap),
    fundBalance: undefined,
  });
  const principal = decimal("5000000");

  test.each<[string, Compensation | undefined, string, string]>([
    ["guarantee", undefined, "0.09", "9000"],
    // 45 % of 9 % stays with the bank.
    ["both", fund("0.55"), "0.0405", "4050"],
    // 9 % less 100,000 / 5,000,000.
    ["a capped fund", fund("0.55", "100000"), "0.07", "7000"],
    ["all of it", fund("1"), "0", "0"],
  ])("after %s", (_, compensation, lgd, loss) => {
    const left = lgdAfterCompensation(RISK, compensation, principal);
    expect(toPlainDigits(left.share)).toBe(lgd);
    // 5,000,000 for a year at 2 %.
    expect(toPlainDigits(expectedLoss(principal, RISK.pd, left))).toBe(loss);
  });

  test("compensation is never more than its share, its cap or the fund, and never negative", () => {
    const part = fc.integer({ min: 0, max: 100 }).map((percent) => share(String(percent / 100)));
    const cap = fc.option(
      fc.integer({ min: 0, max: 9_000_000 }).map((yuan) => money(String(yuan))),
      { nil: undefined },
    );
    const risks = fc.record({
      pd: fc.constant(rate("0.02")),
      lgd: part,
      guaranteedShare: part,
    });
    const compensations = fc.record({ compensatedShare: part, lossCap: cap, fundBalance: cap });
    fc.assert(
      fc.property(risks, compensations, (risk, compensation) => {
        const left = effectiveLgd(risk);
        const { yuan } = compensationOn(compensation, principal, left);
        const { compensatedShare, lossCap, fundBalance } = compensation;
        expect(yuan.isNegative() && !yuan.isZero()).toBe(false);
        expect(yuan.lte(principal.times(left.share).times(compensatedShare.share))).toBe(true);
        expect(lossCap === undefined || yuan.lte(lossCap.yuan)).toBe(true);
        expect(fundBalance === undefined || yuan.lte(fundBalance.yuan)).toBe(true);
        const effective = lgdAfterCompensation(risk, compensation, principal).share;
        expect(effective.gte("0") && effective.lte(left.share)).toBe(true);
      }),
    );
  });
});
