/**
 * A stored quote on the desk (只读报价): its request in the form, its figures in the result, worked out in the browser under the policy
 * that it is stored with. Every view works; nothing can be changed, and nothing is kept: there is no autosave here.
 */
"use client";

import type { PolicyBook } from "@xinzhi/domain";
import { ApiProvider } from "@xinzhi/session/client/api-provider.tsx";
import type { HeaderPerson } from "@xinzhi/session/header/person-note.tsx";
import { CommandsProvider } from "@xinzhi/ui/commands/command-registry.tsx";
import { ExplanationDrawer } from "@xinzhi/ui/explanation/explanation-drawer.tsx";
import { LinesProvider } from "@xinzhi/ui/explanation/lines-context.tsx";
import { TrailProvider } from "@xinzhi/ui/explanation/trail-context.tsx";
import { AmountUnitProvider } from "@xinzhi/ui/figures/amount-unit.tsx";
import type { Preferences } from "@xinzhi/ui/preferences/preferences.ts";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { AnalysisProvider } from "../../features/analysis/analysis-context.tsx";
import { forgetSaved } from "../../features/autosave/use-autosave.ts";
import { DeskCommands } from "../../features/commands/desk-commands.tsx";
import { DealForm } from "../../features/deal-form/deal-form.tsx";
import { type DealFileText, PRICING_DATE_PATH } from "../../features/deal-form/deal-texts.ts";
import type { FormEdit } from "../../features/deal-form/form-state.ts";
import { openPolicy, type PackedPolicy } from "../../features/open-deal/desk-policy.ts";
import { type OpenDeal, OpenDealProvider } from "../../features/open-deal/open-deal.tsx";
import { QuoteBanner, type Rerun } from "../../features/quotes/quote-banner.tsx";
import type { WholeQuote } from "../../features/quotes/quote-page.tsx";
import { DeskHeader } from "./desk-header.tsx";
import { DeskResult } from "./desk-result.tsx";
import { completedIn, type DeskState, tenorIn, useDesk } from "./desk-state.ts";

const NO_SAMPLES: ReadonlySet<string> = new Set();

/** A quote as the server read it and ran it again, and who looks. */
export type OpenedQuote = {
  readonly quote: WholeQuote;
  readonly rerun: Rerun;
  /** The policy that the quote is stored with. */
  readonly policy: PackedPolicy | undefined;
  readonly preferences: Preferences;
  readonly person: HeaderPerson;
};

/** The desk of a quote; where its policy is no longer to be had, only what is said of it. */
export default function QuoteDesk(opened: OpenedQuote) {
  const { policy, quote, rerun, person } = opened;
  const book = useMemo(() => policy && openPolicy(policy), [policy]);
  if (book !== undefined) return <ReadDesk {...opened} book={book} />;
  const mayCopy = person.roles.includes("officer");
  return (
    <main id="content">
      <ApiProvider>
        <QuoteBanner quote={quote} rerun={rerun} mayCopy={mayCopy} isShown={false} />
      </ApiProvider>
    </main>
  );
}

function ReadDesk({ quote, rerun, preferences, person, book }: OpenedQuote & { book: PolicyBook }) {
  const [file] = useState(() => fileOf(quote.requestText));
  const { amountUnit } = preferences;
  const { state, edit } = useDesk({ sample: file, amountUnit, book });
  const words = useTranslations("desk");
  const { form } = state;
  const openDeal = useReadDeal(state);
  const completed = useMemo(() => completedIn(state), [state]);
  // Another unit moves the point of what is shown; it is the one change that changes nothing.
  const look = (change: FormEdit) => {
    if (change.kind === "unit-chosen") edit(change);
  };
  const model = {
    state: form,
    problems: state.problems,
    sampleFields: NO_SAMPLES,
    completed,
    edit: look,
    isReadOnly: true,
  } as const;
  return (
    <CommandsProvider>
      <AmountUnitProvider amountUnit={form.amountUnit}>
        <TrailProvider>
          <LinesProvider lineOf={state.quote?.lineOf}>
            <div className="desk:flex desk:h-screen desk:flex-col">
              <a
                href="#result"
                className="sr-only focus:not-sr-only focus:absolute focus:z-40 focus:bg-paper focus:p-2"
              >
                {words("skipToResult")}
              </a>
              <DeskHeader
                title={form.draft.texts["deal.titleZh"] ?? ""}
                isSample={false}
                isReadOnly
                pricingDate={form.draft.texts[PRICING_DATE_PATH] ?? quote.pricingDate}
                pricingDateError={undefined}
                onTypePricingDate={() => {}}
                amountUnit={form.amountUnit}
                onChooseUnit={(unit) => look({ kind: "unit-chosen", amountUnit: unit })}
                theme={preferences.theme}
                person={person}
                onSignedOut={forgetSaved}
                status={<DeskCommands person={person} />}
              />
              <ApiProvider>
                <QuoteBanner
                  quote={quote}
                  rerun={rerun}
                  mayCopy={person.roles.includes("officer")}
                  isShown={state.quote !== undefined}
                />
              </ApiProvider>
              <main className="grid gap-2 pb-16 desk:min-h-0 desk:flex-1 desk:grid-cols-[26rem_minmax(0,1fr)] desk:grid-rows-[minmax(0,1fr)] desk:p-2 desk:pb-2">
                <div className="min-h-0 min-w-0 desk:overflow-y-auto">
                  <DealForm model={model} today={quote.pricingDate} onReset={() => {}} />
                </div>
                <AnalysisProvider file={state.file}>
                  <OpenDealProvider deal={openDeal}>
                    <DeskResult
                      quote={state.quote}
                      problemCount={state.problems.length}
                      tenor={tenorIn(state)}
                      onShowProblem={() => {}}
                    />
                  </OpenDealProvider>
                </AnalysisProvider>
              </main>
            </div>
            <ExplanationDrawer />
          </LinesProvider>
        </TrailProvider>
      </AmountUnitProvider>
    </CommandsProvider>
  );
}

/** The deal for the views beside it: `isStale` keeps every way to put something over it shut. */
function useReadDeal({ file, request, quote }: DeskState): OpenDeal | undefined {
  return useMemo<OpenDeal | undefined>(() => {
    if (file === undefined || request === undefined || quote === undefined) return undefined;
    return { file, request, quote, isStale: true, isReadOnly: true, adopt: () => {} };
  }, [file, request, quote]);
}

/** The request as the form takes it: a deal file alone becomes the deal of a fit file. */
function fileOf(requestText: string): DealFileText {
  const file: DealFileText = JSON.parse(requestText);
  return "deal" in file ? file : { deal: file };
}
