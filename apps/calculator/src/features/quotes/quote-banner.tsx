/**
 * What is said above a quote that is looked at on the desk (只读报价说明): its number and state, whether running it again gives what is
 * stored byte by byte, the versions behind it, and the way to a new deal from it.
 */
"use client";

import { useMutation } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { WholeQuote } from "./quote-page.tsx";
import { VersionBadge } from "./quote-past.tsx";
import { storedReport } from "./stored-report.ts";

/** What running a quote again came to. */
export type Rerun = AppRouter["quotes"]["rerun"]["_def"]["$types"]["output"];

/** The banner. `mayCopy`: whoever looks may keep drafts of their own. `isShown`: the desk can show its deal. */
export function QuoteBanner(props: {
  readonly quote: WholeQuote;
  readonly rerun: Rerun;
  readonly mayCopy: boolean;
  readonly isShown: boolean;
}) {
  const { quote, rerun, mayCopy, isShown } = props;
  const words = useTranslations("quotes.onDesk");
  const states = useTranslations("quotes.states");
  return (
    <section
      aria-label={words("title")}
      className="grid gap-1 border-line border-b bg-tint px-3 py-1.5 text-ink"
      data-testid="quote-banner"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="font-semibold">
          {words("readOnly")} ·{" "}
          <span className="figures whitespace-nowrap">{quote.quoteNumber}</span>
        </h2>
        <span className="rounded-sm bg-paper px-2">{states(quote.state)}</span>
        <a
          className="flex min-h-6 items-center text-accent underline"
          href={`/quotes/${quote.quoteId}`}
        >
          {words("back")}
        </a>
        {mayCopy ? <CopyButton quote={quote} /> : null}
        <details className="w-full desk:relative desk:w-auto">
          <summary className="min-h-6 text-accent">
            {words("versions", { engine: quote.engineVersion })}
          </summary>
          <div className="bg-paper desk:absolute desk:left-0 desk:z-30 desk:w-72 desk:shadow-lg">
            <VersionBadge quote={quote} versions={storedReport(quote.answerText).versions} />
          </div>
        </details>
      </div>
      <Verdict quote={quote} rerun={rerun} isShown={isShown} />
    </section>
  );
}

/** Whether every figure is the stored one; where it is not, what differs first. */
function Verdict(props: {
  readonly quote: WholeQuote;
  readonly rerun: Rerun;
  readonly isShown: boolean;
}) {
  const { quote, rerun, isShown } = props;
  const words = useTranslations("quotes.onDesk");
  const faults = useTranslations("quotes.onDesk.faults");
  const engine = rerun.engineNow ?? "—";
  const isOther = engine !== quote.engineVersion;
  if (rerun.faults.length === 0) {
    return (
      <p data-testid="quote-verdict">
        {isOther ? words("sameByOther", { engine }) : words("same")}
        {isShown ? "" : ` ${words("notShown")}`}
      </p>
    );
  }
  return (
    <div role="alert" className="bg-ambertint px-2 py-1" data-testid="quote-verdict">
      <p>{words("differs", { engine })}</p>
      <ul className="list-disc pl-5">
        {rerun.faults.map(({ code, difference }) => (
          <li key={code}>
            {faults(code)}
            {difference === undefined ? null : (
              <span className="figures"> {words("difference", difference)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A new draft of the same deal; the quote stays as it is. */
function CopyButton({ quote }: { readonly quote: WholeQuote }) {
  const words = useTranslations("quotes.onDesk");
  const api = useApi();
  const [draftId] = useState(() => crypto.randomUUID());
  const save = useMutation(
    api.quotes.saveDraft.mutationOptions({
      onSuccess: () => window.location.assign(`/desk?draft=${draftId}`),
    }),
  );
  const copy = () => save.mutate({ draftId, baseRevision: 0, dealFile: quote.requestText });
  return (
    <>
      <button type="button" className={SIDE_BUTTON} aria-disabled={save.isPending} onClick={copy}>
        {words("copy")}
      </button>
      {save.error === null ? null : <FailedNote error={save.error} onRetry={copy} />}
    </>
  );
}
