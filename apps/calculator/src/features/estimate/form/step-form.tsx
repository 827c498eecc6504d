/** One step of the form (填写步骤): its fields, what is folded away, and the buttons that lead on. */
"use client";

import { type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl";
import { MAIN, SIDE } from "../fields/buttons.ts";
import { Fold } from "../fields/fold.tsx";
import { PlainTick } from "../fields/plain-choices.tsx";
import { PlainGroup } from "../fields/plain-frame.tsx";
import { PlainText } from "../fields/plain-text.tsx";
import { useEstimateForm } from "./estimate-context.tsx";
import {
  ROWS,
  STEP_FIELDS,
  type Step,
  TITLES,
  type Title,
  titlePaths,
  USUAL_TERMS,
} from "./estimate-fields.ts";
import { FieldView } from "./field-view.tsx";
import { readText } from "./read-field.ts";
import { RowsForm } from "./rows-form.tsx";
import { pathsOfStep, problemsOfStep } from "./step-problems.ts";

/** The step; `onNext` is called once nothing in it is missing. */
export function StepForm(props: {
  readonly step: Step;
  readonly lead: ReactNode;
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
}) {
  const { step, lead, onNext, onBack } = props;
  const form = useEstimateForm();
  const words = useTranslations("estimate.form");
  const ref = useRef<HTMLFormElement>(null);
  const { shown, folded } = STEP_FIELDS[step];
  const rows = ROWS.filter((each) => each.step === step && each.when(form.text));
  const applies = (field: (typeof shown)[number]) => field.when?.(form.text) ?? true;
  const goOn = () => {
    form.leaveAll(pathsOfStep(step, form.texts));
    const [first] = problemsOfStep(step, form.texts);
    if (first === undefined) return onNext();
    const place = ref.current?.querySelector(`[data-field="${first}"]`);
    place?.querySelector<HTMLElement>("input, select")?.focus();
  };
  return (
    <form
      ref={ref}
      noValidate
      className="grid gap-4"
      data-step={step}
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      {lead}
      {step === "firm" ? <TitleTicks /> : null}
      {shown.filter(applies).map((field) => (
        <div key={field.path} className="grid gap-2">
          <FieldView field={field} />
          {field.ask === "termMonths" ? <UsualTerms /> : null}
        </div>
      ))}
      {rows
        .filter(({ list }) => list === "rights")
        .map((each) => (
          <RowsForm key={each.list} rows={each} />
        ))}
      {folded.length === 0 ? null : (
        <Fold title={words("more")} className="rounded border border-line bg-paper px-3">
          <div className="grid gap-4 pb-3">
            {folded.filter(applies).map((field) => (
              <FieldView key={field.path} field={field} />
            ))}
            {rows
              .filter(({ list }) => list === "fees")
              .map((each) => (
                <RowsForm key={each.list} rows={each} />
              ))}
          </div>
        </Fold>
      )}
      <div className="sticky bottom-0 -mx-4 flex gap-3 border-line border-t bg-page px-4 py-3">
        {onBack === undefined ? null : (
          <button type="button" className={SIDE} onClick={onBack}>
            {words("back")}
          </button>
        )}
        <button type="submit" className={`${MAIN} flex-1`}>
          {words(step === "loan" ? "seeResult" : "next")}
        </button>
      </div>
    </form>
  );
}

/** 资质: ticks, and below a ticked one its last day. */
function TitleTicks() {
  const form = useEstimateForm();
  const words = useTranslations("estimate");
  const nameOf = (title: Title) => words(`titles.${title}`);
  return (
    <PlainGroup name="titles" label={words("ask.titles")} help={words("help.titles")} isOptional>
      <div className="grid gap-2">
        {TITLES.map((title) => {
          const { held, expires } = titlePaths(title);
          const isTicked = form.text(held) !== "";
          const read = readText("date", form.text(expires));
          return (
            <div key={title} className="grid gap-1">
              <PlainTick
                name={held}
                choice={{
                  code: title,
                  name: nameOf(title),
                  meaning: words(`titleMeanings.${title}`),
                }}
                isTicked={isTicked}
                onTick={(ticked) => form.type(held, ticked ? "yes" : "")}
              />
              {isTicked ? (
                <PlainText
                  name={expires}
                  label={words("ask.expiresOn", { title: nameOf(title) })}
                  help={words("help.expiresOn")}
                  isOptional
                  typedAs="date"
                  text={form.text(expires)}
                  placeholder="2027-12-01"
                  error={
                    read.kind === "problem" && form.wasLeft(expires)
                      ? words(`problems.${read.problem}`, { whole: "" })
                      : undefined
                  }
                  onType={(text) => form.type(expires, text)}
                  onLeave={() => form.leave(expires)}
                />
              ) : null}
            </div>
          );
        })}
      </div>
    </PlainGroup>
  );
}

/** Usual terms, one touch each. */
function UsualTerms() {
  const form = useEstimateForm();
  const words = useTranslations("estimate");
  return (
    <div className="flex flex-wrap gap-2">
      {USUAL_TERMS.map((months) => (
        <button
          key={months}
          type="button"
          aria-pressed={form.text("need.termMonths") === months}
          className="min-h-11 flex-1 rounded border border-edge bg-paper px-2 hover:border-accent aria-pressed:border-accent aria-pressed:bg-tint"
          onClick={() => form.type("need.termMonths", months)}
        >
          {months} {words("form.month")}
        </button>
      ))}
    </div>
  );
}
