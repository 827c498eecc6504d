/**
 * Drafts to begin with (起始稿): a blank deal of the day, and the draft at hand with another client in it.
 */
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { type DealDraft, type DealFileText, draftOf, type FieldPath } from "./deal-texts.ts";
import type { DemoClient } from "./demo-firms.ts";

/** A deal of which only the day is known. */
export function blankFile(today: string): DealFileText {
  return { deal: { pricingDate: today }, firm: {} };
}

const GRADE = "deal.firm.grade";

/** The same loan, asked for by another client: everything told of the firm before is forgotten. */
export function withClient(
  draft: DealDraft,
  { firm, grade }: DemoClient,
  amountUnit: AmountUnit,
): DealDraft {
  const told = draftOf({ deal: {}, firm }, amountUnit);
  const others = <Value>(values: Readonly<Record<FieldPath, Value>>) =>
    Object.entries(values).filter(([path]) => path !== GRADE && !path.startsWith("firm"));
  const own = <Value>(values: Readonly<Record<FieldPath, Value>>) =>
    Object.entries(values).filter(([path]) => path.startsWith("firm"));
  return {
    texts: {
      ...Object.fromEntries(others(draft.texts)),
      ...Object.fromEntries(own(told.texts)),
      ...(grade === undefined ? {} : { [GRADE]: grade }),
    },
    carried: Object.fromEntries([
      ...others(draft.carried).filter(([path]) => path !== "deal.firm.name"),
      ...own(told.carried),
    ]),
  };
}
