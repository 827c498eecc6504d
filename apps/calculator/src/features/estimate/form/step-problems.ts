/** What a step still lacks (步骤检查): the paths whose text is missing or cannot be read, in the order of the form. */
import { type EstimateTexts, rowNumbers, type TextPath, textAt } from "../work/estimate-work.ts";
import {
  type EstimateField,
  RIGHT_FIELDS,
  RIGHTS,
  rightsApply,
  STEP_FIELDS,
  STEPS,
  type Step,
  TITLES,
  titlePaths,
} from "./estimate-fields.ts";
import { ownProblem } from "./field-problem.ts";

type Placed = { readonly path: TextPath; readonly field: EstimateField };

/** The fields of a step that apply, each with its place. */
function placedIn(step: Step, texts: EstimateTexts): readonly Placed[] {
  const text = textAt(texts);
  const { shown, folded } = STEP_FIELDS[step];
  const own = [...shown, ...folded]
    .filter(({ when }) => when?.(text) ?? true)
    .map((field) => ({ path: field.path, field }));
  if (step === "firm") return [...expiries(texts), ...own];
  if (step !== "need" || !rightsApply(text)) return own;
  const rights = rowNumbers(texts, RIGHTS, 1).flatMap((row) =>
    RIGHT_FIELDS.map((field) => ({ path: `${RIGHTS}.${row}.${field.path}`, field })),
  );
  return [...own, ...rights];
}

function expiries(texts: EstimateTexts): readonly Placed[] {
  const text = textAt(texts);
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
