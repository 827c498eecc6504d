/**
 * Lines of the bank's result (盈利测算): from posted interest to RAROC, EVA and the break-even rate.
 */

import { elementAt } from "../../assert.ts";
import type { Origin } from "../../policy/origin.ts";
import { originIn } from "../../products/completed-value.ts";
import type { LoanRequest, VatTreatment } from "../../products/loan-request.ts";
import { effectiveLgd } from "../../risk/expected-loss.ts";
import { accruedShare } from "../../schedules/span.ts";
import type { Line, LineUnit } from "../line.ts";
import type { Profitability } from "../profitability.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import {
  basisLines,
  computedLine,
  overBasis,
  rawLine,
  rowId,
  termLine,
  timeLine,
} from "./new-line.ts";
import { guaranteeLines, lossShareName } from "./risk-sharing-lines.ts";
import { balanceId, bookedId, EXACT, POSTED, pieceId } from "./row-terms.ts";

/** The terms the bank prices with, as given. */
export function bankTermLines(figures: QuoteFigures): readonly Line[] {
  const { deal } = figures;
  const { opexRate, creditRisk, capital, tax } = deal.request;
  const taxed = (id: string, value: typeof tax.vatRate) =>
    rawLine(id, value.share, "share", deal.taxOrigin);
  return [
    termLine("opexRate", opexRate.perYear, "perYear", deal.request),
    termLine("pd", creditRisk.pd.perYear, "perYear", deal.request),
    termLine("lgd", creditRisk.lgd.share, "share", deal.request),
    ...guaranteeLines(figures),
    computedLine(
      "effectiveLgd",
      effectiveLgd(creditRisk).share,
      "share",
      "lgd * (1 - guaranteedShare)",
      {
        lgd: "lgd",
        guaranteedShare: "guaranteedShare",
      },
    ),
    termLine("riskWeight", capital.riskWeight, "ratio", deal.request),
    termLine("car", capital.car.share, "share", deal.request),
    termLine("hurdle", capital.hurdle.perYear, "perYear", deal.request),
    taxed("vatRate", tax.vatRate),
    taxed("surchargeRate", tax.surchargeRate),
    taxed("incomeTaxRate", tax.incomeTaxRate),
    ...(tax.vatExemptRate === undefined
      ? []
      : [rawLine("vatExemptRate", tax.vatExemptRate.perYear, "perYear", vatOrigin(deal.request))]),
  ];
}

/** The bound comes with the exemption that was found, or was said. */
function vatOrigin({ answers, origins }: LoanRequest): Origin {
  return answers.vat === undefined ? { kind: "given" } : originIn(origins, "vatTreatment");
}

/** Terms of the measures, whose lines are as many as the plan's rows. The exact interest stands apart: it asks for a plan of its own. */
export const MEASURE_TERMS = [
  "accrualDaysBasis",
  "balanceYears",
  "contractBalanceYears",
  "costDays",
  "costDaysBasis",
  "interestPosted",
] as const;

/** Balance-years, on the cost clock and on the contract's, and the interest as posted. */
export function measureLines(figures: QuoteFigures): readonly Line[] {
  const { plan, deal } = figures;
  const balances = plan.rows.flatMap((row) =>
    row.balances.map(({ span }, index) => ({ span, period: row.period, stretch: index + 1 })),
  );
  const timeId = (period: number, stretch: number) =>
    rowId("costDays", stretch === 1 ? period : `${period}.${stretch}`);
  const costShares = balances.map(({ span }) => accruedShare(deal.request.costClock, span));
  const cost = overBasis("openingBalance", "costDays", costShares);
  const costBasis = basisLines("costDays", cost.bases, "");
  const pieces = plan.rows.flatMap((row) =>
    row.pieces.map((piece, index) => ({ row, piece, index })),
  );
  const contract = overBasis(
    "openingBalance",
    "accrualDays",
    pieces.map(({ piece }) => piece.share),
  );
  const contractBasis = basisLines("accrualDays", contract.bases, "all");
  return [
    ...balances.map(({ span, period, stretch }, index) =>
      timeLine(timeId(period, stretch), elementAt(costShares, index), span),
    ),
    ...costBasis.lines,
    ...contractBasis.lines,
    computedLine("balanceYears", figures.balanceYears, "yuanYears", cost.formula, {
      openingBalance: balances.map(({ period, stretch }) => balanceId(POSTED, period, stretch)),
      costDays: balances.map(({ period, stretch }) => timeId(period, stretch)),
      ...costBasis.inputs,
    }),
    computedLine(
      "contractBalanceYears",
      figures.contractBalanceYears,
      "yuanYears",
      contract.formula,
      {
        openingBalance: pieces.map(({ row, piece }) =>
          balanceId(POSTED, row.period, piece.stretch),
        ),
        accrualDays: pieces.map(({ row, index }) => pieceId(POSTED, row.period, index)),
        ...contractBasis.inputs,
      },
    ),
    computedLine("interestPosted", figures.interestPosted, "yuan", "sum(interest)", {
      interest: plan.rows.map((row) => bookedId(POSTED, row)),
    }),
  ];
}

/** The interest of the plan that was never rounded. */
export function exactInterestLines(figures: QuoteFigures): readonly Line[] {
  return [
    computedLine("interestUnrounded", figures.interestUnrounded, "yuan", "sum(exactInterest)", {
      exactInterest: figures.exactPlan.rows.map((row) => bookedId(EXACT, row)),
    }),
  ];
}

