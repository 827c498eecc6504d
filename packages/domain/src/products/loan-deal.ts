/**
 * The loan deal (贷款交易要素): a request with its dates, rates and funding segments fixed. Each choice names where it
 * comes from; nothing is left to look up.
 */
import type { Origin } from "../policy/origin.ts";
import type { RateSpan } from "../schedules/accrual.ts";
import type { RepaymentPlan } from "../schedules/plan-row.ts";
import type { PlanTerms } from "../schedules/repayment-plan.ts";
import type { DealFtp } from "./deal-ftp.ts";
import type { DealFunding } from "./deal-funding.ts";
import type { DealSubsidy } from "./deal-subsidy.ts";
import type { LoanRequest, RateStep } from "./loan-request.ts";
import type { ReferencePrice } from "./reference-price.ts";

/** A contract rate, where it holds, how it was agreed and who says so. */
export type DealRate = RateSpan & {
  readonly base: RateStep["base"];
  readonly baseOrigin: Origin;
  /** The cap or floor that decided a floating rate. */
  readonly boundBy: "cap" | "floor" | undefined;
};

/** Something a reader should know; the price stands all the same. */
export type Remark =
  | "base-rate-differs-from-lpr"
  | "rate-differs-from-base-and-spread"
  | "relending-rate-differs-from-facility"
  | "relending-without-benefit"
  | "payment-days-assumed"
  | "relending-declined"
  | "relending-not-available"
  | "relending-on-later-draws-at-once"
  | "rate-held-at-zero"
  | "fee-not-in-catalogue"
  | "deposit-is-no-condition"
  | "vat-exemption-ends-before-maturity";

/** A request resolved against the policy book. */
export type LoanDeal = DealFunding &
  DealSubsidy & {
    readonly request: LoanRequest;
    readonly planTerms: PlanTerms;
    /** The plan as it is booked, run when it is first asked for: what rests on the balances shares it. */
    readonly plan: RepaymentPlan;
    readonly rates: readonly DealRate[];
    /** Absent without a pricing date, and where FTP was named on a day of which no curve is known. */
    readonly ftp: DealFtp | undefined;
    readonly taxOrigin: Origin;
    readonly reference: ReferencePrice;
    readonly remarks: readonly Remark[];
  };
