/**
 * The fees in a price report (费用): what the borrower pays each time, with what is waived and what the bank pays beside it.
 */

import type { BorrowerCost } from "../cost-sheet/borrower-cost.ts";
import type { DueFee } from "../cost-sheet/fee-calendar.ts";
import type { QuoteFigures } from "../pricing/quote-figures.ts";
import type { WaiverPrice } from "../pricing/waiver-price.ts";
import { bookedText, type Report, reportedText } from "./report-text.ts";

/** The charges that concern the borrower, and their total. */
export function feesReport({ dueFees, feeTotal }: BorrowerCost): Report {
  return {
    fees: dueFees
      .filter(({ fee }) => !fee.borrowerShare.share.isZero())
      .map((charge) => chargeReport(charge)),
    feeTotal: bookedText(feeTotal),
  };
}

function chargeReport({ month, moment, fee, ...charge }: DueFee): Report {
  const inMonths = month ?? (moment.kind === "month" ? moment.month : undefined);
  return {
    ...(inMonths === undefined ? {} : { month: inMonths }),
    ...(moment.kind === "date" ? { date: moment.date } : {}),
    code: fee.code,
    amount: bookedText(charge.paidYuan),
    ...(fee.waiver === undefined ? {} : { waived: bookedText(charge.waivedYuan) }),
    ...(charge.bankPaysYuan.isZero() ? {} : { bankPays: bookedText(charge.bankPaysYuan) }),
    ...(fee.payee === "other" ? {} : { payee: fee.payee }),
  };
}

/** What each waiver saves and costs; nothing where nothing is waived. */
export function waiversReport({ waiverPrices }: QuoteFigures): Report {
  return waiverPrices.length === 0 ? {} : { waivers: waiverPrices.map(waiverReport) };
}

function waiverReport(price: WaiverPrice): Report {
  const { code, waiver } = price.fee;
  return {
    code,
    ...(waiver === undefined
      ? {}
      : { borneBy: waiver.borneBy, reason: waiver.reason, approvedBy: waiver.approvedBy }),
    saved: bookedText(price.savedYuan),
    bankCost: reportedText(price.bankCostYuan),
    rarocGivenUp: reportedText(price.rarocGivenUp),
    rarocWithout: reportedText(price.rarocWithout),
  };
}
