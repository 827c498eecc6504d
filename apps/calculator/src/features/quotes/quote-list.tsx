/** The list of quotes (报价列表): searched, by state, page by page. */
"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import {
  FailedNote,
  LoadingNote,
  SIDE_BUTTON,
  StaffPage,
  StateNote,
} from "@xinzhi/session/frame/page-states.tsx";
import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { QuoteRows } from "./quote-rows.tsx";

type Answer = AppRouter["quotes"]["list"]["_def"]["$types"]["output"];
type Row = Answer["quotes"][number];
type State = Row["state"];

const STATES = [
  "quoted",
  "approvalAsked",
  "approved",
  "accepted",
  "declined",
  "countered",
  "expired",
  "lost",
] as const satisfies readonly State[];

/** The page's one feature. */
export function QuoteList() {
  const words = useTranslations("quotes.list");
  const states = useTranslations("quotes.states");
  const api = useApi();
  const [text, setText] = useState("");
  const [state, setState] = useState<State | "">("");
  const [before, setBefore] = useState<string>();
  const sought = useDeferredValue(text.trim());
  const ask = {
    ...(sought === "" ? {} : { text: sought }),
    ...(state === "" ? {} : { states: [state] }),
    ...(before === undefined ? {} : { before }),
  };
  const found = useQuery(
    api.quotes.list.queryOptions(ask, { staleTime: 0, placeholderData: keepPreviousData }),
  );
  const isAsked = sought !== "" || state !== "";
  return (
    <StaffPage title={words("title")} intro={words("intro")}>
      <form className="flex flex-wrap gap-3" onSubmit={(event) => event.preventDefault()}>
        <label className="flex items-center gap-2">
          <span className="text-faint">{words("search")}:</span>
          <input
            type="search"
            value={text}
            maxLength={100}
            className="h-8 w-48 rounded border border-edge bg-paper px-2"
            onChange={(event) => {
              setText(event.target.value);
              setBefore(undefined);
            }}
          />
        </label>
        <label className="flex items-center gap-2">
          <span className="text-faint">{words("state")}:</span>
          <select
            value={state}
            className="h-8 rounded border border-edge bg-paper px-2"
            onChange={(event) => {
              setState(STATES.find((each) => each === event.target.value) ?? "");
              setBefore(undefined);
            }}
          >
            <option value="">{words("all")}</option>
            {STATES.map((each) => (
              <option key={each} value={each}>
                {states(each)}
              </option>
            ))}
          </select>
        </label>
      </form>
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data === undefined ? null : (
        <Rows answer={found.data} none={words(isAsked ? "none" : "noneYet")} />
      )}
      <div className="flex gap-3">
        {before === undefined ? null : (
          <button type="button" className={SIDE_BUTTON} onClick={() => setBefore(undefined)}>
            {words("latest")}
          </button>
        )}
        {found.data === undefined || found.data.isWhole ? null : (
          <button
            type="button"
            className={SIDE_BUTTON}
            onClick={() => setBefore(found.data.quotes.at(-1)?.quoteId)}
          >
            {words("earlier")}
          </button>
        )}
      </div>
    </StaffPage>
  );
}

function Rows({ answer, none }: { readonly answer: Answer; readonly none: string }) {
  const words = useTranslations("quotes.list");
  const states = useTranslations("quotes.states");
  const { quotes, people } = answer;
  if (quotes.length === 0) return <StateNote title={none} />;
  const nameOf = (id: string) => people.find(({ staffId }) => staffId === id)?.name ?? "";
  return (
    <QuoteRows
      label={words("title")}
      quotes={quotes}
      columns={[
        { text: words("state"), of: ({ state }) => states(state) },
        { text: words("expires"), of: ({ expiresOn }) => expiresOn },
        { text: words("owner"), of: ({ ownerId }) => nameOf(ownerId) },
        { text: words("desk"), of: (quote) => <DeskLink quote={quote} /> },
      ]}
    />
  );
}

/** The way to the desk that shows the quote from every side and changes nothing. */
function DeskLink({ quote }: { readonly quote: Row }) {
  const words = useTranslations("quotes.list");
  return (
    <a
      className="inline-flex min-h-6 items-center whitespace-nowrap text-accent underline"
      href={`/desk?quote=${quote.quoteId}`}
    >
      {words("look")}
      <span className="sr-only"> {quote.quoteNumber}</span>
    </a>
  );
}
