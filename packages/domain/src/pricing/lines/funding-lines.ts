/**
 * Lines of the funding cost (资金成本): FTP, discount, relending and the price of every stretch of the balance.
 */
import { ftpNet } from "../../funding/funding-layers.ts";
import type { Line } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { transferPriceGroups } from "./ftp-lines.ts";
import { type LineGroup, owningGroup } from "./line-group.ts";
import { basisLines, computedLine, givenLine, overBasis, rowId, timeLine } from "./new-line.ts";
import { isFullyRelent, relendingLines } from "./relending-lines.ts";
import { balanceId, POSTED } from "./row-terms.ts";

/** Terms of relending in each segment. */
const RELENDING_TERMS =
  "blendedFundingRate collateralCost relendingAmount relendingBalanceYears relendingBenefit relendingBenefitBp " +
  "relendingLifeBp relendingNaiveBp relendingQuotaLeft relendingRate relendingShare relentDays relentDaysBasis " +
  "relentPrincipal relentYears segmentBenefit";

/** FTP, relending segments and the funding cost built from them. */
export function fundingGroups(figures: QuoteFigures): readonly LineGroup[] {
  const { funding } = figures.deal;
  return [
    ...transferPriceGroups(figures.deal),
    owningGroup(["ftpNet"], () => [netLine(figures)]),
    owningGroup(RELENDING_TERMS.split(" "), () => relendingLines(figures)),
    owningGroup(["fundedDays", "fundedDaysBasis", "funding"], () =>
      isFullyRelent(funding) ? fundingByPiece(figures) : [fundingByBenefit(figures)],
    ),
  ];
}

function netLine({ deal }: QuoteFigures): Line {
  return computedLine("ftpNet", ftpNet(deal.funding).perYear, "perYear", "ftpRate - ftpDiscount", {
    ftpRate: "ftpRate",
    ftpDiscount: "ftpDiscount",
  });
}

/** Each balance at the price of each stretch. */
function fundingByPiece({ fundedPieces, funding }: QuoteFigures): readonly Line[] {
  const { formula, bases } = overBasis(
    "openingBalance * fundingRate",
    "fundedDays",
    fundedPieces.map(({ share }) => share),
  );
  const basis = basisLines("fundedDays", bases, "");
  return [
    ...fundedPieces.map(({ share, span }, index) =>
      timeLine(rowId("fundedDays", index + 1), share, span),
    ),
    ...basis.lines,
    computedLine("funding", funding, "yuan", formula, {
      openingBalance: fundedPieces.map(({ period, stretch }) => balanceId(POSTED, period, stretch)),
      fundingRate: fundedPieces.map(({ segmentIndex }) =>
        segmentIndex === undefined ? "ftpNet" : rowId("blendedFundingRate", segmentIndex + 1),
      ),
      fundedDays: fundedPieces.map((_, index) => rowId("fundedDays", index + 1)),
      ...basis.inputs,
    }),
  ];
}

/** Where less than the share is relent, no stretch has one price: all at net FTP, less what relending brings. */
function fundingByBenefit({ funding }: QuoteFigures): Line {
  return computedLine("funding", funding, "yuan", "ftpNet * balanceYears - relendingBenefit", {
    ftpNet: "ftpNet",
    balanceYears: "balanceYears",
    relendingBenefit: "relendingBenefit",
  });
}

/** Relending at other prices, as the request asked. */
export function comparisonLines({ deal, sideChecks }: QuoteFigures): readonly Line[] {
  const shareId = deal.funding.relendingSegments.length === 0 ? "comparedShare" : "relendingShare";
  const shareLines =
    shareId === "comparedShare" && sideChecks.relendingComparison.length > 0
      ? [givenLine(shareId, deal.funding.relendingShare.share, "share")]
      : [];
  const lines = sideChecks.relendingComparison.flatMap(
    ({ relendingRate, blend, benefitBp }, index) => {
      const rateId = rowId("comparedRate", index + 1);
      return [
        givenLine(rateId, relendingRate.perYear, "perYear"),
        computedLine(
          rowId("comparedBlend", index + 1),
          blend.perYear,
          "perYear",
          "relendingShare * comparedRate + (1 - relendingShare) * ftpNet",
          { relendingShare: shareId, comparedRate: rateId, ftpNet: "ftpNet" },
        ),
        computedLine(
          rowId("comparedBenefitBp", index + 1),
          benefitBp,
          "basisPoints",
          "relendingShare * (ftpNet - comparedRate) * 10000",
          { relendingShare: shareId, ftpNet: "ftpNet", comparedRate: rateId },
        ),
      ];
    },
  );
  return [...shareLines, ...lines];
}
