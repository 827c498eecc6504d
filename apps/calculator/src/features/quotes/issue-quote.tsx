/** 出具报价: a saved draft becomes a numbered quote under the bank's policy, valid to the end of a day. */
"use client";

import { addDays, calendarDate } from "@xinzhi/domain";
import { MAIN_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { useCommands } from "@xinzhi/ui/commands/command-registry.tsx";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { today } from "./quote-texts.ts";

const VALID_DAYS = 30;

/** The button; it is off until the server has exactly what the page shows, and the deal can be priced. */
export function IssueQuote(props: {
  readonly draft: { readonly draftId: string; readonly revision: number } | undefined;
}) {
  const { draft } = props;
  const words = useTranslations("quotes");
  const actions = useTranslations("commands.action");
  const [problem, setProblem] = useState<string>();
  const issue = async () => {
    if (draft === undefined) return;
    setProblem(undefined);
    const answer = await issued(draft);
    if (answer.quoteId !== undefined) window.location.assign(`/quotes/${answer.quoteId}`);
    else setProblem(answer.outcome);
  };
  useCommands(() =>
    draft === undefined
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
        disabled={draft === undefined}
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
      return words(`outcomes.${problem}`);
    default:
      return words("outcomes.not-allowed");
  }
}

/** The client comes with the click. */
async function issued(draft: { readonly draftId: string; readonly revision: number }) {
  const { newApiClient } = await import("@xinzhi/session/client/api-client.ts");
  const validityEnd = addDays(calendarDate(today()), VALID_DAYS);
  const key = `issue:${draft.draftId}:${draft.revision}`;
  try {
    return await newApiClient().quotes.issue.mutate({ key, ...draft, validityEnd });
  } catch (error) {
    return { outcome: error instanceof Error ? error.message : "", quoteId: undefined };
  }
}
