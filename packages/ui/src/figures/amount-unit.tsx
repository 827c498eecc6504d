/**
 * The unit in which amounts are shown (金额单位), for every figure below it on a page.
 */
"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type AmountUnit, DEFAULT_AMOUNT_UNIT } from "../digits/amount.ts";

const AmountUnitContext = createContext<AmountUnit>(DEFAULT_AMOUNT_UNIT);

/** Sets the unit for what stands below. */
export function AmountUnitProvider(props: {
  readonly amountUnit: AmountUnit;
  readonly children: ReactNode;
}) {
  return <AmountUnitContext value={props.amountUnit}>{props.children}</AmountUnitContext>;
}

/** The unit of the page. */
export function useAmountUnit(): AmountUnit {
  return useContext(AmountUnitContext);
}
