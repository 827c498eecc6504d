/**
 * The questions of the stage wizard (阶段五问): each with its answers, what they point to, and what the chosen one did.
 */
"use client";

import type { findStage, itemsInForce } from "@xinzhi/domain";
import { isTermCode } from "@xinzhi/domain/glossary";
import { termName } from "@xinzhi/ui/words/eligibility-facts.ts";
import { useId } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useChoiceWord } from "./choice-word.ts";
import type { Registers } from "./rules-on.ts";
import type { StageAnswers } from "./stage-answers.ts";

type Question = ReturnType<
  typeof itemsInForce<Registers["stageQuestions"][number]["value"]>
>[number];
type Step = Extract<ReturnType<typeof findStage>, { kind: "placed" }>["steps"][number];

/** All questions in the order in which they decide. */
export function StageQuestions(props: {
  readonly questions: readonly Question[];
  readonly steps: readonly Step[];
  readonly answers: StageAnswers;
  readonly onAnswer: (question: string, option: string) => void;
}) {
  return (
    <ol className="grid gap-2">
      {props.questions.map(({ code, value }, index) => (
        <li key={code}>
          <QuestionField
            number={index + 1}
            question={code}
            options={value.options}
            chosen={props.answers[code]}
            effect={props.steps.find(({ question }) => question === code)?.effect}
            onChoose={(option) => props.onAnswer(code, option)}
          />
        </li>
      ))}
    </ol>
  );
}

function QuestionField(props: {
  readonly number: number;
  readonly question: string;
  readonly options: Question["value"]["options"];
  readonly chosen: string | undefined;
  readonly effect: Step["effect"] | undefined;
  readonly onChoose: (option: string) => void;
}) {
  const { number, question, options, chosen, effect, onChoose } = props;
  const words = useTranslations("innovationView.stage");
  const nameOf = useQuestionName();
  const wordOf = useChoiceWord();
  const pointsTo = usePointsTo();
  const name = useId();
  return (
    <fieldset className="rounded bg-well px-3 py-2" data-question={question}>
      <legend className="float-left w-full">
        {number}. {nameOf(question)}
        {effect === undefined ? null : (
          <span className="ml-2 text-accent text-small" data-effect={effect}>
            {words(`effects.${effect}`)}
          </span>
        )}
      </legend>
      <div className="clear-both flex flex-wrap gap-x-5">
        {options.map((option) => (
          <label key={option.code} className="flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name={name}
              value={option.code}
              checked={option.code === chosen}
              className="size-4 accent-accent"
              onChange={() => onChoose(option.code)}
            />
            <span>
              {wordOf(question, option.code)}
              <span className="ml-1 text-faint text-small">{pointsTo(option.pointsTo)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A question in words; one that a bank added itself by its code. */
function useQuestionName(): (question: string) => string {
  const words = useTranslations("innovation.questions");
  const isKnown = (question: string): question is "income" => words.has(question as "income");
  return (question) => (isKnown(question) ? words(question) : question);
}

function usePointsTo(): (stage: string | undefined) => string {
  const words = useTranslations("innovationView.stage");
  const language = useLocale();
  return (stage) =>
    stage === undefined
      ? words("pointsNowhere")
      : words("pointsTo", { stage: isTermCode(stage) ? termName(stage, language) : stage });
}
