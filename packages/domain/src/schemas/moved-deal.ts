/**
 * A deal file with some of its terms moved (改动后的交易文件): what a solver, a cure or another structure found as a request is
 * written back into the file it came from, term by term.
 *
 * Only what differs is written; what the file leaves out stays left out and is completed anew, as for any file. So the file says
 * the same as the moved request, except where a rule asks about the amount or the term and now answers otherwise.
 */
import { toPlainDigits } from "../money/decimal.ts";
import type { LoanRequest } from "../products/loan-request.ts";
import { feeMoved } from "./moved-fees.ts";
import { ratesMoved, repaymentMoved, segmentsMoved } from "./moved-terms.ts";

/** A file, or a part of one, as JSON gives it. */
export type FileObject = Readonly<Record<string, unknown>>;

/** The part under a name where it is a group; an empty one otherwise. */
export function groupIn(file: FileObject, name: string): FileObject {
  const part = file[name];
  return isGroup(part) ? part : {};
}

/** Whether a value of a file is a group. */
export function isGroup(value: unknown): value is FileObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The deal file whose request is `own`, with the terms in which `moved` differs from it. */
export function movedDeal(deal: FileObject, own: LoanRequest, moved: LoanRequest): FileObject {
  return {
    ...deal,
    ...amountMoved(own, moved),
    ...lifeMoved(deal, own, moved),
    ...(isRepaymentKept(deal, own, moved)
      ? {}
      : { repayment: repaymentMoved(groupIn(deal, "repayment"), own, moved) }),
    ...(spelled(own.rates) === spelled(moved.rates) ? {} : ratesMoved(deal, moved)),
    ...fundingMoved(deal, own, moved),
    ...guaranteeMoved(deal, own, moved),
    ...(spelled(own.fees) === spelled(moved.fees) ? {} : { fees: moved.fees.map(feeMoved) }),
    ...depositMoved(deal, own, moved),
  };
}

/** Decimals are spelled by their digits, so two values are alike when their texts are. */
function spelled(value: unknown): string {
  return JSON.stringify(value);
}

/** A repayment that the file leaves out is chosen by the term, so another term would bring another one. */
function isRepaymentKept(deal: FileObject, own: LoanRequest, moved: LoanRequest): boolean {
  const isTold = isGroup(deal["repayment"]);
  const isSame = spelled(own.repayment) === spelled(moved.repayment);
  return isSame && (isTold || own.termMonths === moved.termMonths);
}

function amountMoved(own: LoanRequest, { principal }: LoanRequest): FileObject {
  return principal.yuan.eq(own.principal.yuan) ? {} : { principal: toPlainDigits(principal.yuan) };
}

/** A maturity that the file leaves to the term stays left to it. */
function lifeMoved(deal: FileObject, own: LoanRequest, moved: LoanRequest): FileObject {
  if (moved.termMonths === own.termMonths) return {};
  const { life, termMonths } = moved;
  return life.kind === "dated" && typeof deal["maturityDate"] === "string"
    ? { termMonths, maturityDate: life.to }
    : { termMonths };
}

function fundingMoved(deal: FileObject, own: LoanRequest, moved: LoanRequest): FileObject {
  const funding = groupIn(deal, "funding");
  const { ftpDiscount, relending } = moved.funding;
  const isDiscountMoved = spelled(ftpDiscount) !== spelled(own.funding.ftpDiscount);
  const isRelendingMoved = spelled(relending) !== spelled(own.funding.relending);
  if (!isDiscountMoved && !isRelendingMoved) return {};
  return {
    funding: {
      ...funding,
      ...(isDiscountMoved && ftpDiscount !== undefined
        ? { ftpDiscount: toPlainDigits(ftpDiscount.addedPerYear) }
        : {}),
      ...(isRelendingMoved && relending.kind === "segments"
        ? { relending: segmentsMoved(groupIn(funding, "relending"), relending.segments) }
        : {}),
    },
  };
}

/** The share stands with the guarantee plan where the file names one. */
function guaranteeMoved(deal: FileObject, own: LoanRequest, moved: LoanRequest): FileObject {
  const { share } = moved.creditRisk.guaranteedShare;
  if (share.eq(own.creditRisk.guaranteedShare.share)) return {};
  const { guarantee } = deal;
  return isGroup(guarantee)
    ? { guarantee: { ...guarantee, share: toPlainDigits(share) } }
    : { guaranteedShare: toPlainDigits(share) };
}

function depositMoved(deal: FileObject, own: LoanRequest, { deposit }: LoanRequest): FileObject {
  if (deposit === undefined || spelled(deposit) === spelled(own.deposit)) return {};
  const averageBalance = toPlainDigits(deposit.averageBalance.yuan);
  return { deposit: { ...groupIn(deal, "deposit"), averageBalance } };
}
