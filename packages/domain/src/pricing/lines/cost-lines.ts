/**
 * Lines of the borrower's cost (客户综合融资成本): fees, subsidy, the flows and the annual costs read from them.
 */
import { assertNever, elementAt } from "../../assert.ts";
import type { BorrowerFlow } from "../../cost-sheet/borrower-flows.ts";
import type { CostView } from "../../cost-sheet/borrower-cost.ts";
import type { DueFee } from "../../cost-sheet/fee-calendar.ts";
import { daysBetween } from "../../dates/calendar-date.ts";
import { addedRateOf, type Fee } from "../../fees/fee.ts";
import { fromCount } from "../../money/decimal.ts";
import { type Accrual, accruedShare, type Moment, overlapOf } from "../../schedules/span.ts";
import { subsidisedBalance } from "../../subsidies/interest-subsidy.ts";
import type { Line, LineId } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { basisLines, computedLine, givenLine, type Inputs, overBasis, rawLine, rowId, timeLine } from "./new-line.ts";

/** Fees as they fall due, their total, what the bank pays, and what each adds to the annual rate. */
export function feeLines(figures: QuoteFigures): readonly Line[] {
  const { borrower, deal } = figures;
  const { fees, principal, termMonths } = deal.request;
  const terms = fees.map((fee, index) =>
    fee.kind === "upfrontFixed"
      ? givenLine(rowId("feeAmount", index + 1), fee.amount.yuan, "yuan")
      : givenLine(rowId("feeRate", index + 1), fee.feeRate.perYear, "perYear"),
  );
  const due = borrower.dueFees.map((charge, index) => dueFeeLine(figures, charge, index));
  const dueIds = (payer: Fee["payer"]) =>
    borrower.dueFees.flatMap(({ fee }, index) => (fee.payer === payer ? [rowId("fee", index + 1)] : []));
  const added = fees.flatMap((fee, index) =>
    fee.payer === "borrower"
      ? [addedFeeLine(fee, index, addedRateOf(fee, principal.yuan, termMonths))]
      : [],
  );
  return [
    givenLine("termMonths", fromCount(termMonths), "months"),
    ...terms,
    ...due,
    totalLine("feeTotal", borrower.feeTotal, dueIds("borrower")),
    totalLine("bankPaidFees", figures.bankPaidFees, dueIds("bank")),
    ...added,
    computedLine(
      "addedRate",
      borrower.addedRate,
      "perYear",
      added.length === 0 ? "annualRate" : "annualRate + sum(addedFee)",
      {
        annualRate: rowId("annualRate", 1),
        ...(added.length === 0 ? {} : { addedFee: added.map(({ id }) => id) }),
      },
    ),
  ];
}

function totalLine(id: LineId, value: Line["value"], parts: readonly LineId[]): Line {
  return parts.length === 0
    ? computedLine(id, value, "yuan", "0", {})
    : computedLine(id, value, "yuan", "sum(fee)", { fee: parts });
}

function dueFeeLine({ deal }: QuoteFigures, charge: DueFee, index: number): Line {
  const id = rowId("fee", index + 1);
  const term = deal.request.fees.indexOf(charge.fee) + 1;
  switch (charge.fee.kind) {
    case "upfrontFixed":
      return computedLine(id, charge.yuan, "yuan", "fen(feeAmount)", {
        feeAmount: rowId("feeAmount", term),
      });
    case "upfrontRate":
      return computedLine(id, charge.yuan, "yuan", "fen(principal * feeRate)", {
        principal: "principal",
        feeRate: rowId("feeRate", term),
      });
    case "annualInAdvance":
      return computedLine(id, charge.yuan, "yuan", "fen(openingBalance * feeRate)", {
        openingBalance: rowId("openingBalance", charge.period),
        feeRate: rowId("feeRate", term),
      });
    default:
      return assertNever(charge.fee);
  }
}

function addedFeeLine(fee: Fee, index: number, value: Line["value"]): Line {
  const id = rowId("addedFee", index + 1);
  switch (fee.kind) {
    case "annualInAdvance":
      return computedLine(id, value, "perYear", "feeRate", { feeRate: rowId("feeRate", index + 1) });
    case "upfrontRate":
      return computedLine(id, value, "perYear", "feeRate * 12 / termMonths", {
        feeRate: rowId("feeRate", index + 1),
        termMonths: "termMonths",
      });
    case "upfrontFixed":
      return computedLine(id, value, "perYear", "feeAmount * 12 / (principal * termMonths)", {
        feeAmount: rowId("feeAmount", index + 1),
        principal: "principal",
        termMonths: "termMonths",
      });
    default:
      return assertNever(fee);
  }
}

