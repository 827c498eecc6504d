/**
 * The form's state and its edits (表单状态), with undo and redo. Pure: the same edits always lead to the same texts.
 */
import { assertNever } from "@xinzhi/domain";
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { baseOf, readField } from "./deal-file-of.ts";
import { type DealDraft, type DealTexts, type FieldPath, fieldText, kindOf } from "./deal-texts.ts";
import type { DemoClient } from "./demo-firms.ts";
import { withRowAdded, withRowRemoved } from "./field-rows.ts";
import { type FormGround, withLinkedFields } from "./linked-fields.ts";
import { withClient } from "./new-drafts.ts";
import { stepped } from "./stepped.ts";

/** The draft now, those before and after, and the unit amounts are typed in. */
export type FormState = {
  readonly draft: DealDraft;
  readonly amountUnit: AmountUnit;
  readonly past: readonly DealDraft[];
  readonly future: readonly DealDraft[];
  /** The field of the last edit: further typing in it belongs to the same step of undo. */
  readonly typing: FieldPath | undefined;
};

/** What a reader can do to the form. */
export type FormEdit =
  | { readonly kind: "typed"; readonly path: FieldPath; readonly text: string }
  | { readonly kind: "left"; readonly path: FieldPath }
  | { readonly kind: "stepped"; readonly path: FieldPath; readonly direction: 1 | -1 }
  | { readonly kind: "row-added"; readonly list: FieldPath }
  | { readonly kind: "row-removed"; readonly list: FieldPath; readonly row: number }
  | { readonly kind: "unit-chosen"; readonly amountUnit: AmountUnit }
  | { readonly kind: "client-chosen"; readonly client: DemoClient }
  | { readonly kind: "undone" }
  | { readonly kind: "redone" }
  | {
      readonly kind: "replaced";
      readonly draft: DealDraft;
      /** What moves the whole deal bit by bit, as a slider does: its steps are one step of undo. */
      readonly movement?: string | undefined;
    };

/** The state of a form that nobody has touched. */
export function untouched(draft: DealDraft, amountUnit: AmountUnit): FormState {
  return { draft, amountUnit, past: [], future: [], typing: undefined };
}

/** The state after an edit. */
export function edited(state: FormState, edit: FormEdit, ground: FormGround): FormState {
  const { texts } = state.draft;
  switch (edit.kind) {
    case "typed":
      return withTexts(state, typed(state, edit.path, edit.text, ground), edit.path);
    case "left":
      return { ...withTidyText(state, edit.path), typing: undefined };
    case "stepped": {
      const kind = kindOf(edit.path);
      const before = texts[edit.path] ?? "";
      const text = kind && stepped(kind, before, edit.direction, state.amountUnit);
      if (text === undefined) return state;
      return withTexts(state, typed(state, edit.path, text, ground), edit.path);
    }
    case "row-added":
      return withTexts(state, withRowAdded(texts, edit.list), undefined);
    case "row-removed":
      return withTexts(state, withRowRemoved(texts, edit.list, edit.row), undefined);
    case "unit-chosen":
      return inOtherUnit(state, edit.amountUnit);
    case "client-chosen":
      return withDraft(state, withClient(state.draft, edit.client, state.amountUnit), undefined);
    case "undone":
      return undone(state);
    case "redone":
      return redone(state);
    case "replaced":
      return withDraft(state, edit.draft, edit.movement);
    default:
      return assertNever(edit);
  }
}

function typed(
  { draft: { texts } }: FormState,
  path: FieldPath,
  text: string,
  ground: FormGround,
): DealTexts {
  return withLinkedFields(texts, { ...texts, [path]: text }, path, ground);
}

/** More than the fifty steps that readers may count on. */
const STEPS_KEPT = 200;

function withTexts(state: FormState, texts: DealTexts, typing: FieldPath | undefined): FormState {
  return withDraft(state, { ...state.draft, texts }, typing);
}

function withDraft(state: FormState, draft: DealDraft, typing: FieldPath | undefined): FormState {
  const goesOn = typing !== undefined && typing === state.typing;
  return {
    ...state,
    draft,
    past: goesOn ? state.past : [...state.past, state.draft].slice(-STEPS_KEPT),
    future: [],
    typing,
  };
}

function undone(state: FormState): FormState {
  const draft = state.past.at(-1);
  if (draft === undefined) return state;
  const past = state.past.slice(0, -1);
  return { ...state, draft, past, future: [state.draft, ...state.future], typing: undefined };
}

function redone(state: FormState): FormState {
  const [draft, ...future] = state.future;
  if (draft === undefined) return state;
  return { ...state, draft, past: [...state.past, state.draft], future, typing: undefined };
}

/** On leaving a field its text is written tidily, if it can be read; nothing else ever touches what was typed. */
function withTidyText(state: FormState, path: FieldPath): FormState {
  const text = tidyText(path, state.draft.texts, state.amountUnit, state.amountUnit);
  return { ...state, draft: { ...state.draft, texts: { ...state.draft.texts, [path]: text } } };
}

function tidyText(path: FieldPath, texts: DealTexts, from: AmountUnit, to: AmountUnit): string {
  const text = texts[path] ?? "";
  const kind = kindOf(path);
  if (kind === undefined) return text;
  const read = readField(kind, text, from, baseOf(path, texts));
  return read.kind === "value" ? fieldText(kind, read.value, to) : text;
}

/** Another unit rewrites every amount that can be read, in the past and the future too; no value changes. */
function inOtherUnit(state: FormState, to: AmountUnit): FormState {
  const from = state.amountUnit;
  const rewritten = ({ texts, carried }: DealDraft): DealDraft => ({
    texts: Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [
        path,
        kindOf(path) === "amount" ? tidyText(path, texts, from, to) : text,
      ]),
    ),
    carried,
  });
  return {
    ...state,
    amountUnit: to,
    draft: rewritten(state.draft),
    past: state.past.map(rewritten),
    future: state.future.map(rewritten),
    typing: undefined,
  };
}
