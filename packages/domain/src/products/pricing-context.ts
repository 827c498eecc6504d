/**
 * When, by whom and for whom a loan is priced (定价背景).
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { FirmSize, InstitutionKind, LoanPurpose, TitleHeld } from "../policy/deal-facts.ts";

/** 借款人. What is not known is `undefined`; a rule that asks for it does not match. */
export type Borrower = {
  readonly name: string;
  readonly size: FirmSize | undefined;
  readonly titles: readonly TitleHeld[];
  /** 主体信用等级 on the bank's own master scale. */
  readonly grade: string | undefined;
};

/** The facts that policy rules ask about, and the day whose policy they are asked of. */
export type PricingContext = {
  /** 定价日: the policy known on this day prices the loan, whenever it is priced again. */
  readonly pricingDate: CalendarDate;
  readonly institution: InstitutionKind | undefined;
  readonly purpose: LoanPurpose | undefined;
  readonly borrower: Borrower;
};
