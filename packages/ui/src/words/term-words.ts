/**
 * Names of lines (术语名称). A line's term is a glossary identifier; a line of one row is named with its number, a line of
 * one view with the view.
 */
"use client";

import type { Line } from "@xinzhi/domain";
import { useTranslations } from "use-intl";
import type { Dictionary } from "./dictionary.ts";

/** A term that has words. */
export type TermCode = keyof Dictionary["terms"];

/** Names terms and lines in the page's language. */
export type TermWords = {
  readonly nameOf: (term: string) => string;
  readonly meaningOf: (term: string) => string | undefined;
  readonly nameOfLine: (line: Pick<Line, "id" | "term">) => string;
};

/** What the rows of a term are: payment periods unless said here. */
type RowKind = "period" | "segment" | "item" | "alternative" | "entry" | "tenor";

const ROW_KINDS: Readonly<Record<string, RowKind>> = {
  addedFee: "item",
  annualRate: "segment",
  baseRate: "segment",
  blendedFundingRate: "segment",
  comparedBenefitBp: "alternative",
  comparedBlend: "alternative",
  comparedRate: "alternative",
  curveAnnuity: "segment",
  curveFactor: "segment",
  curvePoint: "tenor",
  fee: "item",
  feeAmount: "item",
  feeBankPart: "item",
  feeBorne: "item",
  feeBorrowerShare: "item",
  feeMonths: "item",
  feePaid: "item",
  feeRate: "item",
  feeWaived: "item",
  feeWaiverAmount: "item",
  feeWaiverShare: "item",
  flow: "item",
  flowTime: "item",
  ftpAdjusted: "entry",
  ftpAdjustment: "entry",
  ftpApplied: "entry",
  ftpItemCap: "entry",
  ftpItemFloor: "entry",
  fundedDays: "segment",
  loanFactor: "segment",
  newlyLent: "segment",
  rarocWithoutWaiver: "item",
  rateSpread: "segment",
  relendingBalanceYears: "segment",
  relendingBenefitBp: "segment",
  relendingRate: "segment",
  stretchDays: "segment",
  stripPrincipal: "segment",
  tenorDays: "segment",
  tenorRate: "segment",
  waiverBankCost: "item",
  waiverRaroc: "item",
  waiverSaving: "item",
  relentDays: "segment",
  relentPrincipal: "segment",
  relentYears: "segment",
  segmentBenefit: "segment",
};

const VIEWS = [
  "interestOnly",
  "afterSubsidy",
  "ftpDiscount",
  "relending",
  "feeWaivers",
  "subsidy",
  "bankConcession",
  "specifiedRate",
  "pool",
  "straightTerm",
  "cashFlowStrip",
  "averageLife",
  "duration",
  "zeroDiscount",
  "repricing",
] as const;

/** `term#row@view`, row and view being optional. */
const LINE_ID = /^[^#@]+(?:#([^@]+))?(?:@(.+))?$/;

/** The words of terms. A term without words shows its identifier, which a test of every quote forbids. */
export function useTermWords(): TermWords {
  const terms = useTranslations("terms");
  const words = useTranslations("explanation");
  const hasWords = (term: string): term is TermCode => terms.has(`${term as TermCode}.name`);
  const nameOf = (term: string) => (hasWords(term) ? terms(`${term}.name`) : term);
  return {
    nameOf,
    meaningOf: (term) => (hasWords(term) ? terms(`${term}.meaning`) : undefined),
    nameOfLine: ({ id, term }) => {
      const [, row, viewCode] = LINE_ID.exec(id) ?? [];
      const view = VIEWS.find((code) => code === viewCode);
      const name = nameOf(term);
      const inView = view === undefined ? name : words(`viewOf.${view}`, { term: name });
      if (row === undefined) return inView;
      return words(`rowOf.${ROW_KINDS[term] ?? "period"}`, { term: inView, row });
    },
  };
}
