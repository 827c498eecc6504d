/**
 * Lines of a repayment plan (还款计划): every row's interest, principal, payment and balance, down to days and rates.
 * The posted plan and the unrounded one are explained alike; the unrounded one's terms start with `exact`.
 */
import { elementAt } from "../../assert.ts";
import { fromCount, ONE } from "../../money/decimal.ts";
import type { LoanDeal } from "../../products/loan-deal.ts";
import type { Instalment, PlanRow, RepaymentPlan } from "../../schedules/repayment-plan.ts";
import type { Line, LineId } from "../line.ts";
import {
  basisLines,
  computedLine,
  givenLine,
  type Inputs,
  overBasis,
  rawLine,
  rowId,
  timeLine,
} from "./new-line.ts";

/** The terms of a plan's rows; the unrounded plan has its own. */
export type RowTerms = Readonly<
  Record<"opening" | "interest" | "principal" | "payment" | "closing" | "instalment", string>
>;

/** Terms of the posted plan's rows. */
export const POSTED: RowTerms = {
  opening: "openingBalance",
  interest: "interest",
  principal: "principalPart",
  payment: "payment",
  closing: "closingBalance",
  instalment: "instalment",
};

/** Terms of the unrounded plan's rows. */
export const EXACT: RowTerms = {
  opening: "exactOpeningBalance",
  interest: "exactInterest",
  principal: "exactPrincipalPart",
  payment: "exactPayment",
  closing: "exactClosingBalance",
  instalment: "exactInstalment",
};

/** The raw terms every plan rests on: the principal, the rates and what they were agreed on. */
export function rateLines(deal: LoanDeal): readonly Line[] {
  const rates = deal.rates.flatMap(({ annualRate, base, baseOrigin }, index): readonly Line[] => {
    const id = rowId("annualRate", index + 1);
    if (base === undefined) return [givenLine(id, annualRate.perYear, "perYear")];
    const parts = [
      rawLine(rowId("baseRate", index + 1), base.baseRate.perYear, "perYear", baseOrigin),
      givenLine(rowId("rateSpread", index + 1), base.added.addedPerYear, "perYear"),
    ];
    const agreed = base.baseRate.perYear.plus(base.added.addedPerYear);
    if (!agreed.eq(annualRate.perYear))
      return [...parts, givenLine(id, annualRate.perYear, "perYear")];
    return [
      ...parts,
      computedLine(id, annualRate.perYear, "perYear", "baseRate + rateSpread", {
        baseRate: rowId("baseRate", index + 1),
        rateSpread: rowId("rateSpread", index + 1),
      }),
    ];
  });
  return [givenLine("principal", deal.request.principal.yuan, "yuan"), ...rates];
}

/** The days of every accrual piece, shared by the posted and the unrounded plan. */
export function accrualDayLines(plan: RepaymentPlan): readonly Line[] {
  return plan.rows.flatMap(({ pieces, period }) =>
    pieces.map(({ share, span }, index) => timeLine(pieceId(period, index), share, span)),
  );
}

/** All lines of a plan's rows. */
export function rowLines(deal: LoanDeal, plan: RepaymentPlan, terms: RowTerms): readonly Line[] {
  const rows = plan.rows.flatMap((row) => [
    openingLine(row, terms),
    ...interestLines(row, plan, terms),
    principalLine(row, deal, plan, terms),
    computedLine(
      rowId(terms.payment, row.period),
      row.interest.plus(row.principal),
      "yuan",
      "interest + principalPart",
      {
        interest: rowId(terms.interest, row.period),
        principalPart: rowId(terms.principal, row.period),
      },
    ),
    computedLine(
      rowId(terms.closing, row.period),
      row.closing,
      "yuan",
      "openingBalance - principalPart",
      {
        openingBalance: rowId(terms.opening, row.period),
        principalPart: rowId(terms.principal, row.period),
      },
    ),
  ]);
  return [...plan.instalments.flatMap((_, index) => instalmentLines(plan, index, terms)), ...rows];
}

function pieceId(period: number, index: number): LineId {
  return rowId("accrualDays", index === 0 ? period : `${period}.${index + 1}`);
}

function openingLine(row: PlanRow, terms: RowTerms): Line {
  const id = rowId(terms.opening, row.period);
  return row.period === 1
    ? computedLine(id, row.opening, "yuan", "principal", { principal: "principal" })
    : computedLine(id, row.opening, "yuan", "closingBalance", {
        closingBalance: rowId(terms.closing, row.period - 1),
      });
}

function interestLines(row: PlanRow, plan: RepaymentPlan, terms: RowTerms): readonly Line[] {
  const { formula, bases } = overBasis(
    "openingBalance * annualRate",
    "accrualDays",
    row.pieces.map(({ share }) => share),
  );
  const isExact = plan.posting === "unrounded";
  const basis = basisLines("accrualDays", bases, `${isExact ? "exact" : ""}${row.period}.`);
  const single = row.pieces.length === 1 ? formula.replace(/^sum\((.*)\) \/ /, "$1 / ") : formula;
  const interest = computedLine(
    rowId(terms.interest, row.period),
    row.interest,
    "yuan",
    isExact ? single : `fen(${single})`,
    {
      openingBalance: rowId(terms.opening, row.period),
      annualRate: row.pieces.map(({ rateIndex }) => rowId("annualRate", rateIndex + 1)),
      accrualDays: row.pieces.map((_, index) => pieceId(row.period, index)),
      ...basis.inputs,
    },
  );
  return [...basis.lines, interest];
}

