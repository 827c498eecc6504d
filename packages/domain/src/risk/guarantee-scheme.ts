/**
 * Guarantee schemes (担保计划): how much of the risk a guarantor may bear, up to which amount per borrower, at which fee.
 * A guarantee lowers the loss, never the risk weight, and is no income of the bank.
 */
import type { Decimal } from "../money/decimal.ts";
import type { Money, Share } from "../money/money.ts";
import type { DealFacts, FirmTitle } from "../policy/deal-facts.ts";
import { outOfScope, type Scope, type ScopeCondition } from "../policy/scope.ts";
import type { Rate } from "../rates/rate.ts";

/** One version of a scheme. */
export type GuaranteeScheme = {
  readonly name: string;
  /** 担保体系分险上限; the bank bears the rest. */
  readonly guaranteedShareMax: Share;
  /** 单户担保额度上限. */
  readonly borrowerCap: Money | undefined;
  /** What the guarantee fee is to stay below, where the document says so. */
  readonly guaranteeFeeMax: Rate | undefined;
  /** 国家融资担保基金分险比例 by the firm's listed titles, the largest that applies. */
  readonly fundShares: readonly {
    readonly titles: readonly FirmTitle[];
    readonly fundShare: Share;
  }[];
  /** 再担保机构分险下限. */
  readonly reguarantorShareMin: Share | undefined;
  /** 再担保费率上限 up to an amount and above it. */
  readonly reguaranteeFees: {
    readonly smallMax: Money;
    readonly smallFeeMax: Rate;
    readonly largeFeeMax: Rate;
  };
  /** Fees the borrower may not be charged beside interest and guarantee fee. */
  readonly feesExcluded: readonly string[];
  readonly scope: Scope;
};

/** A guarantee as asked: the share, and what of the borrower's cap is already used. */
export type GuaranteeAsked = { readonly guaranteedShare: Share; readonly capUsed: Money };

/** What a scheme makes of a guarantee. `boundBy` names the cap that cut it. */
export type GuaranteeAnswer =
  | {
      readonly kind: "guaranteed";
      readonly guaranteedShare: Share;
      readonly capLeft: Money | undefined;
      readonly boundBy: "borrowerCap" | undefined;
      /** 国家融资担保基金分险比例 for this firm; `undefined` where no listed title gives one. */
      readonly fundShare: Share | undefined;
      readonly reguaranteeFeeMax: Rate;
    }
  | {
      readonly kind: "refused";
      readonly reasons: readonly (ScopeCondition | "share-over-scheme" | "cap-used-up")[];
    };

/**
 * The share that is guaranteed: as asked, at most the scheme's, and at most what is left of the borrower's cap over the
 * principal. Formula: min(asked, cap left / principal). Rounding: none.
 */
export function guaranteeAnswer(
  scheme: GuaranteeScheme,
  asked: GuaranteeAsked,
  facts: DealFacts,
): GuaranteeAnswer {
  const { guaranteedShareMax, borrowerCap } = scheme;
  const capLeft =
    borrowerCap === undefined ? undefined : { yuan: borrowerCap.yuan.minus(asked.capUsed.yuan) };
  const reasons = [
    ...outOfScope(scheme.scope, facts),
    ...(asked.guaranteedShare.share.gt(guaranteedShareMax.share)
      ? (["share-over-scheme"] as const)
      : []),
    ...(capLeft?.yuan.lte("0") ? (["cap-used-up"] as const) : []),
  ];
  if (reasons.length > 0) return { kind: "refused", reasons };
  const capped = capLeft?.yuan.div(facts.principal.yuan);
  const isCut = capped?.lt(asked.guaranteedShare.share) ?? false;
  return {
    kind: "guaranteed",
    guaranteedShare: isCut && capped !== undefined ? { share: capped } : asked.guaranteedShare,
    capLeft,
    boundBy: isCut ? "borrowerCap" : undefined,
    fundShare: fundShareOf(scheme, facts),
    reguaranteeFeeMax: reguaranteeFeeOf(scheme, facts),
  };
}

/** The largest share that a title on a government list gives. */
function fundShareOf({ fundShares }: GuaranteeScheme, facts: DealFacts): Share | undefined {
  const shares = fundShares
    .filter(({ titles }) => outOfScope({ titlesListed: titles }, facts).length === 0)
    .map(({ fundShare }) => fundShare.share);
  const [first, ...others] = shares;
  if (first === undefined) return undefined;
  const larger = (one: Decimal, other: Decimal) => (other.gt(one) ? other : one);
  return { share: others.reduce(larger, first) };
}

function reguaranteeFeeOf({ reguaranteeFees }: GuaranteeScheme, facts: DealFacts): Rate {
  const { smallMax, smallFeeMax, largeFeeMax } = reguaranteeFees;
  return facts.principal.yuan.lte(smallMax.yuan) ? smallFeeMax : largeFeeMax;
}
