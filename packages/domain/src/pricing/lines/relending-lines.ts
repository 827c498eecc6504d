/**
 * Lines of relending (再贷款): the price of each segment, how much is relent for how long, and what it brings in basis points
 * and yuan. A plan that was declined is explained like one that is drawn; the funding cost just does not read it.
 */
import { elementAt } from "../../assert.ts";
import type { YearShare } from "../../day-counts/day-count.ts";
import { type FundedPiece, fundedPieces } from "../../funding/funding-cost.ts";
import { type FundingTerms, ftpNet, segmentBlend } from "../../funding/funding-layers.ts";
import type { RelendingBenefit } from "../../funding/relending-benefit.ts";
import type { Decimal } from "../../money/decimal.ts";
import { inBasisPoints } from "../../rates/rate.ts";
import { isWithin, startOf } from "../../schedules/span.ts";
import type { Line, LineId } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import {
  basisLines,
  computedLine,
  givenLine,
  type Inputs,
  overBasis,
  rawLine,
  rowId,
  termLine,
  timeLine,
} from "./new-line.ts";
import { balanceId, POSTED } from "./row-terms.ts";

/** Whether the whole share of every balance is relent, so that each segment has one blended price. */
export function isFullyRelent({ relent, relendingSegments }: FundingTerms): boolean {
  const isFull = relent.kind === "followsBalance" && relent.most === undefined;
  return isFull || relendingSegments.length === 0;
}

/** All lines of the relending that was looked at; none where there was none. */
export function relendingLines(figures: QuoteFigures): readonly Line[] {
  const { deal, relending, plan } = figures;
  const { considered } = deal;
  if (considered === undefined || relending === undefined) return [];
  const pieces = fundedPieces(considered, plan.rows, deal.request.costClock).filter(
    ({ segmentIndex }) => segmentIndex !== undefined,
  );
  return [
    ...termLines(figures, considered),
    ...considered.relendingSegments.flatMap((_, index) => priceLines(figures, considered, index)),
    ...amountLines(figures, considered),
    ...pieces.flatMap((piece, index) => pieceLines(piece, considered, index + 1)),
    ...relending.segments.flatMap((segment, index) =>
      benefitLines(considered, pieces, segment, index),
    ),
    ...totalLines(relending),
  ];
}

/** Share, and the cost of collateral where it is not nought. The dropped discount is explained with the FTP it belongs to. */
function termLines({ deal }: QuoteFigures, considered: FundingTerms): readonly Line[] {
  const { relendingShare, collateralCost } = considered;
  const isPlanned = deal.request.funding.relending.kind === "planned";
  const origin = isPlanned ? elementAt(deal.relendingOrigins, 0) : ({ kind: "given" } as const);
  return [
    rawLine("relendingShare", relendingShare.share, "share", origin),
    ...(collateralCost.addedPerYear.isZero()
      ? []
      : [termLine("collateralCost", collateralCost.addedPerYear, "perYear", deal.request)]),
  ];
}

/** How the formulas of these terms spell the price of what is relent, and of what is not. */
function spelling({ collateralCost, discountDropped }: FundingTerms, index: number) {
  const hasCost = !collateralCost.addedPerYear.isZero();
  const hasDropped = !discountDropped.addedPerYear.isZero();
  const inputs: Inputs = {
    relendingRate: rowId("relendingRate", index + 1),
    ftpNet: "ftpNet",
    ...(hasCost ? { collateralCost: "collateralCost" } : {}),
    ...(hasDropped ? { discountDropped: "discountDropped" } : {}),
  };
  return {
    relent: hasCost ? "(relendingRate + collateralCost)" : "relendingRate",
    beside: hasDropped ? "(ftpNet + discountDropped)" : "ftpNet",
    inputs,
  };
}

function priceLines(
  { deal }: QuoteFigures,
  considered: FundingTerms,
  index: number,
): readonly Line[] {
  const segment = elementAt(considered.relendingSegments, index);
  const { relent, beside, inputs } = spelling(considered, index);
  const blendId = rowId("blendedFundingRate", index + 1);
  const blend = segmentBlend(considered, segment).perYear;
  return [
    rawLine(
      rowId("relendingRate", index + 1),
      segment.relendingRate.perYear,
      "perYear",
      elementAt(deal.relendingOrigins, index),
    ),
    computedLine(
      blendId,
      blend,
      "perYear",
      `relendingShare * ${relent} + (1 - relendingShare) * ${beside}`,
      { relendingShare: "relendingShare", ...inputs },
    ),
    computedLine(
      rowId("relendingBenefitBp", index + 1),
      inBasisPoints(ftpNet(considered).perYear.minus(blend)),
      "basisPoints",
      "(ftpNet - blendedFundingRate) * 10000",
      { ftpNet: "ftpNet", blendedFundingRate: blendId },
    ),
  ];
}

