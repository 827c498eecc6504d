/**
 * Public policy (公开政策参数): what the bank shows everybody, and so all that an estimate may be worked out from. Whatever is
 * not named here the public side does not have.
 */
import type { ValuationFeeRange } from "../collateral/ip-pledge.ts";
import type { IpLegalTerm, IpPledgeTerms } from "../collateral/ip-right.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { RuleSet } from "../eligibility/condition.ts";
import type { LoanUseRule } from "../eligibility/loan-use.ts";
import type { SizeRule } from "../eligibility/size-class.ts";
import type { SupportRule } from "../eligibility/support.ts";
import type { FeeKind, FeePayee } from "../fees/fee.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import type { DatedRegister, DatedSeries } from "../policy/dated-value.ts";
import type { FirmSize } from "../policy/deal-facts.ts";
import type { Scope } from "../policy/scope.ts";
import type { Security } from "../policy/scorecard.ts";
import type { MonthRange, TermPair } from "../policy-book/product-conditions.ts";
import type { PublishedBands } from "../policy-book/published-bands.ts";
import type { LprFixing } from "../rates/lpr.ts";
import type { PaymentFrequency } from "../schedules/interest-periods.ts";
import type { StageProfile } from "../stages/stage-profile.ts";
import type { StageQuestion } from "../stages/stage-wizard.ts";
import type { SubsidyScheme } from "../subsidies/subsidy-scheme.ts";

/** 产品条款 as far as a borrower meets them. */
export type PublicTerms = {
  readonly name: string;
  readonly settlementDay: number;
  readonly frequency: PaymentFrequency;
  readonly bulletTermMonthsMax: number;
  readonly methodBeyond: "equalPrincipal" | "equalInstalment";
  readonly fiveYearLprAboveMonths: number;
  /** 优惠适用范围: who gets the preferential one of two conditions. */
  readonly preferentialScope: Scope;
};

/** 产品准入条件 as far as a borrower meets them. */
export type PublicConditions = {
  readonly dscrFloor: TermPair<Decimal>;
  readonly pledgeRateMax: TermPair<Share>;
  readonly securities: TermPair<readonly Security[]>;
  readonly unsecuredShareMax: TermPair<Share>;
  readonly graceMonths: TermPair<MonthRange>;
  readonly termMonths: TermPair<MonthRange>;
};

/** 费用目录 without what the bank's desks may waive. */
export type PublicFee = {
  readonly name: string;
  readonly payee: FeePayee;
  readonly kind: FeeKind;
  readonly borrowerShareMax: Share;
  readonly prohibitedFor: "everybody" | readonly FirmSize[];
  readonly clause: string | undefined;
};

/** 阶段: whether a stage whose project cannot repay is lent to on the firm's running business. */
export type StageLending = { readonly lendsOnOperations: boolean };

/** Everything public that was known on a day. */
export type PublicPolicy = {
  readonly asOf: CalendarDate;
  /** 贷款人. */
  readonly lender: string;
  readonly lpr: DatedSeries<LprFixing>;
  readonly publishedBands: DatedRegister<PublishedBands>;
  readonly productTerms: DatedRegister<PublicTerms>;
  readonly productConditions: DatedRegister<PublicConditions>;
  readonly feeCatalogue: DatedRegister<PublicFee>;
  readonly subsidySchemes: DatedRegister<SubsidyScheme>;
  readonly titleRules: DatedRegister<RuleSet>;
  readonly sizeClassRules: DatedRegister<SizeRule>;
  readonly loanUseRules: DatedRegister<LoanUseRule>;
  readonly supportRules: DatedRegister<SupportRule>;
  readonly stageProfiles: DatedRegister<StageProfile>;
  readonly stagePractices: DatedRegister<StageLending>;
  readonly stageQuestions: DatedRegister<StageQuestion>;
  readonly ipLegalTerms: DatedRegister<IpLegalTerm>;
  readonly ipPledgeTerms: DatedRegister<IpPledgeTerms>;
  readonly ipValuationFees: DatedRegister<ValuationFeeRange>;
};
