/**
 * One other structure on one line (方案一行): what it changes and what that brings, with the ways to use it or to compare it.
 */
"use client";

import { movedFitFile } from "@xinzhi/domain/schemas";
import { useTranslations } from "use-intl";
import { useOpenDeal } from "../open-deal/open-deal.tsx";
import { useShelf } from "../scenarios/shelf.tsx";
import type { Offer } from "./better-structures.ts";

/** The line. `isCut` keeps it on one line where there is room for one only. */
export function OfferRow(props: {
  readonly offer: Offer;
  readonly isStale: boolean;
  readonly isCut: boolean;
}) {
  const { offer, isStale, isCut } = props;
  const words = useTranslations("betterStructures");
  const deal = useOpenDeal();
  const shelf = useShelf();
  const { change, sentence, name } = offer;
  const isOff = deal === undefined || deal.isStale || isStale;
  // A quote that is only read has no shelf: that is not a full one.
  const isFull = shelf.room === 0 && deal?.isReadOnly !== true;
  const file = () =>
    deal && change && movedFitFile(deal.file, deal.request, change.request, change.layer);
  const isKept = shelf.alternatives.some((kept) => kept.name === name);
  return (
    <li className="flex items-center gap-2" data-offer={offer.key}>
      <span
        className={`shrink-0 rounded-sm px-1 text-small ${offer.kind === "cure" ? "bg-vermiliontint text-vermilion" : "bg-tint text-accent"}`}
      >
        {words(offer.kind)}
      </span>
      <span
        title={isCut ? sentence : undefined}
        className={`min-w-0 flex-1 text-small ${isCut ? "desk:truncate" : ""} ${isStale ? "text-faint" : ""}`}
      >
        {sentence}
      </span>
      {change === undefined ? (
        <span className="shrink-0 text-faint text-small">{words("pledgeFact")}</span>
      ) : (
        <>
          <OfferButton
            word={words("adopt")}
            about={sentence}
            isOff={isOff}
            onPress={() => {
              const other = file();
              if (other !== undefined) deal?.adopt(other);
            }}
          />
          <OfferButton
            word={words(isKept ? "compared" : isFull ? "full" : "compare")}
            about={sentence}
            isOff={isOff || isKept || shelf.room === 0}
            onPress={() => {
              const other = file();
              if (other !== undefined) shelf.keep({ name, file: other });
            }}
          />
        </>
      )}
    </li>
  );
}

function OfferButton(props: {
  readonly word: string;
  readonly about: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
}) {
  const { word, about, isOff, onPress } = props;
  return (
    <button
      type="button"
      disabled={isOff}
      aria-label={`${word}: ${about}`}
      className="min-h-6 shrink-0 rounded border border-edge px-2 text-small enabled:hover:border-accent enabled:hover:text-accent disabled:border-line disabled:text-faint"
      onClick={onPress}
    >
      {word}
    </button>
  );
}
