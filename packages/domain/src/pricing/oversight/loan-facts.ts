/**
 * What oversight knows of a quoted loan (监督口径的报价事实): its price, what was given away, and what it earns, as they stood in the answer.
 */
import type { Decimal } from "../../money/decimal.ts";

/** One quoted loan. Money in yuan, rates as fractions per year; figures are those of the stored answer. */
export type LoanFacts = {
  readonly quoteId: string;
  readonly quoteNumber: string;
  readonly ownerId: string;
  readonly branchId: string;
  readonly product: string;
  readonly termMonths: number;
  /** 主体评级 as asked; empty where none was named. */
  readonly grade: string;
  readonly repayment: string;
  /** Why approval was asked for; empty where it was not. */
  readonly reason: string;
  readonly state: string;
  readonly quotedOn: string;
  /** The day on which the customer took it; absent otherwise. */
  readonly acceptedOn: string | undefined;
  readonly principal: Decimal;
  readonly rate: Decimal;
  readonly referenceRate: Decimal;
  /** What the price below the reference gives up over the loan's life; negative above it. */
  readonly rateRelief: Decimal;
  readonly feesWaived: Decimal;
  readonly raroc: Decimal;
  /** 预期损失 over the loan's life. */
  readonly expectedLoss: Decimal;
};
