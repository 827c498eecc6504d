/** What a content of a kind looks like or does (预览), for the kinds that have a picture. */
"use client";

import { decodePolicyItem, type Json } from "@xinzhi/domain/schemas";
import { isGroup } from "@xinzhi/ui/words/policy-text.ts";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { CurveChart } from "./curve-chart.tsx";
import { ScoreDistribution } from "./score-distribution.tsx";
import { TitleTrace } from "./title-trace.tsx";

/** The preview, or nothing. What is worked out waits until the draft holds together. */
export function KindPreview(props: {
  readonly kind: string;
  readonly item: Json;
  readonly base: Json | undefined;
}) {
  const { kind, item, base } = props;
  if (!["ftpCurves", "scorecards", "titleRules"].includes(kind)) return null;
  return (
    <section className="min-w-0 rounded border border-line bg-paper p-3" data-preview={kind}>
      {kind === "ftpCurves" ? (
        <CurveChart item={item} base={base} />
      ) : (
        <WorkedOut item={item} base={base} />
      )}
    </section>
  );
}

function WorkedOut({ item, base }: { readonly item: Json; readonly base: Json | undefined }) {
  const words = useTranslations("policyDesk.preview");
  const mine = useMemo(() => itemIn(item), [item]);
  const was = useMemo(() => (base === undefined ? undefined : itemIn(base)), [base]);
  if (mine?.kind === "scorecards") {
    return <ScoreDistribution card={mine} before={was?.kind === "scorecards" ? was : undefined} />;
  }
  if (mine?.kind === "titleRules") return <TitleTrace rules={mine} />;
  return <p className="text-faint">{words("notReady")}</p>;
}

const SOME_DAY = { effectiveFrom: "2199-12-31" };

/** An item that holds together; a day that is still to be said stands in the way of none of it. */
function itemIn(json: Json) {
  const item =
    isGroup(json) && !Object.hasOwn(json, "effectiveFrom") ? { ...json, ...SOME_DAY } : json;
  const checked = decodePolicyItem(item);
  return checked.kind === "ok" ? checked.value : undefined;
}
