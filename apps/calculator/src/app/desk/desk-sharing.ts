/** The desk's links (工作台分享): what a link would carry, and the deal that came by one. */
"use client";

import { toPlainDigits } from "@xinzhi/domain";
import { momentText } from "@xinzhi/ui/digits/moment-text.ts";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { draftOf } from "../../features/deal-form/deal-texts.ts";
import type { FormEdit } from "../../features/deal-form/form-state.ts";
import type { SharedDeal } from "../../features/share/shared-deal.ts";
import type { DeskState } from "./desk-state.ts";

type Price = { readonly rate: string; readonly raroc: string };

/** The link of the deal as it stands, and what is to be said of a deal that came by one. */
export function useDeskSharing(state: DeskState, edit: (edit: FormEdit) => void) {
  const { file, quote, problems, form } = state;
  const here = useMemo(() => (quote === undefined ? undefined : priceIn(quote)), [quote]);
  const [came, setCame] = useState<{ readonly shared: SharedDeal; readonly now?: Price }>();

  const open = useEffectEvent(async () => {
    const { hash } = window.location;
    if (!hash.startsWith("#s=")) return;
    const { sharedIn } = await import("../../features/share/shared-deal.ts");
    const shared = await sharedIn(hash);
    if (shared === undefined) return;
    edit({ kind: "replaced", draft: draftOf(shared.file, form.amountUnit) });
    setCame({ shared });
    const { quoteNow } = await import("../../policy-today/quote-now.ts");
    const today = momentText(new Date().toISOString()).slice(0, "2026-11-28".length);
    const { newer, price } = quoteNow(JSON.stringify(shared.file), today, state.book);
    setCame({ shared, ...(newer.length > 0 && price !== undefined ? { now: price } : {}) });
  });
  useEffect(() => {
    const opening = setTimeout(() => void open());
    return () => clearTimeout(opening);
  }, []);

  const engine = quote?.engineVersion;
  const deal =
    problems.length > 0 || file === undefined || here === undefined || engine === undefined
      ? undefined
      : { engine, ...here, file };
  return { deal, came, here, engine };
}

function priceIn({ figures }: NonNullable<DeskState["quote"]>): Price {
  const { profit, customerRate, deal } = figures;
  const contract = deal.planTerms.ratePath[0]?.annualRate.perYear ?? customerRate;
  return { rate: toPlainDigits(contract), raroc: toPlainDigits(profit.raroc) };
}
