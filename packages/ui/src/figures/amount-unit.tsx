/**
 * The unit in which amounts are shown (金额单位), for everything below it on a page.
 */
"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { type AmountUnit, DEFAULT_AMOUNT_UNIT } from "../digits/amount.ts";
import { preferenceCookie } from "../preferences/preferences.ts";

type AmountUnitChoice = {
  readonly amountUnit: AmountUnit;
  readonly chooseAmountUnit: (unit: AmountUnit) => void;
};

const AmountUnitContext = createContext<AmountUnitChoice>({
  amountUnit: DEFAULT_AMOUNT_UNIT,
  chooseAmountUnit: () => {},
});

/** Holds the unit; a choice is kept in a cookie for the next visit. */
export function AmountUnitProvider(props: {
  readonly initial: AmountUnit;
  readonly children: ReactNode;
}) {
  const [amountUnit, setAmountUnit] = useState(props.initial);
  const choice = useMemo(
    () => ({
      amountUnit,
      chooseAmountUnit: (unit: AmountUnit) => {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs a secure origin; the desk may run on http.
        document.cookie = preferenceCookie("amountUnit", unit);
        setAmountUnit(unit);
      },
    }),
    [amountUnit],
  );
  return <AmountUnitContext value={choice}>{props.children}</AmountUnitContext>;
}

/** The unit and the way to change it. */
export function useAmountUnit(): AmountUnitChoice {
  return useContext(AmountUnitContext);
}
