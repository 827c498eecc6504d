/**
 * The central bank's relending facility (再贷款工具) as policy data.
 */
import type { Money, Share } from "../money/money.ts";
import type { Rate } from "../rates/rate.ts";
import type { InstitutionKind } from "./deal-facts.ts";
import type { Scope } from "./scope.ts";

/** A class of loans the facility supports (支持对象), as far as its document says which. */
export type SupportedClass = {
  readonly scope: Scope;
  /** The project must stand on a government list (项目清单). */
  readonly isProjectListed?: true;
};

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
  /** Who may draw, where established. */
  readonly institutions?: readonly InstitutionKind[];
  /** Whose loans are supported, where established: one class is enough. */
  readonly supported?: readonly SupportedClass[];
};
