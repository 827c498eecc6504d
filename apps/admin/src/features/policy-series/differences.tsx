/** What one version changes of another (版本差异), in sentences. */
"use client";

import type { Json, PolicyField } from "@xinzhi/domain/schemas";
import { type PolicySentence, policySentences } from "@xinzhi/ui/words/policy-sentences.ts";
import { useMemo } from "react";
import { usePolicyNames } from "../policy-form/form-context.tsx";
import { DOCUMENT_FIELD } from "../policy-form/head-field.ts";
import { valueAt } from "../policy-form/json-path.ts";
import { textIn } from "./item-text.ts";

/** The sentences about an item and the one before it. */
export function useDifferences(
  content: PolicyField,
  base: Json | undefined,
  item: Json,
): readonly PolicySentence[] {
  const names = usePolicyNames();
  return useMemo(() => {
    if (base === undefined) return [];
    const from = textIn(item, "effectiveFrom");
    const part = (field: PolicyField, name: string) =>
      policySentences(
        { field, base: valueAt(base, [name]), mine: valueAt(item, [name]), from },
        names,
      );
    return [
      ...part(content, "content"),
      ...policySentences(
        {
          field: {
            kind: "group",
            parts: [{ name: "document", isOptional: false, field: DOCUMENT_FIELD }],
          },
          base: { document: valueAt(base, ["document"]) ?? {} },
          mine: { document: valueAt(item, ["document"]) ?? {} },
          from,
        },
        names,
      ),
    ];
  }, [content, base, item, names]);
}

/** The sentences as a list. */
export function DifferenceList(props: {
  readonly sentences: readonly PolicySentence[];
  readonly nothing: string;
}) {
  const { sentences, nothing } = props;
  if (sentences.length === 0) return <p className="text-faint">{nothing}</p>;
  return (
    <ul className="grid list-disc gap-1 pl-5" data-testid="differences">
      {sentences.map(({ path, text }) => (
        <li key={`${path.join(".")} ${text}`}>{text}</li>
      ))}
    </ul>
  );
}
