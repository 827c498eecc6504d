/**
 * The desk's state (工作台状态): the form, what it comes to, and the last quote that stood. Each edit prices the deal at
 * once; a deal that cannot be priced keeps the quote before it on the page, marked as such.
 */
"use client";

import { inForceOn, type PolicyBook, type Quote, toPlainDigits } from "@xinzhi/domain";
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { useCallback, useReducer } from "react";
import type { FieldProblem } from "../../features/deal-form/deal-file-of.ts";
import { type DealFileText, draftOf } from "../../features/deal-form/deal-texts.ts";
import {
  edited,
  type FormEdit,
  type FormState,
  untouched,
} from "../../features/deal-form/form-state.ts";
import type { PublishedBase } from "../../features/deal-form/linked-fields.ts";
import { priceDraft } from "./price-draft.ts";

/** Everything the desk shows. `quote` is the last one that stood; it is stale while there are problems. */
export type DeskState = {
  readonly book: PolicyBook;
  readonly pricingDate: string;
  readonly form: FormState;
  readonly problems: readonly FieldProblem[];
  readonly quote: Quote | undefined;
};

type DeskAction =
  | { readonly kind: "edited"; readonly edit: FormEdit }
  | { readonly kind: "pricing-date-typed"; readonly pricingDate: string };

/** What the desk starts with. */
export type DeskStart = {
  readonly sample: DealFileText;
  readonly pricingDate: string;
  readonly amountUnit: AmountUnit;
  readonly book: PolicyBook;
};

/** The state of a desk that nobody has touched. */
export function startedDesk({ sample, pricingDate, amountUnit, book }: DeskStart): DeskState {
  const form = untouched(draftOf(sample, amountUnit), amountUnit);
  return repriced({ book, pricingDate, form, problems: [], quote: undefined });
}

/** The state after an action. */
export function deskAfter(state: DeskState, action: DeskAction): DeskState {
  if (action.kind === "pricing-date-typed") {
    return repriced({ ...state, pricingDate: action.pricingDate });
  }
  const form = edited(state.form, action.edit, publishedBaseIn(state.book));
  return form.draft.texts === state.form.draft.texts
    ? { ...state, form }
    : repriced({ ...state, form });
}

function repriced(state: DeskState): DeskState {
  const { form, book, pricingDate } = state;
  const priced = priceDraft(form.draft, form.amountUnit, { book, pricingDate });
  return priced.kind === "ok"
    ? { ...state, quote: priced.quote, problems: [] }
    : { ...state, problems: priced.problems };
}

/** LPR by tenor and day, as published. */
function publishedBaseIn(book: PolicyBook): PublishedBase {
  return (tenor, on) => {
    const fixing = inForceOn(book.lpr, on)?.value;
    if (fixing === undefined) return undefined;
    if (tenor === "LPR1Y") return toPlainDigits(fixing.oneYear.perYear);
    return tenor === "LPR5Y" ? toPlainDigits(fixing.fiveYear.perYear) : undefined;
  };
}

/** The desk's state and the ways to change it. */
export function useDesk(start: DeskStart) {
  const [state, dispatch] = useReducer(deskAfter, start, startedDesk);
  const edit = useCallback((change: FormEdit) => dispatch({ kind: "edited", edit: change }), []);
  const typePricingDate = useCallback(
    (pricingDate: string) => dispatch({ kind: "pricing-date-typed", pricingDate }),
    [],
  );
  return { state, edit, typePricingDate };
}
