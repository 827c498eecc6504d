/** A request made a deal: stretches of its rates, who says what its terms are, what a reader should know, and what is refused. */
import { describe, expect, test } from "vitest";
import { requestOf } from "../../laws/case-requests.ts";
import { publishedPolicyBook as book } from "../../reference-data/index.ts";
import { toPlainDigits } from "../money/decimal.ts";
import type { Origin } from "../policy/origin.ts";
import type { PolicyBook } from "../policy-book/policy-book.ts";
import type { Span } from "../schedules/span.ts";
import type { LoanDeal } from "./loan-deal.ts";
import { resolveDeal } from "./resolve-deal.ts";

/** A worked deal, changed and without rates to compare. */
function dealOf(name: string, change: object = {}, policy: PolicyBook = book): LoanDeal {
  const deal = resolveDeal(requestOf(name, { relendingComparison: [], ...change }), policy);
  if (deal.kind !== "ok") throw new Error(JSON.stringify(deal.problems));
  return deal.value;
}

function problemsIn(name: string, change: object, policy: PolicyBook = book): readonly string[] {
  const deal = resolveDeal(requestOf(name, { relendingComparison: [], ...change }), policy);
  return deal.kind === "ok"
    ? []
    : deal.problems.map(({ path, code, facts }) =>
        [path.join("."), code, ...Object.values(facts)].join(" "),
      );
}

function originText(origin: Origin): string {
  if (origin.kind === "policy") return `policy ${origin.reference.id}`;
  if (origin.kind === "assumed") return `assumed ${origin.rule}`;
  if (origin.kind !== "given") return origin.kind;
  return origin.agreesWith === undefined ? "given" : `given as ${origin.agreesWith.id}`;
}

const spanText = (span: Span) =>
  span.kind === "dated" ? `${span.from}..${span.to}` : `${span.fromMonth}..${span.toMonth}`;

/** Each rate as its stretch, its rate and who says what its base is. */
const ratesOf = ({ rates }: LoanDeal) =>
  rates.map(({ span, annualRate, baseOrigin }) =>
    [spanText(span), toPlainDigits(annualRate.perYear), originText(baseOrigin)].join(" "),
  );

const floating = (spreadBp: string, terms: object = {}) => ({
  rates: undefined,
  floatingRate: { base: "LPR1Y", spreadBp, reset: { rule: "anniversary" }, ...terms },
});

describe("rates", () => {
  test("steps run to the next, the last to maturity; a base agrees with the LPR of its day or stands alone", () => {
    expect(ratesOf(dealOf("d4"))).toEqual([
      "2024-06-20..2025-06-20 0.0335 given as LPR-2024-02-20",
      "2025-06-20..2026-06-20 0.029 given as LPR-2025-05-20",
      "2026-06-20..2027-06-20 0.029 given as LPR-2025-05-20",
    ]);
    const rate = { from: "2026-03-16", annualRate: "0.03" };
    expect(ratesOf(dealOf("d1", { rates: [rate] }))).toEqual(["2026-03-16..2027-03-16 0.03 given"]);
    const other = { ...rate, base: "LPR1Y", baseRate: "0.0301", spreadBp: "-1" };
    expect(ratesOf(dealOf("d1", { rates: [other] }))).toEqual([
      "2026-03-16..2027-03-16 0.03 given",
    ]);
  });

  test("without dates they count months, and no publication can agree", () => {
    const base = { base: "LPR1Y", baseRate: "0.03", spreadBp: "0", annualRate: "0.03" };
    const rates = [
      { ...base, fromMonth: 1 },
      { ...base, fromMonth: 7 },
    ];
    expect(ratesOf(dealOf("d3", { rates }))).toEqual(["1..6 0.03 given", "7..24 0.03 given"]);
  });

  test("a floating rate follows the LPR from anniversary to anniversary; a shock is assumed", () => {
    expect(ratesOf(dealOf("d4", floating("-10")))).toEqual([
      "2024-06-20..2025-06-20 0.0335 policy LPR-2024-02-20",
      "2025-06-20..2026-06-20 0.029 policy LPR-2025-05-20",
      "2026-06-20..2027-06-20 0.029 policy LPR-2025-05-20",
    ]);
    const shocks = [{ from: "2026-01-01", addedBp: "25" }];
    expect(ratesOf(dealOf("d4", floating("-10", { shocks })))).toEqual([
      "2024-06-20..2025-06-20 0.0335 policy LPR-2024-02-20",
      "2025-06-20..2026-06-20 0.029 policy LPR-2025-05-20",
      "2026-06-20..2027-06-20 0.0315 assumed lpr-shock",
    ]);
  });
});

