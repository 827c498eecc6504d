/**
 * The best stack in seven situations, each with its whole answer. One payment after 365 days on a 365-day year, so that every
 * figure follows from plain sums: a bank needs 10 % × 11.5 % ÷ 75 % = 1.53333 % before tax, then funding, 0.35 % to run the
 * loan and its expected loss; a taxed yuan of interest leaves 1 − 0.06 × 1.12 ÷ 1.06 of it.
 */
import { describe, expect, test } from "vitest";
import {
  answerTo,
  combinationText,
  DEAL,
  listed,
  SYNDICATION,
  stackOf,
} from "../../../laws/stack-examples.ts";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { completeInquiry } from "../../products/completion/complete-inquiry.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import { evaluateFast } from "../solving/fast-evaluate.ts";
import { bestStack } from "./best-stack.ts";

/** What the state bank's loans to the listed firm have in common. */
const OTHER_RELENDING = [
  "closed privateRelending: institution",
  "closed ruralSmallRelending: institution",
];
const LISTED_DISCOUNTS = [
  "closed innovationGeneral: excluded-by-group 名单内科技企业优惠",
  "applied innovationListed 30",
  "closed manufacturingIncentive: product, termMonthsMin",
  "applied relendingBridge 10 until relent",
];
const FUND_ENDED = "closed shanghaiTechTrial: not-in-force 2026-03-16 2026-01-01";
const TOO_LARGE = "closed vatExemption: firm-too-large";

// Net FTP 1.30 %, relent 60 % at 1.25 % beside 1.40 %: 1.31 % for 330 of 365 days, so relending costs 0.904 bp.
// Needed without: (1.5333333 + 1.30 + 0.35 + 0.40) ÷ 0.9366038 = 3.8258798 %, on the grid 3.825880 %.
// All combinations of every situation were worked out in fractions outside this code.
test("relending that does not pay by itself is drawn for the subsidy it opens", () => {
  // 3.58333 + 0.0090411 = 3.5923744 ÷ 0.9366038 = 3.835533 %; the treasury pays 1.5 % of 10 m. A guarantee saves
  // 0.32 % of loss and costs 0.8 % of the loan.
  expect(stackOf({ purpose: "technologyDevelopment" })).toEqual({
    best: "techRelending + technologyInnovation: 0.03835533 costs 0.02335533, 233553.3",
    ties: [],
    priced: 6,
    verdicts: [
      ...LISTED_DISCOUNTS,
      ...OTHER_RELENDING,
      "used techRelending, without 149034.7",
      "notUsed techInnovationGuarantee 45834",
      FUND_ENDED,
      "closed equipmentRenewal: purpose",
      "closed privateSme: to-be-confirmed",
      "used technologyInnovation, without 149034.7",
      TOO_LARGE,
    ],
  });
});

test("without a subsidy that wants it, relending at a loss is left out", () => {
  expect(stackOf({ purpose: "technologyDevelopment", subsidy: null })).toEqual({
    best: ": 0.0382588 costs 0.0382588, 382588",
    ties: [],
    priced: 4,
    verdicts: [
      ...LISTED_DISCOUNTS,
      ...OTHER_RELENDING,
      "notUsed techRelending 965.3",
      "notUsed techInnovationGuarantee 45834",
      FUND_ENDED,
      "closed equipmentRenewal: said-otherwise",
      "closed privateSme: said-otherwise",
      "closed technologyInnovation: said-otherwise",
      TOO_LARGE,
    ],
  });
});

// Expected loss 3 % × 50 % × 0.2 × 0.45 = 0.135 %; funds on 2025-10-20, 316 days at 0.6 × 1.50 + 0.4 × 2.70 = 1.98 %, else
// 2.60 %; half the fee of 0.1 % is waived, the other half leaves 0.0468302 %. 1.5333333 + 2.0632329 + 0.35 + 0.135 −
// 0.0468302 = 4.0347360 %, all of it exempt from VAT below 4.5 %. Without the guarantee 4.88 % would be taxed, and so would the
// 6 % that was asked for.
test("a firm that everything is open to takes everything", () => {
  const day = "2025-09-01";
  const change = {
    pricingDate: day,
    drawdownDate: day,
    maturityDate: "2026-09-01",
    rates: [{ from: day, annualRate: "0.06" }],
    firm: { size: "small", titles: listed },
    subsidy: { scheme: "equipmentRenewal", supplierPaidOn: day },
    compensation: { fund: "shanghaiTechTrial" },
    funding: { ftpRate: "0.03" },
    pd: "0.03",
    lgd: "0.5",
    fees: [SYNDICATION],
  };
  expect(stackOf(change)).toEqual({
    best: "techRelending + techInnovationGuarantee + shanghaiTechTrial + equipmentRenewal + syndication#1: 0.04034737 costs 0.0341375390821986888552698, 338473.7",
    ties: [],
    priced: 24,
    verdicts: [
      ...LISTED_DISCOUNTS,
      "closed ruralSmallRelending: institution",
      "used techRelending, without 212275.1",
      "used techInnovationGuarantee, without 4965.1",
      "used shanghaiTechTrial, without 16500",
      "used equipmentRenewal, without 150000",
      "used syndication#1, without 316.9",
      "applied smallMicroLoan",
    ],
  });
});

