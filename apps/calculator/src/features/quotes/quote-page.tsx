/**
 * One quote (报价详情): what was asked and answered as it is stored, who may sign it, its versions, its neighbours in the negotiation, and
 * every step with who took it.
 */
"use client";

import { useQuery } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, LoadingNote, StaffPage } from "@xinzhi/session/frame/page-states.tsx";
import { useTranslations } from "use-intl";
import { HeldQuota } from "./held-quota.tsx";
import { NextSteps } from "./next-steps.tsx";
import { AuthorityTable, BuildUp, Facts, PaymentPlan } from "./quote-figures.tsx";
import { Neighbours, Trail, VersionBadge } from "./quote-past.tsx";
import { StaleNote } from "./stale-note.tsx";
import { storedReport } from "./stored-report.ts";

/** A quote with everything that is kept of it. */
export type WholeQuote = AppRouter["quotes"]["read"]["_def"]["$types"]["output"];

/** Who looks at the page. */
export type Viewer = { readonly staffId: string; readonly roles: readonly string[] };

/** The page's one feature. */
export function QuotePage(props: {
  readonly quoteId: string;
  readonly viewer: Viewer | undefined;
}) {
  const { quoteId, viewer } = props;
  const words = useTranslations("quotes.list");
  const api = useApi();
  const found = useQuery(api.quotes.read.queryOptions({ quoteId }, { staleTime: 0 }));
  const title = found.data === undefined ? words("title") : found.data.quoteNumber;
  const name = found.data && (found.data.borrowerName || words("unnamed"));
  return (
    <StaffPage title={title} {...(name === undefined ? {} : { intro: name })}>
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data === undefined ? null : (
        <Quote quote={found.data} viewer={viewer} onChanged={() => void found.refetch()} />
      )}
    </StaffPage>
  );
}

function Quote(props: {
  readonly quote: WholeQuote;
  readonly viewer: Viewer | undefined;
  readonly onChanged: () => void;
}) {
  const { quote, viewer, onChanged } = props;
  const report = storedReport(quote.answerText);
  return (
    <div className="grid gap-4 desk:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid content-start gap-4">
        <StaleNote quote={quote} viewer={viewer} />
        <Facts quote={quote} report={report} />
        <AuthorityTable levels={report.levels} />
        <BuildUp bars={report.bars} rate={quote.rate} />
        <PaymentPlan payments={report.payments} />
      </div>
      <div className="grid content-start gap-4">
        <NextSteps quote={quote} viewer={viewer} onChanged={onChanged} />
        <HeldQuota quote={quote} />
        <Trail quote={quote} />
        <Neighbours quoteId={quote.quoteId} />
        <VersionBadge quote={quote} versions={report.versions} />
      </div>
    </div>
  );
}
