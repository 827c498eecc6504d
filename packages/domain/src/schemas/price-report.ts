/**
 * The price report (定价结果文件): a quote as plain JSON. Booked money has exactly two decimals, every other figure 24
 * significant digits, all as text. The report is written once and never read back into a calculation.
 */
import type { CostView } from "../cost-sheet/borrower-cost.ts";
import { type Decimal, toPlainDigits } from "../money/decimal.ts";
import { toFen } from "../money/rounding.ts";
import type { Origin } from "../policy/origin.ts";
import type { SigningAuthority } from "../pricing/authority/signing-authority.ts";
import type { Line } from "../pricing/line.ts";
import { simpleTermOn } from "../pricing/lines/annual-cost-lines.ts";
import { authorityLines } from "../pricing/lines/authority-lines.ts";
import type { Quote } from "../pricing/quote.ts";
import type { QuoteFigures } from "../pricing/quote-figures.ts";
import { COMPLETED_VALUES, originIn } from "../products/completed-value.ts";
import type { PlanRow } from "../schedules/plan-row.ts";
import { actualDaysOf } from "../schedules/span.ts";
import { authorityReport } from "./authority-report.ts";
import { compensationReport } from "./compensation-report.ts";
import { feesReport, waiversReport } from "./fee-report.ts";
import { ftpReport } from "./ftp-report.ts";
import { policyReport } from "./policy-report.ts";
import { relendingReport } from "./relending-report.ts";
import { bookedText, type Report, reportedText } from "./report-text.ts";
import { sharingReport } from "./sharing-report.ts";
import { sideCheckReport } from "./side-check-report.ts";

/** What a report may carry besides the figures. */
export type ReportOptions = {
  readonly withLines: boolean;
  /** Who may sign, where it was asked. */
  readonly authority?: SigningAuthority;
};

/** The report of a quote. */
export function priceReport(quote: Quote, options: ReportOptions): Report {
  const { figures, waterfall } = quote;
  return {
    id: figures.deal.request.id,
    engineVersion: quote.engineVersion,
    origins: originsReport(figures),
    ...policyReport(figures),
    totals: totalsReport(figures),
    borrower: borrowerReport(figures),
    ...waiversReport(figures),
    ...relendingReport(figures),
    ...ftpReport(figures.deal),
    ...compensationReport(figures),
    ...sideCheckReport(figures),
    ...sharingReport(figures),
    ...(options.authority === undefined ? {} : { authority: authorityReport(options.authority) }),
    waterfall: {
      customerRate: toPlainDigits(waterfall.customerRate),
      bars: waterfall.bars.map(({ bar, value }) => ({ code: bar, value: toPlainDigits(value) })),
    },
    remarks: [...quote.remarks],
    schedule: figures.plan.rows.map((row, index) =>
      rowReport(row, figures.deal.subsidy && figures.borrower.subsidies[index]),
    ),
    ...(options.withLines ? { lines: linesIn(quote, options).map(lineReport) } : {}),
  };
}

function linesIn(quote: Quote, { authority }: ReportOptions): readonly Line[] {
  return authority === undefined ? quote.lines : [...quote.lines, ...authorityLines(authority)];
}

function totalsReport(figures: QuoteFigures): Report {
  const { profit } = figures;
  return {
    balanceYears: reportedText(figures.balanceYears),
    averageLifeYears: reportedText(profit.averageLifeYears),
    interestPosted: bookedText(figures.interestPosted),
    interestUnrounded: reportedText(figures.interestUnrounded),
    vatOut: reportedText(profit.vatOut),
    surcharge: reportedText(profit.surcharge),
    revenue: reportedText(profit.revenue),
    funding: reportedText(figures.funding),
    opex: reportedText(profit.opex),
    expectedLoss: reportedText(profit.expectedLoss),
    bankPaidFees: bookedText(figures.bankPaidFees),
    feeIncome: bookedText(figures.feeIncome),
    ...(figures.feeIncome.isZero()
      ? {}
      : { feeVat: reportedText(profit.feeVat), feeRevenue: reportedText(profit.feeRevenue) }),
    pretax: reportedText(profit.pretax),
    incomeTax: reportedText(profit.incomeTax),
    net: reportedText(profit.net),
    capitalYears: reportedText(profit.capitalYears),
    yield: reportedText(profit.yield),
    fundingRateLife: reportedText(profit.fundingRateLife),
    grossMargin: reportedText(profit.grossMargin),
    riskAdjustedMargin: reportedText(profit.riskAdjustedMargin),
    raroc: reportedText(profit.raroc),
    eva: reportedText(profit.eva),
    taxFactorK: reportedText(profit.taxFactorK),
    breakEvenRate: reportedText(profit.breakEvenRate),
    breakEvenContractRate: reportedText(profit.breakEvenContractRate),
  };
}

