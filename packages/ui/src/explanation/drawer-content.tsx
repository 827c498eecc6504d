/**
 * What stands in the drawer (计算依据内容): the figure's name and meaning, its value, its formula in terms and with its numbers, and its inputs.
 * It comes with the first figure that is opened.
 */
"use client";

import type { Line, LineId } from "@xinzhi/domain";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useAmountUnit } from "../figures/amount-unit.tsx";
import { useTermWords } from "../words/term-words.ts";
import { CopyExplanation } from "./copy-explanation.tsx";
import { type Explained, explainedLine } from "./explained.ts";
import { ExplainedInputs } from "./explained-inputs.tsx";
import { useLines } from "./lines-context.tsx";
import { OriginDetail, OriginTag, ReferenceNote } from "./origin-note.tsx";
import { useTrail, useTrailMoves } from "./trail-context.tsx";

/** The drawer's content for one line; its heading takes the focus, anew with each line. */
export function DrawerContent(props: { readonly line: Line; readonly headingId: string }) {
  const { line, headingId } = props;
  const headingRef = useRef<HTMLHeadingElement>(null);
  const { close } = useTrailMoves();
  const words = useTranslations("explanation");
  const { nameOfLine, meaningOf } = useTermWords();
  const open = useExplainedLine();
  const explained = open(line);
  const meaning = meaningOf(line.term);
  const { id } = line;
  useEffect(() => {
    if (id !== "") headingRef.current?.focus();
  }, [id]);
  return (
    <>
      <div className="mb-2 flex items-start justify-between gap-2">
        <p className="text-small text-faint">{words("title")}</p>
        <div className="flex gap-2">
          <CopyExplanation line={line} open={open} />
          <button
            type="button"
            onClick={close}
            className="rounded border border-edge px-2 py-0.5 text-small hover:border-accent hover:text-accent"
          >
            {words("close")}
          </button>
        </div>
      </div>
      <Breadcrumb />
      <h2
        id={headingId}
        ref={headingRef}
        tabIndex={-1}
        className="mt-2 font-semibold text-lead outline-none"
      >
        {nameOfLine(line)}
      </h2>
      {meaning === undefined ? null : <p className="text-faint text-small">{meaning}</p>}
      <ValueBlock explained={explained} />
      <FormulaBlock explained={explained} />
      <ExplainedInputs inputs={explained.inputs} />
    </>
  );
}

/** Opens lines up in the page's language and unit. */
function useExplainedLine(): (line: Line) => Explained {
  const lineOf = useLines();
  const { nameOf } = useTermWords();
  const amountUnit = useAmountUnit();
  const words = useTranslations("explanation");
  const functionName = (called: Parameters<FunctionName>[0]) => words(`functions.${called}`);
  return (line) => explainedLine(line, lineOf, { nameOf, functionName }, amountUnit);
}

type FunctionName = Parameters<typeof explainedLine>[2]["functionName"];

function Breadcrumb() {
  const trail = useTrail();
  const lineOf = useLines();
  const { ascend } = useTrailMoves();
  const words = useTranslations("explanation");
  const { nameOfLine } = useTermWords();
  if (trail.length < 2) return null;
  const nameOf = (id: LineId) => {
    const line = lineOf(id);
    return line === undefined ? id : nameOfLine(line);
  };
  return (
    <nav aria-label={words("trail")}>
      <ol className="flex flex-wrap items-center gap-x-1 text-small">
        {trail.map((id, depth) => (
          <li key={`${depth}-${id}`} className="flex items-center gap-1">
            {depth === 0 ? null : <span aria-hidden="true">›</span>}
            {depth === trail.length - 1 ? (
              <span aria-current="location">{nameOf(id)}</span>
            ) : (
              <button
                type="button"
                className="min-h-6 text-accent underline"
                onClick={() => ascend(depth + 1)}
              >
                {nameOf(id)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function ValueBlock({ explained }: { readonly explained: Explained }) {
  const words = useTranslations("explanation");
  const units = useTranslations("units");
  const { line, shown, exact, reference } = explained;
  const exactUnit = line.unit === "ratio" || line.unit === "count" ? "" : units(line.unit);
  return (
    <div className="my-3 border-line border-y py-2">
      <p className="figures text-figure">
        {shown.text}
        {shown.unit === undefined ? null : (
          <span className="ml-1 text-body text-faint">{units(shown.unit)}</span>
        )}
      </p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 text-small">
        <dt className="text-faint">{words("exactValue")}</dt>
        <dd>
          <span className="figures break-all whitespace-normal" data-testid="exact-value">
            {exact}
          </span>{" "}
          <span className="text-faint">{exactUnit}</span>
        </dd>
        <dt className="text-faint">{words("roundingLabel")}</dt>
        <dd>{words(`rounding.${line.rounding}`)}</dd>
        <dt className="text-faint">{words("source")}</dt>
        <dd>
          <OriginTag line={line} /> <OriginDetail line={line} />
        </dd>
      </dl>
      {reference === undefined ? null : <ReferenceNote reference={reference} />}
    </div>
  );
}

function FormulaBlock({ explained }: { readonly explained: Explained }) {
  const words = useTranslations("explanation");
  if (explained.formula === undefined) return null;
  const equals = explained.formula.isEquation ? "" : "= ";
  return (
    <dl className="mb-3 rounded bg-well p-2">
      <dt className="text-faint text-small">{words("formula")}</dt>
      <dd data-testid="formula">
        {equals}
        {explained.formula.inTerms}
      </dd>
      <dt className="mt-2 text-faint text-small">{words("withNumbers")}</dt>
      <dd className="break-words" data-testid="formula-with-numbers">
        {equals}
        {explained.formula.withNumbers}
      </dd>
    </dl>
  );
}
