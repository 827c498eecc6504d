/** Where a quote comes from (报价来历): every step, the quotes beside it, and the versions behind its figures. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { momentText } from "@xinzhi/ui/digits/moment-text.ts";
import { Unbroken } from "@xinzhi/ui/layout/unbroken.tsx";
import { useTranslations } from "use-intl";
import { Panel } from "./panel.tsx";
import type { WholeQuote } from "./quote-page.tsx";
import { rateText, shortDigest } from "./quote-texts.ts";
import { useReasonName } from "./reasons.ts";
import { marketDatesIn } from "./stored-report.ts";

/** Every step with who, when and why. */
export function Trail({ quote }: { readonly quote: WholeQuote }) {
  const words = useTranslations("quotes.page");
  const states = useTranslations("quotes.states");
  const reasonName = useReasonName();
  const nameOf = (id: string | undefined) =>
    quote.people.find(({ staffId }) => staffId === id)?.name ?? words("system");
  return (
    <Panel title={words("trail")}>
      <ol className="grid gap-2" data-testid="quote-trail">
        {quote.events.map(
          ({ sequence, toState, actorId, recordedAt, reason, note, conditions }) => (
            <li key={sequence}>
              <p>
                <span className="font-semibold">{states(toState)}</span> · {nameOf(actorId)} ·{" "}
                {reasonName(reason)}
              </p>
              <p className="figures text-faint text-small">
                <Unbroken>{momentText(recordedAt)}</Unbroken>
              </p>
              {note === "" ? null : <p className="break-words">{note}</p>}
              {conditionsIn(conditions).map((condition) => (
                <p key={condition} className="text-small">
                  {words("conditions")}: {condition}
                </p>
              ))}
            </li>
          ),
        )}
      </ol>
    </Panel>
  );
}

function conditionsIn(text: string): readonly string[] {
  const list: unknown = JSON.parse(text);
  return Array.isArray(list) ? list.map(String) : [];
}

/** The quotes of one negotiation with what differs; nothing where there is only this one. */
export function Neighbours({ quoteId }: { readonly quoteId: string }) {
  const words = useTranslations("quotes.page");
  const states = useTranslations("quotes.states");
  const api = useApi();
  const found = useQuery(api.quotes.history.queryOptions({ quoteId }, { staleTime: 0 }));
  const quotes = found.data?.quotes ?? [];
  if (quotes.length < 2) return null;
  return (
    <Panel title={words("chain")}>
      <ul className="grid gap-2" data-testid="quote-chain">
        {quotes.map((each) => (
          <li key={each.quoteId}>
            <p>
              {each.quoteId === quoteId ? (
                <span className="figures font-semibold">
                  <Unbroken>
                    {each.quoteNumber} · {words("current")}
                  </Unbroken>
                </span>
              ) : (
                <a
                  className="figures whitespace-nowrap text-accent underline"
                  href={`/quotes/${each.quoteId}`}
                >
                  {each.quoteNumber}
                </a>
              )}{" "}
              · {states(each.state)}
            </p>
            <p className="figures text-small">
              <Unbroken>
                {each.pricingDate} · {words("rate")} {rateText(each.rate)} · {words("raroc")}{" "}
                {rateText(each.raroc)}
              </Unbroken>
            </p>
            <p className="text-faint text-small">
              {each.counterOf === undefined ? null : words("counter")}
              {each.supersedes === undefined ? null : words("repriced")}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** 版本: what a figure can be traced back to. */
export function VersionBadge(props: {
  readonly quote: WholeQuote;
  readonly versions: readonly string[];
}) {
  const { quote, versions } = props;
  const words = useTranslations("quotes.page");
  const { lprDate, curveDate } = marketDatesIn(versions);
  const rows = [
    [words("engine"), quote.engineVersion],
    ...(lprDate === undefined ? [] : [[words("lprDate"), lprDate] as const]),
    ...(curveDate === undefined ? [] : [[words("curveDate"), curveDate] as const]),
    [words("policy"), shortDigest(quote.policyDigest)],
    [words("request"), shortDigest(quote.requestDigest)],
    [words("answer"), shortDigest(quote.answerDigest)],
  ] as const;
  return (
    <Panel title={words("badge")}>
      <dl className="grid gap-1 text-small" data-testid="quote-versions">
        {rows.map(([name, text]) => (
          <div key={name} className="flex justify-between gap-2">
            <dt className="text-faint">{name}</dt>
            <dd className="figures">
              <Unbroken>{text}</Unbroken>
            </dd>
          </div>
        ))}
      </dl>
      <details className="text-small">
        <summary className="min-h-6 text-accent">{words("versions")}</summary>
        <ul>
          {versions.map((version) => (
            <li key={version} className="break-words">
              <Unbroken>{version}</Unbroken>
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
