/**
 * Scope (适用范围): for which loans a rule is meant. What a scope does not name it does not ask.
 */
import type { Money } from "../money/money.ts";
import type {
  DealFacts,
  FirmSize,
  FirmTitle,
  InstitutionKind,
  LoanPurpose,
  Product,
} from "./deal-facts.ts";

/** Every condition named must hold. Bounds count as inside. */
export type Scope = {
  readonly products?: readonly Product[];
  readonly purposes?: readonly LoanPurpose[];
  readonly institutions?: readonly InstitutionKind[];
  readonly firmSizes?: readonly FirmSize[];
  /** One of these titles, on a government list and held on the day of drawdown. */
  readonly titlesListed?: readonly FirmTitle[];
  readonly termMonthsMin?: number;
  readonly termMonthsMax?: number;
  readonly principalMax?: Money;
};

/** The conditions a scope may name, as reason codes. */
export const SCOPE_CONDITIONS = [
  "product",
  "purpose",
  "institution",
  "firmSize",
  "titleListed",
  "termMonthsMin",
  "termMonthsMax",
  "principalMax",
] as const;
export type ScopeCondition = (typeof SCOPE_CONDITIONS)[number];

/** The conditions that do not hold, in the order of the list; empty when the loan is in scope. */
export function outOfScope(scope: Scope, facts: DealFacts): readonly ScopeCondition[] {
  const holds: Readonly<Record<ScopeCondition, boolean>> = {
    product: isNamed(scope.products, facts.product),
    purpose: isNamed(scope.purposes, facts.purpose),
    institution: isNamed(scope.institutions, facts.institution),
    firmSize: isNamed(scope.firmSizes, facts.firmSize),
    titleListed: scope.titlesListed === undefined || holdsListed(scope.titlesListed, facts),
    termMonthsMin: scope.termMonthsMin === undefined || facts.termMonths >= scope.termMonthsMin,
    termMonthsMax: scope.termMonthsMax === undefined || facts.termMonths <= scope.termMonthsMax,
    principalMax:
      scope.principalMax === undefined || facts.principal.yuan.lte(scope.principalMax.yuan),
  };
  return SCOPE_CONDITIONS.filter((condition) => !holds[condition]);
}

function isNamed<T>(allowed: readonly T[] | undefined, fact: T | undefined): boolean {
  return allowed === undefined || (fact !== undefined && allowed.includes(fact));
}

function holdsListed(titles: readonly FirmTitle[], facts: DealFacts): boolean {
  return facts.titles.some(
    ({ title, source, expiresOn }) =>
      titles.includes(title) &&
      source === "governmentList" &&
      (expiresOn === undefined || expiresOn > facts.drawdownDate),
  );
}
