/** The funding of a deal: what is relent and who says so, given or planned, drawn, declined or refused. */
import { describe, expect, test } from "vitest";
import { requestOf } from "../../laws/case-requests.ts";
import { publishedPolicyBook as book } from "../../reference-data/index.ts";
import { toPlainDigits } from "../money/decimal.ts";
import type { Origin } from "../policy/origin.ts";
import type { DealFunding } from "./deal-funding.ts";
import type { LoanDeal } from "./loan-deal.ts";
import type { LoanRequest } from "./loan-request.ts";
import { resolveDeal } from "./resolve-deal.ts";

function resolved(request: LoanRequest): LoanDeal {
  const deal = resolveDeal(request, book);
  if (deal.kind !== "ok") throw new Error(JSON.stringify(deal.problems));
  return deal.value;
}

const dealOf = (name: string, change: object) =>
  resolved(requestOf(name, { relendingComparison: [], ...change }));

const withRelending = (relending: object | null) => ({
  funding: { ftpRate: "0.017", ftpDiscount: "0.003", relending },
});

function originText(origin: Origin): string {
  if (origin.kind === "policy") return `policy ${origin.reference.id}`;
  if (origin.kind !== "given") return origin.kind;
  return origin.agreesWith === undefined ? "given" : `given as ${origin.agreesWith.id}`;
}

const originsOf = ({ relendingOrigins }: DealFunding) => relendingOrigins.map(originText);

const segments = (...stretches: readonly object[]) => ({ share: "0.6", segments: stretches });

describe("given stretches", () => {
  test.each([
    ["2026-04-20", "0.0125", "given as REL-6"],
    ["2026-04-20", "0.015", "given"],
    ["2026-03-16", "0.0125", "given as REL-6"],
  ])("from %s at %s: %s", (from, rate, expected) => {
    const stretch = { from, to: "2027-03-16", rate };
    expect(originsOf(dealOf("d1", withRelending(segments(stretch))))).toEqual([expected]);
  });

  test("before the facility existed, and in months, nothing confirms a rate", () => {
    const early = {
      drawdownDate: "2021-03-16",
      maturityDate: "2022-03-16",
      rates: [{ from: "2021-03-16", annualRate: "0.045" }],
      ...withRelending(segments({ from: "2021-04-20", to: "2022-03-16", rate: "0.0175" })),
    };
    expect(originsOf(dealOf("d1", early))).toEqual(["given"]);
    expect(originsOf(dealOf("d3", {}))).toEqual(["given"]);
  });

  test("an amount that does not follow the balance is the share of the balance on its first day", () => {
    const stretch = { from: "2026-04-20", to: "2027-03-16", rate: "0.0125" };
    const deal = dealOf("d1", withRelending({ ...segments(stretch), followsBalance: false }));
    const { relent } = deal.funding;
    expect(relent.kind === "fixed" && toPlainDigits(relent.amount.yuan)).toBe("6000000");
    expect(dealOf("d1", withRelending(segments(stretch))).funding.relent).toEqual({
      kind: "followsBalance",
      most: undefined,
    });
  });

  test("no stretch at all leaves nothing to look at", () => {
    const request = requestOf("d1", { relendingComparison: [] });
    const { relending } = request.funding;
    if (relending.kind !== "segments") throw new Error("no segments");
    for (const followsBalance of [true, false]) {
      const asked = { ...relending, segments: [], followsBalance };
      const deal = resolved({ ...request, funding: { ...request.funding, relending: asked } });
      expect(deal).toMatchObject({
        relending: { kind: "given" },
        considered: undefined,
        relendingOrigins: [],
        funding: { relent: { kind: "followsBalance" }, relendingSegments: [] },
      });
    }
  });
});

/** Share and cost of collateral of what is charged, and how many stretches it has. */
function terms({ funding }: DealFunding): string {
  const { relendingShare, collateralCost, relendingSegments } = funding;
  const digits = [relendingShare.share, collateralCost.addedPerYear].map(toPlainDigits);
  return [...digits, relendingSegments.length].join(" ");
}

describe("planned", () => {
  const PLANNED = {
    pricingDate: "2026-03-16",
    institution: "stateBank",
    purpose: "technicalUpgrading",
    firm: { size: "medium", titles: [{ title: "littleGiant", source: "governmentList" }] },
  };
  const planned = (relending: object, change: object = {}) =>
    dealOf("d1", { ...PLANNED, ...withRelending(relending), ...change });

  test("drawn: charged, with the version of its rate", () => {
    const deal = planned({ drawWhen: "always", projectListed: true, collateralCostBp: "5" });
    expect(deal.relending.kind).toBe("drawn");
    expect(originsOf(deal)).toEqual(["policy REL-6"]);
    expect(terms(deal)).toBe("0.6 0.0005 1");
    expect(deal.considered).toEqual(deal.funding);
  });

  test("declined, because 60 BP of collateral cost more than it saves: looked at, not charged", () => {
    const deal = planned({ drawWhen: "whenItPays", projectListed: true, collateralCostBp: "60" });
    expect(deal.relending.kind).toBe("declined");
    expect(originsOf(deal)).toEqual(["policy REL-6"]);
    expect(terms(deal)).toBe("0.6 0.006 0");
    expect(deal.considered?.relendingSegments.length).toBe(1);
  });

  test("refused: nothing is relent, and the facility's share serves to compare", () => {
    const deal = planned({ drawWhen: "always" }, { institution: "cityBank" });
    expect(deal.relending.kind).toBe("refused");
    expect([terms(deal), originsOf(deal), deal.considered]).toEqual(["0.6 0 0", [], undefined]);
  });
});

test("none: nothing relent, no cost and nothing to look at", () => {
  const deal = dealOf("d1", withRelending(null));
  expect([deal.relending, terms(deal), originsOf(deal), deal.considered]).toEqual([
    { kind: "none" },
    "0 0 0",
    [],
    undefined,
  ]);
});
