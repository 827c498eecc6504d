/** 企业测算: three steps and the result, one column, thumb first. */
"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { MAIN, SIDE } from "./fields/buttons.ts";
import { EstimateProvider, useEstimateForm } from "./form/estimate-context.tsx";
import { STEP_FIELDS, STEPS, type Step } from "./form/estimate-fields.ts";
import { StepForm } from "./form/step-form.tsx";
import { firstOpenStep } from "./form/step-problems.ts";
import { PublicPolicyProvider, usePublicPolicy } from "./public-policy-context.tsx";
import { type Answered, answerOf } from "./result/answer-of.ts";
import { ResultView } from "./result/result-view.tsx";
import { KeepOffline } from "./work/keep-offline.tsx";
import { useToday } from "./work/use-today.ts";
import { goToView, useView, VIEWS, type View } from "./work/use-view.ts";

/** The whole screen. */
export function EstimateScreen(props: {
  /** The text of what `encodePublicPolicy` wrote. */
  readonly policy: string;
  /** The day on which the page was made. */
  readonly day: string;
}) {
  return (
    <PublicPolicyProvider json={props.policy}>
      <EstimateProvider>
        <main
          id="content"
          className="mx-auto grid max-w-[45rem] grid-cols-[minmax(0,1fr)] gap-4 px-4 pt-4 pb-0"
        >
          <Views day={props.day} />
        </main>
        <KeepOffline />
      </EstimateProvider>
    </PublicPolicyProvider>
  );
}

function Views({ day }: { readonly day: string }) {
  const asked = useView();
  const { texts } = useEstimateForm();
  const policy = usePublicPolicy();
  const today = useToday(day);
  const open = firstOpenStep(texts);
  const view: View = asked === "result" && open !== undefined ? open : asked;
  const answered = useMemo(
    () => (view === "result" ? answerOf(texts, policy, today) : undefined),
    [view, texts, policy, today],
  );
  return (
    <>
      <Heading view={view} />
      <Stepper view={view} open={open} />
      {view === "result" ? null : <StepView key={view} step={view} />}
      {answered?.kind === "answered" ? <ResultView {...answered} /> : null}
      {answered?.kind === "refused" ? <Refused found={answered.found} /> : null}
    </>
  );
}

/** Problems that the domain found, each with its field's name, and the way back to them. */
function Refused({ found }: { readonly found: Extract<Answered, { kind: "refused" }>["found"] }) {
  const words = useTranslations("estimate");
  const result = useTranslations("estimateResult");
  const fields = STEPS.flatMap((step) => {
    const { shown, folded } = STEP_FIELDS[step];
    return [...shown, ...folded].map((field) => ({ ...field, step }));
  });
  return (
    <div role="alert" className="grid gap-2 rounded bg-vermiliontint p-3" data-testid="refused">
      <p>{result("broken")}</p>
      <ul className="grid gap-2">
        {Object.entries(found).map(([path, problem]) => {
          const field = fields.find((each) => each.path === path);
          return (
            <li key={path} className="flex flex-wrap items-center gap-x-3">
              <span>
                {field === undefined ? path : words(`ask.${field.ask}`)}:{" "}
                {words(`problems.${problem}`, { whole: "" })}
              </span>
              <button
                type="button"
                className={SIDE}
                onClick={() => goToView(field?.step ?? "firm")}
              >
                {words("form.change")}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function StepView({ step }: { readonly step: Step }) {
  const at = VIEWS.indexOf(step);
  const next = VIEWS[at + 1] ?? "result";
  const before = VIEWS[at - 1];
  return (
    <StepForm
      step={step}
      lead={null}
      onNext={() => goToView(next)}
      onBack={before === undefined ? undefined : () => goToView(before)}
    />
  );
}

/** The title; where the view changed by the reader's doing, the heading takes the focus so that nothing is missed. */
function Heading({ view }: { readonly view: View }) {
  const words = useTranslations("estimate");
  const ref = useRef<HTMLHeadingElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    ref.current?.focus();
  }, [view]);
  const number = String(VIEWS.indexOf(view) + 1);
  return (
    <div className="grid gap-1">
      <p className="w-fit rounded-sm bg-ambertint px-2 text-amber">{words("trial")}</p>
      <h1 ref={ref} tabIndex={-1} className="font-semibold text-figure outline-none">
        {words("title")}
        <span className="sr-only">
          {" "}
          {view === "result"
            ? words("steps.result")
            : words("steps.current", { number, name: words(`steps.${view}`) })}
        </span>
      </h1>
      {view === "firm" ? (
        <>
          <p>{words("lead")}</p>
          <p className="text-faint">{words("privacy")}</p>
          <StartOver />
        </>
      ) : null}
    </div>
  );
}

/** The way through the steps; a step is open once those before it are done. */
function Stepper(props: { readonly view: View; readonly open: Step | undefined }) {
  const { view, open } = props;
  const words = useTranslations("estimate.steps");
  const reach = open === undefined ? VIEWS.length - 1 : STEPS.indexOf(open);
  return (
    <nav aria-label={words("label")} className="print:hidden">
      <ol className="grid grid-cols-4 gap-1">
        {VIEWS.map((each, index) => (
          <li key={each} className="grid">
            <button
              type="button"
              aria-current={each === view ? "step" : undefined}
              disabled={index > reach}
              className="grid min-h-11 content-start gap-1 border-line border-t-4 pt-1 text-left text-faint text-small leading-tight enabled:hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
              onClick={() => goToView(each)}
            >
              {words(each)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Clearing the device of what was entered, asked twice. */
function StartOver() {
  const { texts, change } = useEstimateForm();
  const words = useTranslations("estimate.form");
  const [isAsked, setIsAsked] = useState(false);
  if (Object.keys(texts).length === 0) return null;
  if (!isAsked) {
    return (
      <button
        type="button"
        className="min-h-11 justify-self-start text-accent underline"
        onClick={() => setIsAsked(true)}
      >
        {words("startOver")}
      </button>
    );
  }
  return (
    <div role="alert" className="grid gap-2 rounded border border-edge bg-paper p-3">
      <p>{words("startOverAsk")}</p>
      <div className="flex gap-3">
        <button
          type="button"
          className={MAIN}
          onClick={() => {
            change(() => ({}));
            setIsAsked(false);
          }}
        >
          {words("startOverYes")}
        </button>
        <button type="button" className={SIDE} onClick={() => setIsAsked(false)}>
          {words("startOverNo")}
        </button>
      </div>
    </div>
  );
}
