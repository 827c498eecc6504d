/**
 * The relending plan (再贷款安排) of a loan: from the facility's versions, the firm and the bank's practice to dated
 * segments with the reason each ends, or every reason why none is drawn. Whatever is open in the central bank's notices is
 * a switch of the bank's, see `policy/relending-practice.ts`.
 */
import { elementAt } from "../assert.ts";
import { addMonths, type CalendarDate } from "../dates/calendar-date.ts";
import { type Decimal, ZERO } from "../money/decimal.ts";
import type { Money, Share } from "../money/money.ts";
import type { RelendingPractice } from "../policy/relending-practice.ts";
import type { PlanRow } from "../schedules/plan-row.ts";
import {
  type Accrual,
  endOf,
  isBefore,
  isWithin,
  type Moment,
  wholeMonthsAndDays,
} from "../schedules/span.ts";
import { fundedPieces } from "./funding-cost.ts";
import type { FundingTerms, RelentRule } from "./funding-layers.ts";
import { mostPayingCount, type RelendingBenefit, relendingBenefit } from "./relending-benefit.ts";
import { type DrawRule, fundsArrive } from "./relending-draw.ts";
import {
  type RelendingRefusal,
  refusal,
  type SupportQuestion,
  supportOn,
  type TitleLapse,
} from "./relending-support.ts";
import { type RelendingYear, relendingYears } from "./relending-years.ts";

/** What the plan depends on besides the loan's own balances. */
export type RelendingQuestion = SupportQuestion &
  Pick<
    RelendingPractice,
    "extensions" | "extensionRate" | "followsBalance" | "collateralCost" | "drawWhen"
  > & {
    readonly drawRule: DrawRule;
    /** What is left of the bank's quota, in yuan of relending; `undefined` where it does not bind. */
    readonly quotaLeft: Money | undefined;
  };

/** The FTP side of the loan's funding. */
export type FtpTerms = Pick<FundingTerms, "ftpRate" | "ftpDiscount" | "discountDropped">;

/**
 * A plan that could be drawn: the years behind the segments, what is relent of the balance, the title that ends it, and
 * what it brings.
 */
export type DrawablePlan = {
  readonly years: readonly RelendingYear[];
  readonly relendingShare: Share;
  readonly relent: RelentRule;
  readonly lapse: TitleLapse | undefined;
  readonly benefit: RelendingBenefit;
};

/**
 * - `drawn`: the plan;
 * - `declined`: it could be drawn, but would not pay; with the figures of the best that could be drawn;
 * - `refused`: the loan is not supported, with every reason.
 */
export type RelendingPlan =
  | ({ readonly kind: "drawn" | "declined" } & DrawablePlan)
  | { readonly kind: "refused"; readonly reasons: readonly RelendingRefusal[] };

/** The plan for a loan with these balances. Ties between plans go to the one with fewer extensions. */
export function relendingPlan(
  question: RelendingQuestion,
  ftp: FtpTerms,
  rows: readonly PlanRow[],
  clock: Accrual,
): RelendingPlan {
  const from = fundsArrive(question.drawRule, question.life);
  const end = endOf(elementAt(rows, -1).span);
  if (!isBefore(from, end)) return refused("funds-after-maturity");
  const support = supportOn(question, dayOf(question, from));
  if (support.kind === "refused") return support;
  if (question.quotaLeft?.yuan.isZero()) return refused("quota-used-up");
  const { version, lapse } = support;
  const lapsesAt = lapse && momentOf(question, lapse.on);
  if (lapse !== undefined && lapsesAt !== undefined && !isBefore(from, lapsesAt)) {
    return refused("title-lapsed", { title: lapse.title, date: lapse.on });
  }
  const years = relendingYears({
    facility: question.facility,
    first: version,
    extensions: question.extensions,
    extensionRate: question.extensionRate,
    from,
    end,
    lapse: lapsesAt,
    dayOf: (moment) => dayOf(question, moment),
  });
  const { relendingShare } = version.value;
  const terms = {
    ...ftp,
    relendingShare,
    relent: relentRule(question, relendingShare, rows, from),
    relendingSegments: years,
    collateralCost: question.collateralCost,
  };
  const piecesOf = (kept: FundingTerms) => fundedPieces(kept, rows, clock);
  const isAlways = question.drawWhen === "always";
  const pieces = piecesOf(terms);
  const count = isAlways ? years.length : mostPayingCount(terms, pieces);
  const kept = firstYears(years, count);
  const drawable = { ...terms, relendingSegments: kept };
  const isWhole = count === years.length;
  const benefit = relendingBenefit(drawable, isWhole ? pieces : piecesOf(drawable));
  return {
    kind: isAlways || benefit.kind === "benefit" ? "drawn" : "declined",
    years: kept,
    relendingShare,
    relent: terms.relent,
    lapse,
    benefit,
  };
}

function refused(
  code: RelendingRefusal["code"],
  facts: RelendingRefusal["facts"] = {},
): RelendingPlan {
  return { kind: "refused", reasons: [refusal(code, facts)] };
}

function firstYears(years: readonly RelendingYear[], count: number): readonly RelendingYear[] {
  return years
    .slice(0, count)
    .map((year, index) =>
      index === count - 1 && count < years.length ? { ...year, end: "no-longer-pays" } : year,
    );
}

/** How much is relent when the funds arrive at a moment: at most what the quota leaves. */
export function relentRule(
  { followsBalance, quotaLeft }: Pick<RelendingQuestion, "followsBalance" | "quotaLeft">,
  { share }: Share,
  rows: readonly PlanRow[],
  from: Moment,
): RelentRule {
  if (followsBalance) return { kind: "followsBalance", most: quotaLeft };
  const amount = share.times(balanceAt(rows, from));
  const yuan = quotaLeft?.yuan.lt(amount) ? quotaLeft.yuan : amount;
  return { kind: "fixed", amount: { yuan } };
}

/** What is owed at a moment, before anything is paid then. */
function balanceAt(rows: readonly PlanRow[], moment: Moment): Decimal {
  const held = rows.flatMap(({ balances }) => balances).find(({ span }) => isWithin(moment, span));
  return held?.balance ?? ZERO;
}

/** The day a moment stands for: a deal without dates is taken to start on the day its rules are looked up on. */
function dayOf({ facts }: RelendingQuestion, moment: Moment): CalendarDate {
  return moment.kind === "date" ? moment.date : addMonths(facts.drawdownDate, moment.month);
}

/** The moment of a day: the last whole month before it, in a deal without dates. */
function momentOf({ facts, life }: RelendingQuestion, date: CalendarDate): Moment {
  return life.kind === "dated"
    ? { kind: "date", date }
    : { kind: "month", month: wholeMonthsAndDays(facts.drawdownDate, date).months };
}