function borrowerReport(figures: QuoteFigures): Report {
  const { borrower, deal, plan } = figures;
  const [instalment] = plan.instalments;
  const last = plan.rows.at(-1);
  const start = borrower.allIn.flows[0];
  return {
    ...(deal.request.fees.length === 0 ? {} : feesReport(borrower)),
    addedRate: reportedText(borrower.addedRate),
    ...costReport(borrower.allIn),
    ...(borrower.interestOnly === undefined
      ? {}
      : { interestOnly: costReport(borrower.interestOnly) }),
    ...(start === undefined ? {} : { cashAtStart: bookedText(start.yuan) }),
    ...(instalment === undefined || last === undefined
      ? {}
      : {
          instalmentUnrounded: reportedText(instalment.unrounded),
          instalment: bookedText(toFen(instalment.unrounded)),
          lastInstalment: bookedText(last.interest.plus(last.principal)),
        }),
    ...(borrower.afterSubsidy === undefined
      ? {}
      : {
          afterSubsidy: {
            subsidyTotal: bookedText(borrower.subsidyTotal),
            netInterest: bookedText(figures.interestPosted.minus(borrower.subsidyTotal)),
            ...costReport(borrower.afterSubsidy),
          },
        }),
  };
}

/** The annual costs of one view; where no single internal rate exists, the reason stands in its place. */
function costReport({ simples, rates }: CostView): Report {
  const simple = Object.fromEntries(
    simples.map(({ clock, simple: value }) => [simpleTermOn(clock), reportedText(value)]),
  );
  switch (rates.kind) {
    case "dated":
      return {
        ...simple,
        xirr: reportedText(rates.effective),
        irrNominal: reportedText(rates.nominal),
      };
    case "months":
      return {
        ...simple,
        irrMonthly: reportedText(rates.perMonth),
        irrNominal: reportedText(rates.nominal),
        irrEffective: reportedText(rates.effective),
      };
    default:
      return { ...simple, internalRate: rates.kind };
  }
}

function rowReport(row: PlanRow, subsidy: Decimal | undefined): Report {
  const { span, period } = row;
  const days = actualDaysOf(span);
  const place: Report =
    span.kind === "dated"
      ? { from: span.from, to: span.to, ...(days === undefined ? {} : { days }) }
      : { fromMonth: span.fromMonth, toMonth: span.toMonth };
  return {
    period,
    ...place,
    opening: bookedText(row.opening),
    interest: bookedText(row.interest),
    principal: bookedText(row.principal),
    payment: bookedText(row.interest.plus(row.principal)),
    closing: bookedText(row.closing),
    ...movesReport(row),
    ...(subsidy === undefined ? {} : { subsidy: bookedText(subsidy) }),
  };
}

/** What else moved the balance, or was owed and not paid: only where it did. */
function movesReport({ drawn, period, prepaid, capitalised, carried }: PlanRow): Report {
  const drawnLater = period === 1 ? [] : [["drawn", drawn] as const];
  const moves = [
    ...drawnLater,
    ["prepaid", prepaid] as const,
    ["capitalised", capitalised] as const,
    ["carried", carried] as const,
  ];
  return Object.fromEntries(
    moves.filter(([, yuan]) => !yuan.isZero()).map(([name, yuan]) => [name, bookedText(yuan)]),
  );
}

/** For every value that may be left out, where it came from. */
function originsReport({ deal: { request, subsidyOrigin } }: QuoteFigures): Report {
  const origins = { ...request.origins, subsidy: subsidyOrigin };
  return Object.fromEntries(
    COMPLETED_VALUES.map((value) => [value, originReport(originIn(origins, value))]),
  );
}

/** One explained figure as the report shows it. */
function lineReport(line: Line): Report {
  return {
    id: line.id,
    value: reportedText(line.value),
    unit: line.unit,
    formula: line.formula ?? null,
    inputs: line.inputs.map(({ name, lines }) => ({ name, lines: [...lines] })),
    rounding: line.rounding,
    origin: originReport(line.origin),
  };
}

function originReport(origin: Origin): Report {
  switch (origin.kind) {
    case "given":
      return origin.agreesWith === undefined
        ? { kind: "given" }
        : { kind: "given", agreesWith: origin.agreesWith.id };
    case "policy":
      return { kind: "policy", version: origin.reference.id };
    default:
      return { ...origin };
  }
}
