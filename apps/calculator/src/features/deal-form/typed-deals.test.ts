/** 逐项录入: every demo deal typed into a blank form, field by field, is the same fit file. */
import { DEMO_DEALS } from "@xinzhi/domain/demo-bank";
import { expect, it } from "vitest";
import { dealFileOf } from "./deal-file-of.ts";
import { type DealTexts, draftOf, PRICING_DATE_PATH, rowsOf } from "./deal-texts.ts";
import { fitFileNamed } from "./demo-deals.ts";
import { edited, type FormEdit, type FormState, untouched } from "./form-state.ts";
import type { FormGround } from "./linked-fields.ts";
import { blankFile } from "./new-drafts.ts";
import { CHOOSERS, LISTS } from "./table/sections.ts";

const ground: FormGround = { publishedBase: () => "0.03", completedText: () => undefined };
const UNIT = "tenThousand";

function after(state: FormState, edits: readonly FormEdit[]): FormState {
  return edits.reduce((form, edit) => edited(form, edit, ground), state);
}

/** Rows are added before anything is typed into them, choices that open fields come first. */
function typing(texts: DealTexts): readonly FormEdit[] {
  const rows = LISTS.flatMap(({ path, minimum }) =>
    rowsOf(texts, path)
      .slice(minimum)
      .map((): FormEdit => ({ kind: "row-added", list: path })),
  );
  const choosers = CHOOSERS.map(({ path }) => path);
  const paths = [
    PRICING_DATE_PATH,
    ...choosers,
    ...Object.keys(texts).filter((path) => path !== PRICING_DATE_PATH && !choosers.includes(path)),
  ];
  const typed = paths.flatMap((path): readonly FormEdit[] => [
    { kind: "typed", path, text: texts[path] ?? "" },
    { kind: "left", path },
  ]);
  return [...rows, ...typed];
}

it.each(DEMO_DEALS)("$id", async ({ id }) => {
  const file = (await fitFileNamed(id)) ?? {};
  const wanted = draftOf(file, UNIT).texts;
  const blank = untouched(draftOf(blankFile("2026-11-28"), UNIT), UNIT);
  const { draft } = after(blank, typing(wanted));
  const { deal, ...others } = dealFileOf(draft, UNIT).file;
  expect({ deal: { ...Object(deal), id }, ...others }).toEqual(file);
});
