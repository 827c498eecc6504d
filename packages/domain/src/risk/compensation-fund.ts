/**
 * Risk-compensation funds (风险补偿资金): a part of the net principal loss that a fund makes good after the guarantor, up to a
 * cap and to what the fund holds. It lowers the loss and is no income of the bank.
 */
import { type Decimal, ONE, ZERO } from "../money/decimal.ts";
import type { Money, Share } from "../money/money.ts";
import type { Scope } from "../policy/scope.ts";

/** One version of a fund's rules. */
export type CompensationFund = {
  readonly name: string;
  /** Of the net principal loss. */
  readonly compensatedShare: Share;
  /** More for a borrower's first loan (首贷户). */
  readonly firstLoanAdded: Share;
  /** 单笔补偿上限. */
  readonly lossCap: Money | undefined;
  readonly scope: Scope;
};

/** Compensation as it meets the loan. */
export type Compensation = {
  readonly compensatedShare: Share;
  readonly lossCap: Money | undefined;
  /** 资金池余额: what the fund can still pay. */
  readonly fundBalance: Money | undefined;
};

/** The bounds a compensation may meet. */
export type CompensationBound = "lossCap" | "fundBalance";

/** What the fund pays if the whole principal is lost at this rate, and the bound that decided it. */
export type Compensated = {
  readonly yuan: Decimal;
  readonly boundBy: CompensationBound | undefined;
};

/**
 * What the fund pays on a default of the whole principal, the guarantor's part taken off before.
 * Formula: min(share × principal × LGD after guarantee, cap, fund balance). Rounding: none.
 */
export function compensationOn(
  compensation: Compensation,
  principalYuan: Decimal,
  lgdAfterGuarantee: Share,
): Compensated {
  const { compensatedShare, lossCap, fundBalance } = compensation;
  const asked = principalYuan.times(lgdAfterGuarantee.share).times(compensatedShare.share);
  const capped: Compensated =
    lossCap?.yuan.lt(asked) === true
      ? { yuan: lossCap.yuan, boundBy: "lossCap" }
      : { yuan: asked, boundBy: undefined };
  return fundBalance?.yuan.lt(capped.yuan) === true
    ? { yuan: fundBalance.yuan, boundBy: "fundBalance" }
    : capped;
}

/** The share a fund makes good: more for a first loan, never more than the whole. */
export function compensatedShareOf(fund: CompensationFund, isFirstLoan: boolean): Share {
  const share = fund.compensatedShare.share.plus(isFirstLoan ? fund.firstLoanAdded.share : ZERO);
  return { share: share.gt(ONE) ? ONE : share };
}
