/** What is said of a deal that came by a link (分享说明): what its sender saw, what it comes to here, and today. */
"use client";

import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { useTranslations } from "use-intl";
import type { SharedDeal } from "./shared-deal.ts";

type Price = { readonly rate: string; readonly raroc: string };

const DECIMALS = 2;

/** The line above the deal. `now` is there where policy has moved on since its pricing date. */
export function SharedNote(props: {
  readonly shared: SharedDeal;
  readonly engine: string | undefined;
  readonly here: Price | undefined;
  readonly now: Price | undefined;
}) {
  const { shared, engine, here, now } = props;
  const words = useTranslations("share");
  const isSame = here !== undefined && here.rate === shared.rate && here.raroc === shared.raroc;
  const said = ({ rate, raroc }: Price) => ({
    rate: percentText(rate, DECIMALS),
    raroc: percentText(raroc, DECIMALS),
  });
  return (
    <div
      className="flex flex-wrap gap-x-4 gap-y-1 border-line border-b bg-tint px-3 py-1.5 text-ink"
      data-testid="shared-note"
    >
      <span>{words("opened", { engine: shared.engine })}</span>
      <span>{words("whenShared", said(shared))}</span>
      <span>{isSame ? words("same") : words("differs", { engine: engine ?? shared.engine })}</span>
      {now === undefined ? null : <span>{words("now", said(now))}</span>}
    </div>
  );
}
