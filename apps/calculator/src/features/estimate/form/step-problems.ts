/** What a step still lacks (步骤检查): the paths whose text is missing or cannot be read, in the order of the form. */
import {
  type EstimateTexts,
  rowNumbers,
  type TextAt,
  type TextPath,
  textAt,
} from "../work/estimate-work.ts";
import {
  type EstimateField,
  type EstimateRows,
  ROWS,
  STEP_FIELDS,
  STEPS,
  type Step,
  TITLES,
  titlePaths,
} from "./estimate-fields.ts";
import { ownProblem } from "./field-problem.ts";

/** A field at its place. */
export type PlacedField = { readonly path: TextPath; readonly field: EstimateField };

/** The fields of a list's row that apply. */
export function fieldsOfRow(
  { list, fields }: EstimateRows,
  row: number,
  text: TextAt,
): readonly PlacedField[] {
  const inRow: TextAt = (path) => text(`${list}.${row}.${path}`);
  return fields
    .filter(({ when }) => when?.(inRow) ?? true)
    .map((field) => ({ path: `${list}.${row}.${field.path}`, field }));
}

/** The fields of a step that apply, each with its place. */
export function placedIn(step: Step, texts: EstimateTexts): readonly PlacedField[] {
  const text = textAt(texts);
  const { shown, folded } = STEP_FIELDS[step];
  const own = [...shown, ...folded]
    .filter(({ when }) => when?.(text) ?? true)
    .map((field) => ({ path: field.path, field }));
  const rows = ROWS.filter((rows) => rows.step === step && rows.when(text)).flatMap((rows) =>
    rowNumbers(texts, rows.list, 1).flatMap((row) => fieldsOfRow(rows, row, text)),
  );
  return [...(step === "firm" ? expiries(text) : []), ...own, ...rows];
}

function expiries(text: TextAt): readonly PlacedField[] {
  return TITLES.map(titlePaths)
    .filter(({ held }) => text(held) !== "")
    .map(({ expires }) => ({
      path: expires,
      field: { path: expires, ask: "date", reads: "date" },
    }));
}

/** Every path of a step. */
export function pathsOfStep(step: Step, texts: EstimateTexts): readonly TextPath[] {
  return placedIn(step, texts).map(({ path }) => path);
}

/** The paths of a step that hold it up. */
export function problemsOfStep(step: Step, texts: EstimateTexts): readonly TextPath[] {
  return placedIn(step, texts)
    .filter(({ path, field }) => ownProblem(field, texts[path] ?? "") !== undefined)
    .map(({ path }) => path);
}

/** The first step that is not done; none when everything that is needed was told. */
export function firstOpenStep(texts: EstimateTexts): Step | undefined {
  return STEPS.find((step) => problemsOfStep(step, texts).length > 0);
}
