/**
 * What a figure follows from (由这些数得出): each input as a row with its value and where it comes from. A row opens in
 * turn; an input of many rows is folded to its first ones.
 */
"use client";

import { type Line, toPlainDigits } from "@xinzhi/domain";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAmountUnit } from "../figures/amount-unit.tsx";
import { shownText } from "../figures/line-text.ts";
import { useTermWords } from "../words/term-words.ts";
import { type ExplainedInput, termOf } from "./explained.ts";
import { OriginTag } from "./origin-note.tsx";
import { useTrailMoves } from "./trail-context.tsx";

/** All inputs of the figure shown. */
export function ExplainedInputs({ inputs }: { readonly inputs: readonly ExplainedInput[] }) {
  const words = useTranslations("explanation");
  if (inputs.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-faint text-small">{words("inputs")}</h3>
      <ul className="divide-y divide-line border-line border-y">
        {inputs.map((input) => (
          <InputRows key={input.name} input={input} />
        ))}
      </ul>
    </section>
  );
}

const ROWS_FOLDED = 6;

function InputRows({ input }: { readonly input: ExplainedInput }) {
  const words = useTranslations("explanation");
  const { nameOf } = useTermWords();
  const [isUnfolded, setUnfolded] = useState(false);
  const { lines, name } = input;
  if (lines.length <= ROWS_FOLDED || isUnfolded) {
    return lines.map((line) => <InputRow key={line.id} line={line} />);
  }
  return (
    <>
      {lines.slice(0, ROWS_FOLDED).map((line) => (
        <InputRow key={line.id} line={line} />
      ))}
      <li>
        <button
          type="button"
          className="min-h-6 py-1 text-accent text-small underline"
          onClick={() => setUnfolded(true)}
        >
          {nameOf(termOf(name, lines))}: {words("rowsInTotal", { rows: String(lines.length) })}
        </button>
      </li>
    </>
  );
}

function InputRow({ line }: { readonly line: Line }) {
  const { descend } = useTrailMoves();
  const { nameOfLine } = useTermWords();
  const amountUnit = useAmountUnit();
  const units = useTranslations("units");
  const shown = shownText(line.unit, toPlainDigits(line.value), { amountUnit });
  return (
    <li>
      <button
        type="button"
        data-input={line.id}
        className="flex w-full flex-wrap items-baseline gap-x-3 px-1 py-1.5 text-left hover:bg-tint"
        onClick={() => descend(line.id)}
      >
        <span className="flex-1">{nameOfLine(line)}</span>
        <OriginTag line={line} />
        <span className="figures">
          {shown.text}
          {shown.unit === undefined ? "" : ` ${units(shown.unit)}`}
        </span>
        <span aria-hidden="true" className="text-faint">
          ›
        </span>
      </button>
    </li>
  );
}
