/**
 * 政策版本: the policy versions in force on a date, read through the API. The date in the heading is always that of the
 * versions below it; while others are being read, these stay.
 */
"use client";

import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import type { KindInForceText } from "@xinzhi/api";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { DateBar } from "./date-bar.tsx";
import { DateLink, type Go } from "./date-link.tsx";
import { KindSection } from "./kind-section.tsx";
import { FailedNote, LoadingNote, StateNote } from "./page-states.tsx";
import { useShownDate } from "./shown-date.ts";

/** The page. */
export function PolicyVersions({ today }: { readonly today: string }) {
  const words = useTranslations("admin.policy");
  const shown = useShownDate(today);
  const resultsRef = useRef<HTMLDivElement>(null);
  // The link that was followed may be gone; reading goes on where the new versions are.
  const go: Go = (date) => {
    shown.go(date);
    resultsRef.current?.focus();
  };
  return (
    <main id="content" className="mx-auto grid max-w-[90rem] gap-4 p-3 desk:p-6">
      <div>
        <h1 className="font-semibold text-figure">{words("title")}</h1>
        <p className="text-faint">{words("intro")}</p>
      </div>
      <DateBar shown={shown} />
      <div ref={resultsRef} tabIndex={-1} className="min-w-0 outline-none">
        <VersionsOn date={shown.date} onGo={go} />
      </div>
    </main>
  );
}

function VersionsOn({ date, onGo }: { readonly date: string | undefined; readonly onGo: Go }) {
  const words = useTranslations("admin.policy");
  const api = useApi();
  const query = useQuery(
    api.policy.listInForce.queryOptions(date === undefined ? skipToken : { date }, {
      placeholderData: keepPreviousData,
    }),
  );
  if (date === undefined) {
    return <StateNote title={words("correctDate")} meaning={words("correctDateMeaning")} />;
  }
  if (query.data !== undefined) {
    return (
      <div
        aria-busy={query.isPlaceholderData}
        className={query.isPlaceholderData ? "opacity-60 transition-opacity delay-300" : ""}
      >
        <Kinds date={query.data.date} kinds={query.data.kinds} onGo={onGo} />
      </div>
    );
  }
  if (query.isError) {
    return <FailedNote trace={query.error.data?.trace} onRetry={() => void query.refetch()} />;
  }
  return <LoadingNote />;
}

function Kinds(props: {
  readonly date: string;
  readonly kinds: readonly KindInForceText[];
  readonly onGo: Go;
}) {
  const { date, kinds, onGo } = props;
  const words = useTranslations("admin.policy");
  const count = kinds.filter(({ inForce }) => inForce !== undefined).length;
  return (
    <div className="grid gap-3">
      <div role="status" className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="font-semibold text-lead">{words("inForceOn", { date })}</h2>
        <p className="text-faint">
          {words("summary", { kinds: String(kinds.length), count: String(count) })}
        </p>
      </div>
      {count === 0 ? <NothingInForce date={date} kinds={kinds} onGo={onGo} /> : null}
      {kinds.map((kind) => (
        <KindSection key={kind.kind} kind={kind} date={date} onGo={onGo} />
      ))}
    </div>
  );
}

/** The day lies before everything on record: says so, and leads to the first version. */
function NothingInForce(props: {
  readonly date: string;
  readonly kinds: readonly KindInForceText[];
  readonly onGo: Go;
}) {
  const { date, kinds, onGo } = props;
  const words = useTranslations("admin.policy");
  const [first] = kinds
    .flatMap(({ next }) => (next === undefined ? [] : [next]))
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  if (first === undefined) return null;
  const { id, effectiveFrom } = first;
  return (
    <StateNote
      title={words("none", { date })}
      meaning={words("noneMeaning", { id, from: effectiveFrom })}
    >
      <DateLink date={effectiveFrom} onGo={onGo}>
        {words("view", { date: effectiveFrom })}
      </DateLink>
    </StateNote>
  );
}
