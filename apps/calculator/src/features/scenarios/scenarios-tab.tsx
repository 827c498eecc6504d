/**
 * 方案: our deal, kept alternatives and the other bank's offer side by side, what each costs year by year, and what it takes to match.
 */
"use client";

import { ExplanationDrawer } from "@xinzhi/ui/explanation/explanation-drawer.tsx";
import { LinesProvider } from "@xinzhi/ui/explanation/lines-context.tsx";
import { TrailProvider } from "@xinzhi/ui/explanation/trail-context.tsx";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useOpenDeal } from "../open-deal/open-deal.tsx";
import { type Column, columnsOf } from "./columns.ts";
import { ComparisonTable } from "./comparison-table.tsx";
import { Matching } from "./matching.tsx";
import { OutlayChart } from "./outlay-chart.tsx";
import { useShelf } from "./shelf.tsx";

/** The tab. */
export function ScenariosTab() {
  const words = useTranslations("scenarios");
  const deal = useOpenDeal();
  const { alternatives } = useShelf();
  const [looked, setLooked] = useState<string>("own");
  const ownName = words("own");
  const file = deal?.file;
  const columns = useMemo<readonly Column[]>(
    () => (file === undefined ? [] : columnsOf(file, alternatives, { own: ownName })),
    [file, alternatives, ownName],
  );
  const lineOf = columns.find(({ id }) => id === looked)?.price?.lineOf;
  if (deal === undefined) return <p>{words("noPrice")}</p>;
  return (
    <TrailProvider>
      <Keep count={columns.length} />
      <ComparisonTable columns={columns} onLook={({ id }) => setLooked(id)} />
      <p className="mt-1 text-faint text-small">
        {words("legend")}
        {columns.some(({ kind }) => kind === "competitor") ? ` · ${words("notTheirsNote")}` : ""}
      </p>
      <OutlayChart columns={columns} />
      <Matching />
      <LinesProvider lineOf={lineOf}>
        <ExplanationDrawer />
      </LinesProvider>
    </TrailProvider>
  );
}

function Keep({ count }: { readonly count: number }) {
  const words = useTranslations("scenarios");
  const deal = useOpenDeal();
  const { room, keep, alternatives } = useShelf();
  const number = String(alternatives.reduce((most, { id }) => Math.max(most, id), 0) + 1);
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
      <button
        type="button"
        disabled={deal === undefined || deal.isStale || room === 0}
        className="min-h-8 rounded border border-edge px-2 enabled:hover:border-accent enabled:hover:text-accent disabled:border-line disabled:text-faint"
        onClick={() => {
          if (deal !== undefined) keep({ name: words("named", { number }), file: deal.file });
        }}
      >
        {words("keep")}
      </button>
      <span className="text-faint text-small">
        {room === 0 ? words("full") : count === 1 ? words("nothingYet") : ""}
      </span>
    </div>
  );
}
