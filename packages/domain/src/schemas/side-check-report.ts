/**
 * The side checks of a price report (辅助测算结果): only those the request asked for.
 */
import type { QuoteFigures } from "../pricing/quote-figures.ts";
import { bookedText, type Report, reportedText } from "./report-text.ts";

/** Each check under its own key. */
export function sideCheckReport(figures: QuoteFigures): Report {
  return {
    ...comparisonReport(figures),
    ...pledgeReport(figures),
    ...debtServiceReport(figures),
    ...overdueReport(figures),
    ...methodReport(figures),
  };
}

function comparisonReport({ sideChecks }: QuoteFigures): Report {
  if (sideChecks.relendingComparison.length === 0) return {};
  return {
    relendingComparison: sideChecks.relendingComparison.map(
      ({ relendingRate, blend, benefitBp }) => ({
        relendingRate: reportedText(relendingRate.perYear),
        blend: reportedText(blend.perYear),
        benefitBp: reportedText(benefitBp),
      }),
    ),
  };
}

function pledgeReport({ sideChecks: { pledge } }: QuoteFigures): Report {
  if (pledge === undefined) return {};
  const { pledgeRate, capYuan, within } = pledge;
  return { pledge: { ratio: reportedText(pledgeRate), capAmount: bookedText(capYuan), within } };
}

function debtServiceReport({ sideChecks: { debtService } }: QuoteFigures): Report {
  if (debtService === undefined) return {};
  const { interest, principal, debtService: due, dscr } = debtService;
  return {
    dscr: {
      interest: bookedText(interest),
      principal: bookedText(principal),
      debtService: bookedText(due),
      dscr: dscr === undefined ? null : reportedText(dscr),
    },
  };
}

function overdueReport({ sideChecks: { overdue } }: QuoteFigures): Report {
  if (overdue === undefined) return {};
  return {
    overdue: {
      days: overdue.days,
      penaltyRate: reportedText(overdue.penaltyRate.perYear),
      misuseRate: reportedText(overdue.misuseRate.perYear),
      penaltyUnrounded: reportedText(overdue.penaltyUnrounded),
      penalty: bookedText(overdue.penalty),
      compoundUnrounded: reportedText(overdue.compoundUnrounded),
      compound: bookedText(overdue.compound),
      totalDue: bookedText(overdue.totalDue),
      xirr: overdue.xirr.kind === "found" ? reportedText(overdue.xirr.rate) : overdue.xirr.kind,
    },
  };
}

function methodReport({ sideChecks: { methodComparison } }: QuoteFigures): Report {
  if (methodComparison === undefined) return {};
  return {
    methodComparison: {
      wholeMonths: bookedText(methodComparison.wholeMonths),
      allActualDays: bookedText(methodComparison.allActualDays),
      days: methodComparison.days,
      difference: bookedText(methodComparison.difference),
    },
  };
}
