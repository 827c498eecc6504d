/**
 * The answer to an enterprise (企业测算答复): which products fit, what each would cost at both ends of its published band, and
 * what would make it cheaper.
 */

import type { BorrowerCost } from "../cost-sheet/borrower-cost.ts";
import type { CostSheet } from "../cost-sheet/cost-sheet.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Reason } from "../eligibility/reason.ts";
import type { SizeVerdict } from "../eligibility/size-class.ts";
import type { TitleVerdict } from "../eligibility/title-verdict.ts";
import type { Fee } from "../fees/fee.ts";
import type { Decimal } from "../money/decimal.ts";
import type { FirmSize, Product } from "../policy/deal-facts.ts";
import type { PolicyReference } from "../policy/origin.ts";
import type { LprTenor } from "../rates/lpr.ts";
import type { Rate, Spread } from "../rates/rate.ts";
import type { RepaymentPlan } from "../schedules/plan-row.ts";
import type { PlanTerms } from "../schedules/repayment-plan.ts";
import type { SubsidyAnswer } from "../subsidies/subsidy-scheme.ts";
import type { ProductFit } from "./fit/fit-check.ts";
import type { StageFit } from "./fit/stage-fit.ts";

/** One end of a band: the loan at this rate. Unit: yuan and fractions per year. */
export type BandEnd = {
  readonly added: Spread;
  readonly annualRate: Rate;
  readonly planTerms: PlanTerms;
  readonly plan: RepaymentPlan;
  readonly cost: BorrowerCost;
  readonly sheet: CostSheet;
  /** 比 LPR 平价贷款节省: what the same loan at the bare LPR without subsidy would cost, less this one. Negative where this is dearer. */
  readonly savingYuan: Decimal;
};

/** 怎样更低: a better class, what is still missing for it, and what it is worth over the life of the loan at both ends of the band. */
export type BetterClass = {
  readonly way: "firm" | "security";
  readonly code: string;
  readonly name: string;
  readonly priceClass: string;
  readonly low: Spread;
  readonly high: Spread;
  /** For a class of firms; empty for one of securities. */
  readonly missing: readonly Reason[];
  readonly worthLowYuan: Decimal;
  readonly worthHighYuan: Decimal;
};

/** The published price of one product for this firm. */
export type PricedProduct = {
  readonly kind: "priced";
  readonly bands: PolicyReference;
  /** The first day on which the band no longer holds, where one is set. */
  readonly bandsEndOn: CalendarDate | undefined;
  readonly lpr: {
    readonly tenor: LprTenor;
    readonly rate: Rate;
    readonly reference: PolicyReference;
  };
  readonly firmClass: { readonly code: string; readonly name: string };
  readonly securityClass: { readonly code: string; readonly name: string };
  readonly priceClass: string;
  readonly fees: readonly Fee[];
  /** Whether the fees are what usually comes with the security, because none were told (默认). */
  readonly feesAssumed: boolean;
  readonly low: BandEnd;
  readonly high: BandEnd;
  readonly subsidy: SubsidyAnswer | undefined;
  readonly better: readonly BetterClass[];
};

/** The price, or why none is shown. */
export type PublishedPrice =
  | PricedProduct
  | { readonly kind: "notPriced"; readonly because: "doesNotFit" | "noBand" | "noLpr" }
  | {
      readonly kind: "notPriced";
      readonly because: "bandsExpired";
      readonly endedOn: CalendarDate;
      readonly bands: PolicyReference;
    };

/** One product for this firm. */
export type ProductEstimate = {
  readonly product: Product;
  readonly name: string;
  readonly fit: ProductFit;
  readonly price: PublishedPrice;
};

/** 企业规模: by the figures, or as told where they do not say. */
export type SizeTold = {
  readonly size: FirmSize | undefined;
  readonly verdict: SizeVerdict;
};

/** 试算声明: an estimate, no offer; who lends, and of which day the parameters are. */
export type EstimateStatement = {
  readonly lender: string;
  readonly asOf: CalendarDate;
  readonly date: CalendarDate;
  /** The question is about a later day than the parameters at hand (离线参数). */
  readonly isOlderThanDate: boolean;
};

/** The answer. */
export type EstimateAnswer = {
  readonly statement: EstimateStatement;
  readonly size: SizeTold;
  readonly titles: readonly TitleVerdict[];
  readonly stage: StageFit;
  readonly products: readonly ProductEstimate[];
};
