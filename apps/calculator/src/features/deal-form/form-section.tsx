/**
 * A section of the form (分组): folded it shows its one-line reading; with a problem inside it stands open.
 */
"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useDealForm } from "./form-context.tsx";

/** The sections in the officer's order. */
export const SECTIONS = [
  "product",
  "amount",
  "repayment",
  "rate",
  "funding",
  "risk",
  "tax",
] as const;
export type SectionCode = (typeof SECTIONS)[number];

/** The paths that belong to a section lead, below the deal, through one of these. */
const STARTS: Readonly<Record<SectionCode, readonly string[]>> = {
  product: ["product", "titleZh"],
  amount: ["principal", "termMonths", "drawdownDate", "maturityDate"],
  repayment: ["repayment", "interest", "costBasis"],
  rate: ["rates"],
  funding: ["funding", "relendingComparison"],
  risk: ["opexRate", "pd", "lgd", "guaranteedShare", "capital"],
  tax: ["tax"],
};

/** The section a field belongs to. */
function sectionOf(path: string): SectionCode | undefined {
  const [, start = ""] = path.split(".");
  return SECTIONS.find((section) => STARTS[section].includes(start));
}

/** A section with its heading, its reading and its fields. */
export function FormSection(props: {
  readonly code: SectionCode;
  readonly reading: string;
  readonly isOpen: boolean;
  readonly onToggle: (code: SectionCode) => void;
  readonly children: ReactNode;
}) {
  const { code, reading, isOpen, onToggle, children } = props;
  const { problems, sampleFields } = useDealForm();
  const words = useTranslations("dealForm.sections");
  const desk = useTranslations("desk");
  const hasSample = [...sampleFields].some((path) => sectionOf(path) === code);
  const count = problems.filter(({ path }) => sectionOf(path) === code).length;
  const stands = isOpen || count > 0;
  const bodyId = `section-${code}`;
  return (
    <section className="border-line border-b" data-section={code}>
      <h3>
        <button
          type="button"
          aria-expanded={stands}
          aria-controls={stands ? bodyId : undefined}
          className="flex min-h-9 w-full items-center gap-2 px-3 text-left hover:bg-tint"
          onClick={() => onToggle(code)}
        >
          <span aria-hidden="true" className="w-3 text-faint">
            {stands ? "▾" : "▸"}
          </span>
          <span className="shrink-0 font-semibold">{words(code)}</span>
          <span className="min-w-0 flex-1 truncate text-right text-faint text-small">
            {stands ? "" : reading}
          </span>
          {hasSample && !stands ? (
            <span className="shrink-0 rounded-sm bg-ambertint px-1 text-amber text-small">
              {desk("sample")}
            </span>
          ) : null}
          {count === 0 ? null : (
            <span className="rounded bg-vermiliontint px-1.5 text-small text-vermilion">
              {count}
            </span>
          )}
        </button>
      </h3>
      {stands ? (
        <div id={bodyId} className="grid gap-2 px-3 pt-1 pb-3">
          {children}
        </div>
      ) : null}
    </section>
  );
}
