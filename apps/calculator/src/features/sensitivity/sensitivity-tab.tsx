/**
 * 敏感性: what-if sliders over the terms that clients ask about, and a live map of RAROC over any two terms.
 */
"use client";

import { WHAT_IF_TERMS, type WhatIfTerm, whatIfScale } from "@xinzhi/domain";
import { AwaitedPart, BrokenPart, MissingPart } from "@xinzhi/ui/layout/part-states.tsx";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { type OpenDeal, useOpenDeal } from "../open-deal/open-deal.tsx";
import { cellFile } from "./raroc-map.ts";
import { MapLegend, RarocMapView } from "./raroc-map-view.tsx";
import { useScaleWords } from "./scale-words.ts";
import { useRarocMap } from "./use-raroc-map.ts";
import { WhatIfSlider } from "./what-if-slider.tsx";

const SLIDERS: readonly WhatIfTerm[] = ["rate", "tenor", "amount", "grace"];

/** The tab. */
export function SensitivityTab() {
  const words = useTranslations("sensitivity");
  const deal = useOpenDeal();
  if (deal === undefined) return <p>{words("noPrice")}</p>;
  return (
    <>
      <Sliders deal={deal} />
      <MapOf deal={deal} />
    </>
  );
}

function Sliders({ deal }: { readonly deal: OpenDeal }) {
  const words = useTranslations("sensitivity");
  const { nameOf } = useScaleWords();
  return (
    <section className="mb-4" aria-label={words("sliders")} data-testid="what-if">
      <h3 className="font-semibold">{words("sliders")}</h3>
      <p className="mb-1 text-faint text-small">{words("slidersNote")}</p>
      <div className="grid gap-x-6 gap-y-1 desk:grid-cols-2">
        {SLIDERS.map((term) => {
          const scale = whatIfScale(term, deal.quote.figures.deal);
          return scale === undefined ? (
            <p key={term} className="text-faint text-small">
              {nameOf({ term })}: {words("notInDeal")}
            </p>
          ) : (
            <WhatIfSlider key={term} scale={scale} deal={deal} />
          );
        })}
      </div>
    </section>
  );
}

function MapOf({ deal }: { readonly deal: OpenDeal }) {
  const words = useTranslations("sensitivity");
  const [axes, setAxes] = useState<{ readonly across: WhatIfTerm; readonly down: WhatIfTerm }>({
    across: "rate",
    down: "tenor",
  });
  const map = useRarocMap(deal.file, axes);
  return (
    <section data-explained>
      <div className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 className="font-semibold">{words("map")}</h3>
        <AxisChoice
          name="across"
          chosen={axes.across}
          other={axes.down}
          onChoose={(across) => setAxes({ ...axes, across })}
        />
        <AxisChoice
          name="down"
          chosen={axes.down}
          other={axes.across}
          onChoose={(down) => setAxes({ ...axes, down })}
        />
        {map.kind === "map" && map.isStale ? (
          <span className="appears-late text-faint text-small">{words("stale")}</span>
        ) : null}
      </div>
      {map.kind === "waiting" ? <AwaitedPart /> : null}
      {map.kind === "broken" ? <BrokenPart /> : null}
      {map.kind === "none" ? <MissingPart>{words("none")}</MissingPart> : null}
      {map.kind === "no-axis" ? <MissingPart>{words("noAxis")}</MissingPart> : null}
      {map.kind === "map" ? (
        <>
          <RarocMapView
            map={map}
            onChoose={(row, column) => {
              if (map.isStale || deal.isStale) return;
              if (map.rows[row]?.[column] === undefined) return;
              const file = cellFile(deal.file, deal.request, map.frame, row, column);
              if (file !== undefined) deal.adopt(file);
            }}
          />
          <MapLegend target={map.frame.target} />
        </>
      ) : null}
    </section>
  );
}

function AxisChoice(props: {
  readonly name: "across" | "down";
  readonly chosen: WhatIfTerm;
  readonly other: WhatIfTerm;
  readonly onChoose: (term: WhatIfTerm) => void;
}) {
  const { name, chosen, other, onChoose } = props;
  const words = useTranslations("sensitivity");
  const { nameOf } = useScaleWords();
  const id = useId();
  return (
    <span className="flex items-center gap-1">
      <label htmlFor={id} className="text-faint text-small">
        {words(name)}
      </label>
      <select
        id={id}
        name={`map.${name}`}
        value={chosen}
        className="h-8 rounded border border-edge bg-paper px-1"
        onChange={(event) => {
          const term = WHAT_IF_TERMS.find((one) => one === event.target.value);
          if (term !== undefined) onChoose(term);
        }}
      >
        {WHAT_IF_TERMS.filter((term) => term !== other).map((term) => (
          <option key={term} value={term}>
            {nameOf({ term })}
          </option>
        ))}
      </select>
    </span>
  );
}
