/**
 * 创新阶段: the five questions with what each answer points to, the stage they place the project in, and who may pay for it.
 */
"use client";

import { findStage, itemsInForce, type StageAnswer, stageAnswer } from "@xinzhi/domain";
import { Facts } from "@xinzhi/ui/layout/facts.tsx";
import { termName } from "@xinzhi/ui/words/eligibility-facts.ts";
import { stageSentence, wizardRefusalSentence } from "@xinzhi/ui/words/innovation-sentences.ts";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useOpenDeal } from "../open-deal/open-deal.tsx";
import type { About } from "./about.ts";
import { registersKnownOn } from "./rules-on.ts";
import { type StageAnswers, stageAnswersIn, withStageAnswer } from "./stage-answers.ts";
import { StageQuestions } from "./stage-questions.tsx";

/** The wizard of a deal. Without a profile its answers only try out a stage. */
export function StageWizard({ about }: { readonly about: About }) {
  const words = useTranslations("innovationView.stage");
  const open = useOpenDeal();
  const [tried, setTried] = useState<StageAnswers>({});
  const told = stageAnswersIn(open?.file);
  const answer = (question: string, option: string) => {
    if (open === undefined || told === undefined) {
      setTried((before) => ({ ...before, [question]: option }));
    } else {
      open.adopt(withStageAnswer(open.file, question, option), `stage ${question}`);
    }
  };
  return (
    <div data-testid="stage-wizard">
      <p className="text-faint text-small">{words(told === undefined ? "trial" : "intro")}</p>
      <PlacedByAnswers about={about} answers={told ?? tried} onAnswer={answer} />
    </div>
  );
}

/** The questions on the left, what they come to on the right. */
function PlacedByAnswers(props: {
  readonly about: About;
  readonly answers: StageAnswers;
  readonly onAnswer: (question: string, option: string) => void;
}) {
  const { about, answers, onAnswer } = props;
  const isReadOnly = useOpenDeal()?.isReadOnly === true;
  const { innovation } = about.question;
  const day = innovation?.assessedOn ?? about.fit.pricingDate;
  const registers = registersKnownOn(about.fit.pricingDate);
  const choices = Object.entries(answers).map(([question, option]) => ({ question, option }));
  const found = findStage(registers.stageQuestions, choices, day);
  const verdict =
    found.kind === "placed"
      ? stageAnswer(
          { profiles: registers.stageProfiles, practices: registers.stagePractices },
          {
            placed: found.placed,
            lender: innovation?.lender,
            repaidFrom: innovation?.repaidFrom ?? "project",
          },
          day,
        )
      : undefined;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <fieldset disabled={isReadOnly} className="contents">
        <StageQuestions
          questions={itemsInForce(registers.stageQuestions, day)}
          steps={found.kind === "placed" ? found.steps : []}
          answers={answers}
          onAnswer={onAnswer}
        />
      </fieldset>
      <div data-testid="stage-verdict" aria-live="polite">
        {verdict === undefined ? null : <Verdict answer={verdict} />}
        {found.kind === "refused" ? <Refused reasons={found.reasons} /> : null}
      </div>
    </div>
  );
}

type Reasons = Extract<ReturnType<typeof findStage>, { kind: "refused" }>["reasons"];

function Refused({ reasons }: { readonly reasons: Reasons }) {
  const words = useTranslations("innovationView.stage");
  const language = useLocale();
  return (
    <>
      <p>{words("unplaced")}</p>
      <ul className="list-disc pl-5">
        {reasons.map((reason) => (
          <li key={`${reason.code} ${reason.facts["question"] ?? ""}`}>
            {wizardRefusalSentence(reason, language)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Verdict({ answer }: { readonly answer: StageAnswer }) {
  const words = useTranslations("innovationView.stage");
  const sources = useTranslations("innovation.sources");
  const language = useLocale();
  const { placed, nature } = answer;
  const facts = {
    stage: termName(placed.stage, language),
    chain: words(`chains.${answer.chainPosition}`),
  };
  return (
    <>
      <p className="font-semibold">
        {placed.stage === "innovationCarrier"
          ? words("placedCarrier", { ...facts, serves: termName(placed.serves, language) })
          : words("placed", facts)}
      </p>
      <p data-verdict={answer.verdict}>{stageSentence(answer, language)}</p>
      <Facts
        facts={[
          { name: words("risk"), value: words(`risks.${nature.risk}`) },
          {
            name: words("benefit"),
            value: words(nature.hasDirectBenefit ? "benefits.yes" : "benefits.no"),
          },
          { name: words("cash"), value: words(`cashFlows.${nature.cashFlow}`) },
          {
            name: words("notches"),
            value: words("notch", { count: signedCount(answer.riskNotches) }),
            note: answer.practiceReference.id,
          },
        ]}
      />
      <h4 className="mt-2 text-faint text-small">{words("sources")}</h4>
      <ul className="flex flex-wrap gap-2">
        {answer.sources.map((source) => (
          <li key={source} className="rounded-sm bg-well px-2 py-0.5">
            {sources(source)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A count of steps with its sign, nought without one. */
export function signedCount(count: number): string {
  if (count === 0) return "0";
  return count < 0 ? `−${Math.abs(count)}` : `+${count}`;
}
