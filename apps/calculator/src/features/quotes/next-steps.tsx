/**
 * What can be done with a quote (下一步): by its owner, or by an approver of its branch. Each step asks for a reason; what wants a fresh
 * proof of who one is asks for that and goes on.
 */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { MAIN_BUTTON, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Panel } from "./panel.tsx";
import type { Viewer, WholeQuote } from "./quote-page.tsx";
import { rateText } from "./quote-texts.ts";
import { StepForm, type StepName } from "./step-form.tsx";

/** The steps that the state and the role allow. */
export function NextSteps(props: {
  readonly quote: WholeQuote;
  readonly viewer: Viewer | undefined;
  readonly onChanged: () => void;
}) {
  const { quote, viewer, onChanged } = props;
  const words = useTranslations("quotes.act");
  const [open, setOpen] = useState<StepName>();
  const steps = stepsFor(quote, viewer);
  const isOwner = viewer?.staffId === quote.ownerId;
  return (
    <Panel title={words("title")}>
      {quote.state === "countered" && quote.successorId !== undefined && isOwner ? (
        <CounterNote successorId={quote.successorId} />
      ) : null}
      {open === undefined ? (
        <div className="grid gap-2" data-testid="next-steps">
          {steps.map((step, index) => (
            <button
              key={step}
              type="button"
              className={index === 0 ? MAIN_BUTTON : SIDE_BUTTON}
              onClick={() => setOpen(step)}
            >
              {words(step)}
            </button>
          ))}
          <a
            className={`${SIDE_BUTTON} flex items-center justify-center`}
            href={`/desk?quote=${quote.quoteId}`}
          >
            {words("look")}
          </a>
          {isOwner ? <ToDesk quote={quote} /> : null}
        </div>
      ) : (
        <StepForm
          key={open}
          step={open}
          quote={quote}
          onCancel={() => setOpen(undefined)}
          onDone={(nextId) => {
            setOpen(undefined);
            if (nextId === undefined) onChanged();
            else window.location.assign(`/quotes/${nextId}`);
          }}
        />
      )}
    </Panel>
  );
}

/** Whether the viewer may put a new quote in the place of this one. */
export function mayReprice(quote: WholeQuote, viewer: Viewer | undefined): boolean {
  return stepsFor(quote, viewer).includes("reprice");
}

function stepsFor(quote: WholeQuote, viewer: Viewer | undefined): readonly StepName[] {
  const { state, ownerId, successorId } = quote;
  if (viewer === undefined || successorId !== undefined) return [];
  if (viewer.staffId === ownerId) {
    if (state === "quoted") return ["askApproval", "reprice", "lose"];
    if (state === "approved") return ["accept", "reprice", "lose"];
    if (state === "approvalAsked") return ["reprice", "lose"];
    return state === "expired" || state === "declined" ? ["reprice"] : [];
  }
  const mayDecide = viewer.roles.includes("approver") && state === "approvalAsked";
  return mayDecide ? ["approve", "counter", "decline"] : [];
}

function CounterNote({ successorId }: { readonly successorId: string }): ReactNode {
  const words = useTranslations("quotes.act");
  return (
    <p className="rounded bg-tint p-2">
      <a className="text-accent underline" href={`/quotes/${successorId}`}>
        {words("openCounter")}
      </a>
    </p>
  );
}

/** The quote's deal as a new draft; a counter-offer is taken over like this. */
function ToDesk({ quote }: { readonly quote: WholeQuote }) {
  const words = useTranslations("quotes.page");
  const act = useTranslations("quotes.act");
  const api = useApi();
  const [draftId] = useState(() => crypto.randomUUID());
  const save = useMutation(
    api.quotes.saveDraft.mutationOptions({
      onSuccess: () => window.location.assign(`/desk?draft=${draftId}`),
    }),
  );
  return (
    <>
      {quote.counterOf === undefined ? null : (
        <p>{act("takeCounter", { rate: rateText(quote.rate) })}</p>
      )}
      <button
        type="button"
        className={SIDE_BUTTON}
        onClick={() => save.mutate({ draftId, baseRevision: 0, dealFile: quote.requestText })}
      >
        {words("openOnDesk")}
      </button>
      <p className="text-faint text-small">{words("openOnDeskNote")}</p>
    </>
  );
}
