/**
 * The desk's state (工作台状态): the form, what it comes to, and the last quote that stood. Each edit prices the deal at
 * once; a deal that cannot be priced keeps the quote before it on the page, marked as such.
 */
"use client";

import { inForceOn, type PolicyBook, toPlainDigits } from "@xinzhi/domain";
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { useReducer } from "react";
import {
  type CompletedValues,
  completedValues,
} from "../../features/deal-form/completed-values.ts";
import { type FieldProblem, valuesOf } from "../../features/deal-form/deal-file-of.ts";
import {
  type DealDraft,
  type DealFileText,
  draftOf,
  fieldText,
  kindOf,
  NO_BASE,
} from "../../features/deal-form/deal-texts.ts";
import {
  edited,
  type FormEdit,
  type FormState,
  untouched,
} from "../../features/deal-form/form-state.ts";
import type { FormGround } from "../../features/deal-form/linked-fields.ts";
import { type Priced, priceDraft } from "./price-draft.ts";

/**
 * Everything the desk shows. `quote`, `request`, `question` and `file` belong together: they are of the last deal that could
 * be priced, and stale while there are problems.
 */
export type DeskState = Partial<Priced> & {
  readonly book: PolicyBook;
  readonly form: FormState;
  readonly problems: readonly FieldProblem[];
};

/** What the desk starts with. */
export type DeskStart = {
  readonly sample: DealFileText;
  /** What stands in the form, where that is not the sample. */
  readonly draft?: DealDraft | undefined;
  readonly amountUnit: AmountUnit;
  readonly book: PolicyBook;
};

/** The state of a desk that nobody has touched. */
export function startedDesk({ sample, draft, amountUnit, book }: DeskStart): DeskState {
  const form = untouched(draft ?? draftOf(sample, amountUnit), amountUnit);
  return repriced({ book, form, problems: [] });
}

/** The state after an edit. */
export function deskAfter(state: DeskState, edit: FormEdit): DeskState {
  const form = edited(state.form, edit, groundOf(state));
  return form.draft === state.form.draft ? { ...state, form } : repriced({ ...state, form });
}

function repriced(state: DeskState): DeskState {
  const { form, book } = state;
  const priced = priceDraft(form.draft, form.amountUnit, book);
  return priced.kind === "ok"
    ? { ...state, ...priced.value, problems: [] }
    : { ...state, problems: priced.problems };
}

/** What the fields left empty are completed with. */
export function completedIn({ form, request, quote }: DeskState): CompletedValues {
  const { values } = valuesOf(form.draft, form.amountUnit);
  return completedValues(
    values,
    request === undefined || quote === undefined ? undefined : { request, quote },
  );
}

function groundOf(state: DeskState): FormGround {
  return {
    publishedBase: publishedBaseIn(state.book),
    completedText: (path) => {
      const found = completedIn(state).get(path);
      return found && fieldText(kindOf(path) ?? "words", found.value, state.form.amountUnit);
    },
  };
}

/** LPR by tenor and day, as published. */
function publishedBaseIn(book: PolicyBook): FormGround["publishedBase"] {
  return (tenor, on) => {
    const fixing = inForceOn(book.lpr, on)?.value;
    if (fixing === undefined) return undefined;
    if (tenor === "LPR1Y") return toPlainDigits(fixing.oneYear.perYear);
    return tenor === "LPR5Y" ? toPlainDigits(fixing.fiveYear.perYear) : undefined;
  };
}

/** The base that the first rate stands over; nothing for a rate without one. */
export function tenorIn({ form, request }: DeskState): string | undefined {
  const typed = form.draft.texts["deal.rates.0.base"] ?? "";
  if (typed === NO_BASE) return undefined;
  const rates = request?.rates;
  if (typed !== "") return typed;
  return rates?.kind === "steps" ? rates.steps[0]?.base?.tenor : undefined;
}

/** The desk's state and the way to change it. */
export function useDesk(start: DeskStart) {
  const [state, edit] = useReducer(deskAfter, start, startedDesk);
  return { state, edit };
}
