/**
 * Lines of the annual costs (年化成本): for each view of the cost its flows, its simple rates and its internal rates.
 */
import { elementAt } from "../../assert.ts";
import type { CostView } from "../../cost-sheet/borrower-cost.ts";
import type { BorrowerFlow } from "../../cost-sheet/borrower-flows.ts";
import { daysBetween } from "../../dates/calendar-date.ts";
import { fromCount } from "../../money/decimal.ts";
import { type Accrual, accruedShare, type Moment } from "../../schedules/span.ts";
import type { Line, LineId } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { paidPartId } from "./fee-split-lines.ts";
import { type LineGroup, lightGroup, owningGroup } from "./line-group.ts";
import {
  basisLines,
  computedLine,
  type Inputs,
  overBasis,
  rawLine,
  rowId,
  timeLine,
} from "./new-line.ts";
import { balanceId, POSTED } from "./row-terms.ts";

/** One view of the cost: its formula over the totals, and the suffix its lines carry. */
type ViewName = { readonly suffix: string; readonly cost: string };

const ALL_IN: ViewName = { suffix: "", cost: "interestPosted + feeTotal" };
const INTEREST_ONLY: ViewName = { suffix: "@interestOnly", cost: "interestPosted" };
const AFTER_SUBSIDY: ViewName = {
  suffix: "@afterSubsidy",
  cost: "interestPosted + feeTotal - subsidyTotal",
};

/** The annual costs of every view. */
export function annualCostGroups(figures: QuoteFigures): readonly LineGroup[] {
  const { allIn, interestOnly, afterSubsidy } = figures.borrower;
  return [
    owningGroup(["disclosureDays", "disclosureDaysBasis", "disclosureBalanceYears"], () =>
      clockLines(figures, allIn),
    ),
    ...viewGroups(figures, allIn, ALL_IN),
    ...(interestOnly === undefined ? [] : viewGroups(figures, interestOnly, INTEREST_ONLY)),
    ...(afterSubsidy === undefined ? [] : viewGroups(figures, afterSubsidy, AFTER_SUBSIDY)),
  ];
}

/** The name of a simple rate on a clock: `simpleAct360`, `simpleAct365`, `simpleMonthly12`. */
export function simpleTermOn(clock: Accrual): string {
  if (clock.kind !== "actualDays") return "simpleMonthly12";
  return clock.dayCount === "ACT/365F" ? "simpleAct365" : "simpleAct360";
}

function clockLines({ plan }: QuoteFigures, view: CostView): readonly Line[] {
  return view.simples.slice(1).flatMap(({ clock, balanceYears }) => {
    const balances = plan.rows.flatMap((row) =>
      row.balances.map(({ span }, index) => ({ span, period: row.period, stretch: index + 1 })),
    );
    const timeId = (period: number, stretch: number) =>
      rowId("disclosureDays", stretch === 1 ? period : `${period}.${stretch}`);
    const shares = balances.map(({ span }) => accruedShare(clock, span));
    const { formula, bases } = overBasis("openingBalance", "disclosureDays", shares);
    const basis = basisLines("disclosureDays", bases, "");
    return [
      ...balances.map(({ span, period, stretch }, index) =>
        timeLine(timeId(period, stretch), elementAt(shares, index), span),
      ),
      ...basis.lines,
      computedLine("disclosureBalanceYears", balanceYears, "yuanYears", formula, {
        openingBalance: balances.map(({ period, stretch }) => balanceId(POSTED, period, stretch)),
        disclosureDays: balances.map(({ period, stretch }) => timeId(period, stretch)),
        ...basis.inputs,
      }),
    ];
  });
}

function viewGroups(figures: QuoteFigures, view: CostView, name: ViewName): readonly LineGroup[] {
  return [
    lightGroup(() => [costLine(view, name)]),
    owningGroup(["simpleAct360", "simpleAct365", "simpleMonthly12"], () =>
      simpleRateLines(view, name),
    ),
    owningGroup(["flowTime", "flow"], () =>
      view.flows.flatMap((flow, index) => flowLines(figures, flow, index, view, name)),
    ),
    lightGroup(() => internalRateLines(figures, view, name)),
  ];
}

