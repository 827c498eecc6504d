/** Groups of several kinds (分类字段): the kind is chosen first and decides what else is asked. */
"use client";

import type { Json, PolicyField } from "@xinzhi/domain/schemas";
import { CONTROL_LOOK } from "@xinzhi/ui/fields/field.tsx";
import { isGroup } from "@xinzhi/ui/words/policy-text.ts";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { emptyValue, partsEmpty } from "./empty-value.ts";
import { usePolicyForm, usePolicyNames } from "./form-context.tsx";
import { pathText, valueAt, withValue } from "./json-path.ts";
import type { NodeProps } from "./node.tsx";

/** What every demand of a rule has and keeps when its kind is another. */
const KEPT = ["id", "code", "part", "document", "applicationWindow"];

/** The kind, and the parts it has. */
export function VariantsNode(
  props: NodeProps & {
    readonly field: Extract<PolicyField, { kind: "variants" }>;
    readonly parts: (own: NodeProps) => ReactNode;
  },
) {
  const { field, path, label, parts } = props;
  const { item, change } = usePolicyForm();
  const names = usePolicyNames();
  const words = useTranslations("policyDesk.form");
  const json = valueAt(item, path);
  const group = json !== undefined && isGroup(json) ? json : {};
  const kind = typeof group["kind"] === "string" ? group["kind"] : "";
  return (
    <>
      <div className="grid items-start gap-x-3 py-0.5 tablet:grid-cols-[10rem_minmax(0,16rem)]">
        <span className="text-faint tablet:pt-1.5 tablet:text-right">{names.field("kind")}:</span>
        {change === undefined ? (
          <span>{names.value(kind)}</span>
        ) : (
          <select
            aria-label={`${label} ${names.field("kind")}`}
            data-path={pathText([...path, "kind"])}
            className={CONTROL_LOOK}
            value={kind}
            onChange={({ target: { value } }) =>
              change(withValue(item, path, otherKind(field, group, value)))
            }
          >
            {kind === "" ? <option value="">{words("choose")}</option> : null}
            {field.of.map(({ name }) => (
              <option key={name} value={name}>
                {names.value(name)}
              </option>
            ))}
          </select>
        )}
      </div>
      {parts(props)}
    </>
  );
}

function otherKind(
  field: Extract<PolicyField, { kind: "variants" }>,
  group: { readonly [key: string]: Json },
  kind: string,
): Json {
  const parts = field.of.find(({ name }) => name === kind)?.parts ?? [];
  const stays = (name: string) => KEPT.includes(name) || name === "of";
  const kept = Object.entries(group).filter(
    ([name]) => stays(name) && parts.some((part) => part.name === name),
  );
  return { kind, ...partsEmpty(parts), ...Object.fromEntries(kept) };
}

/** One word for everything, or a value of its own. */
export function WordOrNode(
  props: NodeProps & {
    readonly field: Extract<PolicyField, { kind: "wordOr" }>;
    readonly inner: (own: NodeProps) => ReactNode;
  },
) {
  const { field, path, label, inner } = props;
  const { item, change } = usePolicyForm();
  const names = usePolicyNames();
  const words = useTranslations("policyDesk.form");
  const isWord = valueAt(item, path) === field.word;
  return (
    <>
      {change === undefined ? (
        isWord ? (
          <span>{names.value(field.word)}</span>
        ) : null
      ) : (
        <select
          aria-label={label}
          data-path={pathText(path)}
          className={`${CONTROL_LOOK} max-w-64`}
          value={isWord ? field.word : ""}
          onChange={({ target: { value } }) =>
            change(withValue(item, path, value === "" ? (emptyValue(field.of) ?? "") : value))
          }
        >
          <option value={field.word}>{names.value(field.word)}</option>
          <option value="">{words("ownValue")}</option>
        </select>
      )}
      {isWord ? null : inner({ ...props, field: field.of, title: "", isOptional: false })}
    </>
  );
}
