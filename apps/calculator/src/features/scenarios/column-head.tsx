/**
 * The head of a column (方案表头): its name, and for an alternative the ways to rename it, to make it the deal and to remove it.
 */
"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { useOpenDeal } from "../open-deal/open-deal.tsx";
import type { Column } from "./columns.ts";
import { type Alternative, useShelf } from "./shelf.tsx";

/** The head. */
export function ColumnHead({ column }: { readonly column: Column }) {
  const words = useTranslations("scenarios");
  const shelf = useShelf();
  const kept = shelf.alternatives.find(({ id }) => column.id === `alternative-${id}`);
  return (
    <th
      scope="col"
      className={`min-w-36 py-1 pl-3 text-right font-semibold ${column.kind === "competitor" ? "border-edge border-x border-t border-dashed pr-2" : ""}`}
      data-column={column.id}
    >
      {column.kind === "competitor" ? (
        <span className="block font-normal text-faint text-small">{words("competitor")}</span>
      ) : null}
      {kept === undefined ? column.name : <KeptHead kept={kept} />}
      {column.price === undefined ? (
        <span className="block font-normal text-small text-vermilion">{words("refused")}</span>
      ) : null}
    </th>
  );
}

function KeptHead({ kept }: { readonly kept: Alternative }) {
  const words = useTranslations("scenarios");
  const shelf = useShelf();
  const deal = useOpenDeal();
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {words("rename")}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={kept.name}
        className="h-7 w-full min-w-0 max-w-52 rounded border border-edge bg-paper px-1 text-right font-semibold"
        onChange={(event) => shelf.rename(kept.id, event.target.value)}
      />
      <span className="mt-1 flex justify-end gap-1 font-normal">
        <HeadButton
          word={words("main")}
          about={kept.name}
          isOff={deal === undefined || deal.isStale}
          onPress={() => {
            if (deal === undefined) return;
            shelf.replace(kept.id, { name: words("ownKept"), file: deal.file });
            deal.adopt(kept.file);
          }}
        />
        <HeadButton
          word={words("remove")}
          about={kept.name}
          isOff={false}
          onPress={() => shelf.remove(kept.id)}
        />
      </span>
    </>
  );
}

function HeadButton(props: {
  readonly word: string;
  readonly about: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      disabled={props.isOff}
      aria-label={`${props.word}: ${props.about}`}
      className="min-h-6 rounded border border-edge px-1.5 text-small enabled:hover:border-accent enabled:hover:text-accent disabled:border-line disabled:text-faint"
      onClick={props.onPress}
    >
      {props.word}
    </button>
  );
}
