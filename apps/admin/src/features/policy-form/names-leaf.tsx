/** Several out of a list (多选), or several free texts: boxes to tick, or a line with commas. */
"use client";

import type { Json, PolicyField } from "@xinzhi/domain/schemas";
import { CONTROL_LOOK } from "@xinzhi/ui/fields/field.tsx";
import { isList } from "@xinzhi/ui/words/policy-text.ts";
import { useId, useState } from "react";
import { problemsAt, usePolicyForm, usePolicyNames } from "./form-context.tsx";
import { pathText, valueAt, withValue } from "./json-path.ts";
import { Leaf, type LeafProps } from "./leaf.tsx";

/** The boxes; a list that may be left out is left out when no box is ticked. */
export function NamesLeaf(
  props: LeafProps & { readonly field: Extract<PolicyField, { kind: "names" | "texts" }> },
) {
  const { field, path, label, isOptional } = props;
  const { item, change, problems, explain } = usePolicyForm();
  const names = usePolicyNames();
  const errors = problemsAt(problems, path, "within");
  if (change === undefined) return <Leaf {...props} />;
  const json = valueAt(item, path);
  const chosen = json !== undefined && isList(json) ? json : [];
  const put = (next: readonly Json[]) =>
    change(withValue(item, path, next.length === 0 && isOptional ? undefined : [...next]));
  return (
    <fieldset
      className="min-w-0"
      data-path={pathText(path)}
      onKeyDown={(event) => {
        if (event.key !== "F1") return;
        event.preventDefault();
        explain(path, label);
      }}
    >
      <legend className="sr-only">{label}</legend>
      {field.kind === "texts" ? (
        <TextsLine label={label} chosen={chosen} onPut={put} />
      ) : (
        <div className="flex flex-wrap gap-x-3 gap-y-1">
          {field.of.map((name) => (
            <label key={name} className="flex min-h-6 items-center gap-1">
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                onChange={({ target: { checked } }) =>
                  put(
                    checked
                      ? field.of.filter((one) => one === name || chosen.includes(one))
                      : chosen.filter((one) => one !== name),
                  )
                }
              />
              {names.value(name)}
            </label>
          ))}
        </div>
      )}
      {errors.length === 0 ? null : (
        <p className="text-small text-vermilion" data-testid="field-error">
          {errors.join(" ")}
        </p>
      )}
    </fieldset>
  );
}

function TextsLine(props: {
  readonly label: string;
  readonly chosen: readonly Json[];
  readonly onPut: (next: readonly Json[]) => void;
}) {
  const { label, chosen, onPut } = props;
  const id = useId();
  const [typing, setTyping] = useState<string>();
  return (
    <input
      id={id}
      type="text"
      aria-label={label}
      autoComplete="off"
      className={CONTROL_LOOK}
      value={typing ?? chosen.map(String).join("、")}
      onChange={({ target: { value } }) => {
        setTyping(value);
        const texts = value.split(/[、,，;；]/).map((text) => text.trim());
        onPut(texts.filter((text) => text !== ""));
      }}
      onBlur={() => setTyping(undefined)}
    />
  );
}
