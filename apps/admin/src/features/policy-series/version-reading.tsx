/** One version to read (版本阅读): every value with its document, and what it changes of the version before. */
"use client";

import type { PolicyField } from "@xinzhi/domain/schemas";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { ItemForm } from "../policy-form/item-form.tsx";
import { KindPreview } from "../policy-preview/kind-preview.tsx";
import { DifferenceList, useDifferences } from "./differences.tsx";
import { itemOf, textIn } from "./item-text.ts";

type Version = { readonly revision: number; readonly content: string; readonly reason: string };

/** The version. */
export function VersionReading(props: {
  readonly content: PolicyField;
  readonly version: Version;
  readonly before: Version | undefined;
}) {
  const { content, version, before } = props;
  const words = useTranslations("policyDesk.series");
  const item = useMemo(() => itemOf(version.content), [version.content]);
  const base = useMemo(() => (before === undefined ? undefined : itemOf(before.content)), [before]);
  const sentences = useDifferences(content, base, item);
  return (
    <div className="grid gap-4 desk:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0 rounded border border-line bg-paper p-3" data-testid="version">
        <ItemForm item={item} content={content} />
      </div>
      <aside className="grid content-start gap-3">
        <section className="rounded border border-line bg-paper p-3">
          <h2 className="mb-1 font-semibold">{words("changes")}</h2>
          <DifferenceList
            sentences={sentences}
            nothing={words(base === undefined ? "firstVersion" : "noChanges")}
          />
          <p className="mt-2 text-faint text-small">
            {words("reason")}: {version.reason}
          </p>
        </section>
        <KindPreview kind={textIn(item, "kind")} item={item} base={base} />
      </aside>
    </div>
  );
}
