/**
 * Capital presets (资本预设): the risk weight of an exposure class and the capital ratio a bank aims at, as data, because no
 * single formula is the Chinese one.
 */
import type { Decimal } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import type { DatedItem } from "../policy/dated-value.ts";
import type { DealFacts } from "../policy/deal-facts.ts";
import { outOfScope, type Scope } from "../policy/scope.ts";
import type { Rate } from "../rates/rate.ts";

/** An exposure class (风险暴露类别) of the standardised approach. */
export type ExposureClass = {
  readonly name: string;
  /** 1 is 100 %. */
  readonly riskWeight: Decimal;
  readonly scope: Scope;
  /** Classes a deal's facts do not show (investment grade, project finance) are taken only when named. */
  readonly isNamedOnly: boolean;
};

/** 资本充足率目标: capital per risk-weighted yuan that the bank prices with. */
export type CapitalTarget = { readonly name: string; readonly car: Share };

/** Parameters of the foundation internal-ratings approach (初级内部评级法). */
export type IrbParameters = {
  readonly name: string;
  readonly pdFloor: Rate;
  readonly lgdSenior: Share;
  readonly lgdSubordinated: Share;
};

/** The class named, or else the first in the register whose scope holds; `undefined` when none does. */
export function exposureClassFor(
  classes: readonly DatedItem<ExposureClass>[],
  facts: DealFacts,
  named: string | undefined,
): DatedItem<ExposureClass> | undefined {
  if (named !== undefined) return classes.find(({ code }) => code === named);
  return classes.find(
    ({ value }) => !value.isNamedOnly && outOfScope(value.scope, facts).length === 0,
  );
}
