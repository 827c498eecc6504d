/**
 * Lines of a repayment plan (还款计划): every row's interest, principal, payment and balance, down to days and rates.
 * The posted plan and the unrounded one are explained alike; the unrounded one's terms start with `exact`.
 */
import { originIn } from "../../products/completed-value.ts";
import type { DealRate, LoanDeal } from "../../products/loan-deal.ts";
import type { PlanRow, RepaymentPlan } from "../../schedules/plan-row.ts";
import { drawdownsOf } from "../../schedules/repayment-plan.ts";
import { endOf, isBefore, type Moment, startOf } from "../../schedules/span.ts";
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
import { principalLines } from "./principal-lines.ts";
import {
  balanceId,
  bookedId,
  isPlainInterest,
  isPosted,
  POSTED,
  pieceId,
  type RowTerms,
} from "./row-terms.ts";

/** The raw terms every plan rests on: the principal, the draws, early repayments, rates and what they were agreed on. */
export function contractLines(deal: LoanDeal): readonly Line[] {
  const { planTerms, request } = deal;
  const amounts = (
    term: string,
    moves: readonly { readonly amount: { readonly yuan: Line["value"] } }[],
  ) => moves.map(({ amount }, index) => givenLine(rowId(term, index + 1), amount.yuan, "yuan"));
  return [
    givenLine("principal", request.principal.yuan, "yuan"),
    ...amounts("drawdown", planTerms.drawdowns ?? []),
    ...amounts("prepayment", planTerms.prepayments ?? []),
    ...boundLines(deal),
    ...deal.rates.flatMap((_, index) => rateLines(deal, index)),
  ];
}

/** The cap and the floor of a floating rate, as far as they are agreed. */
function boundLines({ request: { rates } }: LoanDeal): readonly Line[] {
  if (rates.kind !== "floating") return [];
  const { cap, floor } = rates.floating;
  return [
    ...(cap === undefined ? [] : [givenLine("rateCap", cap.perYear, "perYear")]),
    ...(floor === undefined ? [] : [givenLine("rateFloor", floor.perYear, "perYear")]),
  ];
}

/** How a rate follows from its base: the sum, or the bound that held it. Without an agreed floor a rate stops at 0. */
function agreedFormula({ request: { rates } }: LoanDeal, boundBy: DealRate["boundBy"]) {
  const sum = "baseRate + rateSpread";
  if (boundBy === undefined) return { formula: sum, bound: {} };
  if (boundBy === "cap") return { formula: `min(${sum}, rateCap)`, bound: { rateCap: "rateCap" } };
  return rates.kind === "floating" && rates.floating.floor !== undefined
    ? { formula: `max(${sum}, rateFloor)`, bound: { rateFloor: "rateFloor" } }
    : { formula: `max(${sum}, 0)`, bound: {} };
}

function rateLines(deal: LoanDeal, index: number): readonly Line[] {
  const rate = deal.rates[index];
  if (rate === undefined) return [];
  const { annualRate, base, baseOrigin, boundBy } = rate;
  const spreadOrigin = originIn(deal.request.origins, "rateSpread");
  const id = rowId("annualRate", index + 1);
  if (base === undefined) return [givenLine(id, annualRate.perYear, "perYear")];
  const [baseId, spreadId] = [rowId("baseRate", index + 1), rowId("rateSpread", index + 1)];
  const agreed = base.baseRate.perYear.plus(base.added.addedPerYear);
  const { formula, bound } = agreedFormula(deal, boundBy);
  return [
    rawLine(baseId, base.baseRate.perYear, "perYear", baseOrigin),
    rawLine(spreadId, base.added.addedPerYear, "perYear", spreadOrigin),
    boundBy !== undefined || agreed.eq(annualRate.perYear)
      ? computedLine(id, annualRate.perYear, "perYear", formula, {
          baseRate: baseId,
          rateSpread: spreadId,
          ...bound,
        })
      : givenLine(id, annualRate.perYear, "perYear"),
  ];
}

/** The days of every accrual piece of the posted plan, and those of the unrounded one that differ. */
export function accrualDayLines(
  plan: RepaymentPlan,
  exactPlan: RepaymentPlan,
  exact: RowTerms,
): readonly Line[] {
  const linesOf = (rows: readonly PlanRow[], terms: RowTerms) =>
    rows.flatMap(({ pieces, period }) =>
      pieces.map(({ share, span }, index) => timeLine(pieceId(terms, period, index), share, span)),
    );
  const own = exactPlan.rows.filter(({ period }) => exact.ownDays.has(period));
  return [...linesOf(plan.rows, POSTED), ...linesOf(own, exact)];
}

/** All lines of a plan's rows. */
export function rowLines(deal: LoanDeal, plan: RepaymentPlan, terms: RowTerms): readonly Line[] {
  const rows = plan.rows.flatMap((row) => [
    openingLine(row, deal, terms),
    ...changedBalanceLines(row, deal, terms),
    ...interestLines(row, terms),
    ...endLines(row, deal, terms),
  ]);
  return [...principalLines(deal, plan, terms), ...rows];
}

function sameMoment(one: Moment, other: Moment): boolean {
  return !isBefore(one, other) && !isBefore(other, one);
}

/** Ids of the moves a test picks, `drawdown#n` or `prepayment#n`; a single draw of the principal is the principal itself. */
function drawIds(deal: LoanDeal, isPicked: (moment: Moment) => boolean): readonly LineId[] {
  const isSingle = deal.planTerms.drawdowns === undefined;
  return drawdownsOf(deal.planTerms).flatMap(({ moment }, index) =>
    isPicked(moment) ? [isSingle ? "principal" : rowId("drawdown", index + 1)] : [],
  );
}

