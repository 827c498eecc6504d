/**
 * The loan request (贷款申请): what was asked, exactly as asked. Nothing is looked up yet and nothing is checked
 * across fields; `resolve-deal.ts` does both.
 */

import type { BusinessDayRoll } from "../calendars/business-day-roll.ts";
import type { Pledge } from "../collateral/pledge.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Fee } from "../fees/fee.ts";
import type { FtpMethod } from "../funding/ftp-policy.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money, Share } from "../money/money.ts";
import type { Product } from "../policy/deal-facts.ts";
import type { LprTenor } from "../rates/lpr.ts";
import type { Rate, Spread } from "../rates/rate.ts";
import type { Compensation } from "../risk/compensation-fund.ts";
import type { CreditRisk } from "../risk/expected-loss.ts";
import type { FloatingRate, LprShock } from "../schedules/floating-rate.ts";
import type { PeriodStub } from "../schedules/interest-periods.ts";
import type { PenaltyMultipliers } from "../schedules/overdue.ts";
import type { Drawdown, Prepayment, Repayment } from "../schedules/repayment-terms.ts";
import type { Accrual, Moment, Span } from "../schedules/span.ts";
import type { Origins } from "./completed-value.ts";
import type { PolicyAnswers } from "./policy-answers.ts";
import type { PolicyAsked } from "./policy-asked.ts";
import type { PricingContext } from "./pricing-context.ts";
import type { ReferenceAsked } from "./reference-price.ts";
import type { RelendingTerms } from "./relending-terms.ts";

/** A contract rate from a moment on. Only the moment and `annualRate` enter the figures; the base is how it was agreed. */
export type RateStep = {
  readonly from: Moment;
  readonly annualRate: Rate;
  readonly base:
    | { readonly tenor: LprTenor; readonly baseRate: Rate; readonly added: Spread }
    | undefined;
};

/** How the contract rate is agreed. */
export type RateTerms =
  | { readonly kind: "steps"; readonly steps: readonly RateStep[] }
  | {
      readonly kind: "floating";
      readonly floating: FloatingRate;
      readonly shocks: readonly LprShock[];
    };

/** Where the money comes from. */
export type FundingAsked = {
  /** The FTP somebody named, premiums included; `undefined` where the curve of the pricing date decides by `ftpMethod`. */
  readonly ftpRate: Rate | undefined;
  /** The discount somebody named; `undefined` where the adjustments of the pricing date decide. */
  readonly ftpDiscount: Spread | undefined;
  readonly ftpMethod: FtpMethod;
  readonly relending: RelendingTerms;
};

/** Capital the loan ties up and what it must return. */
export type CapitalTerms = {
  /** 风险权重: 1 is 100 %. */
  readonly riskWeight: Decimal;
  /** 资本充足率 as a target: capital per risk-weighted yuan. */
  readonly car: Share;
  /** 最低资本回报率, after tax. */
  readonly hurdle: Rate;
};

/** 增值税处理: taxed 应税, exempt 免税, exemptPart 限额内免税: interest up to a bound is exempt, the rest taxed. */
export const VAT_TREATMENTS = ["taxed", "exempt", "exemptPart"] as const;
export type VatTreatment = (typeof VAT_TREATMENTS)[number];

/** How the bank's income is taxed. */
export type TaxTerms = {
  readonly vatTreatment: VatTreatment;
  /** 免税利率上限: interest up to this rate is exempt under `exemptPart`; under `exempt` the rate may not pass it. */
  readonly vatExemptRate: Rate | undefined;
  /** Fees the bank earns. The exemption names interest only, so fees stay taxed unless the deal says otherwise. */
  readonly feeVatTreatment: "taxed" | "exempt";
  readonly vatRate: Share;
  readonly surchargeRate: Share;
  readonly incomeTaxRate: Share;
};

/** A fiscal discount as asked: it starts at drawdown and runs for so many months. */
export type SubsidyAsked = {
  readonly subsidyRate: Rate;
  readonly months: number;
  readonly principalCap: Money | undefined;
  /** The first day that earns it: drawdown where it is not said. */
  readonly startsOn: CalendarDate | undefined;
};

/** A missed last payment to look at. */
export type OverdueAsked = {
  readonly settledOn: CalendarDate;
  readonly multipliers: PenaltyMultipliers;
};

/** Cash to hold against the debt service of the rows from `fromPeriod` to `toPeriod`. */
export type DebtServiceAsked = {
  readonly fromPeriod: number;
  readonly toPeriod: number;
  readonly cash: Money;
};

/**
 * 存款: a balance the customer keeps with the bank, what the treasury credits for it and what the customer is paid. It is a fact
 * of the relationship, never a condition of the loan.
 */
export type DepositKept = {
  readonly averageBalance: Money;
  readonly creditRate: Rate;
  readonly paidRate: Rate;
};

/** Everything asked of one loan, with nothing left out. */
export type LoanRequest = {
  readonly id: string;
  /** Absent where the file names no pricing date: then everything was given. */
  readonly context: PricingContext | undefined;
  /** Policy the file names instead of figures. */
  readonly asked: PolicyAsked;
  /** What the policy book answered where it was asked. */
  readonly answers: PolicyAnswers;
  /** Where the values came from that the file left out. */
  readonly origins: Origins;
  readonly product: Product;
  readonly title: string;
  readonly principal: Money;
  readonly termMonths: number;
  /** Drawdown and maturity, or only the months of the term where the deal has no dates. */
  readonly life: Span;
  readonly repayment: Repayment;
  readonly repaymentName: string;
  readonly accrual: Accrual;
  readonly settlementDay: number | undefined;
  readonly stub: PeriodStub;
  /** Where payments go whose day is no business day. */
  readonly businessDayRule: BusinessDayRoll;
  /** Agreed step by step, or floating with the LPR. */
  readonly rates: RateTerms;
  /** Several draws that add up to the principal; `undefined` for one draw of all of it at the start. */
  readonly drawdowns: readonly Drawdown[] | undefined;
  readonly prepayments: readonly Prepayment[];
  /** The clock of every annual cost rate. */
  readonly costClock: Accrual;
  readonly funding: FundingAsked;
  readonly opexRate: Rate;
  readonly creditRisk: CreditRisk;
  /** 风险补偿: a fund that makes good part of what the guarantor leaves. */
  readonly compensation: Compensation | undefined;
  readonly capital: CapitalTerms;
  readonly tax: TaxTerms;
  readonly fees: readonly Fee[];
  readonly subsidy: SubsidyAsked | undefined;
  readonly pledge: Pledge | undefined;
  readonly overdue: OverdueAsked | undefined;
  readonly debtService: DebtServiceAsked | undefined;
  /** Relending rates to compare on this deal's net FTP. */
  readonly relendingComparison: readonly Rate[];
  /** What the contract rate is set against in the pass-through statement; `undefined` leaves it to the policy book. */
  readonly reference: ReferenceAsked | undefined;
  readonly deposit: DepositKept | undefined;
};
