/**
 * The transfer price in the report (定价结果中的 FTP): every method with its rate and its distance from the one charged, or why it has
 * none; every adjustment with what it moved and the bound that stopped it, or why it was left out.
 */
import type { DroppedAdjustment, FtpStack } from "../funding/ftp-adjustments.ts";
import { ftpDifferenceBp } from "../funding/ftp-methods.ts";
import type { DealFtp } from "../products/deal-ftp.ts";
import type { LoanDeal } from "../products/loan-deal.ts";
import { inBasisPoints } from "../rates/rate.ts";
import { type Report, reportedText } from "./report-text.ts";

/** Empty for a deal without a pricing date. */
export function ftpReport({ ftp, funding }: LoanDeal): Report {
  if (ftp === undefined) return {};
  return {
    ftpMethods: {
      curve: ftp.curve.id,
      policy: ftp.policy.id,
      charged: ftp.method,
      methods: methodsReport(ftp),
      adjustments: adjustmentsReport(ftp.stack),
      ftpBase: reportedText(ftp.base.perYear),
      ftpRate: reportedText(funding.ftpRate.perYear),
      ftpDiscount: reportedText(funding.ftpDiscount.addedPerYear),
      discountDropped: reportedText(funding.discountDropped.addedPerYear),
      ftpNet: reportedText(funding.ftpRate.perYear.minus(funding.ftpDiscount.addedPerYear)),
    },
  };
}

function methodsReport({ comparison, base }: DealFtp): readonly Report[] {
  return comparison.outcomes.map((outcome) =>
    outcome.kind === "priced"
      ? {
          method: outcome.method,
          ftpRate: reportedText(outcome.annualRate.perYear),
          differenceBp: reportedText(ftpDifferenceBp(outcome.annualRate, base)),
        }
      : { method: outcome.method, reason: outcome.reason },
  );
}

function adjustmentsReport({ applied, dropped }: FtpStack): readonly Report[] {
  return [
    ...applied.map(({ item, applied: { addedPerYear }, boundBy, droppedWhile }) => ({
      version: item.id,
      kind: item.value.kind,
      statedBp: reportedText(inBasisPoints(item.value.added.addedPerYear)),
      appliedBp: reportedText(inBasisPoints(addedPerYear)),
      boundBy: boundBy ?? null,
      ...(droppedWhile === undefined ? {} : { droppedWhile }),
    })),
    ...dropped.map(({ item, reason }) => ({
      version: item.id,
      kind: item.value.kind,
      statedBp: reportedText(inBasisPoints(item.value.added.addedPerYear)),
      reason: reasonReport(reason),
    })),
  ];
}

function reasonReport(reason: DroppedAdjustment["reason"]): Report {
  return reason.code === "out-of-scope"
    ? { code: reason.code, conditions: [...reason.conditions] }
    : { ...reason };
}
