/**
 * Quotes in a list (报价行): a table where there is room for one, cards where there is not. What a list adds to the common figures it says by
 * itself.
 */
"use client";

import type { AppRouter } from "@xinzhi/api";
import { CELL } from "@xinzhi/session/frame/page-states.tsx";
import { Unbroken } from "@xinzhi/ui/layout/unbroken.tsx";
import { useIsNarrow } from "@xinzhi/ui/layout/use-is-narrow.ts";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { moneyText, rateDigits } from "./quote-texts.ts";

type Listed = AppRouter["quotes"]["list"]["_def"]["$types"]["output"]["quotes"][number];

/** A column that one list has and others have not. */
export type OwnColumn<Quote> = {
  readonly text: string;
  readonly of: (quote: Quote) => ReactNode;
  readonly isFigure?: boolean;
};

const FIGURE_CELL = `${CELL} figures text-right`;

/** The rows, each leading to its quote. */
export function QuoteRows<Quote extends Listed>(props: {
  readonly label: string;
  readonly quotes: readonly Quote[];
  readonly columns: readonly OwnColumn<Quote>[];
}) {
  const words = useTranslations("quotes.list");
  const shared: readonly OwnColumn<Quote>[] = [
    { text: words("borrower"), of: ({ borrowerName }) => borrowerName || words("unnamed") },
    { text: words("principal"), of: ({ principal }) => moneyText(principal), isFigure: true },
    { text: words("rate"), of: ({ rate }) => rateDigits(rate), isFigure: true },
    { text: words("raroc"), of: ({ raroc }) => rateDigits(raroc), isFigure: true },
  ];
  const columns = [...shared, ...props.columns];
  const isNarrow = useIsNarrow();
  if (isNarrow) return <Cards {...props} columns={columns} />;
  return <Table {...props} columns={columns} number={words("number")} />;
}

type Shown<Quote> = {
  readonly label: string;
  readonly quotes: readonly Quote[];
  readonly columns: readonly OwnColumn<Quote>[];
};

function Table<Quote extends Listed>({
  label,
  quotes,
  columns,
  number,
}: Shown<Quote> & { readonly number: string }) {
  return (
    // A wide table scrolls by itself, also with the arrow keys.
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
      tabIndex={0}
      className="overflow-x-auto rounded border border-line bg-paper"
    >
      <table className="w-full">
        <thead>
          <tr className="text-faint">
            <th scope="col" className={CELL}>
              {number}
            </th>
            {columns.map(({ text, isFigure }) => (
              <th key={text} scope="col" className={isFigure ? FIGURE_CELL : CELL}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quotes.map((quote) => (
            <tr key={quote.quoteId} data-quote={quote.quoteId}>
              <th scope="row" className={`${CELL} figures font-normal`}>
                <QuoteLink quote={quote} />
              </th>
              {columns.map(({ text, of, isFigure }) => (
                <td key={text} className={isFigure ? FIGURE_CELL : CELL}>
                  <Unbroken>{of(quote)}</Unbroken>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cards<Quote extends Listed>({ label, quotes, columns }: Shown<Quote>) {
  return (
    <ul aria-label={label} className="grid gap-2">
      {quotes.map((quote) => (
        <li
          key={quote.quoteId}
          data-quote={quote.quoteId}
          className="rounded border border-line bg-paper p-3"
        >
          <p className="figures flex min-h-6 items-center">
            <QuoteLink quote={quote} />
          </p>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3">
            {columns.map(({ text, of }) => (
              <div key={text} className="contents">
                <dt className="text-faint">{text}</dt>
                <dd className="figures text-right">
                  <Unbroken>{of(quote)}</Unbroken>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function QuoteLink({ quote }: { readonly quote: Listed }) {
  return (
    <a className="whitespace-nowrap text-accent underline" href={`/quotes/${quote.quoteId}`}>
      {quote.quoteNumber}
    </a>
  );
}