function costId({ suffix }: ViewName): LineId {
  return `borrowerCost${suffix}`;
}

function costLine(view: CostView, name: ViewName): Line {
  const costInputs = Object.fromEntries(
    (name.cost.match(/[A-Za-z]+/g) ?? []).map((id) => [id, id]),
  );
  return computedLine(costId(name), view.costYuan, "yuan", name.cost, costInputs);
}

/** Over every balance of the plan on each clock. */
function simpleRateLines(view: CostView, name: ViewName): readonly Line[] {
  return view.simples.map(({ clock, simple }, index) =>
    computedLine(
      `${simpleTermOn(clock)}${name.suffix}`,
      simple,
      "perYear",
      "borrowerCost / balanceYears",
      {
        borrowerCost: costId(name),
        balanceYears: index === 0 ? "balanceYears" : "disclosureBalanceYears",
      },
    ),
  );
}

function flowLines(
  { deal, borrower: { dueFees } }: QuoteFigures,
  flow: BorrowerFlow,
  index: number,
  view: CostView,
  { suffix }: ViewName,
): readonly Line[] {
  const isSingleDraw = deal.planTerms.drawdowns === undefined;
  const received: LineId[] = [];
  const paid: LineId[] = [];
  for (const part of flow.parts) {
    if (part.kind === "drawdown")
      received.push(isSingleDraw ? "principal" : rowId("drawdown", part.index + 1));
    if (part.kind === "prepayment") paid.push(rowId("prepayment", part.index + 1));
    if (part.kind === "subsidy") received.push(rowId("subsidyCredit", part.period));
    if (part.kind === "payment") paid.push(rowId("payment", part.period));
    if (part.kind === "fee") {
      const charge = elementAt(dueFees, part.index);
      paid.push(paidPartId(charge, part.index) ?? rowId("fee", part.index + 1));
    }
  }
  const formula = [
    received.length > 0 ? "sum(received)" : "0",
    ...(paid.length > 0 ? ["sum(paid)"] : []),
  ];
  const inputs: Inputs = {
    ...(received.length > 0 ? { received } : {}),
    ...(paid.length > 0 ? { paid } : {}),
  };
  const start = elementAt(view.flows, 0).moment;
  return [
    timeSinceLine(rowId("flowTime", `${index}${suffix}`), start, flow.moment),
    computedLine(
      rowId("flow", `${index}${suffix}`),
      flow.yuan,
      "yuan",
      formula.join(" - "),
      inputs,
    ),
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

function internalRateLines(
  { deal }: QuoteFigures,
  view: CostView,
  { suffix }: ViewName,
): readonly Line[] {
  const { rates, flows } = view;
  const inputs = {
    flow: flows.map((_, index) => rowId("flow", `${index}${suffix}`)),
    flowTime: flows.map((_, index) => rowId("flowTime", `${index}${suffix}`)),
  };
  const [nominal, effective] = [`irrNominal${suffix}`, `irrEffective${suffix}`];
  if (rates.kind === "dated") {
    const xirr = `xirr${suffix}`;
    return [
      computedLine(
        xirr,
        rates.effective,
        "perYear",
        "sum(flow / (1 + xirr) ^ (flowTime / 365)) = 0",
        {
          ...inputs,
          xirr,
        },
      ),
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
    computedLine(
      monthly,
      rates.perMonth,
      "perMonth",
      "sum(flow / (1 + irrMonthly) ^ flowTime) = 0",
      {
        ...inputs,
        irrMonthly: monthly,
      },
    ),
    computedLine(nominal, rates.nominal, "perYear", "irrMonthly * 12", { irrMonthly: monthly }),
    computedLine(effective, rates.effective, "perYear", "(1 + irrMonthly) ^ 12 - 1", {
      irrMonthly: monthly,
    }),
  ];
}
