/**
 * Replaying the small checks (小算例): each kind through the functions of the domain that answer it. Figures come back as the
 * digits a report would show.
 */
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { elementAt } from "../../src/assert.ts";
import { addMonths, calendarDate } from "../../src/dates/calendar-date.ts";
import { workingCapitalNeed } from "../../src/eligibility/working-capital.ts";
import { fundedPieces } from "../../src/funding/funding-cost.ts";
import { blendedFundingRate, relendingBenefitBp } from "../../src/funding/funding-layers.ts";
import { relendingBenefit } from "../../src/funding/relending-benefit.ts";
import { loansSupported } from "../../src/funding/relending-quota.ts";
import { decimal, ONE, sumOf, ZERO } from "../../src/money/decimal.ts";
import { money, share } from "../../src/money/money.ts";
import { POSTED_TO_FEN, type PostingRule, toFen, UNROUNDED } from "../../src/money/rounding.ts";
import { inForceOn, itemsInForce } from "../../src/policy/dated-value.ts";
import { vatAnswer } from "../../src/policy/vat-exemption.ts";
import { rate } from "../../src/rates/rate.ts";
import { debtServiceCoverage } from "../../src/risk/debt-service.ts";
import { effectiveLgd } from "../../src/risk/expected-loss.ts";
import { accruedTotal } from "../../src/schedules/accrual.ts";
import { interestPeriods } from "../../src/schedules/interest-periods.ts";
import { penaltyRateFor } from "../../src/schedules/overdue.ts";
import { paymentDates } from "../../src/schedules/payment-dates.ts";
import { type PlanTerms, repaymentPlan } from "../../src/schedules/repayment-plan.ts";
import { runPlan } from "../../src/schedules/run-plan.ts";
import { type Accrual, actualDaysOf, type Span } from "../../src/schedules/span.ts";
import { bookedText, reportedText } from "../../src/schemas/report-text.ts";
import { countOf, type Fields, textOf } from "./vector.ts";

/** How each kind is answered. Kinds answered by a whole quote stand in `replay-quote.ts`. */
export const DIRECT_REPLAYS: Readonly<Record<string, (input: Fields) => Fields>> = {
  accumulation: accumulatedInterest,
  inclusiveDays: daysToSettlement,
  lprAsOf: lprKnown,
  dscr: coverage,
  relendingBlend: blend,
  relendingLifeAverage: lifeAverage,
  quotaSupport: supportedLoans,
  instalmentRounding: instalments,
  penaltyRates,
  guaranteedLgd,
  workingCapital,
  vatExemption,
};

const MONTHLY_12: Accrual = { kind: "wholeMonths" };

function accumulatedInterest(input: Fields): Fields {
  const { accumulations } = input;
  const sums = (Array.isArray(accumulations) ? accumulations : []).map((sum) => decimal(sum));
  const perYear = decimal(textOf(input, "annualRate"));
  const daily = sums.map((sum) => ({ yuan: sum.times(perYear), share: { days: 1, basis: 360 } }));
  return { sum: reportedText(sumOf(sums)), interest: bookedText(toFen(accruedTotal(daily))) };
}

function daysToSettlement(input: Fields): Fields {
  const from = calendarDate(textOf(input, "firstDay"));
  const settlementDay = Number(textOf(input, "settlementDay").slice(-2));
  const life: Span = { kind: "dated", from, to: addMonths(from, 6) };
  const first = elementAt(interestPeriods({ life, frequency: "monthly", settlementDay }), 0);
  return { boundary: first.kind === "dated" ? first.to : "", days: actualDaysOf(first) };
}

function lprKnown(input: Fields): Fields {
  const fixing = inForceOn(publishedPolicyBook.lpr, calendarDate(textOf(input, "date")));
  return {
    changedOn: fixing?.effectiveFrom,
    oneYear: fixing && reportedText(fixing.value.oneYear.perYear),
    fiveYear: fixing && reportedText(fixing.value.fiveYear.perYear),
  };
}

function coverage(input: Fields): Fields {
  const due = decimal(textOf(input, "interest")).plus(decimal(textOf(input, "principal")));
  const ratio = debtServiceCoverage(decimal(textOf(input, "cash")), due);
  return { dscr: ratio && reportedText(ratio) };
}

function blend(input: Fields): Fields {
  const [relent, relendingRate, netFtp] = relendingTermsOf(input);
  return {
    blend: reportedText(blendedFundingRate(relent, relendingRate, netFtp).perYear),
    benefitBp: reportedText(relendingBenefitBp(relent, relendingRate, netFtp)),
  };
}

function relendingTermsOf(input: Fields) {
  return [
    share(textOf(input, "share")),
    rate(textOf(input, "relendingRate")),
    rate(textOf(input, "ftpNet")),
  ] as const;
}

/** Equal principal by quarters after the grace, relending from the first day. */
function lifeAverage(input: Fields): Fields {
  const [relendingShare, relendingRate, ftpRate] = relendingTermsOf(input);
  const life: Span = { kind: "months", fromMonth: 1, toMonth: 12 * countOf(input, "years") };
  const periods = 4 * countOf(input, "graceYears");
  const plan = repaymentPlan(
    {
      principal: money("1000000"),
      life,
      repayment: {
        method: "equalPrincipal",
        frequency: "quarterly",
        grace: { kind: "interestOnly", length: { kind: "periods", periods } },
      },
      accrual: MONTHLY_12,
      settlementDay: undefined,
      ratePath: [{ span: life, annualRate: rate("0.03") }],
    },
    UNROUNDED,
  );
  const toMonth = 12 * countOf(input, "relendingYears");
  const terms = {
    ftpRate,
    ftpDiscount: { addedPerYear: ZERO },
    discountDropped: { addedPerYear: ZERO },
    collateralCost: { addedPerYear: ZERO },
    relendingShare,
    relendingSegments: [{ span: { kind: "months", fromMonth: 1, toMonth }, relendingRate }],
    relent: { kind: "followsBalance", most: undefined },
  } as const;
  const { naiveBp, lifeAverageBp } = relendingBenefit(
    terms,
    fundedPieces(terms, plan.rows, MONTHLY_12),
  );
  return {
    naiveBp: reportedText(naiveBp),
    lifeAverageBp: reportedText(lifeAverageBp),
    lifeAverageBpShown: lifeAverageBp.toFixed(1),
  };
}

