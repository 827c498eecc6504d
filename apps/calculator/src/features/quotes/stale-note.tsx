/**
 * Whether a quote is out of date (过时提示): its validity has passed, or the bank's LPR, FTP curve or other policy is a newer one than it
 * was priced with; what the same deal comes to today; and one click that prices it anew.
 */
"use client";

import { useQuery } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, MAIN_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { Unbroken } from "@xinzhi/ui/layout/unbroken.tsx";
import { useTranslations } from "use-intl";
import { mayReprice } from "./next-steps.tsx";
import type { Viewer, WholeQuote } from "./quote-page.tsx";
import { rateText, today } from "./quote-texts.ts";
import { StepProblem } from "./step-form.tsx";
import { useStep } from "./use-step.ts";

type Staleness = AppRouter["quotes"]["staleness"]["_def"]["$types"]["output"];
type Newer = Staleness["newer"][number];

/** Quotes that came to an end are not out of date, they are past. */
const OPEN = ["quoted", "approvalAsked", "approved", "expired"];

/** The amber block; nothing for a quote that is as good as new. */
export function StaleNote(props: {
  readonly quote: WholeQuote;
  readonly viewer: Viewer | undefined;
}) {
  const { quote, viewer } = props;
  const words = useTranslations("quotes.stale");
  const api = useApi();
  const { quoteId } = quote;
  const isOpen = OPEN.includes(quote.state) && quote.successorId === undefined;
  const asked = api.quotes.staleness.queryOptions({ quoteId }, { staleTime: 0, enabled: isOpen });
  const found = useQuery(asked);
  const isPast = quote.expiresOn < today();
  const newer = found.data?.newer ?? [];
  if (!isOpen) return null;
  if (found.error !== null) {
    return <FailedNote error={found.error} onRetry={() => void found.refetch()} />;
  }
  if (!isPast && newer.length === 0) return null;
  return (
    <section
      aria-label={words("title")}
      className="grid gap-2 rounded border border-line bg-ambertint p-3"
      data-testid="stale-quote"
    >
      <h2 className="font-semibold">{words("title")}</h2>
      <Reasons newer={newer} expiredOn={isPast ? quote.expiresOn : undefined} />
      {found.data === undefined ? (
        <p role="status">{words("loading")}</p>
      ) : (
        <ThenAndNow quote={quote} now={found.data.now} />
      )}
      <p className="text-small">{words("note")}</p>
      {mayReprice(quote, viewer) ? <Reprice quote={quote} /> : null}
    </section>
  );
}

/** What is newer, in words: the LPR, the curve, and the rest by its names. */
function Reasons(props: {
  readonly newer: readonly Newer[];
  readonly expiredOn: string | undefined;
}) {
  const { newer, expiredOn } = props;
  const words = useTranslations("quotes.stale");
  const named = ({ id, from: date, was }: Newer) => ({ id, date, was: was.id, wasDate: was.from });
  const lprs = newer.filter(({ kind }) => kind === "lpr");
  const curves = newer.filter(({ kind }) => kind === "ftpCurves");
  const others = newer.filter(({ kind }) => kind !== "lpr" && kind !== "ftpCurves");
  return (
    <ul className="list-disc pl-5">
      {expiredOn === undefined ? null : (
        <li>
          <Unbroken>{words("validity", { date: expiredOn })}</Unbroken>
        </li>
      )}
      {lprs.map((each) => (
        <li key={each.id}>
          <Unbroken>{words("lpr", named(each))}</Unbroken>
        </li>
      ))}
      {curves.map((each) => (
        <li key={each.id}>
          <Unbroken>{words("curve", named(each))}</Unbroken>
        </li>
      ))}
      {others.length === 0 ? null : (
        <li>
          {words("policy", {
            ids: others.map((each) => words("replaced", named(each))).join(" · "),
          })}
        </li>
      )}
    </ul>
  );
}

function ThenAndNow(props: { readonly quote: WholeQuote; readonly now: Staleness["now"] }) {
  const { quote, now } = props;
  const words = useTranslations("quotes.stale");
  const page = useTranslations("quotes.page");
  if (now === undefined) return <p>{words("nowFails")}</p>;
  const rows = [
    ["before", quote.rate, quote.raroc],
    ["now", now.rate, now.raroc],
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

/** One click: a new quote under today's policy in place of this one, which stays as it is. */
function Reprice({ quote }: { readonly quote: WholeQuote }) {
  const words = useTranslations("quotes.stale");
  const { take, isBusy, problem, error } = useStep(quote, "reprice", (nextId) => {
    if (nextId !== undefined) window.location.assign(`/quotes/${nextId}`);
  });
  const send = () => take(AS_IT_IS);
  return (
    <div className="grid justify-items-start gap-2">
      <button type="button" className={MAIN_BUTTON} aria-disabled={isBusy} onClick={send}>
        {words("reprice")}
      </button>
      {problem === undefined ? null : <StepProblem {...problem} />}
      {error === null ? null : <FailedNote error={error} onRetry={send} />}
    </div>
  );
}

const AS_IT_IS = {
  reason: "repriced",
  note: "",
  conditions: "",
  rate: "",
  hold: { poolId: "", amount: "" },
};
