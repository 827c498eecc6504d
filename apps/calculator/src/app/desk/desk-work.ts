/**
 * A desk's deal as it is kept (交易存稿): the fit file itself, which can become a quote; or, while something cannot be read, every text of the
 * form as it was typed, in the unit it was typed in. Beside it the alternatives on the shelf.
 */
import {
  alternativesOfDraft,
  dealOfDraft,
  draftFileOf,
  type KeptAlternative,
} from "@xinzhi/domain/schemas";
import { AMOUNT_UNITS, type AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { dealFileOf } from "../../features/deal-form/deal-file-of.ts";
import { type DealDraft, type DealFileText, draftOf } from "../../features/deal-form/deal-texts.ts";
import { edited, type FormState, untouched } from "../../features/deal-form/form-state.ts";

/** The text that is kept. */
export function workTextOf(
  { draft, amountUnit }: Pick<FormState, "draft" | "amountUnit">,
  alternatives: readonly KeptAlternative[],
): string {
  const { file, problems } = dealFileOf(draft, amountUnit);
  const deal = problems.length === 0 ? file : { form: { ...draft, amountUnit } };
  return JSON.stringify(draftFileOf(deal, alternatives));
}

/** The form's draft of a kept text, amounts in the unit asked for; `undefined` for a text that is none of ours. */
export function draftOfWork(text: string, amountUnit: AmountUnit): DealDraft | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    if (!isGroup(kept)) return undefined;
    const { form } = kept;
    return form === undefined
      ? draftOf(dealOfDraft(kept), amountUnit)
      : typedDraft(form, amountUnit);
  } catch {
    return undefined;
  }
}

/** The alternatives of a kept text; none for a text that is none of ours. */
export function alternativesOfWork(text: string): readonly KeptAlternative[] {
  try {
    const kept: unknown = JSON.parse(text);
    return isGroup(kept) ? alternativesOfDraft(kept) : [];
  } catch {
    return [];
  }
}

/** The name that a deal goes by: the firm's, else its own. */
export function titleOf({ texts, carried }: DealDraft): string {
  const firm = [carried["firm.name"], carried["deal.firm.name"], texts["firm.name"]];
  const name = firm.find((each) => typeof each === "string" && each.trim() !== "");
  return typeof name === "string" ? name : (texts["deal.titleZh"] ?? "");
}

/** Another unit rewrites amounts; nothing else follows from it. */
const NO_GROUND = { publishedBase: () => undefined, completedText: () => undefined };

function typedDraft(form: unknown, amountUnit: AmountUnit): DealDraft | undefined {
  if (!isGroup(form) || !isGroup(form["texts"]) || !isGroup(form["carried"])) return undefined;
  const texts = Object.fromEntries(
    Object.entries(form["texts"]).flatMap(([path, text]) =>
      typeof text === "string" ? [[path, text] as const] : [],
    ),
  );
  const typedIn = AMOUNT_UNITS.find((unit) => unit === form["amountUnit"]) ?? amountUnit;
  const state = untouched({ texts, carried: form["carried"] }, typedIn);
  return edited(state, { kind: "unit-chosen", amountUnit }, NO_GROUND).draft;
}

function isGroup(value: unknown): value is DealFileText {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
