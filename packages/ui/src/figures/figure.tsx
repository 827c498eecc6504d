/**
 * A figure on the page (可追溯数字): its value for reading, and the way into its explanation by click, Enter or F1.
 */
"use client";

import { inBasisPoints, type Line, type LineId, toPlainDigits } from "@xinzhi/domain";
import { useTranslations } from "use-intl";
import { basisPointsText } from "../digits/rate-text.ts";
import { useLines } from "../explanation/lines-context.tsx";
import { useTrailMoves } from "../explanation/trail-context.tsx";
import { useTermWords } from "../words/term-words.ts";
import { useAmountUnit } from "./amount-unit.tsx";
import { shownText } from "./line-text.ts";

/** Which line, and how it is set. */
export type FigureProps = {
  readonly line: LineId;
  /** Places of a rate or share; four for a rate and two for a share when not said. */
  readonly decimals?: number;
  /** With the unit's word behind it; without, the unit stands in the table's header. */
  readonly withUnit?: boolean;
  /** Without the percent sign, which then stands in the table's header. */
  readonly withoutSign?: boolean;
  /** A rate as a spread: signed basis points with their unit, e.g. `+15 BP`. */
  readonly asSpread?: boolean;
  /** Size and weight of the text. */
  readonly className?: string;
};

/** The figure of a line of the quote; nothing when the quote does not have that line. */
export function Figure({
  line: id,
  decimals,
  withUnit,
  withoutSign,
  asSpread,
  className,
}: FigureProps) {
  const lineOf = useLines();
  const { open } = useTrailMoves();
  const amountUnit = useAmountUnit();
  const { nameOfLine } = useTermWords();
  const units = useTranslations("units");
  const line = lineOf(id);
  if (line === undefined) return null;
  const shown = shownText(line.unit, toPlainDigits(line.value), { amountUnit, decimals });
  const plain = withoutSign ? shown.text.replace(/%$/, "") : shown.text;
  const text = asSpread ? `${spreadText(line)} ${units("basisPoints")}` : plain;
  return (
    <button
      type="button"
      data-line={id}
      aria-haspopup="dialog"
      title={nameOfLine(line)}
      className={`figures opens min-h-6 rounded-sm text-right ${className ?? ""}`}
      onClick={(event) => open(id, event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== "F1") return;
        event.preventDefault();
        open(id, event.currentTarget);
      }}
    >
      {text}
      {withUnit && shown.unit !== undefined ? (
        <span className="ml-1 text-small text-faint">{units(shown.unit)}</span>
      ) : null}
    </button>
  );
}

function spreadText({ value }: Line): string {
  const points = basisPointsText(toPlainDigits(inBasisPoints(value)));
  return value.isNegative() ? points : `+${points}`;
}
