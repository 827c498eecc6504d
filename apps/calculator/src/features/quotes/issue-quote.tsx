/** 出具报价: a saved draft becomes a numbered quote under the bank's policy, valid to the end of a day. */
"use client";

import { addDays, calendarDate, type Quote, quoteHeadline, toPlainDigits } from "@xinzhi/domain";
import { MAIN_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { useCommands } from "@xinzhi/ui/commands/command-registry.tsx";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { today } from "./quote-texts.ts";

const VALID_DAYS = 30;

/**
 * The button; it is off until the server has exactly what the page shows, and the deal can be priced. What is issued has the figures that
 * stand on the page, or is not issued.
 */
export function IssueQuote(props: {
  readonly draft: { readonly draftId: string; readonly revision: number } | undefined;
  readonly quote: Quote | undefined;
}) {
  const { draft, quote } = props;
  const words = useTranslations("quotes");
  const actions = useTranslations("commands.action");
  const [problem, setProblem] = useState<string>();
  const issue = async () => {
    if (draft === undefined || quote === undefined) return;
    setProblem(undefined);
    const answer = await issued(draft, quote);
    if (answer.quoteId !== undefined) window.location.assign(`/quotes/${answer.quoteId}`);
    else setProblem(answer.outcome);
  };
  useCommands(() =>
    draft === undefined || quote === undefined
      ? []
      : [
          {
            id: "issue",
            group: "action",
            title: actions("issue"),
            keys: "Ctrl+Enter",
            run: () => void issue(),
          },
        ],
  );
  return (
    <>
      <button
        type="button"
        disabled={draft === undefined || quote === undefined}
        className={`${MAIN_BUTTON} shrink-0`}
        onClick={() => void issue()}
      >
        {words("act.issue")}
      </button>
      {problem === undefined ? null : (
        <p role="alert" className="text-small text-vermilion">
          {problemText(problem, words)}
        </p>
      )}
    </>
  );
}

type Words = ReturnType<typeof useTranslations<"quotes">>;

function problemText(problem: string, words: Words): string {
  switch (problem) {
    case "not-priced":
    case "validity-too-short":
    case "draft-closed":
    case "draft-changed":
    case "figures-moved":
      return words(`outcomes.${problem}`);
    default:
      return words("outcomes.not-allowed");
  }
}

/** The client comes with the click. */
async function issued(
  draft: { readonly draftId: string; readonly revision: number },
  quote: Quote,
) {
  const { newApiClient } = await import("@xinzhi/session/client/api-client.ts");
  const validityEnd = addDays(calendarDate(today()), VALID_DAYS);
  const key = `issue:${draft.draftId}:${draft.revision}`;
  const { rate, raroc, annualCost } = quoteHeadline(quote);
  const seen = {
    rate: toPlainDigits(rate),
    raroc: toPlainDigits(raroc),
    ...(annualCost === undefined ? {} : { annualCost: toPlainDigits(annualCost) }),
  };
  try {
    return await newApiClient().quotes.issue.mutate({ key, ...draft, validityEnd, seen });
  } catch (error) {
    return { outcome: error instanceof Error ? error.message : "", quoteId: undefined };
  }
}