function supportedLoans(input: Fields): Fields {
  const loans = loansSupported(money(textOf(input, "quota")), share(textOf(input, "share")));
  return { loans: bookedText(toFen(loans)) };
}

/** The plan as promised, and the one an instalment forced up to a whole yuan would make of it. */
function instalments(input: Fields): Fields {
  const life: Span = { kind: "months", fromMonth: 1, toMonth: countOf(input, "months") };
  const terms: PlanTerms = {
    principal: money(textOf(input, "principal")),
    life,
    repayment: {
      method: "equalInstalment",
      frequency: "monthly",
      grace: { kind: "interestOnly", length: { kind: "periods", periods: 0 } },
    },
    accrual: MONTHLY_12,
    settlementDay: undefined,
    ratePath: [{ span: life, annualRate: rate(textOf(input, "annualRate")) }],
  };
  const { rows, instalments: solved } = repaymentPlan(terms, POSTED_TO_FEN);
  const paid = rows.map(({ interest, principal }) => bookedText(interest.plus(principal)));
  const { unrounded } = elementAt(solved, 0);
  const after = countOf(input, "afterMonths") - 1;
  const forced = (posting: PostingRule) =>
    bookedText(
      forcedPlan(terms, textOf(input, "forcedInstalment"), posting)[after]?.closing ?? ONE,
    );
  return {
    instalmentUnrounded: reportedText(unrounded),
    instalmentFourPlaces: unrounded.toFixed(4),
    instalment: paid[0],
    lastInstalment: paid.at(-1),
    forcedBalanceUnrounded: forced(UNROUNDED),
    forcedBalancePosted: forced(POSTED_TO_FEN),
  };
}

function forcedPlan(terms: PlanTerms, instalment: string, posting: PostingRule) {
  return runPlan({
    dates: paymentDates(terms),
    drawdowns: [{ moment: { kind: "month", month: 0 }, amount: terms.principal }],
    prepayments: [],
    accrual: terms.accrual,
    ratePath: terms.ratePath,
    rule: {
      kind: "level",
      instalment: decimal(instalment),
      balloon: ZERO,
      stepPeriods: undefined,
      stepGrowth: ZERO,
      sharesBeyond: [],
    },
    posting,
    endsWhenRepaid: false,
  }).rows;
}

function penaltyRates(input: Fields): Fields {
  const contractRate = rate(textOf(input, "contractRate"));
  const multipliers = {
    overdue: ONE.plus(decimal(textOf(input, "overdueUplift"))),
    misuse: ONE.plus(decimal(textOf(input, "misuseUplift"))),
  };
  const at = (breach: "overdue" | "misuse") =>
    reportedText(penaltyRateFor(breach, contractRate, multipliers).perYear);
  return { overdue: at("overdue"), misuse: at("misuse") };
}

function guaranteedLgd(input: Fields): Fields {
  const lgd = share(textOf(input, "lgd"));
  const guaranteedShare = share(textOf(input, "guaranteedShare"));
  return { lgd: reportedText(effectiveLgd({ lgd, guaranteedShare }).share) };
}

function workingCapital(input: Fields): Fields {
  const yuan = (name: string) => money(textOf(input, name));
  const days = (name: string) => decimal(textOf(input, name));
  const { netDays, turns, need, newLoan } = workingCapitalNeed({
    lastYearSales: yuan("lastYearSales"),
    salesMargin: share(textOf(input, "salesMargin")),
    expectedGrowth: share(textOf(input, "salesGrowth")),
    days: {
      inventory: days("inventoryDays"),
      receivables: days("receivableDays"),
      prepayments: days("prepaidDays"),
      payables: days("payableDays"),
      advanceReceipts: days("advanceReceiptDays"),
    },
    ownFunds: yuan("ownFunds"),
    existingLoans: yuan("existingWorkingCapitalLoans"),
    otherChannels: yuan("otherChannels"),
  });
  return {
    netDays: reportedText(netDays),
    turns: turns === undefined ? null : reportedText(turns),
    need: reportedText(need.yuan),
    newLoan: reportedText(newLoan.yuan),
  };
}

/** A small firm's credit of ten million or less: exempt whole while the rate stays within the bound. */
function vatExemption(input: Fields): Fields {
  const date = calendarDate("2026-03-16");
  const answer = vatAnswer(itemsInForce(publishedPolicyBook.registers.vatExemptions, date), {
    firmSize: "small",
    credit: money("5000000"),
    annualRate: rate(textOf(input, "contractRate")),
    lpr: rate(textOf(input, "lprOneYear")),
    method: "whole",
  });
  return {
    ceiling:
      answer.kind === "taxed" ? undefined : reportedText(answer.vatExemptRate?.perYear ?? ZERO),
    wholeLoanExempt: answer.kind === "exempt",
  };
}
