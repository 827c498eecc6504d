/**
 * Random deals of the documented shape, as a deal file would spell them: methods, frequencies, graces, clocks, resets,
 * draws, early repayments, relending, fees and subsidies in every mixture.
 */
import fc from "fast-check";
import { BUSINESS_DAY_ROLLS } from "../src/calendars/business-day-roll.ts";
import { addDays, addMonths, calendarDate } from "../src/dates/calendar-date.ts";
import { FTP_METHODS } from "../src/funding/ftp-policy.ts";
import { FIRM_TITLES } from "../src/policy/deal-facts.ts";
import { PERIOD_STUBS } from "../src/schedules/interest-periods.ts";
import { INTEREST_METHODS } from "../src/schemas/interest-method.ts";

/** A deal file as JSON. */
export type DealJson = { readonly [key: string]: unknown };

const FREQUENCIES = ["monthly", "quarterly", "halfYearly", "yearly", "atMaturity"] as const;

const EVERYDAY_FEES = ["upfrontFixed", "upfrontRate", "annualInAdvance"] as const;

/** Digit text of a whole number with so many decimals: 290 with 4 is "0.029". */
function scaled(whole: number, decimals: number): string {
  const digits = String(Math.abs(whole)).padStart(decimals + 1, "0");
  const text = `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, "");
  return whole < 0 && text !== "0" ? `-${text}` : text;
}

const basisPointRate = (most: number) =>
  fc.integer({ min: 0, max: most }).map((bp) => scaled(bp, 4));

const grace = fc.record({
  kind: fc.constantFrom("interestOnly", "interestCapitalised", "full"),
  months: fc.integer({ min: 1, max: 24 }),
});

/** How principal comes back. A grace that would fill the whole life is left out by the caller. */
const repayment = fc
  .record({
    method: fc.constantFrom("bullet", "equalPrincipal", "equalInstalment", "step"),
    frequency: fc.constantFrom(...FREQUENCIES),
    grace: fc.option(grace, { nil: undefined }),
    balloonShare: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    principalMonths: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), {
      nil: undefined,
    }),
    stepPeriods: fc.integer({ min: 1, max: 6 }),
    stepGrowth: fc.integer({ min: -20, max: 20 }).map((percent) => scaled(percent, 2)),
  })
  .map(({ method, frequency, stepPeriods, stepGrowth, ...terms }) => ({
    method,
    frequency,
    ...(method === "bullet" ? {} : terms),
    ...(method === "step" ? { stepPeriods, stepGrowth } : {}),
  }));

const terms = fc.record({
  principal: fc.integer({ min: 100_00, max: 900_000_000_00 }),
  start: fc.integer({ min: 0, max: 2500 }),
  termMonths: fc.integer({ min: 1, max: 120 }),
  repayment,
  method: fc.constantFrom(...INTEREST_METHODS),
  costBasis: fc.constantFrom("actual360", "actual365", "monthly12"),
  settlementDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
  stub: fc.constantFrom(...PERIOD_STUBS),
  businessDayRule: fc.constantFrom(...BUSINESS_DAY_ROLLS),
  rates: fc.array(
    fc.record({ part: fc.integer({ min: 1, max: 99 }), rate: basisPointRate(1500) }),
    {
      maxLength: 3,
    },
  ),
  firstRate: basisPointRate(1500),
  floating: fc.option(
    fc.record({
      base: fc.constantFrom("LPR1Y", "LPR5Y"),
      spreadBp: fc.integer({ min: -150, max: 300 }).map(String),
      reset: fc.constantFrom(
        { rule: "anniversary" },
        { rule: "firstOfJanuary" },
        { rule: "period", months: 3, lprKnown: "onResetDay" },
        { rule: "fixedDay", month: 2, day: 29, lprKnown: "beforeResetDay" },
      ),
    }),
    { nil: undefined },
  ),
  drawParts: fc.option(
    fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 }),
    {
      nil: undefined,
    },
  ),
  prepayment: fc.option(
    fc.record({
      part: fc.integer({ min: 1, max: 99 }),
      share: fc.integer({ min: 1, max: 60 }),
      effect: fc.constantFrom("shorten", "reduce"),
    }),
    { nil: undefined },
  ),
  relending: fc.option(
    fc.record({
      from: fc.integer({ min: 0, max: 60 }),
      to: fc.integer({ min: 61, max: 100 }),
      rate: basisPointRate(300),
      followsBalance: fc.boolean(),
      collateralBp: fc.integer({ min: 0, max: 20 }).map(String),
    }),
    { nil: undefined },
  ),
  relendingWish: fc.record({
    extensions: fc.integer({ min: 0, max: 2 }),
    extensionRate: fc.constantFrom("atExtension", "asFirstDrawn"),
    drawWhen: fc.constantFrom("whenItPays", "always"),
    followsBalance: fc.boolean(),
    collateralCostBp: fc.integer({ min: 0, max: 20 }).map(String),
    quotaLeft: fc.option(fc.integer({ min: 0, max: 5_000_000 }).map(String), { nil: undefined }),
    projectListed: fc.constant(true),
  }),
  fees: fc.array(
    fc.record({
      payer: fc.constantFrom("borrower", "borrower", "bank", "shared"),
      payee: fc.constantFrom("bank", "guarantor", undefined),
      kind: fc.constantFrom(
        ...EVERYDAY_FEES,
        ...EVERYDAY_FEES,
        "undrawnRate",
        "prepaymentRate",
        "prepaymentMonths",
      ),
      size: fc.integer({ min: 0, max: 200 }),
      waiver: fc.option(
        fc.record({
          percent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
          yuan: fc.integer({ min: 1, max: 50_000 }),
          borneBy: fc.constantFrom("payee", "bank"),
        }),
        { nil: undefined },
      ),
    }),
    { maxLength: 3 },
  ),
  subsidy: fc.option(
    fc.record({
      rate: basisPointRate(200),
      months: fc.integer({ min: 1, max: 36 }),
      cap: fc.option(fc.integer({ min: 1, max: 50_000_000 }), { nil: null }),
    }),
    { nil: null },
  ),
  compensation: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.record({
        share: basisPointRate(10_000),
        cap: fc.option(fc.integer({ min: 0, max: 5_000_000 }).map(String), { nil: undefined }),
        fundBalance: fc.option(fc.integer({ min: 0, max: 5_000_000 }).map(String), {
          nil: undefined,
        }),
      }),
    },
  ),
  vatTreatment: fc.constantFrom("taxed", "exempt", "exemptPart"),
  /** Priced on the day of drawdown: then FTP and discount may be left to the curve and the adjustments. */
  priced: fc.option(
    fc.record({
      leavesOut: fc.constantFrom("rate", "discount", "both", "nothing"),
      method: fc.option(fc.constantFrom(...FTP_METHODS), { nil: undefined, freq: 2 }),
      title: fc.option(fc.constantFrom(...FIRM_TITLES), { nil: undefined }),
    }),
    { nil: undefined },
  ),
  bank: fc.record({
    ftp: fc.integer({ min: 50, max: 400 }),
    discount: fc.integer({ min: 0, max: 50 }),
    opex: basisPointRate(150),
    pd: basisPointRate(500),
    lgd: basisPointRate(10_000),
    guaranteed: basisPointRate(10_000),
  }),
});

type FeeDraw = {
  readonly payer: string;
  readonly payee: string | undefined;
  readonly kind: string;
  readonly size: number;
  readonly waiver:
    | {
        readonly percent: number | undefined;
        readonly yuan: number;
        readonly borneBy: string;
      }
    | undefined;
};

/** Only a fee that the borrower bears whole can be the bank's, and only what the borrower bears can be waived. */
function feeEntry({ payer, payee, kind, size, waiver }: FeeDraw, index: number): DealJson {
  const measure =
    kind === "upfrontFixed"
      ? { amount: `${size * 100}` }
      : kind === "prepaymentMonths"
        ? { months: 1 + (size % 12) }
        : { rate: scaled(size, 4) };
  return {
    code: `fee${index}`,
    payer,
    kind,
    ...measure,
    ...(payer === "borrower"
      ? { payee }
      : { payee: payee === "bank" ? "other" : (payee ?? "other") }),
    ...(payer === "shared" ? { borrowerShare: scaled(size, 3) } : {}),
    ...(waiver === undefined || payer === "bank"
      ? {}
      : {
          waiver: {
            ...(waiver.percent === undefined
              ? { amount: String(waiver.yuan) }
              : { share: scaled(waiver.percent, 2) }),
            borneBy: waiver.borneBy,
            reason: "r",
            approvedBy: "headOffice",
          },
        }),
  };
}

/** A deal file that is well formed; whether it fits together is for the domain to say. */
export const dealFiles: fc.Arbitrary<DealJson> = terms.map((deal) => {
  const drawdownDate = addDays(calendarDate("2019-09-01"), deal.start);
  const maturityDate = addMonths(drawdownDate, deal.termMonths);
  const dayAt = (part: number) =>
    addDays(drawdownDate, Math.max(1, Math.floor((part * 30 * deal.termMonths) / 100) - 1));
  const { balloonShare, ...repaid } = { balloonShare: undefined, ...deal.repayment };
  const principalText = scaled(deal.principal, 2);
  const pricing: DealJson =
    deal.priced === undefined || drawdownDate < "2022-01-04"
      ? {}
      : { pricingDate: drawdownDate, ...BANK, ...firmOf(deal.priced.title) };
  const partOf = (percent: number) => Math.max(1, Math.floor((deal.principal * percent) / 100));
  return {
    id: "random",
    product: "techInnovationLoan",
    // A large firm may be charged what a small one may not; the product's terms start in 2022.
    ...(drawdownDate < calendarDate("2022-01-01")
      ? {}
      : { pricingDate: drawdownDate, firm: { size: "large" } }),
    principal: principalText,
    drawdownDate,
    maturityDate,
    termMonths: deal.termMonths,
    repayment: {
      ...repaid,
      ...(balloonShare === undefined ? {} : { balloon: scaled(partOf(balloonShare), 2) }),
    },
    interest: {
      method: deal.method,
      settlementDay: deal.settlementDay,
      stub: deal.stub,
      businessDayRule: deal.businessDayRule,
    },
    ...rateTerms(deal.firstRate, deal.rates, deal.floating, drawdownDate, dayAt),
    ...draws(deal.principal, deal.drawParts, drawdownDate, dayAt),
    prepayments:
      deal.prepayment === undefined
        ? []
        : [
            {
              date: dayAt(deal.prepayment.part),
              amount: scaled(partOf(deal.prepayment.share), 2),
              effect: deal.prepayment.effect,
            },
          ],
    costBasis: deal.costBasis,
    ...pricing,
    funding: {
      ...transferPrice(deal.bank, Object.keys(pricing).length > 0 ? deal.priced : undefined),
      relending:
        deal.relending === undefined
          ? wishOf(pricing, deal.relendingWish)
          : {
              share: "0.6",
              followsBalance: deal.relending.followsBalance,
              collateralCostBp: deal.relending.collateralBp,
              segments: [
                {
                  from: dayAt(deal.relending.from),
                  to: dayAt(deal.relending.to),
                  rate: deal.relending.rate,
                },
              ],
            },
    },
    opexRate: deal.bank.opex,
    pd: deal.bank.pd,
    lgd: deal.bank.lgd,
    guaranteedShare: deal.bank.guaranteed,
    capital: { riskWeight: "0.75", car: "0.115", hurdle: "0.1" },
    tax: {
      vatTreatment: deal.vatTreatment,
      ...(deal.vatTreatment === "exemptPart" ? { vatExemptRate: "0.045" } : {}),
      vatRate: "0.06",
      surchargeRate: "0.12",
      incomeTaxRate: "0.25",
    },
    fees: deal.fees.map((fee, index) => feeEntry(fee, index)),
    compensation: deal.compensation,
    subsidy:
      deal.subsidy === null
        ? null
        : {
            rate: deal.subsidy.rate,
            months: deal.subsidy.months,
            principalCap: deal.subsidy.cap === null ? null : String(deal.subsidy.cap),
          },
  };
});

function firmOf(title: string | undefined): DealJson {
  return title === undefined ? {} : { firm: { titles: [{ title, source: "governmentList" }] } };
}

/** Who lends for what, where rules may ask about it. */
const BANK = { institution: "stateBank", purpose: "technicalUpgrading" };

/** A plan of relending where a pricing date can complete it, else none. */
function wishOf({ pricingDate }: DealJson, wish: DealJson): DealJson | null {
  return typeof pricingDate === "string" && pricingDate >= "2022-04-01" ? wish : null;
}

/** What a priced deal leaves out; it names a method only where it names no rate. */
function transferPrice(
  bank: { readonly ftp: number; readonly discount: number },
  priced: { readonly leavesOut: string; readonly method: string | undefined } | undefined,
): DealJson {
  const leavesOut = priced?.leavesOut ?? "nothing";
  const namesRate = leavesOut === "nothing" || leavesOut === "discount";
  const namesDiscount = leavesOut === "nothing" || leavesOut === "rate";
  return {
    ...(namesRate ? { ftpRate: scaled(bank.ftp, 4) } : { method: priced?.method }),
    ...(namesDiscount ? { ftpDiscount: scaled(bank.discount, 4) } : {}),
  };
}

function rateTerms(
  firstRate: string,
  rates: readonly { readonly part: number; readonly rate: string }[],
  floating: object | undefined,
  drawdownDate: string,
  dayAt: (part: number) => string,
): DealJson {
  if (floating !== undefined) return { floatingRate: floating };
  const steps = new Map([[drawdownDate, firstRate]]);
  for (const { part, rate } of rates) steps.set(dayAt(part), rate);
  return {
    rates: [...steps]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([from, annualRate]) => ({ from, annualRate })),
  };
}

function draws(
  principal: number,
  parts: readonly number[] | undefined,
  drawdownDate: string,
  dayAt: (part: number) => string,
): DealJson {
  if (parts === undefined) return {};
  const each = Math.floor(principal / (parts.length + 1));
  const later = parts.map((part) => ({ date: dayAt(part), amount: scaled(each, 2) }));
  const first = principal - each * parts.length;
  return { drawdowns: [{ date: drawdownDate, amount: scaled(first, 2) }, ...later] };
}