/** The subsidy's credit in each row, its total, and the interest that is left to the customer. */
export function subsidyLines({ deal, plan, borrower, interestPosted }: QuoteFigures): readonly Line[] {
  const { subsidy } = deal;
  if (subsidy === undefined) return [];
  const cap = subsidy.principalCap;
  const credits = plan.rows.flatMap(({ span, opening, period }, index): readonly Line[] => {
    const common = overlapOf(span, subsidy.span);
    if (common === undefined) return [];
    const share = accruedShare(deal.planTerms.accrual, common);
    const balance =
      cap !== undefined && subsidisedBalance(subsidy, opening).eq(cap.yuan)
        ? "min(openingBalance, subsidyCap)"
        : "openingBalance";
    return [
      timeLine(rowId("subsidyDays", period), share, common),
      computedLine(
        rowId("subsidyCredit", period),
        elementAt(borrower.subsidies, index),
        "yuan",
        `fen(${balance} * subsidyRate * subsidyDays / ${share.basis})`,
        {
          openingBalance: rowId("openingBalance", period),
          ...(balance === "openingBalance" ? {} : { subsidyCap: "subsidyCap" }),
          subsidyRate: "subsidyRate",
          subsidyDays: rowId("subsidyDays", period),
        },
      ),
    ];
  });
  const creditIds = credits.filter(({ term }) => term === "subsidyCredit").map(({ id }) => id);
  return [
    givenLine("subsidyRate", subsidy.subsidyRate.perYear, "perYear"),
    ...(cap === undefined ? [] : [givenLine("subsidyCap", cap.yuan, "yuan")]),
    ...credits,
    computedLine("subsidyTotal", borrower.subsidyTotal, "yuan", "sum(subsidyCredit)", {
      subsidyCredit: creditIds,
    }),
    computedLine("netInterest", interestPosted.minus(borrower.subsidyTotal), "yuan", "interestPosted - subsidyTotal", {
      interestPosted: "interestPosted",
      subsidyTotal: "subsidyTotal",
    }),
  ];
}

/** One view of the cost: its formula over the totals, and the suffix its lines carry. */
type ViewName = { readonly suffix: string; readonly cost: string };

const ALL_IN: ViewName = { suffix: "", cost: "interestPosted + feeTotal" };
const INTEREST_ONLY: ViewName = { suffix: "@interestOnly", cost: "interestPosted" };
const AFTER_SUBSIDY: ViewName = {
  suffix: "@afterSubsidy",
  cost: "interestPosted + feeTotal - subsidyTotal",
};

/** The annual costs of every view. */
export function annualCostLines(figures: QuoteFigures): readonly Line[] {
  const { allIn, interestOnly, afterSubsidy } = figures.borrower;
  return [
    ...clockLines(figures, allIn),
    ...viewLines(figures, allIn, ALL_IN),
    ...(interestOnly === undefined ? [] : viewLines(figures, interestOnly, INTEREST_ONLY)),
    ...(afterSubsidy === undefined ? [] : viewLines(figures, afterSubsidy, AFTER_SUBSIDY)),
  ];
}

/** The name of a simple rate on a clock: `simpleAct360`, `simpleAct365`, `simpleMonthly12`. */
export function simpleTermOn(clock: Accrual): string {
  if (clock.kind === "wholeMonths") return "simpleMonthly12";
  return clock.dayCount === "ACT/365F" ? "simpleAct365" : "simpleAct360";
}

function clockLines({ plan, deal }: QuoteFigures, view: CostView): readonly Line[] {
  return view.simples.slice(1).flatMap(({ clock, balanceYears }) => {
    const shares = plan.rows.map(({ span }) => accruedShare(clock, span));
    const { formula, bases } = overBasis("openingBalance", "disclosureDays", shares);
    const basis = basisLines("disclosureDays", bases, "");
    return [
      ...plan.rows.map(({ span, period }, index) =>
        timeLine(rowId("disclosureDays", period), elementAt(shares, index), span),
      ),
      ...basis.lines,
      computedLine("disclosureBalanceYears", balanceYears, "yuanYears", formula, {
        openingBalance: plan.rows.map(({ period }) => rowId("openingBalance", period)),
        disclosureDays: plan.rows.map(({ period }) => rowId("disclosureDays", period)),
        ...basis.inputs,
      }),
    ];
  });
}

