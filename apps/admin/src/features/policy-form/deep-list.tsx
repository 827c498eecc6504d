/** A list whose entries are groups of their own (多层列表): each in a frame with its number, added and taken away. */
"use client";

import type { PolicyField } from "@xinzhi/domain/schemas";
import { SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { isList } from "@xinzhi/ui/words/policy-text.ts";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { emptyValue } from "./empty-value.ts";
import { problemsAt, usePolicyForm } from "./form-context.tsx";
import { pathText, valueAt, withoutRow, withValue } from "./json-path.ts";
import type { NodeProps } from "./node.tsx";

/** The entries. */
export function DeepList(
  props: NodeProps & {
    readonly of: PolicyField;
    readonly entry: (own: NodeProps) => ReactNode;
  },
) {
  const { of, path, along, label, entry } = props;
  const { item, change, problems } = usePolicyForm();
  const words = useTranslations("policyDesk.form");
  const json = valueAt(item, path);
  const rows = json !== undefined && isList(json) ? json : [];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {problemsAt(problems, path, "here").map((text) => (
        <p key={text} className="text-small text-vermilion" data-testid="field-error">
          {text}
        </p>
      ))}
      {rows.map((_, index) => {
        const number = String(index + 1);
        const title = words("entry", { number });
        return (
          <div key={index} className="relative" data-entry={pathText([...path, index])}>
            {entry({
              field: of,
              path: [...path, index],
              along,
              title,
              label: `${label} ${title}`,
              isOptional: false,
            })}
            {change === undefined ? null : (
              <button
                type="button"
                className="absolute top-0 right-0 min-h-8 px-2 text-faint hover:text-vermilion"
                aria-label={`${words("takeRow")} ${label} ${number}`}
                onClick={() => change(withoutRow(item, path, index))}
              >
                ×
              </button>
            )}
          </div>
        );
      })}
      {change === undefined ? null : (
        <button
          type="button"
          className={`justify-self-start ${SIDE_BUTTON}`}
          aria-label={`${words("addRow")} ${label}`}
          onClick={() => change(withValue(item, path, [...rows, emptyValue(of) ?? ""]))}
        >
          {words("addRow")}
        </button>
      )}
    </div>
  );
}