type ProfitTerm = Exclude<keyof Profitability, "isBreakEvenTaxed">;

type ProfitRow = readonly [term: ProfitTerm, unit: LineUnit, formula: string];

const TAX_FACTOR: ProfitRow = [
  "taxFactorK",
  "ratio",
  "(1 - vatRate * surchargeRate) / (1 + vatRate)",
];

const VAT_ROWS: Readonly<Record<VatTreatment, readonly ProfitRow[]>> = {
  taxed: [["vatOut", "yuan", "interestPosted * vatRate / (1 + vatRate)"], TAX_FACTOR],
  exempt: [
    ["vatOut", "yuan", "0"],
    ["taxFactorK", "ratio", "1"],
  ],
  exemptPart: [
    ["vatExemptBound", "yuan", "vatExemptRate * contractBalanceYears"],
    ["vatExemptInterest", "yuan", "min(interestPosted, vatExemptBound)"],
    ["vatOut", "yuan", "(interestPosted - vatExemptInterest) * vatRate / (1 + vatRate)"],
    TAX_FACTOR,
  ],
};

type ResultForm = {
  readonly hasFees: boolean;
  readonly isPart: boolean;
  /** The break-even rate lies above the rate up to which the whole interest is exempt. */
  readonly isOverBound: boolean;
  readonly lossShare: string;
};

/** The result. Terms of fee income stand in a formula only where the bank earns fees. */
function resultRows({ hasFees, isPart, isOverBound, lossShare }: ResultForm): readonly ProfitRow[] {
  const needed = `hurdle * riskWeight * car / (1 - incomeTaxRate) + (funding + opex + expectedLoss + bankPaidFees${
    hasFees ? " - (feeRevenue - feeVat * surchargeRate)" : ""
  }) / balanceYears`;
  return [
    ["averageLifeYears", "years", "balanceYears / principal"],
    ["surcharge", "yuan", hasFees ? "(vatOut + feeVat) * surchargeRate" : "vatOut * surchargeRate"],
    ["revenue", "yuan", "interestPosted - vatOut"],
    ["opex", "yuan", "opexRate * balanceYears"],
    ["expectedLoss", "yuan", `balanceYears * pd * ${lossShare}`],
    [
      "pretax",
      "yuan",
      `revenue ${hasFees ? "+ feeRevenue " : ""}- surcharge - funding - opex - expectedLoss - bankPaidFees`,
    ],
    ["incomeTax", "yuan", "pretax * incomeTaxRate"],
    ["net", "yuan", "pretax - incomeTax"],
    ["capitalYears", "yuanYears", "riskWeight * car * balanceYears"],
    ["yield", "perYear", "interestPosted / balanceYears"],
    ["fundingRateLife", "perYear", "funding / balanceYears"],
    ["grossMargin", "perYear", "(interestPosted - funding) / balanceYears"],
    ["riskAdjustedMargin", "perYear", "pretax / balanceYears"],
    ["raroc", "perYear", "net / capitalYears"],
    ["eva", "yuan", "net - hurdle * capitalYears"],
    ...(isPart
      ? ([
          ["netYieldNeeded", "perYear", needed],
          [
            "breakEvenRate",
            "perYear",
            "max(netYieldNeeded, vatExemptBound / balanceYears + (netYieldNeeded - vatExemptBound / balanceYears) / taxFactorK)",
          ],
        ] as const)
      : ([
          [
            "breakEvenRate",
            "perYear",
            isOverBound
              ? `(${needed}) * (1 + vatRate) / (1 - vatRate * surchargeRate)`
              : `(${needed}) / taxFactorK`,
          ],
        ] as const)),
    ["breakEvenContractRate", "perYear", "breakEvenRate * balanceYears / contractBalanceYears"],
  ];
}

function feeRows({ tax }: LoanRequest): readonly ProfitRow[] {
  return [
    [
      "feeVat",
      "yuan",
      tax.feeVatTreatment === "exempt" ? "0" : "feeIncome * vatRate / (1 + vatRate)",
    ],
    ["feeRevenue", "yuan", "feeIncome - feeVat"],
  ];
}

/** The bank's result, line by line. The names of a formula are the ids of the lines it reads. */
export function profitLines(figures: QuoteFigures): readonly Line[] {
  const { request } = figures.deal;
  const { vatTreatment } = request.tax;
  const hasFees = !figures.feeIncome.isZero();
  return [
    ...VAT_ROWS[vatTreatment],
    ...(hasFees ? feeRows(request) : []),
    ...resultRows({
      hasFees,
      isPart: vatTreatment === "exemptPart",
      isOverBound: figures.profit.isBreakEvenTaxed,
      lossShare: lossShareName(figures),
    }),
  ].map(([term, unit, formula]) =>
    computedLine(term, figures.profit[term], unit, formula, inputsNamedIn(formula)),
  );
}

/** Each name in a formula whose lines are called like the name. */
export function inputsNamedIn(formula: string): Readonly<Record<string, string>> {
  const names = formula.match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];
  const functions = ["sum", "min", "max", "fen", "rate", "bar"];
  return Object.fromEntries(
    names.filter((name) => !functions.includes(name)).map((name) => [name, name]),
  );
}
