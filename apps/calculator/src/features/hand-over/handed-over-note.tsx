/** What an enterprise said when it handed its estimate over (企业交接说明), where it did: most deals come without, and do not load it. */
"use client";

import { lazy, Suspense } from "react";

const HandedOverFacts = lazy(() =>
  import("./handed-over-facts.tsx").then((facts) => ({ default: facts.HandedOverFacts })),
);

/** The note; `told` are the values that came along with a fit file, by their paths. Nothing where none came. */
export function HandedOverNote({ told }: { readonly told: Readonly<Record<string, unknown>> }) {
  return Object.keys(told).some((path) => path.startsWith("handedOver.")) ? (
    <Suspense fallback={null}>
      <HandedOverFacts told={told} />
    </Suspense>
  ) : null;
}
