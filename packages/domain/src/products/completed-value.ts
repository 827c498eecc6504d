/**
 * Values a request may leave out (可补全要素) and where each came from once it is complete.
 */
import type { Origin } from "../policy/origin.ts";

/** By the name of the value's line where it has one. */
export const COMPLETED_VALUES = [
  "drawdownDate",
  "maturityDate",
  "repayment",
  "interestMethod",
  "settlementDay",
  "costClock",
  "baseRate",
  "rateSpread",
  "ftpRate",
  "ftpDiscount",
  "ftpMethod",
  "relending",
  "collateralCost",
  "opexRate",
  "pd",
  "lgd",
  "guaranteedShare",
  "compensation",
  "riskWeight",
  "car",
  "hurdle",
  "vatTreatment",
  "vatRate",
  "surchargeRate",
  "incomeTaxRate",
  "fees",
  "subsidy",
] as const;
export type CompletedValue = (typeof COMPLETED_VALUES)[number];

/** Where the completed values came from; what is absent was given. */
export type Origins = Readonly<Partial<Record<CompletedValue, Origin>>>;

/** The origin of one value. */
export function originIn(origins: Origins, value: CompletedValue): Origin {
  return origins[value] ?? { kind: "given" };
}

/** One origin for every value that was not said. */
export function originsOfMissing(
  said: Readonly<Partial<Record<CompletedValue, unknown>>>,
  origin: Origin,
): Origins {
  return Object.fromEntries(
    COMPLETED_VALUES.flatMap((name) =>
      name in said && said[name] === undefined ? [[name, origin]] : [],
    ),
  );
}
