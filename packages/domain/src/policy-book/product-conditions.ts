/**
 * Conditions of a product (产品准入条件) as policy data: each with its standard value and the one for loans in the product's
 * preferential scope, so that the tilt (倾斜) of the founding paper is a number one can see.
 */
import type { Decimal } from "../money/decimal.ts";
import type { Money, Share } from "../money/money.ts";
import type { InstitutionKind } from "../policy/deal-facts.ts";
import type { Scope } from "../policy/scope.ts";
import type { Security } from "../policy/scorecard.ts";

/** A condition for ordinary loans and for those in the preferential scope. */
export type TermPair<T> = { readonly standard: T; readonly preferential: T };

/** Bounds of a count of months, and what is used where nothing is said. */
export type MonthRange = { readonly least: number; readonly usual: number; readonly most: number };

/** Who may take the shorter way to approval (绿色通道), and how long both ways take. Unit: working days. */
export type GreenChannel = {
  readonly scope: Scope;
  readonly workingDays: number;
  readonly standardWorkingDays: number;
};

/** The conditions of one product from one date on. */
export type ProductConditions = {
  /** 偿债覆盖率下限, of the weakest period. */
  readonly dscrFloor: TermPair<Decimal>;
  /** 抵质押率上限: loan over value of the security. */
  readonly pledgeRateMax: TermPair<Share>;
  /** 标的范围: what is taken as security. */
  readonly securities: TermPair<readonly Security[]>;
  /** 信用结构: the largest part of the loan without security. */
  readonly unsecuredShareMax: TermPair<Share>;
  readonly graceMonths: TermPair<MonthRange>;
  readonly termMonths: TermPair<MonthRange>;
  /** 减免前期融资费用: the largest part of a fee that may be waived. */
  readonly feeWaiverShareMax: TermPair<Share>;
  /** FTP 优惠上限, in basis points. */
  readonly ftpDiscountBpMax: TermPair<Decimal>;
  readonly greenChannel: GreenChannel;
};

/** What a kind of bank can carry (机构类型): its longest term, and its largest loan where it has one. */
export type InstitutionProfile = {
  readonly kind: InstitutionKind;
  readonly termMonthsMax: number;
  readonly principalMax?: Money;
};
