/** That what an enterprise hands over is the same deal at the officer's desk: plan, fees, subsidy and annual costs to the last digit. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { costSheet } from "../cost-sheet/cost-sheet.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { estimate } from "../estimate/estimate.ts";
import { decimal, toPlainDigits } from "../money/decimal.ts";
import { priceLoan } from "../pricing/price-deal.ts";
import { completeInquiry } from "../products/completion/complete-inquiry.ts";
import { firmInquiry } from "../products/fit/firm-inquiry.ts";
import { decodeEstimateFile } from "./estimate/estimate-file.ts";
import { decodeFitFile } from "./fit-file.ts";
import { fitFileOfEstimate } from "./fit-file-of-estimate.ts";
import { groupIn } from "./moved-deal.ts";
import { plainJson } from "./policy/plain-json.ts";
import { publicPolicyOf } from "./public-policy-of.ts";

const POLICY = publicPolicyOf(publishedPolicyBook, calendarDate("2026-11-28"), "示例银行");

const FIRM = {
  name: "示例装备有限公司",
  sector: "industry",
  certificates: [{ class: "specialisedSme", issuedOn: "2025-06-01", source: "governmentList" }],
};
const NEED = {
  purpose: "equipmentRenewal",
  stage: "resultConversion",
  amount: "20000000",
  termMonths: 48,
};

const QUESTIONS = {
  "with the product's own repayment, usual fees and the discount on equipment": {
    date: "2026-07-01",
    firm: FIRM,
    need: NEED,
    security: { kind: "guaranteed" },
    subsidy: { scheme: "equipmentRenewal" },
  },
  "with grace, instalments and fees that were told": {
    date: "2026-03-31",
    product: "advancedManufacturingLoan",
    firm: FIRM,
    need: NEED,
    repayment: { method: "equalInstalment", frequency: "monthly", graceMonths: 6 },
    security: { kind: "realEstate", value: "60000000" },
    fees: [
      { code: "appraisal", payee: "valuer", kind: "upfrontFixed", amount: "30000" },
      { code: "notary", payee: "other", kind: "upfrontRate", rate: "0.0005" },
    ],
  },
  "of a year, repaid at its end": {
    date: "2026-01-31",
    product: "techInnovationLoan",
    firm: FIRM,
    need: { ...NEED, purpose: "technologyDevelopment", termMonths: 12 },
    security: { kind: "deposit" },
  },
};

type File = Readonly<Record<string, unknown>>;

/** What the enterprise saw at the low end of its band, and what the desk works out at that rate. */
function bothSides(file: File) {
  const read = decodeEstimateFile(file);
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  const question = read.value;
  const answer = estimate(question, POLICY);
  const fit = fitFileOfEstimate(file, { question, answer });
  const deal = groupIn(fit, "deal");
  const own = answer.products.find(({ product }) => product === deal["product"])?.price;
  if (own?.kind !== "priced")
    throw new Error(JSON.stringify(answer.products.map(({ fit }) => fit)));
  const annualRate = toPlainDigits(own.low.annualRate.perYear);
  const atRate = { ...fit, deal: { ...deal, rates: [{ from: file["date"], annualRate }] } };
  const desk = decodeFitFile(JSON.parse(JSON.stringify(atRate)));
  if (desk.kind === "refused") throw new Error(JSON.stringify(desk.problems));
  const { inquiry } = firmInquiry(desk.value, publishedPolicyBook);
  const request = completeInquiry(inquiry, publishedPolicyBook);
  const quote = request.kind === "ok" ? priceLoan(request.value, publishedPolicyBook) : request;
  if (quote.kind === "refused") throw new Error(JSON.stringify(quote.problems));
  const { figures } = quote.value;
  const { planTerms, subsidy, request: asked } = figures.deal;
  const { termMonths, costClock, fees } = asked;
  const penalties = { overdue: decimal("1.5"), misuse: decimal("2") };
  const sheet = costSheet(
    { planTerms, termMonths, costClock, fees, subsidy },
    figures.plan,
    penalties,
  );
  return { own: own.low, desk: { plan: figures.plan, sheet }, fit };
}

describe.each(Object.entries(QUESTIONS))("a loan %s", (_, file) => {
  const { own, desk } = bothSides(file);

  test("has the same plan", () => {
    const rows = (plan: typeof own.plan) =>
      plan.rows.map(({ due, interest, principal }) => plainJson({ due, interest, principal }));
    expect(rows(desk.plan)).toEqual(rows(own.plan));
  });

  test("has the same cost sheet", () => {
    expect(plainJson(desk.sheet)).toEqual(plainJson(own.sheet));
  });
});

test("the discount on equipment reached both sheets", () => {
  const { own } = bothSides(Object.values(QUESTIONS)[0] ?? {});
  expect(own.sheet.lines.map(({ item }) => item)).toEqual(["interest", "guarantee", "subsidy"]);
});

test("what a fit file has no place for rides along", () => {
  const { fit } = bothSides(QUESTIONS["with grace, instalments and fees that were told"]);
  expect(fit["handedOver"]).toEqual({
    need: NEED,
    security: { kind: "realEstate", value: "60000000" },
  });
});

test("a thing of known value is the pledge, up to the share that the product's conditions allow", () => {
  const pledgeIn = (name: keyof typeof QUESTIONS) =>
    groupIn(bothSides(QUESTIONS[name]).fit, "deal")["pledge"];
  expect(pledgeIn("with grace, instalments and fees that were told")).toEqual({
    value: "60000000",
    cap: "0.7",
  });
  expect(pledgeIn("of a year, repaid at its end")).toBeUndefined();
});
