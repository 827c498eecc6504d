/**
 * Where the fields of a form stand (栏目位置), as the texts have it: what a reader may be led to. A field that does not apply has no
 * place.
 */
import type { DealTexts, FieldPath } from "./deal-texts.ts";
import { rowsShown } from "./field-rows.ts";
import type { FieldLabel, GroupLabel, ItemSpec } from "./table/field-spec.ts";
import { SECTION_ITEMS, SECTIONS, type SectionCode, textAt } from "./table/sections.ts";

/** One field's place. `row` counts from 0, in a list. */
export type FieldPlace = {
  readonly path: FieldPath;
  readonly label: FieldLabel;
  readonly section: SectionCode;
  /** The folded groups around it, the outermost first. */
  readonly groups: readonly GroupLabel[];
  readonly row: number | undefined;
};

type Around = Pick<FieldPlace, "section" | "groups" | "row">;

/** All places of a form, in its order. */
export function fieldPlaces(texts: DealTexts): readonly FieldPlace[] {
  return SECTIONS.flatMap((section) =>
    placesIn(SECTION_ITEMS[section], { section, groups: [], row: undefined }, texts),
  );
}

function placesIn(
  items: readonly ItemSpec[],
  around: Around,
  texts: DealTexts,
): readonly FieldPlace[] {
  const text = textAt(texts, around.row);
  return items
    .filter(({ when }) => when === undefined || when(text, around.row))
    .flatMap((item) => placesOf(item, around, texts));
}

function placesOf(item: ItemSpec, around: Around, texts: DealTexts): readonly FieldPlace[] {
  switch (item.kind) {
    case "group": {
      const groups = [...around.groups, item.label];
      return placesIn(item.items, { ...around, groups }, texts);
    }
    case "list":
      return rowsShown(texts, item).flatMap((row) => placesIn(item.row, { ...around, row }, texts));
    default: {
      const { path: pattern, label } = item;
      const path = around.row === undefined ? pattern : pattern.replace("*", String(around.row));
      return [{ ...around, path, label }];
    }
  }
}
