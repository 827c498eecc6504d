/**
 * The terms of a plan's rows (还款计划各栏术语) and the ids of their lines. The unrounded plan has its own, so that its figures are never taken for booked ones.
 */
import type { PlanRow, RepaymentPlan } from "../../schedules/plan-row.ts";
import type { LineId } from "../line.ts";
import { rowId } from "./new-line.ts";

/** The terms of one plan. */
export type RowTerms = Readonly<
  Record<
    | "opening"
    | "changed"
    | "booked"
    | "interest"
    | "capitalised"
    | "carried"
    | "principal"
    | "payment"
    | "closing"
    | "instalment"
    | "instalmentUnrounded"
    | "equalPart",
    string
  >
> & {
  /** Periods whose days are not those of the posted plan: rounding may pay a loan off a period sooner, or later. */
  readonly ownDays: ReadonlySet<number>;
};

/** Names of the posted plan's rows. */
export const POSTED_NAMES: Omit<RowTerms, "ownDays"> = {
  opening: "openingBalance",
  changed: "changedBalance",
  booked: "bookedInterest",
  interest: "interest",
  capitalised: "capitalisedInterest",
  carried: "carriedInterest",
  principal: "principalPart",
  payment: "payment",
  closing: "closingBalance",
  instalment: "instalment",
  instalmentUnrounded: "instalmentUnrounded",
  equalPart: "equalPart",
};

/** Terms of the posted plan's rows. */
export const POSTED: RowTerms = { ...POSTED_NAMES, ownDays: new Set() };

/** Terms of the unrounded plan's rows. */
export const EXACT: Omit<RowTerms, "ownDays"> = {
  opening: "exactOpeningBalance",
  changed: "exactChangedBalance",
  booked: "exactBookedInterest",
  interest: "exactInterest",
  capitalised: "exactCapitalisedInterest",
  carried: "exactCarriedInterest",
  principal: "exactPrincipalPart",
  payment: "exactPayment",
  closing: "exactClosingBalance",
  instalment: "exactInstalment",
  instalmentUnrounded: "exactInstalmentUnrounded",
  equalPart: "exactEqualPart",
};

/** Terms that the lines of either plan's rows have beside their own names. */
export const ROW_TERMS = [
  "accrualDaysBasis",
  "balloon",
  "discountFactor",
  "instalmentTime",
  "owedAtFirst",
  "payingPeriods",
  "stepGrowth",
  "stepWeight",
] as const;

/** Whether the terms are those of the plan booked to the fen. */
export function isPosted(terms: RowTerms): boolean {
  return terms.opening === POSTED.opening;
}

/** Terms of this unrounded plan's rows, beside those of the plan that is posted. */
export function exactTerms(plan: RepaymentPlan, exactPlan: RepaymentPlan): RowTerms {
  const own = exactPlan.rows.filter(({ pieces }, index) => {
    const posted = plan.rows[index]?.pieces ?? [];
    return (
      posted.length !== pieces.length ||
      pieces.some(({ share }, piece) => {
        const other = posted[piece]?.share;
        return other?.days !== share.days || other.basis !== share.basis;
      })
    );
  });
  return { ...EXACT, ownDays: new Set(own.map(({ period }) => period)) };
}

/** The id of the days of a row's n-th accrual piece, counted from 0. */
export function pieceId(terms: RowTerms, period: number, index: number): LineId {
  const owner = terms.ownDays.has(period) ? `exact${period}` : `${period}`;
  return rowId("accrualDays", index === 0 ? owner : `${owner}.${index + 1}`);
}

/** The id of a row's n-th balance, counted from 1: the opening balance, then what draws and early repayments made of it. */
export function balanceId(terms: RowTerms, period: number, stretch: number): LineId {
  return stretch === 1
    ? rowId(terms.opening, period)
    : rowId(terms.changed, `${period}.${stretch}`);
}

/** The id of a row's own interest as booked: its interest line, unless some was carried in or is not paid. */
export function bookedId(terms: Pick<RowTerms, "interest" | "booked">, row: PlanRow): LineId {
  return rowId(isPlainInterest(row) ? terms.interest : terms.booked, row.period);
}

/** Whether a row pays just the interest it booked. */
export function isPlainInterest({ treatment, interest, accrued }: PlanRow): boolean {
  return treatment === "paid" && interest.eq(accrued);
}