describe("taxes", () => {
  const taxOf = (name: string, change: object = {}) => {
    const { tax } = requestOf(name);
    const digits = {
      vatTreatment: "taxed",
      vatRate: toPlainDigits(tax.vatRate.share),
      surchargeRate: toPlainDigits(tax.surchargeRate.share),
      incomeTaxRate: toPlainDigits(tax.incomeTaxRate.share),
    };
    return originText(dealOf(name, { tax: { ...digits, ...change } }).taxOrigin);
  };

  test("those of the rule in force agree with it, one that differs stands alone", () => {
    expect(taxOf("d1")).toBe("given as TAX-2016");
    expect(taxOf("d1", { vatRate: "0.07" })).toBe("given");
    expect(taxOf("d1", { surchargeRate: "0.11" })).toBe("given");
    expect(taxOf("d1", { incomeTaxRate: "0.15" })).toBe("given");
    expect(originText(dealOf("d1", {}, { ...book, taxRule: [] }).taxOrigin)).toBe("given");
  });

  test("a deal without dates meets no rule; left out, they are the rule's", () => {
    expect(taxOf("d3")).toBe("given");
    const completed = dealOf("d1", { pricingDate: "2026-03-16", tax: undefined });
    expect(originText(completed.taxOrigin)).toBe("policy TAX-2016");
  });
});