function viewLines(figures: QuoteFigures, view: CostView, name: ViewName): readonly Line[] {
  const costId = `borrowerCost${name.suffix}`;
  const costInputs = Object.fromEntries((name.cost.match(/[A-Za-z]+/g) ?? []).map((id) => [id, id]));
  const simples = view.simples.map(({ clock, simple }, index) =>
    computedLine(`${simpleTermOn(clock)}${name.suffix}`, simple, "perYear", "borrowerCost / balanceYears", {
      borrowerCost: costId,
      balanceYears: index === 0 ? "balanceYears" : "disclosureBalanceYears",
    }),
  );
  return [
    computedLine(costId, view.costYuan, "yuan", name.cost, costInputs),
    ...simples,
    ...view.flows.flatMap((flow, index) => flowLines(figures, flow, index, view, name)),
    ...internalRateLines(figures, view, name),
  ];
}

function flowLines(
  { borrower }: QuoteFigures,
  flow: BorrowerFlow,
  index: number,
  view: CostView,
  { suffix }: ViewName,
): readonly Line[] {
  const received: LineId[] = [];
  const paid: LineId[] = [];
  for (const part of flow.parts) {
    if (part.kind === "drawdown") received.push("principal");
    if (part.kind === "subsidy") received.push(rowId("subsidyCredit", part.period));
    if (part.kind === "payment") paid.push(rowId("payment", part.period));
    if (part.kind === "fee") paid.push(rowId("fee", part.feeIndex + 1));
  }
  const formula = [received.length > 0 ? "sum(received)" : "0", ...(paid.length > 0 ? ["sum(paid)"] : [])];
  const inputs: Inputs = {
    ...(received.length > 0 ? { received } : {}),
    ...(paid.length > 0 ? { paid } : {}),
  };
  const start = elementAt(view.flows, 0).moment;
  return [
    timeSinceLine(rowId("flowTime", `${index}${suffix}`), start, flow.moment),
    computedLine(rowId("flow", `${index}${suffix}`), flow.yuan, "yuan", formula.join(" - "), inputs),
  ];
}

function timeSinceLine(id: LineId, start: Moment, moment: Moment): Line {
  if (start.kind === "date" && moment.kind === "date") {
    const days = fromCount(daysBetween(start.date, moment.date));
    return rawLine(id, days, "days", { kind: "counted", from: start.date, to: moment.date });
  }
  const month = moment.kind === "month" ? moment.month : 0;
  return rawLine(id, fromCount(month), "months", {
    kind: "countedMonths",
    fromMonth: 1,
    toMonth: month,
  });
}

function internalRateLines({ deal }: QuoteFigures, view: CostView, { suffix }: ViewName): readonly Line[] {
  const { rates, flows } = view;
  const inputs = {
    flow: flows.map((_, index) => rowId("flow", `${index}${suffix}`)),
    flowTime: flows.map((_, index) => rowId("flowTime", `${index}${suffix}`)),
  };
  const [nominal, effective] = [`irrNominal${suffix}`, `irrEffective${suffix}`];
  if (rates.kind === "dated") {
    const xirr = `xirr${suffix}`;
    return [
      computedLine(xirr, rates.effective, "perYear", "sum(flow / (1 + xirr) ^ (flowTime / 365)) = 0", {
        ...inputs,
        xirr,
      }),
      rawLine(`paymentsPerYear${suffix}`, rates.paymentsPerYear, "count", {
        kind: "assumed",
        rule: `frequency-${deal.request.repayment.frequency}`,
      }),
      computedLine(
        nominal,
        rates.nominal,
        "perYear",
        "((1 + xirr) ^ (1 / paymentsPerYear) - 1) * paymentsPerYear",
        { xirr, paymentsPerYear: `paymentsPerYear${suffix}` },
      ),
    ];
  }
  if (rates.kind !== "months") return [];
  const monthly = `irrMonthly${suffix}`;
  return [
    computedLine(monthly, rates.perMonth, "perMonth", "sum(flow / (1 + irrMonthly) ^ flowTime) = 0", {
      ...inputs,
      irrMonthly: monthly,
    }),
    computedLine(nominal, rates.nominal, "perYear", "irrMonthly * 12", { irrMonthly: monthly }),
    computedLine(effective, rates.effective, "perYear", "(1 + irrMonthly) ^ 12 - 1", {
      irrMonthly: monthly,
    }),
  ];
}
