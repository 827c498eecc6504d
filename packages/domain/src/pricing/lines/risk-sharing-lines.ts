/**
 * Lines of what others bear of a loss (风险分担): the compensation fund after the guarantor.
 */
import { originIn } from "../../products/completed-value.ts";
import { compensationOn } from "../../risk/compensation-fund.ts";
import { effectiveLgd, lgdAfterCompensation } from "../../risk/expected-loss.ts";
import type { Line } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { computedLine, givenLine, rawLine, termLine } from "./new-line.ts";

/** The line that expected loss reads: what is left to lose after every layer. */
export function lossShareName({ deal }: QuoteFigures): "lgdAfterCompensation" | "effectiveLgd" {
  return deal.request.compensation === undefined ? "effectiveLgd" : "lgdAfterCompensation";
}

/**
 * The guaranteed share: said or completed, or under a scheme the share asked, cut by what is left of the borrower's cap.
 */
export function guaranteeLines({ deal: { request } }: QuoteFigures): readonly Line[] {
  const { guaranteedShare } = request.creditRisk;
  const { guarantee } = request.answers;
  const capLeft = guarantee?.answer.capLeft;
  const isSchemes = guarantee?.answer.guaranteedShare.share.eq(guaranteedShare.share);
  if (guarantee === undefined || capLeft === undefined || !isSchemes) {
    return [termLine("guaranteedShare", guaranteedShare.share, "share", request)];
  }
  const origin = originIn(request.origins, "guaranteedShare");
  return [
    rawLine("guaranteeAsked", guarantee.asked.share, "share", origin),
    rawLine("guaranteeCapLeft", capLeft.yuan, "yuan", origin),
    computedLine(
      "guaranteedShare",
      guaranteedShare.share,
      "share",
      "min(guaranteeAsked, guaranteeCapLeft / principal)",
      {
        guaranteeAsked: "guaranteeAsked",
        guaranteeCapLeft: "guaranteeCapLeft",
        principal: "principal",
      },
    ),
  ];
}

/** The fund's share and bounds, what it pays, and the loss that is left; nothing without a fund. */
export function compensationLines({ deal }: QuoteFigures): readonly Line[] {
  const { compensation, creditRisk, principal } = deal.request;
  if (compensation === undefined) return [];
  const { compensatedShare, lossCap, fundBalance } = compensation;
  const bounds = [
    ...(lossCap === undefined ? [] : (["compensationCap"] as const)),
    ...(fundBalance === undefined ? [] : (["fundBalance"] as const)),
  ];
  const origin = originIn(deal.request.origins, "compensation");
  const full = "principal * effectiveLgd * compensatedShare";
  const formula = bounds.reduce<string>((inner, bound) => `min(${inner}, ${bound})`, full);
  const { yuan } = compensationOn(compensation, principal.yuan, effectiveLgd(creditRisk));
  return [
    rawLine("compensatedShare", compensatedShare.share, "share", origin),
    ...(lossCap === undefined ? [] : [rawLine("compensationCap", lossCap.yuan, "yuan", origin)]),
    ...(fundBalance === undefined ? [] : [givenLine("fundBalance", fundBalance.yuan, "yuan")]),
    computedLine("compensation", yuan, "yuan", formula, {
      principal: "principal",
      effectiveLgd: "effectiveLgd",
      compensatedShare: "compensatedShare",
      ...Object.fromEntries(bounds.map((bound) => [bound, bound])),
    }),
    computedLine(
      "lgdAfterCompensation",
      lgdAfterCompensation(creditRisk, compensation, principal.yuan).share,
      "share",
      "effectiveLgd - compensation / principal",
      {
        effectiveLgd: "effectiveLgd",
        compensation: "compensation",
        principal: "principal",
      },
    ),
  ];
}
