/** What is wrong with a field (字段问题), and when that is said. */
import type { TextPath } from "../work/estimate-work.ts";
import type { EstimateForm } from "./estimate-context.tsx";
import type { EstimateField } from "./estimate-fields.ts";
import { type FieldProblem, readText } from "./read-field.ts";

/** The problem of a field that may be told: unreadable or missing once it was left, and whatever the domain found. */
export function problemOf(
  field: EstimateField,
  path: TextPath,
  form: Pick<EstimateForm, "text" | "wasLeft" | "found">,
): FieldProblem | undefined {
  const own = form.wasLeft(path) ? ownProblem(field, form.text(path)) : undefined;
  return own ?? form.found[path];
}

/** What is wrong with the text by itself. */
export function ownProblem(field: EstimateField, text: string): FieldProblem | undefined {
  const read = readText(field.reads, text);
  if (read.kind === "problem") return read.problem;
  if (read.kind === "value" || field.isNeeded !== true || field.usual !== undefined)
    return undefined;
  return "missing";
}
