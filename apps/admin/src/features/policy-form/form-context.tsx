/**
 * The form of one item (政策表单): what it says, what is wrong with it, and how it is changed; read-only without a way to change it.
 */
"use client";

import type { Json } from "@xinzhi/domain/schemas";
import { type PolicyNames, policyNames } from "@xinzhi/ui/words/policy-names.ts";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type Path, pathText } from "./json-path.ts";
import type { TypedAround } from "./read-typed.ts";

/** One thing wrong, at the way to it. */
export type FormProblem = { readonly path: string; readonly text: string };

/** What a form of an item has. */
export type PolicyFormState = {
  readonly item: Json;
  /** The version it is based on, for what was there before. */
  readonly base?: Json | undefined;
  readonly problems: readonly FormProblem[];
  /** Absent where the item is only read. */
  readonly change?: (next: Json) => void;
  /** Opens the document behind a value. */
  readonly explain: (path: Path, label: string) => void;
};

const Context = createContext<PolicyFormState | undefined>(undefined);

/** Gives everything below it the form. */
export function PolicyFormProvider(props: {
  readonly form: PolicyFormState;
  readonly children: ReactNode;
}) {
  return <Context value={props.form}>{props.children}</Context>;
}

/** The form around. */
export function usePolicyForm(): PolicyFormState {
  const form = useContext(Context);
  if (form === undefined) throw new Error("no policy form around");
  return form;
}

/** Names in the reader's language. */
export function usePolicyNames(): PolicyNames {
  const language = useLocale();
  return useMemo(() => policyNames(language), [language]);
}

/** The words that typing understands besides digits. */
export function useTypedAround(): Omit<TypedAround, "along"> {
  const names = usePolicyNames();
  const words = useTranslations("policyDesk.writing");
  return { names, none: words("none"), yes: words("yes"), no: words("no") };
}

/** What is wrong with the value at a way, or within it where it is typed in one field. */
export function problemsAt(
  problems: readonly FormProblem[],
  path: Path,
  reach: "here" | "within",
): readonly string[] {
  const here = pathText(path);
  const found = problems.filter(
    (problem) =>
      problem.path === here || (reach === "within" && problem.path.startsWith(`${here}.`)),
  );
  return [...new Set(found.map(({ text }) => text))];
}