describe("what a reader should know", () => {
  const step = (change: object) => ({
    rates: [{ from: "2026-03-16", annualRate: "0.029", ...change }],
  });
  const BASE = { base: "LPR1Y", baseRate: "0.03", spreadBp: "-10" };
  const relent = (rate: string) => ({
    funding: {
      ftpRate: "0.017",
      ftpDiscount: "0.003",
      relending: { share: "0.6", segments: [{ from: "2026-04-20", to: "2027-03-16", rate }] },
    },
  });
  const fee = (code: string) => ({
    pricingDate: "2026-03-16",
    fees: [{ code, payer: "borrower", kind: "upfrontFixed", amount: "100" }],
  });
  const draws = [
    { date: "2026-03-16", amount: "4000000" },
    { date: "2026-05-16", amount: "6000000" },
  ];
  const planned = (drawdowns: readonly object[], drawWhen: string, change: object = {}) => ({
    pricingDate: "2026-03-16",
    institution: "stateBank",
    purpose: "technicalUpgrading",
    firm: { size: "medium", titles: [{ title: "littleGiant", source: "governmentList" }] },
    funding: {
      ftpRate: "0.017",
      ftpDiscount: "0.003",
      relending: { projectListed: true, drawWhen, ...change },
    },
    drawdowns,
  });

  test.each<[string, object, readonly string[]]>([
    ["d1", step({}), []],
    ["d1", step(BASE), []],
    ["d1", step({ ...BASE, baseRate: "0.031", spreadBp: "-20" }), ["base-rate-differs-from-lpr"]],
    ["d1", step({ ...BASE, spreadBp: "-11" }), ["rate-differs-from-base-and-spread"]],
    ["d3", {}, []],
    ["d3", { rates: [{ ...BASE, fromMonth: 1, annualRate: "0.029", baseRate: "0.03" }] }, []],
    ["d1", relent("0.0125"), []],
    ["d1", relent("0.0139"), ["relending-rate-differs-from-facility"]],
    // Net FTP is 1.40 %: relending at that price brings nothing.
    ["d1", relent("0.014"), ["relending-rate-differs-from-facility", "relending-without-benefit"]],
    ["d1", planned([{ date: "2026-03-16", amount: "10000000" }], "always"), []],
    ["d1", planned(draws, "always"), ["relending-on-later-draws-at-once"]],
    ["d1", planned(draws, "whenItPays", { collateralCostBp: "60" }), ["relending-declined"]],
    ["d1", { ...planned(draws, "always"), institution: "cityBank" }, ["relending-not-available"]],
    ["d1", { ...relent("0.0125"), drawdowns: draws }, []],
    [
      "d1",
      { deposit: { averageBalance: "500000", ftpCredit: "0.018", ratePaid: "0.0135" } },
      ["deposit-is-no-condition"],
    ],
    ["d1", fee("appraisal"), []],
    ["d1", fee("unheard"), ["fee-not-in-catalogue"]],
    ["d1", { fees: fee("unheard").fees }, []],
    // 3.45 % less 310 BP is 0.35 %; from 2025-06-20 3.00 % less 310 BP is held at nought.
    ["d4", floating("-310"), ["rate-held-at-zero"]],
    ["d4", floating("-310", { floor: "0" }), []],
    ["d4", floating("-10"), []],
    ["d4", floating("-10", { cap: "0.03" }), []],
  ])("%s with %j", (name, change, expected) => {
    const relending = { ftpRate: "0.023", ftpDiscount: "0.002", relending: null };
    const quiet = name === "d4" ? { funding: relending } : {};
    expect(dealOf(name, { ...quiet, ...change }).remarks).toEqual(expected);
  });

  test("an exemption that ends on 2028-01-01, before the loan does", () => {
    const small = (maturityDate: string, size: string) =>
      dealOf("d1", {
        pricingDate: "2026-03-16",
        principal: "1000000",
        maturityDate,
        termMonths: 21,
        tax: undefined,
        firm: { size },
        funding: { ftpRate: "0.017", ftpDiscount: "0.003", relending: null },
      }).remarks;
    expect(small("2028-01-02", "small")).toEqual(["vat-exemption-ends-before-maturity"]);
    expect(small("2028-01-01", "small")).toEqual([]);
    expect(small("2028-01-02", "large")).toEqual([]);
  });
});

test("several draws are those of the plan; a single one is the principal", () => {
  const drawdowns = [
    { date: "2026-03-16", amount: "4000000" },
    { date: "2026-05-16", amount: "6000000" },
  ];
  const drawn = dealOf("d1", { drawdowns }).planTerms.drawdowns ?? [];
  expect(drawn.map(({ amount }) => toPlainDigits(amount.yuan))).toEqual(["4000000", "6000000"]);
  expect("drawdowns" in dealOf("d1").planTerms).toBe(false);
});

describe("what is refused", () => {
  const early = (...amounts: string[]) => ({
    overdue: undefined,
    prepayments: amounts.map((amount, index) => ({
      date: `2026-0${index + 3}-01`,
      amount,
      effect: "shorten",
    })),
  });
  const overdue = {
    overdue: { settledOn: "2026-08-25", penaltyMultiplier: "1.5", misuseMultiplier: "2" },
  };

  test("a floating rate without an LPR to start from", () => {
    const none = { ...book, lpr: [] };
    expect(problemsIn("d1", floating("0"), none)).toEqual(["floatingRate no-lpr-known"]);
  });

  test.each([
    [early("3000000"), []],
    [early("1000000", "2000000"), []],
    [early("3000000.01"), ["prepayments.0.amount prepaid-too-much"]],
    [early("1000000", "2000000.01", "1"), ["prepayments.1.amount prepaid-too-much"]],
    [early("1000000", "2000000", "1"), ["prepayments.2.amount prepaid-too-much"]],
    [{ ...early("3000000"), ...overdue }, ["overdue nothing-overdue"]],
    [{ ...early("1000000"), ...overdue }, []],
    [overdue, []],
  ])("D5, of 3 m, with %j", (change, expected) => {
    expect(problemsIn("d5", change)).toEqual(expected);
  });
});
