/**
 * The result (定价结果): headline, remarks, and the tabs. On a phone it is a bar at the bottom that opens upward.
 */
"use client";

import type { Quote } from "@xinzhi/domain";
import { useCommands } from "@xinzhi/ui/commands/command-registry.tsx";
import { useTrailMoves } from "@xinzhi/ui/explanation/trail-context.tsx";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AuthorityReading } from "../../features/authority/authority-reading.tsx";
import { HeadlineFigures } from "../../features/headline/headline-figures.tsx";
import { StructuresStrip } from "../../features/structures/structures-strip.tsx";
import { ResultTabs, TAB_CODES, type TabCode } from "./desk-tabs.tsx";
import { ResultStatus } from "./result-status.tsx";

/** The result beside the form, or below it on a phone. */
export function DeskResult(props: {
  readonly quote: Quote | undefined;
  readonly problemCount: number;
  readonly tenor: string | undefined;
  readonly onShowProblem: () => void;
}) {
  const { quote, problemCount, tenor, onShowProblem } = props;
  const words = useTranslations("desk");
  const [isOpen, setOpen] = useState(false);
  const [tab, setTab] = useState<TabCode>("build");
  useResultCommands({
    hasQuote: quote !== undefined,
    onTab: (code) => {
      setOpen(true);
      setTab(code);
    },
  });
  // On a phone the sheet covers the form: it has to be gone before a field behind it can take the focus.
  const showProblem = () => {
    setOpen(false);
    requestAnimationFrame(onShowProblem);
  };
  return (
    <section
      id="result"
      aria-label={words("result")}
      className={`fixed inset-x-0 bottom-0 z-20 flex max-h-[85vh] min-w-0 flex-col border-line border-t bg-paper desk:static desk:max-h-none desk:min-h-0 desk:border-t-0`}
      data-stale={problemCount > 0}
    >
      <BottomBar
        isOpen={isOpen}
        onToggle={() => setOpen(!isOpen)}
        hasQuote={quote !== undefined}
        problemCount={problemCount}
      />
      <div
        className={`min-h-0 min-w-0 overflow-y-auto desk:flex desk:flex-1 desk:flex-col desk:overflow-hidden ${isOpen ? "" : "hidden"}`}
      >
        {problemCount === 0 ? null : (
          <StaleNote count={problemCount} hasQuote={quote !== undefined} onShow={showProblem} />
        )}
        {quote === undefined ? null : (
          <div
            className={`desk:flex desk:min-h-0 desk:flex-1 desk:flex-col ${problemCount > 0 ? "border-amber border-l-4" : ""}`}
          >
            <HeadlineFigures tenor={tenor} beside={<AuthorityReading />} />
            <Remarks quote={quote} />
            <ResultTabs quote={quote} tab={tab} onTab={setTab} />
            <StructuresStrip />
          </div>
        )}
      </div>
      <ResultStatus />
    </section>
  );
}

function BottomBar(props: {
  readonly isOpen: boolean;
  readonly hasQuote: boolean;
  readonly problemCount: number;
  readonly onToggle: () => void;
}) {
  const words = useTranslations("desk");
  const terms = useTranslations("terms");
  return (
    <div className="flex items-center justify-between gap-3 px-3 py-2 desk:hidden">
      {props.hasQuote ? (
        <p className="flex flex-wrap items-baseline gap-x-3">
          {props.problemCount === 0 ? null : (
            <span className="w-full text-amber text-small" data-testid="stale-bar">
              {words("staleBar", { count: props.problemCount })}
            </span>
          )}
          <span>
            <span className="text-faint text-small">{terms("customerRate.name")}</span>{" "}
            <Figure line="customerRate" decimals={2} className="font-semibold" />
          </span>
          <span>
            <span className="text-faint text-small">{words("headline.raroc")}</span>{" "}
            <Figure line="raroc" decimals={2} className="font-semibold" />
          </span>
        </p>
      ) : (
        <p>{words("noResult")}</p>
      )}
      <button
        type="button"
        aria-expanded={props.isOpen}
        className="min-h-8 shrink-0 rounded bg-accent px-3 text-onaccent"
        onClick={props.onToggle}
      >
        {words(props.isOpen ? "closeResult" : "openResult")}
      </button>
    </div>
  );
}

function StaleNote(props: {
  readonly count: number;
  readonly hasQuote: boolean;
  readonly onShow: () => void;
}) {
  const words = useTranslations("desk");
  return (
    <p
      className="flex flex-wrap items-center gap-x-3 bg-ambertint px-3 py-1.5 text-ink"
      data-testid="stale"
    >
      <span>{props.hasQuote ? words("stale", { count: props.count }) : words("noResult")}</span>
      <button type="button" className="min-h-6 text-accent underline" onClick={props.onShow}>
        {words("showErrors")}
      </button>
    </p>
  );
}

function Remarks({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("desk.remarks");
  if (quote.remarks.length === 0) return null;
  return (
    <ul aria-label={words("title")} className="bg-ambertint px-3 py-1.5" data-testid="remarks">
      {quote.remarks.map((remark) => (
        <li key={remark}>{words(remark)}</li>
      ))}
    </ul>
  );
}

/** The way to each tab, and into the explanation of the rate. */
function useResultCommands(result: {
  readonly hasQuote: boolean;
  readonly onTab: (tab: TabCode) => void;
}): void {
  const { hasQuote, onTab } = result;
  const words = useTranslations("desk.tabs");
  const actions = useTranslations("commands.action");
  const { open } = useTrailMoves();
  useCommands(() => {
    if (!hasQuote) return [];
    const run = () => open("customerRate", document.body);
    return [
      { id: "explain", group: "action", title: actions("result"), run },
      ...TAB_CODES.map((code) => ({
        id: `tab-${code}`,
        group: "tab" as const,
        title: words(code),
        run: () => {
          onTab(code);
          requestAnimationFrame(() =>
            document.querySelector<HTMLElement>(`[data-tab="${code}"]`)?.focus(),
          );
        },
      })),
    ];
  });
}
