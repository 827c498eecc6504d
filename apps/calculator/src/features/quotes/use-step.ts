/** Taking a step (办理): one call for each kind, under a key that makes a repetition harmless. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { addDays, calendarDate } from "@xinzhi/domain";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { typedAmount, typedPercent } from "@xinzhi/ui/digits/typed-number.ts";
import type { Dictionary } from "@xinzhi/ui/words/dictionary.ts";
import { useState } from "react";
import { pricedOn, withRate } from "../../policy-today/deal-changes.ts";
import type { HoldWords } from "./hold-fields.tsx";
import type { WholeQuote } from "./quote-page.tsx";
import { today } from "./quote-texts.ts";

/** What can be done with a quote. */
export type StepName =
  | "askApproval"
  | "accept"
  | "lose"
  | "approve"
  | "decline"
  | "counter"
  | "reprice";

/** How long a quote that takes another's place stands. Unit: days. */
const VALID_DAYS = 30;

/** What the form says. */
export type StepWords = {
  readonly reason: string;
  readonly note: string;
  readonly conditions: string;
  readonly rate: string;
  readonly hold: HoldWords;
};

/** Why a step was not taken, and what the pool in its way has left. */
type Problem = {
  readonly code: keyof Dictionary["quotes"]["outcomes"] | "no-plain-rate" | "no-amount";
  readonly free?: string | undefined;
};

type Answer = {
  readonly outcome: "done" | keyof Dictionary["quotes"]["outcomes"];
  readonly quoteId?: string;
  readonly free?: string;
};

/** The step of a quote. */
export function useStep(
  quote: WholeQuote,
  step: StepName,
  onDone: (nextId: string | undefined) => void,
) {
  const api = useApi();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(newKey);
  const settled = {
    onSuccess: ({ outcome, quoteId, free }: Answer) => {
      setAttempt(newKey);
      if (outcome === "done") onDone(quoteId);
      else setProblem({ code: outcome, free });
    },
  };
  const calls = {
    askApproval: useMutation(api.quotes.askApproval.mutationOptions(settled)),
    accept: useMutation(api.quotes.accept.mutationOptions(settled)),
    lose: useMutation(api.quotes.lose.mutationOptions(settled)),
    decline: useMutation(api.quotes.decline.mutationOptions(settled)),
    approve: useMutation(api.quotes.approve.mutationOptions(settled)),
    counter: useMutation(api.quotes.counter.mutationOptions(settled)),
    reprice: useMutation(api.quotes.reprice.mutationOptions(settled)),
  };
  const take = ({ reason, note, conditions, rate, hold }: StepWords) => {
    setProblem(undefined);
    const said = { key: attempt, quoteId: quote.quoteId, reason, note };
    const validityEnd = addDays(calendarDate(today()), VALID_DAYS);
    if (step === "approve") {
      const list = conditions.split("\n").map((line) => line.trim());
      const held = heldBy(hold);
      if (held === "no-amount") return setProblem({ code: held });
      const asked = { ...said, conditions: list.filter((line) => line !== "") };
      return calls.approve.mutate(held === undefined ? asked : { ...asked, hold: held });
    }
    if (step === "reprice") {
      const dealFile = pricedOn(quote.requestText, today());
      return calls.reprice.mutate({ ...said, dealFile, validityEnd });
    }
    if (step === "counter") {
      const typed = typedPercent(rate);
      const dealFile =
        typed.kind === "digits" ? withRate(quote.requestText, typed.digits) : undefined;
      if (dealFile === undefined) return setProblem({ code: "no-plain-rate" });
      return calls.counter.mutate({ ...said, dealFile, validityEnd });
    }
    return calls[step].mutate(said);
  };
  const { isPending: isBusy, error } = calls[step];
  return { take, isBusy, problem, error };
}

/** The quota to hold; `undefined` where none is wanted. */
function heldBy({ poolId, amount }: HoldWords) {
  if (poolId === "") return undefined;
  if (amount.trim() === "") return { poolId };
  const typed = typedAmount(amount, "tenThousand");
  return typed.kind === "digits" ? { poolId, amount: typed.digits } : "no-amount";
}

function newKey(): string {
  return crypto.randomUUID();
}
