/**
 * The pass-through statement and the relationship's income in a report (惠及借款人、综合收益).
 */
import { assertNever } from "../assert.ts";
import { type Decimal, toPlainDigits } from "../money/decimal.ts";
import type { PassThrough, Shared } from "../pricing/pass-through/pass-through.ts";
import type { QuoteFigures } from "../pricing/quote-figures.ts";
import type { Relationship } from "../pricing/relationship.ts";
import { inBasisPoints } from "../rates/rate.ts";
import { bookedText, type Report, reportedText } from "./report-text.ts";

/** Who keeps what, and the returns with the deposit where one is kept. */
export function sharingReport({ passThrough, relationship }: QuoteFigures): Report {
  return {
    passThrough: passThroughReport(passThrough),
    ...(relationship === undefined ? {} : { relationship: relationshipReport(relationship) }),
  };
}

function passThroughReport(statement: PassThrough): Report {
  const { rows, totals, reference } = statement;
  return {
    reference: {
      kind: reference.kind,
      rate: toPlainDigits(statement.referenceRate),
      comparedWith: toPlainDigits(statement.comparedRate),
      ...standardReport(reference),
    },
    rateRelief: bookedText(statement.rateRelief),
    passedOn: bookedText(statement.passedOn),
    rows: rows.map(({ source, yuan, perYear }) => ({
      source,
      yuan: cellsReport(yuan, bookedText),
      bp: cellsReport(perYear, basisPointsText),
    })),
    total: {
      yuan: cellsReport(totals.yuan, bookedText),
      bp: cellsReport(totals.perYear, basisPointsText),
    },
  };
}

function standardReport(reference: PassThrough["reference"]): Report {
  switch (reference.kind) {
    case "stated":
    case "breakEven":
      return {};
    case "standardPrice":
      return {
        base: reference.tenor,
        baseRate: toPlainDigits(reference.baseRate.perYear),
        spreadBp: basisPointsText(reference.added.addedPerYear),
      };
    default:
      return assertNever(reference);
  }
}

function cellsReport(
  { benefit, toBorrower, toBank }: Shared,
  text: (value: Decimal) => string,
): Report {
  return { benefit: text(benefit), toBorrower: text(toBorrower), toBank: text(toBank) };
}

function basisPointsText(perYear: Decimal): string {
  return toPlainDigits(inBasisPoints(perYear));
}

function relationshipReport(relationship: Relationship): Report {
  return {
    depositIncome: reportedText(relationship.depositIncome),
    depositNet: reportedText(relationship.depositNet),
    net: reportedText(relationship.netWithRelationship),
    raroc: reportedText(relationship.rarocWithRelationship),
    eva: reportedText(relationship.evaWithRelationship),
  };
}
