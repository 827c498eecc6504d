/** What a quote holds of quota (占用额度), pool by pool. */
"use client";

import { useTranslations } from "use-intl";
import { Panel } from "./panel.tsx";
import type { WholeQuote } from "./quote-page.tsx";
import { bookedText } from "./quote-texts.ts";

/** Nothing where nothing was ever held. */
export function HeldQuota({ quote: { reservations } }: { readonly quote: WholeQuote }) {
  const words = useTranslations("quotes.page");
  if (reservations.length === 0) return null;
  return (
    <Panel title={words("held")}>
      {reservations.map(({ reservationId, poolName, amount, reserved, used, expiresOn }) => (
        <p key={reservationId} data-testid="held-quota">
          {words("heldIn", {
            pool: poolName,
            amount: bookedText(amount),
            reserved: bookedText(reserved),
            used: bookedText(used),
            day: expiresOn,
          })}
        </p>
      ))}
    </Panel>
  );
}
