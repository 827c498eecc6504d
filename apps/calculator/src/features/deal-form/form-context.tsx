/**
 * The form's state for its fields: each field finds its text, its problem and the way to change it by its path.
 */
"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { FieldProblem } from "./deal-file-of.ts";
import type { FieldPath } from "./deal-texts.ts";
import type { FormEdit, FormState } from "./form-state.ts";

/** The form as its owner holds it. */
export type DealFormModel = {
  readonly state: FormState;
  readonly problems: readonly FieldProblem[];
  /** Fields that still have a made-up value of the sample. */
  readonly sampleFields: ReadonlySet<FieldPath>;
  readonly edit: (edit: FormEdit) => void;
};

type FormAccess = DealFormModel & {
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
    const byPath = new Map<FieldPath, FieldProblem>();
    for (const problem of model.problems) {
      if (!byPath.has(problem.path)) byPath.set(problem.path, problem);
    }
    return { ...model, problemAt: (path) => byPath.get(path) };
  }, [model]);
  return <FormContext value={access}>{props.children}</FormContext>;
}

/** The form around a field. */
export function useDealForm(): FormAccess {
  const access = useContext(FormContext);
  if (access === undefined) throw new Error("a deal field stands outside its form");
  return access;
}