function prepaymentIds(deal: LoanDeal, isPicked: (moment: Moment) => boolean): readonly LineId[] {
  return (deal.planTerms.prepayments ?? []).flatMap(({ moment }, index) =>
    isPicked(moment) ? [rowId("prepayment", index + 1)] : [],
  );
}

function openingLine(row: PlanRow, deal: LoanDeal, terms: RowTerms): Line {
  const id = rowId(terms.opening, row.period);
  const draws = drawIds(deal, (moment) => sameMoment(moment, startOf(row.span)));
  const carriedIn: Inputs =
    row.period === 1 ? {} : { closingBalance: rowId(terms.closing, row.period - 1) };
  if (draws.length === 0) {
    return row.period === 1
      ? computedLine(id, row.opening, "yuan", "0", {})
      : computedLine(id, row.opening, "yuan", "closingBalance", carriedIn);
  }
  return computedLine(
    id,
    row.opening,
    "yuan",
    row.period === 1 ? "sum(drawdown)" : "closingBalance + sum(drawdown)",
    { ...carriedIn, drawdown: draws },
  );
}

/** Inside a period, draws add to the balance and early repayments take from it, down to 0. */
function changedBalanceLines(row: PlanRow, deal: LoanDeal, terms: RowTerms): readonly Line[] {
  return row.balances.slice(1).map(({ balance, span }, index) => {
    const stretch = index + 2;
    const atStart = (moment: Moment) => sameMoment(moment, startOf(span));
    const [draws, repaid] = [drawIds(deal, atStart), prepaymentIds(deal, atStart)];
    const parts = [
      "balanceBefore",
      ...(draws.length > 0 ? ["+ sum(drawdown)"] : []),
      ...(repaid.length > 0 ? ["- sum(prepayment)"] : []),
    ];
    return computedLine(
      balanceId(terms, row.period, stretch),
      balance,
      "yuan",
      `max(${parts.join(" ")}, 0)`,
      {
        balanceBefore: balanceId(terms, row.period, stretch - 1),
        ...(draws.length > 0 ? { drawdown: draws } : {}),
        ...(repaid.length > 0 ? { prepayment: repaid } : {}),
      },
    );
  });
}

/** The interest of the period as booked, and what becomes of it. */
function interestLines(row: PlanRow, terms: RowTerms): readonly Line[] {
  const carriedIn = row.interest.plus(row.capitalised).plus(row.carried).minus(row.accrued);
  const isPlain = isPlainInterest(row);
  const booked = bookedId(terms, row);
  const lines = bookedInterestLines(row, terms, booked);
  if (isPlain) return lines;
  const isCarriedIn = row.period > 1 && !carriedIn.isZero();
  const outcome = { paid: terms.interest, capitalised: terms.capitalised, deferred: terms.carried };
  const owed = computedLine(
    rowId(outcome[row.treatment], row.period),
    carriedIn.plus(row.accrued),
    "yuan",
    isCarriedIn ? "carriedInterest + bookedInterest" : "bookedInterest",
    {
      ...(isCarriedIn ? { carriedInterest: rowId(terms.carried, row.period - 1) } : {}),
      bookedInterest: booked,
    },
  );
  const unpaid =
    row.treatment === "paid"
      ? []
      : [
          rawLine(rowId(terms.interest, row.period), row.interest, "yuan", {
            kind: "assumed",
            rule: "no-interest-due",
          }),
        ];
  return [...lines, owed, ...unpaid];
}

function bookedInterestLines(row: PlanRow, terms: RowTerms, id: LineId): readonly Line[] {
  const { formula, bases } = overBasis(
    "openingBalance * annualRate",
    "accrualDays",
    row.pieces.map(({ share }) => share),
  );
  const basis = basisLines("accrualDays", bases, `${isPosted(terms) ? "" : "exact"}${row.period}.`);
  const single = row.pieces.length === 1 ? formula.replace(/^sum\((.*)\) \/ /, "$1 / ") : formula;
  const interest = computedLine(
    id,
    row.accrued,
    "yuan",
    isPosted(terms) ? `fen(${single})` : single,
    {
      openingBalance: row.pieces.map(({ stretch }) => balanceId(terms, row.period, stretch)),
      annualRate: row.pieces.map(({ rateIndex }) => rowId("annualRate", rateIndex + 1)),
      accrualDays: row.pieces.map((_, index) => pieceId(terms, row.period, index)),
      ...basis.inputs,
    },
  );
  return [...basis.lines, interest];
}

/** The payment, and the balance it leaves. */
function endLines(row: PlanRow, deal: LoanDeal, terms: RowTerms): readonly Line[] {
  const principal = rowId(terms.principal, row.period);
  const repaid = prepaymentIds(deal, (moment) => sameMoment(moment, endOf(row.span)));
  const atEnd = repaid.length > 0;
  const isCapitalised = row.treatment === "capitalised";
  const before = `balanceBefore${isCapitalised ? " + capitalisedInterest" : ""} - principalPart`;
  const inputs: Inputs = {
    balanceBefore: balanceId(terms, row.period, row.balances.length),
    ...(isCapitalised ? { capitalisedInterest: rowId(terms.capitalised, row.period) } : {}),
    principalPart: principal,
    ...(atEnd ? { prepayment: repaid } : {}),
  };
  return [
    computedLine(
      rowId(terms.payment, row.period),
      row.interest.plus(row.principal),
      "yuan",
      "interest + principalPart",
      { interest: rowId(terms.interest, row.period), principalPart: principal },
    ),
    computedLine(
      rowId(terms.closing, row.period),
      row.closing,
      "yuan",
      atEnd ? `max(${before} - sum(prepayment), 0)` : before,
      inputs,
    ),
  ];
}
