/**
 * Policy an inquiry names (询价指定的政策): schemes, classes and methods the officer chooses, and what they ask of the borrower.
 * What is not chosen is left to the policy book.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Money, Share } from "../money/money.ts";
import type { VatMethod } from "../policy/vat-exemption.ts";

/** A guarantee scheme by its code; without a share the scheme's own. */
export type GuaranteeChosen = {
  readonly scheme: string;
  readonly guaranteedShare: Share | undefined;
  /** What of the borrower's cap other loans use. */
  readonly capUsed: Money;
};

/** A compensation fund by its code, with what only the bank knows of it. */
export type FundChosen = {
  readonly fund: string;
  /** 首贷户. */
  readonly isFirstLoan: boolean;
  readonly lossCap: Money | undefined;
  readonly fundBalance: Money | undefined;
};

/** A subsidy scheme by its code, or the best that applies; `none` says that none is wanted. */
export type SubsidyChosen =
  | { readonly kind: "none" }
  | {
      readonly kind: "scheme";
      readonly scheme: string | undefined;
      readonly supplierPaidOn: CalendarDate | undefined;
      readonly principalUsed: Money;
    };

/** What an inquiry names. */
export type PolicyAsked = {
  /** 单户授信总额; the loan's principal where it is not said. */
  readonly credit: Money | undefined;
  readonly exposureClass: string | undefined;
  readonly vatMethod: VatMethod | undefined;
  readonly guarantee: GuaranteeChosen | undefined;
  readonly fund: FundChosen | undefined;
  readonly subsidy: SubsidyChosen;
};
