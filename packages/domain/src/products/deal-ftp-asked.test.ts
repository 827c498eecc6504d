/** What a deal asks of the curve by itself: which adjustments apply beside what its file names, and when nothing is asked. */
import { describe, expect, test } from "vitest";
import { requestOf } from "../../laws/case-requests.ts";
import { publishedPolicyBook as book } from "../../reference-data/index.ts";
import type { PolicyBook } from "../policy-book/policy-book.ts";
import { decodeDealFile } from "../schemas/loan-inquiry.ts";
import { completeInquiry } from "./completion/complete-inquiry.ts";
import { dealFtp } from "./deal-ftp.ts";
import type { LoanDeal } from "./loan-deal.ts";
import { resolveDeal } from "./resolve-deal.ts";

const FILE = {
  id: "ftp",
  product: "techInnovationLoan",
  principal: "10000000",
  termMonths: 12,
  pricingDate: "2026-03-16",
  capital: { riskWeight: "1", car: "0.115" },
};

const LISTED = { titles: [{ title: "littleGiant", source: "governmentList" }] };

describe("what is asked of the curve by itself", () => {
  const dealtWith = (file: object, policy: PolicyBook = book) => {
    const inquiry = decodeDealFile(file);
    const request = inquiry.kind === "ok" ? completeInquiry(inquiry.value, policy) : inquiry;
    const deal = request.kind === "ok" ? resolveDeal(request.value, policy) : request;
    if (deal.kind !== "ok") throw new Error(JSON.stringify(deal.problems));
    return ftpOf(deal.value, policy);
  };
  const LONG = {
    ...FILE,
    product: "advancedManufacturingLoan",
    termMonths: 60,
    firm: LISTED,
    repayment: { method: "equalPrincipal", frequency: "quarterly", gracePeriods: 4 },
  };
  const applied = (funding: object) => {
    const ftp = dealtWith({ ...LONG, funding: { relending: null, ...funding } });
    return ftp.kind === "ok" && ftp.value?.stack.applied.map(({ item }) => item.value.kind);
  };

  test("a premium is in a rate that is named, reductions are in a discount that is named", () => {
    const reductions = ["incentive", "innovationDiscount"];
    expect(applied({})).toEqual(["liquidity", ...reductions]);
    expect(applied({ ftpRate: "0.0165" })).toEqual(reductions);
    expect(applied({ ftpDiscount: "0.0005" })).toEqual(["liquidity"]);
  });

  test("nothing is asked where both are named and no curve is known, or no date is said", () => {
    const named = { ftpRate: "0.02", ftpDiscount: "0.001", relending: null };
    const early = dealtWith({ ...FILE, pricingDate: "2022-01-03", funding: named });
    expect(early).toEqual({ kind: "ok", value: undefined });
    expect(dealtWith({ ...FILE, funding: { relending: null } }).kind).toBe("ok");
    expect(ftpOf(undatedDeal(), book)).toEqual({ kind: "ok", value: undefined });
  });
});

function ftpOf({ request, planTerms, plan }: LoanDeal, policy: PolicyBook) {
  return dealFtp(request, { planTerms, bookedPlan: () => plan }, policy);
}

function undatedDeal() {
  const deal = resolveDeal(requestOf("d3"), book);
  if (deal.kind !== "ok") throw new Error(JSON.stringify(deal.problems));
  return deal.value;
}
