/** That an estimate is worked out from public policy alone, and its price from the published band alone. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../reference-data/index.ts";
import { calendarDate } from "../src/dates/calendar-date.ts";
import { estimate } from "../src/estimate/estimate.ts";
import type { PricedProduct } from "../src/estimate/estimate-answer.ts";
import type { EstimateQuestion } from "../src/estimate/estimate-question.ts";
import type { FirmTitle } from "../src/policy/deal-facts.ts";
import { encodePublicPolicy } from "../src/schemas/estimate/public-policy.ts";
import { canonicalText, plainJson } from "../src/schemas/policy/plain-json.ts";
import { encodePolicyItem } from "../src/schemas/policy/policy-content.ts";
import { publicPolicyOf } from "../src/schemas/public-policy-of.ts";
import { bookOf, markedPolicy, marksIn, otherSecrets } from "./marked-policy.ts";
import { estimateQuestions } from "./random-estimates.ts";

const INSIDE =
  /\b(FTP|RAROC|EVA|PD|LGD|margin|hurdle)\b|资金转移|转移定价|利差|违约概率|违约损失率|经济资本|预期损失/i;
const DAY = calendarDate("2026-11-28");
const { items, marks } = markedPolicy();
const plain = publicPolicyOf(publishedPolicyBook, DAY, "示例银行");
const marked = publicPolicyOf(bookOf(items), DAY, "示例银行");
const changed = publicPolicyOf(otherSecrets(), DAY, "示例银行");

function spelled(value: unknown): string {
  return JSON.stringify(plainJson(value));
}

describe("public policy", () => {
  test("has none of the marks that its bank's policy has", () => {
    const inside = JSON.stringify(items.map(encodePolicyItem));
    expect(marksIn(inside, marks)).toEqual(marks);
    expect(marksIn(JSON.stringify(encodePublicPolicy(marked)), marks)).toEqual([]);
  });

  test("speaks of nothing inside the bank in any of its texts", () => {
    const texts = JSON.stringify(encodePublicPolicy(plain)).match(/"[^"]*"(?!:)/g) ?? [];
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => INSIDE.test(text))).toEqual([]);
  });

  test("is byte for byte the same when every secret of the bank is another", () => {
    expect(canonicalText(encodePublicPolicy(changed))).toBe(
      canonicalText(encodePublicPolicy(plain)),
    );
    expect(otherSecrets()).not.toEqual(publishedPolicyBook);
  });
});

test("answers are the same whatever the bank's secrets are, and hold no mark", () => {
  fc.assert(
    fc.property(estimateQuestions, (question) => {
      const text = spelled(estimate(question, marked));
      expect(marksIn(text, marks)).toEqual([]);
      expect(text).toBe(spelled(estimate(question, changed)));
    }),
  );
});

/** A title that puts a firm into each class, and nothing else of it. */
const TITLE_OF_CLASS: Readonly<Record<string, FirmTitle | undefined>> = {
  "1": "littleGiant",
  "2": "specialisedSme",
  "3": "techSme",
};

function twinOf(question: EstimateQuestion, firmClass: string): EstimateQuestion {
  const title = TITLE_OF_CLASS[firmClass];
  const issuedOn = calendarDate("2020-01-01");
  const held = { issuedOn, source: "governmentList" } as const;
  const certificates = title === undefined ? [] : [{ ...held, class: title }];
  const { sector } = question.firm;
  return { ...question, firm: { certificates, ...(sector === undefined ? {} : { sector }) } };
}

/** What one pays, without the ways to pay less. */
function priceOf({ better, ...price }: PricedProduct): string {
  return spelled({
    ...price,
    better: better.map(({ missing: _, ...worth }) => worth),
  });
}

test("another firm of the same class has the same price, to the last digit", () => {
  fc.assert(
    fc.property(estimateQuestions, (random) => {
      const question: EstimateQuestion = { ...random, subsidy: { kind: "none" } };
      for (const { product, price } of estimate(question, plain).products) {
        if (price.kind !== "priced") continue;
        const twin = estimate(twinOf(question, price.firmClass.code), plain).products.find(
          (other) => other.product === product,
        )?.price;
        // A firm that only its figures put into its class may lack a title that a product's conditions ask for.
        if (twin?.kind === "priced") expect(priceOf(twin)).toBe(priceOf(price));
      }
    }),
  );
});

test("the rates are the LPR and the two ends of the band, and a better class never costs more", () => {
  fc.assert(
    fc.property(estimateQuestions, (question) => {
      for (const { product, price } of estimate(question, plain).products) {
        if (price.kind !== "priced") continue;
        const bands = plain.publishedBands.find(({ code }) => code === product)?.value;
        const band = bands?.priceClasses.find(({ code }) => code === price.priceClass);
        for (const end of ["low", "high"] as const) {
          const added = band?.[end].addedPerYear;
          expect(price[end].annualRate.perYear).toEqual(
            added && price.lpr.rate.perYear.plus(added),
          );
        }
        for (const { worthLowYuan, worthHighYuan } of price.better) {
          expect(worthLowYuan.isNegative() || worthHighYuan.isNegative()).toBe(false);
        }
      }
    }),
  );
});