// 1.5 % of 60 m against 1.5 % of the 50 m that the private scheme discounts. The guarantee reaches 30 m: half.
test("of schemes that exclude each other the one worth most is taken, and the other names it", () => {
  expect(stackOf({ principal: "60000000" }, ["privateSme"])).toEqual({
    best: "equipmentRenewal: 0.0382588 costs 0.0232588, 1395528",
    ties: [],
    priced: 14,
    verdicts: [
      ...LISTED_DISCOUNTS,
      ...OTHER_RELENDING,
      "notUsed techRelending 5791.8",
      "notUsed techInnovationGuarantee 171877.8",
      FUND_ENDED,
      "used equipmentRenewal, without 900000",
      "notUsed privateSme 150000 exclusive-set",
      "notUsed technologyInnovation 5791.8 exclusive-set",
      TOO_LARGE,
    ],
  });
});

// Half of the 0.1 % fee moves into the rate: as many yuan, but at the end of the year instead of its beginning.
// (1 + 3.77588 % − 1.5 %) ÷ (1 − 0.05 %) − 1 = 2.3270435 %.
test("schemes worth the same are a tie, and both are listed", () => {
  expect(stackOf({ fees: [SYNDICATION] }, ["privateSme"])).toEqual({
    best: "equipmentRenewal + syndication#1: 0.0377588 costs 0.0232704352176088044022011, 232588",
    ties: ["privateSme + syndication#1"],
    priced: 28,
    verdicts: [
      ...LISTED_DISCOUNTS,
      ...OTHER_RELENDING,
      "notUsed techRelending 965.3",
      "notUsed techInnovationGuarantee 45834",
      FUND_ENDED,
      "used equipmentRenewal, without 150000",
      "notUsed privateSme 0 exclusive-set",
      "notUsed technologyInnovation 965.3 exclusive-set",
      "used syndication#1, without 0",
      TOO_LARGE,
    ],
  });
});

// Funds on 2027-04-20: 260 days at 1 bp more, 0.712 bp ÷ 0.9366.
test("schemes that have lapsed on the day of drawdown say so", () => {
  const change = {
    pricingDate: "2026-11-27",
    drawdownDate: "2027-01-05",
    maturityDate: "2028-01-05",
    rates: [{ from: "2027-01-05", annualRate: "0.029" }],
  };
  expect(stackOf(change, ["privateSme"])).toEqual({
    best: ": 0.0382588 costs 0.0382588, 382588",
    ties: [],
    priced: 4,
    verdicts: [
      ...LISTED_DISCOUNTS,
      ...OTHER_RELENDING,
      "notUsed techRelending 760.6",
      "notUsed techInnovationGuarantee 45834",
      "closed shanghaiTechTrial: not-in-force 2027-01-05 2026-01-01",
      "closed equipmentRenewal: scheme-ended 2026-12-31",
      "closed privateSme: scheme-ended 2026-12-31",
      "closed technologyInnovation: scheme-ended 2026-12-31",
      TOO_LARGE,
    ],
  });
});

// Only the general 15 bp: 1.5333333 + 1.55 + 0.35 + 0.40 = 3.8333333 ÷ 0.9366038 = 4.0928020 %.
test("a large firm with a self-assessed title at a city bank may take nothing", () => {
  const change = {
    institution: "cityBank",
    purpose: "workingCapital",
    firm: { size: "large", titles: [{ title: "techSme", source: "selfAssessed" }] },
  };
  expect(stackOf(change, ["privateSme"])).toEqual({
    best: ": 0.04092802 costs 0.04092802, 409280.2",
    ties: [],
    priced: 1,
    verdicts: [
      "applied innovationGeneral 15",
      "closed innovationListed: titleListed",
      "closed manufacturingIncentive: product, termMonthsMin",
      "closed relendingBridge: titleListed",
      "closed privateRelending: no-practice",
      "closed ruralSmallRelending: no-practice",
      "closed techRelending: institution-not-listed 科技创新和技术改造再贷款 cityBank 支农支小再贷款、民营企业再贷款, title-self-assessed techSme",
      "closed techInnovationGuarantee: firmSize",
      FUND_ENDED,
      "closed equipmentRenewal: purpose",
      "closed privateSme: firmSize",
      "closed technologyInnovation: not-backed-by-relending",
      TOO_LARGE,
    ],
  });
});

