/**
 * Lines of the transfer price (内部资金转移价格): the curve, the rate of the loan by every method, the adjustments on the one that is
 * charged, and how far the others lie from it.
 */

import { type AppliedAdjustment, isPremium } from "../../funding/ftp-adjustments.ts";
import { ftpDifferenceBp } from "../../funding/ftp-methods.ts";
import type { FtpMethod } from "../../funding/ftp-policy.ts";
import { referenceTo } from "../../policy/origin.ts";
import { type DealFtp, matchedFtp } from "../../products/deal-ftp.ts";
import type { LoanDeal } from "../../products/loan-deal.ts";
import type { Spread } from "../../rates/rate.ts";
import type { Line, LineId } from "../line.ts";
import { ftpMethodLines, METHOD_LINES, METHOD_TERMS } from "./ftp-method-lines.ts";
import { type LineGroup, owningGroup } from "./line-group.ts";
import { computedLine, type Inputs, rawLine, rowId, termLine } from "./new-line.ts";

/** Terms of the price that is charged. */
const PRICE_TERMS =
  "discountDropped ftpAdjusted ftpAdjustment ftpApplied ftpBase ftpDiscount ftpItemCap ftpItemFloor " +
  "ftpPolicyFloor ftpRate";

/**
 * FTP and discount as they were named, or worked out from the curve and the adjustments of the pricing date. The methods stand by
 * themselves: their lines are as many as the loan's stretches, and the price that is charged needs one of them.
 */
export function transferPriceGroups(deal: LoanDeal): readonly LineGroup[] {
  const { ftp } = deal;
  const named = owningGroup(["ftpDiscount", "ftpRate"], () => namedLines(deal));
  if (ftp === undefined) return [named];
  const baseId = matchedFtp(deal) === undefined ? "ftpRate" : "ftpBase";
  return [
    named,
    owningGroup(METHOD_TERMS, () => ftpMethodLines(ftp)),
    owningGroup(PRICE_TERMS.split(" "), () => chargedLines(deal, ftp, baseId)),
    owningGroup(["ftpDifferenceBp"], () => differenceLines(ftp, baseId)),
  ];
}

function namedLines({ request, funding }: LoanDeal): readonly Line[] {
  return [
    ...(request.funding.ftpRate === undefined
      ? []
      : [termLine("ftpRate", funding.ftpRate.perYear, "perYear", request)]),
    ...(request.funding.ftpDiscount === undefined
      ? []
      : [termLine("ftpDiscount", funding.ftpDiscount.addedPerYear, "perYear", request)]),
  ];
}

function chargedLines({ request }: LoanDeal, ftp: DealFtp, baseId: LineId): readonly Line[] {
  const isMatched = baseId === "ftpBase";
  return [
    ...(isMatched ? [baseLine(ftp)] : []),
    ...adjustmentLines(ftp, baseId),
    ...(isMatched ? [rateLine(ftp)] : []),
    ...(request.funding.ftpDiscount === undefined ? discountLines(ftp) : []),
  ];
}

function baseLine({ method, base }: DealFtp): Line {
  const id = METHOD_LINES[method];
  return computedLine("ftpBase", base.perYear, "perYear", id, { [id]: id });
}

/** What each item moves the rate by, from the one before it to the one after, within its bounds. */
function adjustmentLines({ stack, policy }: DealFtp, baseId: LineId): readonly Line[] {
  if (stack.applied.length === 0) return [];
  const floor = policy.value.rateFloor.perYear;
  const origin = { kind: "policy", reference: referenceTo(policy) } as const;
  return [
    rawLine("ftpPolicyFloor", floor, "perYear", origin),
    ...stack.applied.flatMap((step, index) => itemLines(step, index + 1, baseId)),
  ];
}

