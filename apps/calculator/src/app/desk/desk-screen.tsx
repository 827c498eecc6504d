/**
 * The desk (工作台): the form on the left, the result on the right, every figure of which opens from the right. Composed
 * here from the features, which know nothing of each other.
 */
"use client";

import type { HeaderPerson } from "@xinzhi/session/header/person-note.tsx";
import { CommandsProvider } from "@xinzhi/ui/commands/command-registry.tsx";
import { ExplanationDrawer } from "@xinzhi/ui/explanation/explanation-drawer.tsx";
import { LinesProvider } from "@xinzhi/ui/explanation/lines-context.tsx";
import { SampleTermsProvider } from "@xinzhi/ui/explanation/sample-terms.tsx";
import { TrailProvider } from "@xinzhi/ui/explanation/trail-context.tsx";
import { AmountUnitProvider } from "@xinzhi/ui/figures/amount-unit.tsx";
import type { Preferences } from "@xinzhi/ui/preferences/preferences.ts";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { AnalysisProvider } from "../../features/analysis/analysis-context.tsx";
import { SaveNotes } from "../../features/autosave/save-notes.tsx";
import { SaveStatus } from "../../features/autosave/save-status.tsx";
import { forgetSaved } from "../../features/autosave/use-autosave.ts";
import { DeskCommands } from "../../features/commands/desk-commands.tsx";
import { DealForm } from "../../features/deal-form/deal-form.tsx";
import { type DealFileText, PRICING_DATE_PATH } from "../../features/deal-form/deal-texts.ts";
import { useProblemWords } from "../../features/deal-form/problem-words.ts";
import { HandedOverNote } from "../../features/hand-over/handed-over-note.tsx";
import { openPolicy, type PackedPolicy } from "../../features/open-deal/desk-policy.ts";
import { OpenDealProvider } from "../../features/open-deal/open-deal.tsx";
import { PolicyMovedNote } from "../../features/open-deal/policy-moved-note.tsx";
import { IssueQuote } from "../../features/quotes/issue-quote.tsx";
import { ShelfProvider } from "../../features/scenarios/shelf.tsx";
import { ShareButton } from "../../features/share/share-button.tsx";
import { SharedNote } from "../../features/share/shared-note.tsx";
import { DeskHeader } from "./desk-header.tsx";
import { DeskResult } from "./desk-result.tsx";
import { addressOfWork, type OpenedDeal, useDeskSaving } from "./desk-saving.ts";
import { useDeskSharing } from "./desk-sharing.ts";
import { completedIn, tenorIn, useDesk } from "./desk-state.ts";
import { draftOfWork } from "./desk-work.ts";
import { useOpenDealOf } from "./open-deal-of.ts";
import { useSampleMarks } from "./sample-marks.ts";