// 1.5333333 + 1.40 + 0.35 + 1 % × 40 % × 0.5 = 3.4833333 ÷ 0.9366038 = 3.719111 %, less the 1 % that is given.
test("what the file gives as a figure stays, and no scheme stands beside it", () => {
  const change = {
    funding: { ftpRate: "0.017", ftpDiscount: "0.003", relending: null },
    guaranteedShare: "0.5",
    subsidy: { rate: "0.01", months: 12 },
  };
  expect(stackOf(change)).toEqual({
    best: ": 0.03719111 costs 0.02719111, 271911.1",
    ties: [],
    priced: 1,
    verdicts: [
      "closed innovationGeneral: said-otherwise",
      "closed innovationListed: said-otherwise",
      "closed manufacturingIncentive: product, termMonthsMin",
      "closed relendingBridge: said-otherwise",
      ...OTHER_RELENDING,
      "closed techRelending: said-otherwise",
      "closed techInnovationGuarantee: said-otherwise",
      FUND_ENDED,
      "closed equipmentRenewal: said-otherwise",
      "closed privateSme: said-otherwise",
      "closed technologyInnovation: said-otherwise",
      TOO_LARGE,
    ],
  });
});

describe("what cannot be had together, or at all", () => {
  test("a guarantee whose scheme forbids a fee of the deal has no price", () => {
    const { best, verdicts } = stackOf({ fees: [{ ...SYNDICATION, code: "consulting" }] });
    expect(best).toBe("equipmentRenewal: 0.0372588 costs 0.0232820820820820820820821, 232588");
    expect(verdicts).toContain("noPrice techInnovationGuarantee fee-excluded-by-guarantee");
  });

  test("only what the registers hold can be confirmed", () => {
    const allowed = "equipmentRenewal · privateSme · technologyInnovation · shanghaiTechTrial";
    expect(answerTo({}, ["privateSme", "localScheme"])).toEqual({
      kind: "refused",
      problems: [{ path: ["stack", "confirmed", 1], code: "not-in-list", facts: { allowed } }],
    });
  });

  test("a loan without a pricing date has no policy to stack", () => {
    const { pricingDate: _, institution: __, purpose: ___, firm: ____, ...undated } = DEAL;
    const figures = {
      funding: { ftpRate: "0.017", ftpDiscount: "0.003" },
      guaranteedShare: "0",
      tax: { vatTreatment: "taxed", vatRate: "0.06", surchargeRate: "0.12", incomeTaxRate: "0.25" },
    };
    const inquiry = decodeDealFile({ ...undated, ...figures });
    const request = inquiry.kind === "ok" ? completeInquiry(inquiry.value, book) : inquiry;
    if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
    expect(bestStack({ request: request.value, confirmed: [] }, book, evaluateFast(book))).toEqual({
      kind: "refused",
      problems: [{ path: ["pricingDate"], code: "missing", facts: {} }],
    });
  });

  // 2 × 2 × (1 + equipment renewal) × 2⁷ = 1,024 with the technology scheme only beside relending: 2 × 128 × (2 + 3) = 1,280.
  test("more combinations than are priced are refused with their number", () => {
    const fees = Array.from({ length: 7 }, () => SYNDICATION);
    expect(answerTo({ fees })).toEqual({
      kind: "refused",
      problems: [{ path: ["fees"], code: "range-too-wide", facts: { points: 1280, atMost: 512 } }],
    });
  });
});

test("a floating loan is solved by its spread, and comes to the same rate", () => {
  const { rates: _, ...rest } = DEAL;
  const floatingRate = { base: "LPR1Y", spreadBp: "-10", reset: { rule: "anniversary" } };
  const inquiry = decodeDealFile({ ...rest, floatingRate });
  const request = inquiry.kind === "ok" ? completeInquiry(inquiry.value, book) : inquiry;
  if (request.kind !== "ok") throw new Error(JSON.stringify(request.problems));
  const answer = bestStack({ request: request.value, confirmed: [] }, book, evaluateFast(book));
  const best = answer.kind === "ok" ? answer.value.best : undefined;
  expect(best && combinationText(best)).toBe("equipmentRenewal: 0.0382588 costs 0.0232588, 232588");
});
