/** What waits for an approver (审批收件箱), with who may sign it and why it was asked. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import {
  CELL,
  FailedNote,
  LoadingNote,
  StaffPage,
  StateNote,
} from "@xinzhi/session/frame/page-states.tsx";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { momentText } from "@xinzhi/ui/digits/moment-text.ts";
import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { useTranslations } from "use-intl";

const FIGURE = `${CELL} figures text-right`;
const SIGNERS = ["accountManager", "subBranch", "branch", "headOffice", "nobody"] as const;

/** The page's one feature. */
export function Inbox() {
  const words = useTranslations("quotes.inbox");
  const list = useTranslations("quotes.list");
  const signers = useTranslations("quotes.signers");
  const api = useApi();
  const found = useQuery(api.approvals.inbox.queryOptions({}, { staleTime: 0 }));
  const quotes = found.data?.quotes ?? [];
  const nameOf = (id: string) =>
    found.data?.people.find(({ staffId }) => staffId === id)?.name ?? "";
  const signerName = (signer: string) =>
    signers(SIGNERS.find((each) => each === signer) ?? "nobody");
  return (
    <StaffPage title={words("title")} intro={words("intro")}>
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && quotes.length === 0 ? <StateNote title={words("none")} /> : null}
      {quotes.length === 0 ? null : (
        <section
          aria-label={words("title")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
          tabIndex={0}
          className="overflow-x-auto rounded border border-line bg-paper"
        >
          <table className="w-full">
            <thead>
              <tr className="text-faint">
                <Head text={list("number")} />
                <Head text={list("borrower")} />
                <Head text={list("principal")} isFigure />
                <Head text={list("rate")} isFigure />
                <Head text={list("raroc")} isFigure />
                <Head text={words("signer")} />
                <Head text={words("from")} />
                <Head text={words("asked")} />
              </tr>
            </thead>
            <tbody>
              {quotes.map((quote) => (
                <tr key={quote.quoteId} data-quote={quote.quoteId}>
                  <th scope="row" className={`${CELL} figures font-normal`}>
                    <a className="text-accent underline" href={`/quotes/${quote.quoteId}`}>
                      {quote.quoteNumber}
                    </a>
                  </th>
                  <td className={CELL}>{quote.borrowerName || list("unnamed")}</td>
                  <td className={FIGURE}>{amountText(quote.principal, "tenThousand")}</td>
                  <td className={FIGURE}>{percentText(quote.rate, 2)}</td>
                  <td className={FIGURE}>{percentText(quote.raroc, 2)}</td>
                  <td className={CELL}>{signerName(quote.signer)}</td>
                  <td className={CELL}>{nameOf(quote.ownerId)}</td>
                  <td className={`${CELL} figures`}>{momentText(quote.askedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {found.data === undefined || found.data.isWhole ? null : (
        <p className="text-faint">{words("more", { count: String(quotes.length) })}</p>
      )}
    </StaffPage>
  );
}

function Head({ text, isFigure = false }: { readonly text: string; readonly isFigure?: boolean }) {
  return (
    <th scope="col" className={isFigure ? FIGURE : CELL}>
      {text}
    </th>
  );
}
