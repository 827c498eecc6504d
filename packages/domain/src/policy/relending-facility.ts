/**
 * The central bank's relending facility (再贷款工具) as policy data.
 */
import type { Money, Share } from "../money/money.ts";
import type { Rate } from "../rates/rate.ts";

/** The terms of a facility from one date on. */
export type RelendingFacility = {
  /** The official Chinese name of the instrument. */
  readonly name: string;
  /** Price of one-year money from the central bank. */
  readonly oneYearRate: Rate;
  /** Prices of shorter money, for the facilities that offer it. */
  readonly sixMonthRate?: Rate;
  readonly threeMonthRate?: Rate;
  /** Portion of the loan's principal that is refinanced. */
  readonly relendingShare: Share;
  /** The nation's quota, where one is established. */
  readonly quota?: Money;
  /** How often the one-year term may be prolonged by another year, where established. */
  readonly extensionsMax?: number;
  /** The shortest loan that is supported, where the document states one. */
  readonly termMonthsMin?: number;
};