/** The last row repays what is left, whatever the method. */
function principalLine(row: PlanRow, deal: LoanDeal, plan: RepaymentPlan, terms: RowTerms): Line {
  const id = rowId(terms.principal, row.period);
  const opening = rowId(terms.opening, row.period);
  const { repayment } = deal.request;
  if (row.period === plan.rows.length) {
    return computedLine(id, row.principal, "yuan", "openingBalance", { openingBalance: opening });
  }
  const graceOf = "gracePeriods" in repayment ? repayment.gracePeriods : 0;
  if (repayment.method === "bullet" || row.period <= graceOf) {
    return rawLine(id, row.principal, "yuan", { kind: "assumed", rule: "no-principal-due" });
  }
  if (repayment.method === "custom") return givenLine(id, row.principal, "yuan");
  if (repayment.method === "equalPrincipal") {
    const each =
      plan.posting === "toFen" ? "fen(principal / payingPeriods)" : "principal / payingPeriods";
    return computedLine(id, row.principal, "yuan", `min(${each}, openingBalance)`, {
      principal: "principal",
      payingPeriods: "payingPeriods",
      openingBalance: opening,
    });
  }
  const solved = plan.instalments.findLastIndex(({ fromIndex }) => fromIndex < row.period);
  return computedLine(
    id,
    row.principal,
    "yuan",
    "min(max(instalment - interest, 0), openingBalance)",
    {
      instalment: rowId(terms.instalment, solved + 1),
      interest: rowId(terms.interest, row.period),
      openingBalance: opening,
    },
  );
}

/** 等额本息: the balance over the sum of discount factors, then posted. */
function instalmentLines(plan: RepaymentPlan, index: number, terms: RowTerms): readonly Line[] {
  const instalment = elementAt(plan.instalments, index);
  const number = index + 1;
  const unroundedId = rowId(`${terms.instalment}Unrounded`, number);
  const factors = discountFactorLines(plan, instalment, terms, number);
  const unrounded = computedLine(
    unroundedId,
    instalment.unrounded,
    "yuan",
    "openingBalance / sum(discountFactor)",
    {
      openingBalance: rowId(terms.opening, instalment.fromIndex + 1),
      discountFactor: factors.filter(({ unit }) => unit === "ratio").map(({ id }) => id),
    },
  );
  const posted = computedLine(
    rowId(terms.instalment, number),
    instalment.posted,
    "yuan",
    plan.posting === "toFen" ? "fen(instalmentUnrounded)" : "instalmentUnrounded",
    { instalmentUnrounded: unroundedId },
  );
  return [...factors, unrounded, posted];
}

function discountFactorLines(
  plan: RepaymentPlan,
  instalment: Instalment,
  terms: RowTerms,
  number: number,
): readonly Line[] {
  const lines: Line[] = [];
  const rows = plan.rows.slice(instalment.fromIndex);
  const rate = elementAt(elementAt(rows, 0).pieces, 0);
  let factor = ONE;
  let previous: Inputs = {};
  for (const { pieces, period } of rows) {
    const { formula, bases } = overBasis(
      "annualRate",
      "accrualDays",
      pieces.map(({ share }) => share),
    );
    const basis = basisLines("accrualDays", bases, `${terms.instalment}${number}.${period}.`);
    const growth = pieces.reduce(
      (sum, { share }) =>
        sum.plus(rate.annualRate.perYear.times(fromCount(share.days)).div(fromCount(share.basis))),
      ONE,
    );
    factor = factor.div(growth);
    const id = rowId("discountFactor", `${terms.instalment}${number}.${period}`);
    const before = "previousFactor" in previous ? "previousFactor" : "1";
    lines.push(
      ...basis.lines,
      computedLine(id, factor, "ratio", `${before} / (1 + ${formula})`, {
        ...previous,
        annualRate: rowId("annualRate", rate.rateIndex + 1),
        accrualDays: pieces.map((_, index) => pieceId(period, index)),
        ...basis.inputs,
      }),
    );
    previous = { previousFactor: id };
  }
  return lines;
}

/** How many periods repay principal, for 等额本金. */
export function payingPeriodLines(deal: LoanDeal, plan: RepaymentPlan): readonly Line[] {
  const { repayment } = deal.request;
  if (repayment.method !== "equalPrincipal") return [];
  const paying = plan.rows.length - repayment.gracePeriods;
  return [
    givenLine("gracePeriods", fromCount(repayment.gracePeriods), "count"),
    rawLine("planPeriods", fromCount(plan.rows.length), "count", {
      kind: "assumed",
      rule: "settlement-days",
    }),
    computedLine("payingPeriods", fromCount(paying), "count", "planPeriods - gracePeriods", {
      planPeriods: "planPeriods",
      gracePeriods: "gracePeriods",
    }),
  ];
}
