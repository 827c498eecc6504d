/**
 * One what-if term (假设调整): a slider with sensible steps and an exact field. Both change the deal on the desk.
 */
"use client";

import {
  decimal,
  ownPoint,
  toPlainDigits,
  valueAt,
  type WhatIfScale,
  withTermAt,
} from "@xinzhi/domain";
import { movedFitFile } from "@xinzhi/domain/schemas";
import { type AmountUnit, inUnit } from "@xinzhi/ui/digits/amount.ts";
import { grouped } from "@xinzhi/ui/digits/plain-digits.ts";
import { exactPercent } from "@xinzhi/ui/digits/rate-text.ts";
import {
  type Typed,
  typedAmount,
  typedCount,
  typedPercent,
} from "@xinzhi/ui/digits/typed-number.ts";
import { useFigureTyping } from "@xinzhi/ui/fields/figure-typing.ts";
import { useAmountUnit } from "@xinzhi/ui/figures/amount-unit.tsx";
import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { deskPolicy } from "../open-deal/desk-policy.ts";
import type { OpenDeal } from "../open-deal/open-deal.tsx";
import { pricedFile } from "../open-deal/price-file.ts";
import { useScaleWords } from "./scale-words.ts";

/** The row of a term. */
export function WhatIfSlider(props: { readonly scale: WhatIfScale; readonly deal: OpenDeal }) {
  const { scale, deal } = props;
  const words = useTranslations("sensitivity");
  const units = useTranslations("units");
  const amountUnit = useAmountUnit();
  const { nameOf, textOf } = useScaleWords();
  const id = useId();
  const movement = useRef(0);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const own = fieldText(scale, amountUnit);
  const begin = () => {
    movement.current += 1;
  };
  const moveTo = (value: WhatIfScale["own"]) => {
    const file = movedFitFile(deal.file, deal.request, withTermAt(scale.term, deal.request, value));
    const isPriced = pricedFile(file, deskPolicy()).kind === "ok";
    setRefused(isPriced ? undefined : textOf(scale, value));
    if (isPriced) deal.adopt(file, `what-if ${scale.term} ${movement.current}`);
  };
  const type = (text: string) => {
    setTyped(text);
    const digits = digitsIn(scale, text, amountUnit);
    if (digits !== undefined) moveTo(decimal(digits));
  };
  const leave = () => {
    setTyped(undefined);
    setRefused(undefined);
  };
  const typing = useFigureTyping(typed ?? own, type, leave);
  const unitOf = { perYear: units("percent"), share: units("percent"), yuan: units(amountUnit) };
  const unit =
    scale.unit === "perYear" || scale.unit === "share" || scale.unit === "yuan"
      ? unitOf[scale.unit]
      : scale.unit === "months"
        ? units("months")
        : words("periods");
  return (
    <div
      className="grid grid-cols-[4.5rem_minmax(0,1fr)_7rem_2.5rem] items-center gap-2"
      data-what-if={scale.term}
    >
      <label htmlFor={id} className="text-right text-faint">
        {nameOf(scale)}:
      </label>
      <input
        id={id}
        type="range"
        min={scale.from}
        max={scale.to}
        step={1}
        value={ownPoint(scale)}
        disabled={deal.isStale}
        aria-valuetext={textOf(scale, scale.own)}
        className="h-6 w-full min-w-0 accent-accent"
        onPointerDown={begin}
        onFocus={begin}
        onChange={(event) => {
          setTyped(undefined);
          moveTo(valueAt(scale, Number(event.target.value)));
        }}
      />
      <input
        type="text"
        name={`what-if.${scale.term}`}
        aria-label={nameOf(scale)}
        autoComplete="off"
        value={typed ?? own}
        disabled={deal.isStale}
        aria-invalid={refused === undefined ? undefined : true}
        className="figures h-8 w-full min-w-0 rounded border border-edge bg-paper px-2 text-right aria-invalid:border-vermilion"
        onFocus={begin}
        {...typing}
      />
      <span className="text-faint text-small">{unit}</span>
      {refused === undefined ? null : (
        <p role="alert" className="col-span-4 text-right text-small text-vermilion">
          {words("refused", { value: refused })}
        </p>
      )}
    </div>
  );
}

function fieldText({ unit, own }: WhatIfScale, amountUnit: AmountUnit): string {
  const digits = toPlainDigits(own);
  if (unit === "perYear" || unit === "share") return exactPercent(digits);
  return unit === "yuan" ? grouped(inUnit(digits, amountUnit)) : digits;
}

function digitsIn({ unit }: WhatIfScale, text: string, amountUnit: AmountUnit) {
  const read = readerOf(unit, amountUnit)(text);
  return read.kind === "digits" ? read.digits : undefined;
}

function readerOf(unit: WhatIfScale["unit"], amountUnit: AmountUnit): (text: string) => Typed {
  if (unit === "perYear" || unit === "share") return typedPercent;
  return unit === "yuan" ? (text) => typedAmount(text, amountUnit) : typedCount;
}
