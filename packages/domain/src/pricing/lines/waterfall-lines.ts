/**
 * Lines of the price waterfall (价格构成): one for each bar, and the customer's rate they add up to.
 */

import { sumOf } from "../../money/decimal.ts";
import { matchedFtp } from "../../products/deal-ftp.ts";
import { interestOn } from "../../schedules/accrual.ts";
import type { Line } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import type { Waterfall, WaterfallBar } from "../waterfall.ts";
import { computedLine, rowId } from "./new-line.ts";
import { inputsNamedIn } from "./profit-lines.ts";
import { lossShareName } from "./risk-sharing-lines.ts";
import { balanceId, POSTED, pieceId } from "./row-terms.ts";

const BAR_FORMULAS: Readonly<
  Record<Exclude<WaterfallBar, "barPostingAndClock" | "barExpectedLoss">, string>
> = {
  barMatchedFtp: "ftpRate",
  barFtpPremium: "ftpRate - ftpBase",
  barFtpDiscount: "-ftpDiscount",
  barRelending: "bar(fundingRateLife - ftpNet)",
  barOpex: "opexRate",
  barBankPaidFees: "bar(bankPaidFees / balanceYears)",
  barFeeIncome: "bar(-feeRevenue / balanceYears)",
  barVat: "bar(vatOut / balanceYears)",
  barSurcharge: "bar(surcharge / balanceYears)",
  barIncomeTax: "bar(incomeTax / balanceYears)",
  barCapitalReturn: "bar(hurdle * capitalYears / balanceYears)",
  barExcessReturn: "bar(eva / balanceYears)",
};

/** The formula of a bar; matched FTP and expected loss read the lines this deal has. */
function formulaOf(
  figures: QuoteFigures,
  bar: Exclude<WaterfallBar, "barPostingAndClock">,
): string {
  if (bar === "barExpectedLoss") return `pd * ${lossShareName(figures)}`;
  const isBase = bar === "barMatchedFtp" && matchedFtp(figures.deal) !== undefined;
  return isBase ? "ftpBase" : BAR_FORMULAS[bar];
}

/** The customer's rate and the bars. The last bar takes what the others leave, so the sum is exact. */
export function waterfallLines(figures: QuoteFigures, waterfall: Waterfall): readonly Line[] {
  const bars = waterfall.bars.map(({ bar, value }) => {
    if (bar !== "barPostingAndClock") {
      const formula = formulaOf(figures, bar);
      return computedLine(bar, value, "perYear", formula, inputsNamedIn(formula));
    }
    const others = waterfall.bars.flatMap(({ line }) => (line === bar ? [] : [line]));
    return computedLine(bar, value, "perYear", "customerRate - sum(waterfallBar)", {
      customerRate: "customerRate",
      waterfallBar: others,
    });
  });
  return [...customerRateLines(figures), ...bars];
}

function customerRateLines({ deal, plan, customerRate }: QuoteFigures): readonly Line[] {
  const [first, ...later] = deal.rates;
  const isSingle =
    first !== undefined &&
    later.every(({ annualRate }) => annualRate.perYear.eq(first.annualRate.perYear));
  if (isSingle) {
    return [
      computedLine("customerRate", customerRate, "perYear", "annualRate", {
        annualRate: rowId("annualRate", 1),
      }),
    ];
  }
  const pieces = plan.rows.flatMap(({ pieces: ofRow, period }) =>
    ofRow.map((piece, index) => ({ piece, period, index })),
  );
  const accrued = sumOf(pieces.map(({ piece }) => interestOn([piece])));
  return [
    ...pieces.map(({ piece, period, index }) =>
      computedLine(
        rowId("accruedInterest", `${period}.${index + 1}`),
        interestOn([piece]),
        "yuan",
        `openingBalance * annualRate * accrualDays / ${piece.share.basis}`,
        {
          openingBalance: balanceId(POSTED, period, piece.stretch),
          annualRate: rowId("annualRate", piece.rateIndex + 1),
          accrualDays: pieceId(POSTED, period, index),
        },
      ),
    ),
    computedLine("interestAccrued", accrued, "yuan", "sum(accruedInterest)", {
      accruedInterest: pieces.map(({ period, index }) =>
        rowId("accruedInterest", `${period}.${index + 1}`),
      ),
    }),
    computedLine(
      "customerRate",
      customerRate,
      "perYear",
      "bar(interestAccrued / contractBalanceYears)",
      {
        interestAccrued: "interestAccrued",
        contractBalanceYears: "contractBalanceYears",
      },
    ),
  ];
}
