/** Explanations of real quotes: the worked deals of the domain, priced here, opened line by line. */
import { DomainError, type Line, parseFormula, priceLoan, type Quote } from "@xinzhi/domain";
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import d2 from "@xinzhi/domain/cases/d2.json" with { type: "json" };
import d3 from "@xinzhi/domain/cases/d3.json" with { type: "json" };
import d4 from "@xinzhi/domain/cases/d4.json" with { type: "json" };
import d5 from "@xinzhi/domain/cases/d5.json" with { type: "json" };
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeDealFile } from "@xinzhi/domain/schemas";
import { describe, expect, it } from "vitest";
import { exactText } from "../figures/line-text.ts";
import { explanation } from "../words/zh-cn/explanation.ts";
import { terms } from "../words/zh-cn/terms.ts";
import { type ExplainingWords, explainedLine, termOf } from "./explained.ts";
import { namesIn } from "./formula-text.ts";

const names: Readonly<Record<string, { readonly name: string }>> = terms;
const WORDS: ExplainingWords = {
  nameOf: (term) => names[term]?.name ?? term,
  functionName: (called) =>
    ({
      sum: "合计",
      min: "取较小者",
      max: "取较大者",
      fen: "到分",
      rate: "到1e-8",
      bar: "到1e-12",
      fenShare: "分到分",
      barShare: "分到1e-12",
    })[called],
};

function quoteOf(inputs: unknown): Quote {
  const request = decodeDealFile(inputs);
  const priced = request.kind === "ok" ? priceLoan(request.value, publishedPolicyBook) : request;
  if (priced.kind === "refused") throw new DomainError("case-refused");
  return priced.value;
}

/** A deal whose FTP and discount are left to the curve and the adjustments of a day. */
function matched(inputs: object, changes: object): Quote {
  const firm = { titles: [{ title: "littleGiant", source: "governmentList" }] };
  return quoteOf({ ...inputs, firm, funding: {}, relendingComparison: [], ...changes });
}

const { rates: _, ...floatingD4 } = d4.inputs;
const floatingRate = { base: "LPR1Y", spreadBp: "-10", reset: { rule: "anniversary" } };

const quotes: readonly (readonly [string, Quote])[] = [
  ...[d1, d2, d3, d4, d5].map(({ id, inputs }) => [id, quoteOf(inputs)] as const),
  ["D2 on the FTP curve", matched(d2.inputs, { pricingDate: "2026-06-21" })],
  ["D4 on the FTP curve", matched(floatingD4, { pricingDate: "2024-06-20", floatingRate })],
];
const quoteOfD1 = quoteOf(d1.inputs);

function lineIn(quote: Quote, id: string): Line {
  const line = quote.lines.find((candidate) => candidate.id === id);
  if (line === undefined) throw new DomainError("no-such-line", { id });
  return line;
}

function explain(quote: Quote, id: string) {
  const lineOf = (wanted: string) => quote.lines.find((line) => line.id === wanted);
  return explainedLine(lineIn(quote, id), lineOf, WORDS, "tenThousand");
}

describe("every figure of the worked deals", () => {
  it.each(quotes)("%s has words for each term and each name in a formula", (_, quote) => {
    const spoken = quote.lines.flatMap((line) => [
      line.term,
      ...line.inputs.map(({ name, lines }) =>
        termOf(
          name,
          lines.map((id) => lineIn(quote, id)),
        ),
      ),
    ]);
    expect(spoken.filter((term) => names[term] === undefined)).toEqual([]);
  });

  it.each(quotes)("%s has words for each rule that filled a value in", (_, quote) => {
    const rules = quote.lines.flatMap(({ origin }) =>
      origin.kind === "assumed" ? [origin.rule] : [],
    );
    expect(rules.filter((rule) => !Object.keys(explanation.rules).includes(rule))).toEqual([]);
  });

  it.each(quotes)("%s opens into a formula whose names are all among its inputs", (_, quote) => {
    for (const { id, formula, inputs } of quote.lines) {
      if (formula === undefined) continue;
      const read = namesIn(parseFormula(formula)).toSorted();
      expect([id, read]).toEqual([id, inputs.map(({ name }) => name).toSorted()]);
    }
  });
});

describe("the explanation of D1", () => {
  it("tells the VAT in terms and with its numbers", () => {
    const { formula, exact, shown, inputs } = explain(quoteOfD1, "vatOut");
    expect(formula).toEqual({
      inTerms: "入账利息 × 增值税率 ÷ (1 + 增值税率)",
      withNumbers: "294,027.78 × 6% ÷ (1 + 6%)",
      isEquation: false,
    });
    expect(exact).toBe("16643.0818867924528301887");
    expect(shown).toEqual({ text: "1.6643", unit: "tenThousand" });
    expect(inputs.map(({ name }) => name)).toEqual(["interestPosted", "vatRate"]);
  });

  it("writes a long sum out by its first two rows and its last", () => {
    expect(explain(quoteOfD1, "interestPosted").formula).toEqual({
      inTerms: "合计(利息)",
      withNumbers: "4,027.78 + 74,111.11 + … + 68,472.22",
      isEquation: false,
    });
  });

  it("puts parentheses round sums inside products, and nowhere else", () => {
    expect(explain(quoteOfD1, "blendedFundingRate#1").formula).toEqual({
      inTerms: "再贷款比例 × 再贷款利率 + (1 − 再贷款比例) × 优惠后 FTP",
      withNumbers: "60% × 1.25% + (1 − 60%) × 1.4%",
      isEquation: false,
    });
    expect(explain(quoteOfD1, "funding").formula?.withNumbers).toBe(
      "(10,000,000 × 1.4% × 5 + 10,000,000 × 1.4% × 30 + … + 10,000,000 × 1.31% × 85) ÷ 360",
    );
  });

  it("does not let the root of an equation follow from itself", () => {
    expect(explain(quoteOfD1, "xirr").inputs.map(({ name }) => name)).toEqual(["flow", "flowTime"]);
  });

  it("puts negative numbers in parentheses and marks digits that go on", () => {
    expect(explain(quoteOfD1, "barExcessReturn").formula?.withNumbers).toBe(
      "到1e-12((−67,358.6593404612…) ÷ 10,138,888.8888888888…)",
    );
  });

  it("names the publication that agrees with what was entered", () => {
    expect(explain(quoteOfD1, "relendingRate#1").reference?.id).toBe("REL-6");
    expect(explain(quoteOfD1, "pd").reference).toBeUndefined();
  });

  it.each([
    ["openingBalance#1", "10000000.00"],
    ["principalPart#1", "0.00"],
    ["bankPaidFees", "0.00"],
    ["interestUnrounded", "294027.777777777777777778"],
    ["opexRate", "0.0035"],
  ])("prints all digits of %s as %s", (id, text) => {
    expect(exactText(lineIn(quoteOfD1, id))).toBe(text);
  });
});
