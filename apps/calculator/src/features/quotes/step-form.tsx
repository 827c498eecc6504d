/** One step with its reason (办理表单), and the proof of who one is where the step wants a fresh one. */
"use client";

import { ProofForm } from "@xinzhi/session/entry/proof-form.tsx";
import { FailedNote, MAIN_BUTTON, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { HoldFields } from "./hold-fields.tsx";
import type { WholeQuote } from "./quote-page.tsx";
import { moneyText } from "./quote-texts.ts";
import { REASONS, useReasonName } from "./reasons.ts";
import { type StepName, useStep } from "./use-step.ts";

export type { StepName };

const AREA_LOOK = "min-h-16 w-full rounded border border-edge bg-paper px-2 py-1";

/** The form of a step. `onDone` hears of a quote that has come in place of this one. */
export function StepForm(props: {
  readonly step: StepName;
  readonly quote: WholeQuote;
  readonly onCancel: () => void;
  readonly onDone: (nextId: string | undefined) => void;
}) {
  const { step, quote, onCancel, onDone } = props;
  const words = useTranslations("quotes.act");
  const reasonName = useReasonName();
  const reasons = step === "reprice" ? ["repriced"] : REASONS[step];
  const [reason, setReason] = useState<string>(reasons[0] ?? "other");
  const [note, setNote] = useState("");
  const [conditions, setConditions] = useState("");
  const [rate, setRate] = useState("");
  const [hold, setHold] = useState({ poolId: "", amount: "" });
  const { take, isBusy, problem, error } = useStep(quote, step, onDone);
  const send = () => take({ reason, note, conditions, rate, hold });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  if (error?.message === "proof-too-old") return <ProofForm onProved={send} onCancel={onCancel} />;
  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-2"
      onSubmit={onSubmit}
      data-testid="step-form"
    >
      <h3 className="font-semibold">{words(step)}</h3>
      {step === "counter" ? (
        <TextField
          kind="percent"
          name="counterRate"
          label={words("counterRate")}
          unit="%"
          text={rate}
          onType={setRate}
        />
      ) : null}
      <label className="grid gap-1">
        <span className="text-faint">{words("reason")}</span>
        <select
          value={reason}
          className="h-8 rounded border border-edge bg-paper px-2"
          onChange={(event) => setReason(event.target.value)}
        >
          {reasons.map((each) => (
            <option key={each} value={each}>
              {reasonName(each)}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1">
        <span className="text-faint">{words("note")}</span>
        <textarea
          value={note}
          maxLength={2000}
          className={AREA_LOOK}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      {step === "approve" ? (
        <label className="grid gap-1">
          <span className="text-faint">{words("conditions")}</span>
          <textarea
            value={conditions}
            className={AREA_LOOK}
            onChange={(event) => setConditions(event.target.value)}
          />
        </label>
      ) : null}
      {step === "approve" ? <HoldFields hold={hold} onChange={setHold} /> : null}
      {problem === undefined ? null : <StepProblem {...problem} />}
      {error === null ? null : <FailedNote error={error} onRetry={send} />}
      <div className="flex gap-2">
        <button type="submit" className={MAIN_BUTTON} aria-disabled={isBusy}>
          {words(step)}
        </button>
        <button type="button" className={SIDE_BUTTON} onClick={onCancel}>
          {words("cancel")}
        </button>
      </div>
    </form>
  );
}

/** Why the step was not taken. */
export function StepProblem({ code, free }: NonNullable<ReturnType<typeof useStep>["problem"]>) {
  const words = useTranslations("quotes.act");
  const outcomes = useTranslations("quotes.outcomes");
  const reason =
    code === "no-plain-rate"
      ? words("noPlainRate")
      : code === "no-amount"
        ? words("holdNoAmount")
        : outcomes(code);
  return (
    <p role="alert" className="text-amber">
      {reason} {free === undefined ? "" : words("freeLeft", { free: moneyText(free) })}
    </p>
  );
}
