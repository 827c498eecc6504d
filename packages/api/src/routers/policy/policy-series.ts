/**
 * Every series of the policy book in one form (政策序列): its content turned into named figures, nothing computed. A kind
 * that is added to the book does not compile until it is spelled here.
 */
import { type DatedSeries, decimal, type PolicyBook, type PolicyKind } from "@xinzhi/domain";
import type { PolicyContent, PolicyFigure } from "../../schemas/policy-version.ts";

type ContentOf<Kind extends PolicyKind> = PolicyBook[Kind][number]["value"];

/** All series by kind. */
export function policySeriesOf(
  book: PolicyBook,
): Readonly<Record<PolicyKind, DatedSeries<PolicyContent>>> {
  return {
    lpr: spelled(book.lpr, lprContent),
    techRelending: spelled(book.techRelending, facilityContent),
    equipmentRelending: spelled(book.equipmentRelending, facilityContent),
    ruralSmallRelending: spelled(book.ruralSmallRelending, facilityContent),
    privateRelending: spelled(book.privateRelending, facilityContent),
    taxRule: spelled(book.taxRule, taxContent),
  };
}

function spelled<T>(
  series: DatedSeries<T>,
  contentOf: (value: T) => PolicyContent,
): DatedSeries<PolicyContent> {
  return series.map((version) => ({ ...version, value: contentOf(version.value) }));
}

function lprContent({ oneYear, fiveYear }: ContentOf<"lpr">): PolicyContent {
  return {
    figures: [
      { term: "lprOneYear", unit: "perYear", digits: oneYear.perYear },
      { term: "lprFiveYear", unit: "perYear", digits: fiveYear.perYear },
    ],
  };
}

/** What a document does not establish has no figure. */
function facilityContent(facility: ContentOf<"techRelending">): PolicyContent {
  const { name, oneYearRate, sixMonthRate, threeMonthRate, relendingShare, quota } = facility;
  return {
    name,
    figures: [
      { term: "relendingOneYearRate", unit: "perYear", digits: oneYearRate.perYear },
      ...present("relendingSixMonthRate", "perYear", sixMonthRate?.perYear),
      ...present("relendingThreeMonthRate", "perYear", threeMonthRate?.perYear),
      { term: "relendingShare", unit: "share", digits: relendingShare.share },
      ...present("relendingQuota", "yuan", quota?.yuan),
      ...present("relendingExtensionsMax", "count", counted(facility.extensionsMax)),
      ...present("relendingTermMonthsMin", "months", counted(facility.termMonthsMin)),
    ],
  };
}

function taxContent({
  vatRate,
  surchargeRate,
  incomeTaxRate,
}: ContentOf<"taxRule">): PolicyContent {
  return {
    figures: [
      { term: "vatRate", unit: "share", digits: vatRate.share },
      { term: "surchargeRate", unit: "share", digits: surchargeRate.share },
      { term: "incomeTaxRate", unit: "share", digits: incomeTaxRate.share },
    ],
  };
}

function present(
  term: PolicyFigure["term"],
  unit: PolicyFigure["unit"],
  digits: PolicyFigure["digits"] | undefined,
): readonly PolicyFigure[] {
  return digits === undefined ? [] : [{ term, unit, digits }];
}

function counted(count: number | undefined): PolicyFigure["digits"] | undefined {
  return count === undefined ? undefined : decimal(String(count));
}