function itemLines(step: AppliedAdjustment, row: number, baseId: LineId): readonly Line[] {
  const { added, rateFloor, rateCap } = step.item.value;
  const origin = { kind: "policy", reference: referenceTo(step.item) } as const;
  const isReduction = added.addedPerYear.isNegative();
  const bound = isReduction ? rateFloor : rateCap;
  const boundTerm = isReduction ? "ftpItemFloor" : "ftpItemCap";
  const before = row === 1 ? baseId : rowId("ftpAdjusted", row - 1);
  const moved = "ftpBefore + ftpAdjustment";
  const lower = bound === undefined ? "ftpPolicyFloor" : "max(ftpItemFloor, ftpPolicyFloor)";
  const upper = bound === undefined ? moved : `min(${moved}, max(ftpBefore, ftpItemCap))`;
  const boundInputs: Inputs = {
    ...(bound === undefined ? {} : { [boundTerm]: rowId(boundTerm, row) }),
    ...(isReduction ? { ftpPolicyFloor: "ftpPolicyFloor" } : {}),
  };
  return [
    rawLine(rowId("ftpAdjustment", row), added.addedPerYear, "perYear", origin),
    ...(bound === undefined
      ? []
      : [rawLine(rowId(boundTerm, row), bound.perYear, "perYear", origin)]),
    computedLine(
      rowId("ftpAdjusted", row),
      step.after.perYear,
      "perYear",
      isReduction ? `max(${moved}, min(ftpBefore, ${lower}))` : upper,
      { ftpBefore: before, ftpAdjustment: rowId("ftpAdjustment", row), ...boundInputs },
    ),
    computedLine(
      rowId("ftpApplied", row),
      step.applied.addedPerYear,
      "perYear",
      "ftpAdjusted - ftpBefore",
      { ftpAdjusted: rowId("ftpAdjusted", row), ftpBefore: before },
    ),
  ];
}

/** The items of the stack that are premiums, or that are reductions, by their lines. */
function appliedIds({ stack }: DealFtp, premiums: boolean): readonly LineId[] {
  return stack.applied.flatMap(({ item }, index) =>
    isPremium(item.value.kind) === premiums ? [rowId("ftpApplied", index + 1)] : [],
  );
}

function rateLine(ftp: DealFtp): Line {
  const premiums = appliedIds(ftp, true);
  const { perYear } = ftp.stack.ftpRate;
  return premiums.length === 0
    ? computedLine("ftpRate", perYear, "perYear", "ftpBase", { ftpBase: "ftpBase" })
    : computedLine("ftpRate", perYear, "perYear", "ftpBase + sum(ftpApplied)", {
        ftpBase: "ftpBase",
        ftpApplied: premiums,
      });
}

/** The whole discount, and the part of it that does not count while relending is drawn. */
function discountLines(ftp: DealFtp): readonly Line[] {
  const { ftpDiscount, discountDropped, applied } = ftp.stack;
  const standing = applied.flatMap(({ droppedWhile }, index) =>
    droppedWhile === undefined ? [] : [rowId("ftpApplied", index + 1)],
  );
  const line = (id: LineId, { addedPerYear }: Spread, from: readonly LineId[]) =>
    from.length === 0
      ? computedLine(id, addedPerYear, "perYear", "0", {})
      : computedLine(id, addedPerYear, "perYear", "-sum(ftpApplied)", { ftpApplied: from });
  return [
    line("ftpDiscount", ftpDiscount, appliedIds(ftp, false)),
    ...(discountDropped.addedPerYear.isZero()
      ? []
      : [line("discountDropped", discountDropped, standing)]),
  ];
}

/** The id of how far a method lies from the rate that is charged. */
function differenceId(method: FtpMethod): LineId {
  return `ftpDifferenceBp@${method}`;
}

function differenceLines({ comparison, base }: DealFtp, baseId: LineId): readonly Line[] {
  return comparison.outcomes.flatMap((outcome) => {
    if (outcome.kind === "notApplicable") return [];
    const ownId = METHOD_LINES[outcome.method];
    return [
      computedLine(
        differenceId(outcome.method),
        ftpDifferenceBp(outcome.annualRate, base),
        "basisPoints",
        "(ftpByMethod - ftpCharged) * 10000",
        { ftpByMethod: ownId, ftpCharged: baseId },
      ),
    ];
  });
}
