/**
 * A value that is typed or chosen in one place (字段控件). What is typed stands as it was typed while the reader is in the field; when it is
 * left it is spelled as the unit is.
 */
"use client";

import type { Json, PolicyField } from "@xinzhi/domain/schemas";
import { CONTROL_LOOK } from "@xinzhi/ui/fields/field.tsx";
import { Unbroken } from "@xinzhi/ui/layout/unbroken.tsx";
import { policyText, policyUnit, typedTextOf } from "@xinzhi/ui/words/policy-text.ts";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { problemsAt, usePolicyForm, useTypedAround } from "./form-context.tsx";
import { type Path, pathText, valueAt, withValue } from "./json-path.ts";
import { readTyped } from "./read-typed.ts";

/** What a control needs to know of its value. */
export type LeafProps = {
  readonly field: PolicyField;
  readonly path: Path;
  /** Names of fields on the way, for units. */
  readonly along: readonly string[];
  /** What it is called, for who cannot see where it stands. */
  readonly label: string;
  readonly isOptional: boolean;
};

const LEAVES = ["quantity", "decimal", "count", "flag", "yesNo", "date", "text", "choice"];

/** Whether a field is one control. */
export function isLeaf(field: PolicyField): boolean {
  return field.kind === "orNone" ? isLeaf(field.of) : LEAVES.includes(field.kind);
}

/** Whether figures stand to the right. */
export function isFigure(field: PolicyField): boolean {
  if (field.kind === "orNone") return isFigure(field.of);
  return field.kind === "quantity" || field.kind === "decimal" || field.kind === "count";
}

/** The control, or the value with its reason where nothing can be changed. */
export function Leaf(props: LeafProps) {
  const { change } = usePolicyForm();
  return change === undefined ? <ReadLeaf {...props} /> : <TypedLeaf {...props} change={change} />;
}

function ReadLeaf({ field, path, along, label }: LeafProps) {
  const { item, explain } = usePolicyForm();
  const { names } = useTypedAround();
  const json = valueAt(item, path);
  return (
    <button
      type="button"
      data-value={pathText(path)}
      className={`min-h-6 text-left underline decoration-dotted underline-offset-4 hover:text-accent ${isFigure(field) ? "figures" : ""}`}
      onClick={() => explain(path, label)}
    >
      <Unbroken>{policyText(field, json, names, along)}</Unbroken>
    </button>
  );
}

type Changing = LeafProps & { readonly change: (next: Json) => void };

function TypedLeaf(props: Changing) {
  const { field, path, label } = props;
  const { problems, explain } = usePolicyForm();
  const errorId = useId();
  const errors = problemsAt(problems, path, "within");
  const attributes = {
    "data-path": pathText(path),
    "aria-label": label,
    "aria-invalid": errors.length > 0 ? (true as const) : undefined,
    "aria-describedby": errors.length > 0 ? errorId : undefined,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "F1") return;
      event.preventDefault();
      explain(path, label);
    },
  };
  const inner = field.kind === "orNone" ? field.of : field;
  return (
    <>
      {inner.kind === "choice" || inner.kind === "yesNo" || inner.kind === "flag" ? (
        <Chosen {...props} attributes={attributes} />
      ) : (
        <Typed {...props} attributes={attributes} />
      )}
      {errors.length === 0 ? null : (
        <p id={errorId} className="text-small text-vermilion" data-testid="field-error">
          {errors.join(" ")}
        </p>
      )}
    </>
  );
}

type Attributes = {
  readonly "data-path": string;
  readonly "aria-label": string;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

function Typed(props: Changing & { readonly attributes: Attributes }) {
  const { field, path, along, change, attributes } = props;
  const { item } = usePolicyForm();
  const around = useTypedAround();
  const [typing, setTyping] = useState<string>();
  const shown = typedTextOf(field, valueAt(item, path), policyUnit(field, along), around.none);
  return (
    <input
      {...attributes}
      type="text"
      autoComplete="off"
      spellCheck={false}
      value={typing ?? shown}
      className={`${CONTROL_LOOK} ${isFigure(field) ? "figures text-right" : ""}`}
      onChange={({ target: { value } }) => {
        setTyping(value);
        const { json } = readTyped(field, value, { ...around, along });
        change(withValue(item, path, json));
      }}
      onBlur={() => setTyping(undefined)}
    />
  );
}

const YES = "yes";
const NO = "no";
const NONE = "∅";

/** How a list spells what is chosen: yes, no, none, or the choice itself. */
function chosenText(json: Json | undefined): string {
  if (typeof json === "boolean") return json ? YES : NO;
  if (json === null) return NONE;
  return typeof json === "string" ? json : "";
}

function Chosen(props: Changing & { readonly attributes: Attributes }) {
  const { field, path, isOptional, change, attributes } = props;
  const { item } = usePolicyForm();
  const { names, none, yes, no } = useTypedAround();
  const words = useTranslations("policyDesk.writing");
  const inner = field.kind === "orNone" ? field.of : field;
  const json = valueAt(item, path);
  const choices =
    inner.kind === "choice"
      ? inner.of.map((value) => ({ value, text: names.choice(inner.of, value) }))
      : [{ value: YES, text: yes }, ...(inner.kind === "flag" ? [] : [{ value: NO, text: no }])];
  const chosen = chosenText(json);
  const isKnown = choices.some(({ value }) => value === chosen);
  const jsonOf = (value: string): Json | undefined => {
    if (value === "") return undefined;
    if (value === NONE) return null;
    return inner.kind === "choice" ? value : value === YES;
  };
  return (
    <select
      {...attributes}
      value={chosen}
      className={CONTROL_LOOK}
      onChange={({ target: { value } }) => change(withValue(item, path, jsonOf(value)))}
    >
      {isOptional || inner.kind === "flag" || chosen === "" ? (
        <option value="">{words("unsaid")}</option>
      ) : null}
      {field.kind === "orNone" ? <option value={NONE}>{none}</option> : null}
      {isKnown || chosen === "" || chosen === NONE ? null : (
        <option value={chosen}>{chosen}</option>
      )}
      {choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
