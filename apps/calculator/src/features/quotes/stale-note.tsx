/**
 * Whether a quote is out of date (过时提示): its validity has passed, a newer LPR or other policy has started since it was priced; and what
 * the same deal comes to today.
 */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { QuoteNow } from "../../policy-today/quote-now.ts";
import type { WholeQuote } from "./quote-page.tsx";
import { rateText, today } from "./quote-texts.ts";

/** Quotes that came to an end are not out of date, they are past. */
const OPEN = ["quoted", "approvalAsked", "approved", "expired"];

/** The amber block; nothing for a quote that is as good as new. */
export function StaleNote({ quote }: { readonly quote: WholeQuote }) {
  const words = useTranslations("quotes.stale");
  const isOpen = OPEN.includes(quote.state) && quote.successorId === undefined;
  const now = useQuery({
    queryKey: ["quote-now", quote.quoteId, today()],
    enabled: isOpen,
    queryFn: () => nowOf(quote),
  });
  const isPast = quote.expiresOn < today();
  const newer = now.data?.newer ?? [];
  if (!isOpen || (!isPast && newer.length === 0)) return null;
  const lpr = newer.find(({ kind }) => kind === "lpr");
  const others = newer.filter(({ kind }) => kind !== "lpr");
  return (
    <section
      aria-label={words("title")}
      className="grid gap-2 rounded border border-line bg-ambertint p-3"
      data-testid="stale-quote"
    >
      <h2 className="font-semibold">{words("title")}</h2>
      <ul>
        {isPast ? <li>{words("validity", { date: quote.expiresOn })}</li> : null}
        {lpr === undefined ? null : <li>{words("lpr", { id: lpr.id, date: lpr.from })}</li>}
        {others.length === 0 ? null : (
          <li>{words("policy", { ids: others.map(({ id }) => id).join(" · ") })}</li>
        )}
      </ul>
      {now.data === undefined ? null : <ThenAndNow quote={quote} now={now.data} />}
      <p className="text-small">{words("note")}</p>
    </section>
  );
}

function ThenAndNow({ quote, now }: { readonly quote: WholeQuote; readonly now: QuoteNow }) {
  const words = useTranslations("quotes.stale");
  const page = useTranslations("quotes.page");
  if (now.price === undefined) return <p>{words("nowFails")}</p>;
  const rows = [
    ["before", quote.rate, quote.raroc],
    ["now", now.price.rate, now.price.raroc],
  ] as const;
  return (
    <dl className="grid gap-1">
      {rows.map(([when, rate, raroc]) => (
        <div key={when} className="flex flex-wrap gap-x-3">
          <dt>{words(when)}:</dt>
          <dd className="figures">
            {page("rate")} {rateText(rate)} · {page("raroc")} {rateText(raroc)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The rule book comes only when a quote is looked at. */
async function nowOf({ requestText }: WholeQuote): Promise<QuoteNow> {
  const { quoteNow } = await import("../../policy-today/quote-now.ts");
  return quoteNow(requestText, today());
}
