/**
 * An item of policy as a form (政策条目): its version and document, then its content; each value answers where it comes from.
 */
"use client";

import type { Json, PolicyField } from "@xinzhi/domain/schemas";
import { policyText } from "@xinzhi/ui/words/policy-text.ts";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { type Asked, BasisDrawer } from "./basis-drawer.tsx";
import { type FormProblem, PolicyFormProvider, usePolicyNames } from "./form-context.tsx";
import { DATES_FIELD, DOCUMENT_FIELD, HEAD_FIELD } from "./head-field.ts";
import { type Path, valueAt } from "./json-path.ts";
import { Node, Parts } from "./node.tsx";

const HEAD_PART = { path: [], along: [], title: "", label: "", isOptional: false } as const;

/** The form; without `onChange` it is read. `between` stands between the head and the content. */
export function ItemForm(props: {
  readonly item: Json;
  readonly content: PolicyField;
  readonly base?: Json | undefined;
  readonly problems?: readonly FormProblem[];
  readonly onChange?: (next: Json) => void;
  readonly isHeadShown?: boolean;
  readonly between?: ReactNode;
}) {
  const { item, content, base, problems = [], onChange, isHeadShown = true, between } = props;
  const words = useTranslations("policyDesk.series");
  const names = usePolicyNames();
  const [asked, setAsked] = useState<Asked>();
  const explain = useCallback((path: Path, label: string) => setAsked({ path, label }), []);
  const close = useCallback(() => setAsked(undefined), []);
  const form = {
    item,
    base,
    problems,
    explain,
    ...(onChange === undefined ? {} : { change: onChange }),
  };
  const heading = "mb-1 border-line border-b pb-1 font-semibold text-lead";
  const inner = content.kind === "group" || content.kind === "variants";
  const part = {
    field: content,
    path: ["content"],
    along: [],
    title: "",
    label: inner ? "" : words("content"),
    isOptional: false,
  };
  return (
    <PolicyFormProvider form={form}>
      {isHeadShown ? (
        <section className="mb-3 min-w-0" data-part="dates">
          <h3 className={heading}>{words("dates")}</h3>
          <Parts {...HEAD_PART} field={DATES_FIELD} />
          {between}
        </section>
      ) : null}
      <section className="min-w-0" data-part="content">
        {isHeadShown ? <h3 className={heading}>{words("content")}</h3> : null}
        {content.kind === "group" ? <Parts {...part} /> : <Node {...part} />}
      </section>
      {isHeadShown ? (
        <section className="mt-3 min-w-0" data-part="document">
          <h3 className={heading}>{words("document")}</h3>
          <Parts
            {...HEAD_PART}
            field={DOCUMENT_FIELD}
            path={["document"]}
            label={words("document")}
          />
        </section>
      ) : null}
      {asked === undefined ? null : (
        <BasisDrawer
          asked={asked}
          item={item}
          value={askedText(content, item, asked.path, names)}
          onClose={close}
        />
      )}
    </PolicyFormProvider>
  );
}

/** What the asked value says, in words. */
function askedText(
  content: PolicyField,
  item: Json,
  [part, ...rest]: Path,
  names: ReturnType<typeof usePolicyNames>,
): string {
  const [field, start, way] =
    part === "content"
      ? ([content, ["content"], rest] as const)
      : ([HEAD_FIELD, [], part === undefined ? [] : [part, ...rest]] as const);
  return textAt(field, valueAt(item, start), way, [], names);
}

function textAt(
  field: PolicyField,
  json: Json | undefined,
  path: Path,
  along: readonly string[],
  names: ReturnType<typeof usePolicyNames>,
): string {
  const [step, ...rest] = path;
  const inner = (of: PolicyField, name: string) =>
    textAt(of, step === undefined ? json : valueAt(json, [step]), rest, [...along, name], names);
  if (field.kind === "again") return textAt(field.open(), json, path, along, names);
  if (step === undefined || field.kind === "quantity") return policyText(field, json, names, along);
  if (field.kind === "orNone" || field.kind === "wordOr") {
    return textAt(field.of, json, path, along, names);
  }
  if (field.kind === "list") return inner(field.of, "");
  if (field.kind === "row") {
    const of = typeof step === "number" ? field.of[step] : undefined;
    return of === undefined ? "" : inner(of, "");
  }
  const parts =
    field.kind === "group"
      ? field.parts
      : field.kind === "variants"
        ? (field.of.find(({ name }) => name === valueAt(json, ["kind"]))?.parts ?? [])
        : [];
  const part = parts.find(({ name }) => name === step);
  return part === undefined ? "" : inner(part.field, part.name);
}
