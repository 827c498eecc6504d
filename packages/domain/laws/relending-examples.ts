/**
 * Loans to try relending on (再贷款测试用例): a bullet loan with the facts that decide, each of which a test may change.
 */

import {
  privateRelendingHistory,
  ruralSmallRelendingHistory,
} from "../reference-data/other-relending.ts";
import { techRelendingHistory } from "../reference-data/tech-relending.ts";
import { calendarDate } from "../src/dates/calendar-date.ts";
import {
  type FtpTerms,
  type RelendingPlan,
  type RelendingQuestion,
  relendingPlan,
} from "../src/funding/relending-plan.ts";
import { toPlainDigits, ZERO } from "../src/money/decimal.ts";
import { money } from "../src/money/money.ts";
import { UNROUNDED } from "../src/money/rounding.ts";
import type { DealFacts } from "../src/policy/deal-facts.ts";
import { rate, spread } from "../src/rates/rate.ts";
import type { PlanRow } from "../src/schedules/plan-row.ts";
import { repaymentPlan } from "../src/schedules/repayment-plan.ts";
import type { Accrual, Span } from "../src/schedules/span.ts";

/** A loan, its bank and its firm; what is not said is a supported loan of a state bank. */
export type Example = {
  readonly from?: string;
  readonly to?: string;
  /** Instead of dates: so many months, its rules looked up on `from`. */
  readonly months?: number;
  readonly principal?: string;
  /** Repaid in equal parts every quarter instead of at the end. */
  readonly isAmortised?: boolean;
  readonly facts?: Partial<DealFacts>;
  readonly question?: Partial<RelendingQuestion>;
  /** FTP less discount, and the part of the discount that stands for relending. */
  readonly ftpNet?: string;
  readonly discountDropped?: string;
};

/** Funds on the 15th, as in the second and fourth worked deals. */
export const DAY_15 = { drawRule: { kind: "nextQuarter", fundsDay: 15, lagMonths: 3 } } as const;

const ACT_360: Accrual = { kind: "actualDays", dayCount: "ACT/360" };

const BULLET = { method: "bullet", frequency: "yearly" } as const;

/** The clock of a life's annual costs. */
export function clockOf(life: Span): Accrual {
  return life.kind === "dated" ? ACT_360 : { kind: "wholeMonths" };
}

/** The life of an example. */
export function lifeOf({ from = "2026-03-16", to = "2027-03-16", months }: Example): Span {
  return months === undefined
    ? { kind: "dated", from: calendarDate(from), to: calendarDate(to) }
    : { kind: "months", fromMonth: 1, toMonth: months };
}

/** The balances of an example: all of it owed to the end, unless it is amortised. */
export function rowsOf(example: Example): readonly PlanRow[] {
  const life = lifeOf(example);
  const amortised = {
    method: "equalPrincipal",
    frequency: "quarterly",
    grace: { kind: "interestOnly", length: { kind: "periods", periods: 0 } },
  } as const;
  const terms = {
    principal: money(example.principal ?? "10000000"),
    life,
    repayment: example.isAmortised === true ? amortised : BULLET,
    accrual: clockOf(life),
    settlementDay: undefined,
    ratePath: [{ span: life, annualRate: rate("0.03") }],
  } as const;
  return repaymentPlan(terms, UNROUNDED).rows;
}

/** The question an example asks. */
export function questionOf(example: Example): RelendingQuestion {
  const life = lifeOf(example);
  return {
    facility: techRelendingHistory,
    alternatives: [ruralSmallRelendingHistory, privateRelendingHistory],
    facts: {
      product: "techInnovationLoan",
      purpose: undefined,
      institution: "stateBank",
      firmSize: "small",
      titles: [
        { title: "techSme", source: "governmentList", expiresOn: undefined },
        { title: "highTechEnterprise", source: "governmentList", expiresOn: undefined },
      ],
      principal: money(example.principal ?? "10000000"),
      termMonths: 12,
      drawdownDate: calendarDate(example.from ?? "2026-03-16"),
      ...example.facts,
    },
    isProjectListed: undefined,
    life,
    drawRule: { kind: "nextQuarter", fundsDay: 20, lagMonths: 3 },
    extensions: 2,
    extensionRate: "atExtension",
    followsBalance: true,
    collateralCost: spread("0"),
    drawWhen: "always",
    quotaLeft: undefined,
    ...example.question,
  };
}

/** The FTP of an example. */
export function ftpOf({ ftpNet = "0.021", discountDropped = "0" }: Example): FtpTerms {
  return {
    ftpRate: rate(ftpNet),
    ftpDiscount: { addedPerYear: ZERO },
    discountDropped: spread(discountDropped),
  };
}

/** The plan of an example. */
export function planOf(example: Example): RelendingPlan {
  const clock = clockOf(lifeOf(example));
  return relendingPlan(questionOf(example), ftpOf(example), rowsOf(example), clock);
}

/** The years of a plan as text, `from → to rate version end`, or the codes of its refusal. */
export function textOf(plan: RelendingPlan): readonly string[] {
  if (plan.kind === "refused") return plan.reasons.map(({ code }) => code);
  return plan.years.map(({ span, relendingRate, version, end }) => {
    const ends =
      span.kind === "dated" ? `${span.from} → ${span.to}` : `${span.fromMonth} … ${span.toMonth}`;
    return `${ends} ${toPlainDigits(relendingRate.perYear)} ${version.id} ${end}`;
  });
}
