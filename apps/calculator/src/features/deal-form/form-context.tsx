/**
 * The form's state for its fields: each field finds its text, its problem, what it is completed with and the way to change it
 * by its path.
 */
"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { CompletedValues } from "./completed-values.ts";
import type { FieldProblem } from "./deal-file-of.ts";
import type { DealTexts, FieldPath } from "./deal-texts.ts";
import type { FormEdit, FormState } from "./form-state.ts";
import { fieldAt } from "./table/sections.ts";

/** The form as its owner holds it. */
export type DealFormModel = {
  readonly state: FormState;
  readonly problems: readonly FieldProblem[];
  /** Fields that still have a made-up value of the sample. */
  readonly sampleFields: ReadonlySet<FieldPath>;
  /** What empty fields are completed with. */
  readonly completed: CompletedValues;
  readonly edit: (edit: FormEdit) => void;
  /** The form is only read: every field shows its text, and nothing changes it. */
  readonly isReadOnly?: true;
};

type FormAccess = DealFormModel & {
  /** Problems to be told: a needed field that nobody has touched is no mistake yet. */
  readonly told: readonly FieldProblem[];
  readonly problemAt: (path: FieldPath) => FieldProblem | undefined;
};

const FormContext = createContext<FormAccess | undefined>(undefined);

/** Gives the fields below their form. */
export function DealFormProvider(props: {
  readonly model: DealFormModel;
  readonly children: ReactNode;
}) {
  const { model } = props;
  const access = useMemo<FormAccess>(() => {
    const told = model.problems.filter((problem) => !isUntouched(problem, model.state.draft.texts));
    const byPath = new Map<FieldPath, FieldProblem>();
    for (const problem of told) {
      if (!byPath.has(problem.path)) byPath.set(problem.path, problem);
    }
    return { ...model, told, problemAt: (path) => byPath.get(path) };
  }, [model]);
  return <FormContext value={access}>{props.children}</FormContext>;
}

function isUntouched({ path, code }: FieldProblem, texts: DealTexts): boolean {
  return code === "missing" && texts[path] === undefined && fieldAt(path)?.isNeeded === true;
}

/** The form around a field. */
export function useDealForm(): FormAccess {
  const access = useContext(FormContext);
  if (access === undefined) throw new Error("a deal field stands outside its form");
  return access;
}