/** The whole desk, starting from a sample deal. */
export function DeskScreen(props: {
  readonly sample: DealFileText;
  /** The day at the bank, of which a new deal is. */
  readonly today: string;
  readonly opened: OpenedDeal;
  /** The text of the draft that was opened. */
  readonly draftText: string | undefined;
  readonly preferences: Preferences;
  readonly person: HeaderPerson | undefined;
  readonly policy: PackedPolicy;
  /** By which the bank knows its policy; the published sample has none. */
  readonly policyDigest: string | undefined;
}) {
  const { sample, today, opened, draftText, preferences, person, policy } = props;
  const [book] = useState(() => openPolicy(policy));
  const [openedDraft] = useState(() => draftText && draftOfWork(draftText, preferences.amountUnit));
  const { state, edit } = useDesk({
    sample,
    draft: openedDraft || undefined,
    amountUnit: preferences.amountUnit,
    book,
  });
  const saving = useDeskSaving({ opened, person, form: state.form, edit, draftText });
  const { view, keepsDrafts, savedDraft, shelf } = saving;
  const words = useTranslations("desk");
  const { form, problems, quote } = state;
  const sharing = useDeskSharing(state, edit);
  const issuable = problems.length === 0 ? savedDraft : undefined;
  const problemWords = useProblemWords(form.amountUnit);
  const { sampleDraft, sampleFields, sampleTerms } = useSampleMarks(sample, form);
  const completed = useMemo(() => completedIn(state), [state]);
  const openDeal = useOpenDealOf(state, edit);
  const dateProblem = problems.find(({ path }) => path === PRICING_DATE_PATH);
  return (
    <CommandsProvider>
      <AmountUnitProvider amountUnit={form.amountUnit}>
        <TrailProvider>
          <LinesProvider lineOf={quote?.lineOf}>
            <div className="desk:flex desk:h-screen desk:flex-col">
              <a
                href="#result"
                className="sr-only focus:not-sr-only focus:absolute focus:z-40 focus:bg-paper focus:p-2"
              >
                {words("skipToResult")}
              </a>
              <DeskHeader
                title={form.draft.texts["deal.titleZh"] ?? ""}
                isSample={sampleFields.size > 0}
                isSamplePolicy={props.policyDigest === undefined}
                pricingDate={form.draft.texts[PRICING_DATE_PATH] ?? ""}
                pricingDateError={dateProblem && problemWords(dateProblem)}
                onTypePricingDate={(text) => edit({ kind: "typed", path: PRICING_DATE_PATH, text })}
                amountUnit={form.amountUnit}
                onChooseUnit={(amountUnit) => edit({ kind: "unit-chosen", amountUnit })}
                theme={preferences.theme}
                person={person}
                onSignedOut={forgetSaved}
                status={
                  <>
                    <SaveStatus
                      state={view.state}
                      keepsDrafts={keepsDrafts}
                      autosave={view.autosave}
                    />
                    {keepsDrafts ? <IssueQuote draft={issuable} quote={quote} /> : null}
                    <ShareButton deal={sharing.deal} />
                    <DeskCommands person={person} />
                  </>
                }
              />
              <PolicyMovedNote digest={props.policyDigest} />
              {sharing.came === undefined ? null : (
                <SharedNote
                  shared={sharing.came.shared}
                  engine={sharing.engine}
                  here={sharing.here}
                  now={sharing.came.now}
                />
              )}
              <SaveNotes
                view={view}
                isMissing={opened.isMissing}
                addressOf={addressOfWork}
                onClose={view.closeNotes}
              />
              <main className="grid gap-2 pb-16 desk:min-h-0 desk:flex-1 desk:grid-cols-[26rem_minmax(0,1fr)] desk:grid-rows-[minmax(0,1fr)] desk:p-2 desk:pb-2">
                <div className="min-h-0 min-w-0 desk:overflow-y-auto">
                  <HandedOverNote told={form.draft.carried} />
                  <DealForm
                    model={{ state: form, problems, sampleFields, completed, edit }}
                    today={today}
                    onReset={() => edit({ kind: "replaced", draft: sampleDraft })}
                  />
                </div>
                <AnalysisProvider file={state.file}>
                  <OpenDealProvider deal={openDeal}>
                    <ShelfProvider
                      keeping={shelf}
                      hasCompetitor={state.question?.competitor !== undefined}
                    >
                      <DeskResult
                        quote={quote}
                        problemCount={problems.length}
                        tenor={tenorIn(state)}
                        onShowProblem={() => focusField(problems[0]?.path)}
                      />
                    </ShelfProvider>
                  </OpenDealProvider>
                </AnalysisProvider>
              </main>
            </div>
            <SampleTermsProvider terms={sampleTerms}>
              <ExplanationDrawer />
            </SampleTermsProvider>
          </LinesProvider>
        </TrailProvider>
      </AmountUnitProvider>
    </CommandsProvider>
  );
}

/** Brings the reader to the field with the first problem. */
function focusField(path: string | undefined): void {
  if (path === undefined) return;
  const field = document.getElementsByName(path)[0];
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}
