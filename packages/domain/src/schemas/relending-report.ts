/**
 * Relending in a price report (再贷款结果): the segments and why each ends, what they bring, or why none is drawn.
 */
import type { RelendingRefusal } from "../funding/relending-support.ts";
import type { RelendingYear } from "../funding/relending-years.ts";
import type { QuoteFigures } from "../pricing/quote-figures.ts";
import { inBasisPoints } from "../rates/rate.ts";
import type { Span } from "../schedules/span.ts";
import { type Report, reportedText } from "./report-text.ts";

/** The relending that was looked at under one key; nothing where there was none to look at. */
export function relendingReport(figures: QuoteFigures): Report {
  const { relending, considered } = figures.deal;
  if (relending.kind === "none") return {};
  if (relending.kind === "refused") {
    return { relending: { kind: relending.kind, reasons: relending.reasons.map(reasonReport) } };
  }
  if (considered === undefined) return {};
  return {
    relending: {
      kind: relending.kind,
      share: reportedText(considered.relendingShare.share),
      ...amountReport(figures),
      segments: considered.relendingSegments.map((segment, index) => ({
        ...placeOf(segment.span),
        rate: reportedText(segment.relendingRate.perYear),
        ...("years" in relending ? yearReport(figures, relending.years[index]) : {}),
        ...segmentReport(figures, index),
      })),
      ...benefitReport(figures),
    },
  };
}

function reasonReport({ code, facts }: RelendingRefusal): Report {
  return { code, ...facts };
}

function placeOf(span: Span): Report {
  return span.kind === "dated"
    ? { from: span.from, to: span.to }
    : { fromMonth: span.fromMonth, toMonth: span.toMonth };
}

/** What stays borrowed, where it does not follow the balance. */
function amountReport({ deal: { considered } }: QuoteFigures): Report {
  return considered?.relent.kind === "fixed"
    ? { amount: reportedText(considered.relent.amount.yuan) }
    : {};
}

/** The version a year is priced by, why it ends, and the title where that is why. */
function yearReport({ deal }: QuoteFigures, year: RelendingYear | undefined): Report {
  if (year === undefined) return {};
  const lapse = "lapse" in deal.relending ? deal.relending.lapse : undefined;
  return {
    version: year.version.id,
    end: year.end,
    ...(year.end === "title-lapses" && lapse !== undefined
      ? { title: lapse.title, lapsesOn: lapse.on }
      : {}),
  };
}

function segmentReport({ relending }: QuoteFigures, index: number): Report {
  const segment = relending?.segments[index];
  if (segment === undefined) return {};
  const { balanceYears, yuan } = segment;
  return {
    benefitBp: balanceYears.isZero() ? "0" : reportedText(inBasisPoints(yuan.div(balanceYears))),
    benefit: reportedText(yuan),
  };
}

function benefitReport({ relending }: QuoteFigures): Report {
  if (relending === undefined) return {};
  const { kind, naiveBp, lifeAverageBp, yuan } = relending;
  return {
    benefit: {
      kind,
      naiveBp: reportedText(naiveBp),
      lifeAverageBp: reportedText(lifeAverageBp),
      total: reportedText(yuan),
    },
  };
}
