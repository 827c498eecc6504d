/**
 * The one-line reading of a folded section (分组摘要): the values that tell most, typed or completed, and how many rows its
 * lists have.
 */
"use client";

import { useTranslations } from "use-intl";
import { useChoiceWords } from "./choice-words.ts";
import { useCompletedWords } from "./completed-words.ts";
import { type FieldPath, rowsOf } from "./deal-texts.ts";
import { useDealForm } from "./form-context.tsx";
import type { FieldKind } from "./table/field-spec.ts";
import { applies, CHOOSERS, fieldAt, LISTS, type SectionCode } from "./table/sections.ts";

/** What is read of each section, in this order. */
const READ: Readonly<Record<SectionCode, readonly FieldPath[]>> = {
  client: ["firm.name", "deal.firm.grade", "firm.certificates"],
  purpose: ["deal.purpose", "deal.institution", "innovation.industry"],
  amount: ["deal.product", "deal.principal", "deal.termMonths"],
  repayment: ["deal.repayment.frequency", "deal.repayment.method", "deal.repayment.gracePeriods"],
  security: ["deal.guaranteedShare", "deal.guarantee.scheme", "deal.pledge.value", "rights"],
  rate: [
    "deal.rates.0.annualRate",
    "deal.rates.0.spreadBp",
    "deal.floatingRate.base",
    "deal.floatingRate.spreadBp",
    "deal.fees",
  ],
  funding: ["deal.funding.ftpRate", "deal.funding.ftpDiscount", "deal.funding.relending"],
  risk: ["deal.pd", "deal.lgd", "deal.capital.riskWeight", "deal.tax.vatTreatment"],
  cash: ["cashFlows", "milestones"],
  competitor: ["competitor.name", "competitor.deal.rates.0.annualRate"],
};

/** Kinds that say nothing without their label. */
const LABELLED: ReadonlySet<FieldKind> = new Set(["rate", "share", "basisPoints", "count"]);

/** The reading of each section. */
export function useSectionReading(): (code: SectionCode) => string {
  const valueAt = useValueAt();
  const rowsAt = useRowsAt();
  return (code) =>
    READ[code]
      .map((path) => rowsAt(path) ?? valueAt(path))
      .filter((text) => text !== "")
      .join(" · ");
}

/** How many rows a list has; `undefined` for anything but a list. */
function useRowsAt(): (path: FieldPath) => string | undefined {
  const { state } = useDealForm();
  const words = useTranslations("dealForm");
  return (path) => {
    const list = LISTS.find((other) => other.path === path);
    if (list === undefined) return undefined;
    const count = rowsOf(state.draft.texts, path).length;
    const name = words(`lists.${list.label}`);
    return count === 0 ? "" : words("rowCount", { list: name, count: String(count) });
  };
}

function useValueAt(): (path: FieldPath) => string {
  const { state } = useDealForm();
  const words = useTranslations("dealForm");
  const units = useTranslations("units");
  const choicesOf = useChoiceWords();
  const completedWords = useCompletedWords();
  const { texts } = state.draft;
  const unitOf: Readonly<Partial<Record<FieldKind, string>>> = {
    amount: ` ${units(state.amountUnit)}`,
    rate: units("percent"),
    share: units("percent"),
    basisPoints: ` ${units("basisPoints")}`,
  };
  return (path) => {
    const spec = fieldAt(path);
    const choices = spec?.choices ?? CHOOSERS.find((chooser) => chooser.path === path)?.choices;
    const typed = (texts[path] ?? "").trim();
    if (spec === undefined || choices !== undefined) {
      const word = choices && choicesOf(choices).find(({ code }) => code === typed)?.word;
      return word ?? (spec && applies(path, texts) ? (completedWords(spec, path)?.text ?? "") : "");
    }
    if (!applies(path, texts)) return "";
    const isUnsaid = typed === "" && spec.leftOut !== undefined;
    if (isUnsaid) return "";
    const text = typed === "" ? completedWords(spec, path)?.text : typed;
    if (text === undefined) return "";
    const unit =
      spec.unit === undefined ? (unitOf[spec.reads] ?? "") : ` ${words(`suffix.${spec.unit}`)}`;
    const label = LABELLED.has(spec.reads) ? `${words(`labels.${spec.label}`)} ` : "";
    return `${label}${text}${unit}`;
  };
}