/** What the quota leaves, and the amount that stays where relending does not follow the balance. */
function amountLines({ deal, plan }: QuoteFigures, considered: FundingTerms): readonly Line[] {
  const asked = deal.request.funding.relending;
  const quota = asked.kind === "planned" ? asked.quotaLeft : undefined;
  const quotaLines =
    quota === undefined ? [] : [givenLine("relendingQuotaLeft", quota.yuan, "yuan")];
  if (considered.relent.kind !== "fixed") return quotaLines;
  const from = startOf(elementAt(considered.relendingSegments, 0).span);
  const held = plan.rows.flatMap(({ balances, period }) =>
    balances.flatMap(({ span }, index) =>
      isWithin(from, span) ? [balanceId(POSTED, period, index + 1)] : [],
    ),
  );
  // Repaid before the money comes: what is owed then is a sum of nothing.
  const [owed] = held;
  const share = `relendingShare * ${owed === undefined ? "sum(openingBalance)" : "openingBalance"}`;
  return [
    ...quotaLines,
    computedLine(
      "relendingAmount",
      considered.relent.amount.yuan,
      "yuan",
      quota === undefined ? share : `min(${share}, relendingQuotaLeft)`,
      {
        relendingShare: "relendingShare",
        openingBalance: owed ?? [],
        ...(quota === undefined ? {} : { relendingQuotaLeft: "relendingQuotaLeft" }),
      },
    ),
  ];
}

/** The days of a stretch, and what is relent in it where that is not just the share. */
function pieceLines(
  { share, span, relent, period, stretch }: FundedPiece,
  considered: FundingTerms,
  row: number,
): readonly Line[] {
  const days = timeLine(rowId("relentDays", row), share, span);
  if (isFullyRelent(considered)) return [days];
  const openingBalance = balanceId(POSTED, period, stretch);
  const id = rowId("relentPrincipal", row);
  return considered.relent.kind === "fixed"
    ? [
        days,
        computedLine(id, relent, "yuan", "min(relendingAmount, openingBalance)", {
          relendingAmount: "relendingAmount",
          openingBalance,
        }),
      ]
    : [
        days,
        computedLine(
          id,
          relent,
          "yuan",
          "min(relendingShare * openingBalance, relendingQuotaLeft)",
          {
            relendingShare: "relendingShare",
            openingBalance,
            relendingQuotaLeft: "relendingQuotaLeft",
          },
        ),
      ];
}

function benefitLines(
  considered: FundingTerms,
  pieces: readonly FundedPiece[],
  segment: RelendingBenefit["segments"][number],
  index: number,
): readonly Line[] {
  const held = pieces.flatMap((piece, place) =>
    piece.segmentIndex === index ? [{ ...piece, row: place + 1 }] : [],
  );
  const shares = held.map(({ share }) => share);
  const relentDays = held.map(({ row }) => rowId("relentDays", row));
  const basis = basisLines("relentDays", basesOf(shares), `${index + 1}.`);
  const yearsOf = (id: LineId, value: Decimal, name: string, lines: readonly LineId[]) => {
    const { formula } = overBasis(name, "relentDays", shares);
    return computedLine(id, value, "yuanYears", formula, {
      [name]: lines,
      relentDays,
      ...basis.inputs,
    });
  };
  const [balanceYearsId, relentYearsId] = [
    rowId("relendingBalanceYears", index + 1),
    rowId("relentYears", index + 1),
  ];
  return [
    ...basis.lines,
    yearsOf(
      balanceYearsId,
      segment.balanceYears,
      "openingBalance",
      held.map(({ period, stretch }) => balanceId(POSTED, period, stretch)),
    ),
    isFullyRelent(considered)
      ? computedLine(
          relentYearsId,
          segment.relentYears,
          "yuanYears",
          "relendingShare * relendingBalanceYears",
          { relendingShare: "relendingShare", relendingBalanceYears: balanceYearsId },
        )
      : yearsOf(
          relentYearsId,
          segment.relentYears,
          "relentPrincipal",
          held.map(({ row }) => rowId("relentPrincipal", row)),
        ),
    segmentLine(considered, segment.yuan, index),
  ];
}

/** What one segment brings. */
function segmentLine(considered: FundingTerms, yuan: Decimal, index: number): Line {
  const { relent, inputs } = spelling(considered, index);
  const dropped = "discountDropped" in inputs;
  return computedLine(
    rowId("segmentBenefit", index + 1),
    yuan,
    "yuan",
    `relentYears * (ftpNet - ${relent})${dropped ? BESIDE_DROPPED : ""}`,
    {
      relentYears: rowId("relentYears", index + 1),
      ...inputs,
      ...(dropped ? { relendingBalanceYears: rowId("relendingBalanceYears", index + 1) } : {}),
    },
  );
}

function basesOf(shares: readonly YearShare[]): readonly number[] {
  return overBasis("", "", shares).bases;
}

const BESIDE_DROPPED = " - (relendingBalanceYears - relentYears) * discountDropped";

function totalLines({ segments, yuan, naiveBp, lifeAverageBp }: RelendingBenefit): readonly Line[] {
  return [
    computedLine("relendingBenefit", yuan, "yuan", "sum(segmentBenefit)", {
      segmentBenefit: segments.map((_, index) => rowId("segmentBenefit", index + 1)),
    }),
    computedLine("relendingNaiveBp", naiveBp, "basisPoints", "relendingBenefitBp", {
      relendingBenefitBp: rowId("relendingBenefitBp", 1),
    }),
    computedLine(
      "relendingLifeBp",
      lifeAverageBp,
      "basisPoints",
      "relendingBenefit / balanceYears * 10000",
      { relendingBenefit: "relendingBenefit", balanceYears: "balanceYears" },
    ),
  ];
}
