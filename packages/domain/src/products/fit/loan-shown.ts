/**
 * What a loan shows of itself (贷款要素) where a product's conditions ask: grace, waivers, discount and the rate of its pledge.
 */
import { assertNever } from "../../assert.ts";
import type { Fee } from "../../fees/fee.ts";
import { type Decimal, ONE, sumOf, ZERO } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import { inBasisPoints } from "../../rates/rate.ts";
import type { CreditStructure } from "../../risk/innovation-credit.ts";
import { monthsBetweenPayments } from "../../schedules/interest-periods.ts";
import { wholeMonthsAndDays } from "../../schedules/span.ts";
import type { LoanShown } from "../condition-checks.ts";
import type { LoanDeal } from "../loan-deal.ts";
import type { LoanRequest } from "../loan-request.ts";

/** What was found beside the deal itself. */
export type FoundBeside = {
  readonly dscrMinimum: Decimal | undefined;
  readonly structure: CreditStructure;
  /** 质押率 on the rights that were accepted. */
  readonly ipPledgeRate: Decimal | undefined;
};

/** The loan as conditions see it. Rounding: none. */
export function loanShown({ request, funding }: LoanDeal, beside: FoundBeside): LoanShown {
  return {
    dscrMinimum: beside.dscrMinimum,
    pledgeRate: pledgeRateOf(request, beside),
    structure: beside.structure,
    graceMonths: graceMonthsOf(request),
    termMonths: request.termMonths,
    feeWaiverShare: largestWaiver(request),
    ftpDiscountBp: inBasisPoints(funding.ftpDiscount.addedPerYear),
  };
}

/** Of the part of the loan that a valued security carries, else of the rights; nothing is lent on security where every layer has none to value. */
function pledgeRateOf(
  { pledge, principal }: LoanRequest,
  { structure, ipPledgeRate }: FoundBeside,
): Decimal | undefined {
  if (pledge !== undefined) {
    return principal.yuan.times(pledgedShare(structure)).div(pledge.value.yuan);
  }
  if (ipPledgeRate !== undefined) return ipPledgeRate;
  const isUnpledged =
    structure.length > 0 &&
    structure.every(({ security }) => security === "unsecured" || security === "guaranteed");
  return isUnpledged ? ZERO : undefined;
}

/** 押品担保部分: the share of the layers that stand on a thing or a right; all of the loan where no structure names any. */
export function pledgedShare(structure: CreditStructure): Decimal {
  const layers = structure.filter(
    ({ security }) => security !== "unsecured" && security !== "guaranteed",
  );
  return layers.length === 0 ? ONE : sumOf(layers.map(({ share }) => share));
}

/**
 * 宽限期 in whole months; one that ends inside a month counts it. One that ends with the project's own cash is open.
 */
export function graceMonthsOf({ repayment, life }: LoanRequest): number | undefined {
  if (!("grace" in repayment)) return 0;
  const { length } = repayment.grace;
  switch (length.kind) {
    case "months":
      return length.months;
    case "periods": {
      const each = monthsBetweenPayments(repayment.frequency);
      return length.periods === 0 ? 0 : each && each * length.periods;
    }
    case "toDate": {
      if (life.kind === "months") return undefined;
      const { months, days } = wholeMonthsAndDays(life.from, length.date);
      return days > 0 ? months + 1 : months;
    }
    case "untilPositive":
      return undefined;
    default:
      return assertNever(length);
  }
}

/** 减免比例: the largest share of a fee that the borrower need not pay; open where one waiver cannot be put as a share. */
export function largestWaiver({ fees, principal }: LoanRequest): Decimal | undefined {
  return fees
    .map((fee) => waivedShare(fee, principal))
    .reduce<Decimal | undefined>((most, part) => {
      if (most === undefined || part === undefined) return undefined;
      return part.gt(most) ? part : most;
    }, ZERO);
}

function waivedShare(fee: Fee, principal: Money): Decimal | undefined {
  if (fee.waiver === undefined) return ZERO;
  const { waived } = fee.waiver;
  if (waived.kind === "share") return waived.waivedShare.share;
  const borne = upfrontYuan(fee, principal)?.times(fee.borrowerShare.share);
  if (borne === undefined || borne.isZero()) return undefined;
  const part = waived.amount.yuan.div(borne);
  return part.gt(ONE) ? ONE : part;
}

/** What is charged once at the start; other fees depend on how the loan runs. */
function upfrontYuan(fee: Fee, { yuan }: Money): Decimal | undefined {
  if (fee.kind === "upfrontFixed") return fee.amount.yuan;
  return fee.kind === "upfrontRate" ? yuan.times(fee.feeRate.perYear) : undefined;
}
