/**
 * The document behind an answer in one line (依据): version, issuer, title and since when.
 */
"use client";

import type { PolicyReference } from "@xinzhi/domain";
import { useTranslations } from "use-intl";

/** The line; nothing where no version decided. */
export function ReferenceLine({ reference }: { readonly reference: PolicyReference | undefined }) {
  const words = useTranslations("innovationView");
  const explanation = useTranslations("explanation");
  if (reference === undefined) return null;
  const { id, document, effectiveFrom } = reference;
  return (
    <p className="text-faint text-small" data-testid="reference-line" data-source>
      {words("reference")}: {id} · {document.issuer}《{document.title}》·{" "}
      {explanation("effectiveFrom", { date: effectiveFrom })} ·{" "}
      {explanation(`confidence.${document.confidence}`)}
    </p>
  );
}
