/** Fees of a request against the catalogue of its day: which version speaks, how a waiver is measured, what a guarantee excludes. */
import { describe, expect, test } from "vitest";
import { requestOf } from "../../laws/case-requests.ts";
import { publishedPolicyBook as book } from "../../reference-data/index.ts";
import { elementAt } from "../assert.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import type { CatalogueFee } from "../fees/fee-catalogue.ts";
import { share } from "../money/money.ts";
import type { DatedItem } from "../policy/dated-value.ts";
import type { PolicyBook } from "../policy-book/policy-book.ts";
import { hasUnlistedFee } from "./check-fees.ts";
import { resolveDeal } from "./resolve-deal.ts";

const APPRAISAL = elementAt(
  book.registers.feeCatalogue.filter(({ code }) => code === "appraisal"),
  0,
);

/** A version of the appraisal's entry that lets so much be waived. */
function version(from: string, waiverShareMax: string): DatedItem<CatalogueFee> {
  const value = { ...APPRAISAL.value, waiverShareMax: share(waiverShareMax) };
  return { ...APPRAISAL, id: `F-${from}`, effectiveFrom: calendarDate(from), value };
}

const bookWith = (...feeCatalogue: readonly DatedItem<CatalogueFee>[]): PolicyBook => ({
  ...book,
  registers: { ...book.registers, feeCatalogue },
});

function problemsIn(name: string, change: object, policy: PolicyBook): readonly string[] {
  const request = requestOf(name, { relendingComparison: [], ...change });
  const deal = resolveDeal(request, policy);
  return deal.kind === "ok"
    ? []
    : deal.problems.map(({ path, code, facts }) =>
        [path.join("."), code, facts["atMost"]].join(" "),
      );
}

const waived = (amount: string, waiver: object) => ({
  fees: [
    {
      code: "appraisal",
      payer: "borrower",
      kind: "upfrontFixed",
      amount,
      waiver: { borneBy: "payee", reason: "示例", approvedBy: "headOffice", ...waiver },
    },
  ],
});
const HALF = waived("1000", { share: "0.5" });
const TOO_LARGE = ["fees.0.waiver waiver-too-large 0.4"];

describe("the version that speaks", () => {
  const free = version("2026-01-01", "1");
  const strict = version("2026-04-01", "0.4");

  test("is that of the drawdown where no pricing date is said", () => {
    expect(problemsIn("d1", HALF, bookWith(free, strict))).toEqual([]);
    expect(problemsIn("d1", HALF, bookWith(version("2026-01-01", "0.4")))).toEqual(TOO_LARGE);
  });

  test("is that of the pricing date, whenever the loan is drawn", () => {
    const later = (pricingDate: string) => ({
      ...HALF,
      pricingDate,
      funding: { ftpRate: "0.017", ftpDiscount: "0.003", relending: null },
      drawdownDate: "2026-05-16",
      maturityDate: "2027-05-16",
      rates: [{ from: "2026-05-16", annualRate: "0.03" }],
    });
    expect(problemsIn("d1", later("2026-03-31"), bookWith(free, strict))).toEqual([]);
    expect(problemsIn("d1", later("2026-04-01"), bookWith(free, strict))).toEqual(TOO_LARGE);
  });

  test("is the latest of each fee where the deal counts months", () => {
    expect(problemsIn("d3", HALF, bookWith(free, strict))).toEqual(TOO_LARGE);
    const again = version("2026-06-01", "1");
    expect(problemsIn("d3", HALF, bookWith(free, strict, again))).toEqual([]);
  });
});

describe("a waiver", () => {
  const strict = bookWith(version("2026-01-01", "0.5"));

  test("by a share is that share, though a fen cannot be halved; by an amount what it comes to", () => {
    expect(problemsIn("d1", waived("0.01", { share: "0.5" }), strict)).toEqual([]);
    expect(problemsIn("d1", waived("1000", { amount: "500" }), strict)).toEqual([]);
    expect(problemsIn("d1", waived("1000", { amount: "500.01" }), strict)).toEqual([
      "fees.0.waiver waiver-too-large 0.5",
    ]);
  });

  test("of a fee that never falls due waives nothing", () => {
    const charge = { ...elementAt(waived("1", { amount: "500" }).fees, 0), amount: undefined };
    const fees = [{ ...charge, kind: "prepaymentRate", rate: "0.01" }];
    expect(problemsIn("d1", { fees }, bookWith(version("2026-01-01", "0")))).toEqual([]);
  });
});

describe("a guarantee scheme that excludes fees", () => {
  const guaranteed = (...fees: readonly object[]) => {
    const request = requestOf("d1", {
      pricingDate: "2026-03-16",
      relendingComparison: [],
      funding: { ftpRate: "0.017", ftpDiscount: "0.003", relending: null },
      firm: { size: "medium" },
      guaranteedShare: undefined,
      guarantee: { scheme: "techInnovationGuarantee" },
      fees: fees.map((fee) => ({ payer: "borrower", ...fee })),
    });
    const deal = resolveDeal(request, bookWith());
    return deal.kind === "ok"
      ? []
      : deal.problems.map(({ path, code, facts }) => [path.join("."), code, facts]);
  };
  const excluded = (index: number) => [
    `fees.${index}`,
    "fee-excluded-by-guarantee",
    { name: "支持科技创新专项担保计划" },
  ];

  test("refuses those by name, and what is charged on the undrawn under any name", () => {
    const notary = { code: "notary", kind: "upfrontFixed", amount: "100" };
    expect(guaranteed(notary)).toEqual([]);
    expect(guaranteed(notary, { ...notary, code: "consulting" })).toEqual([excluded(1)]);
    expect(guaranteed({ code: "other", kind: "undrawnRate", rate: "0.001" })).toEqual([
      excluded(0),
    ]);
  });
});

test("a fee is unlisted where the catalogue of the pricing date does not know it", () => {
  const unlisted = (pricingDate: string | undefined, policy: PolicyBook) =>
    hasUnlistedFee(requestOf("d1", { ...HALF, pricingDate, relendingComparison: [] }), policy);
  const from = bookWith(version("2026-03-16", "1"));
  expect(unlisted("2026-03-16", from)).toBe(false);
  expect(unlisted("2026-03-15", from)).toBe(true);
  expect(unlisted("2026-03-16", bookWith())).toBe(true);
  expect(unlisted(undefined, bookWith())).toBe(false);
});
