/**
 * The stage wizard (创新阶段问答): a few questions place a project in its stage. The first answer that points to a stage
 * decides; a carrier is then placed by the first answer that points to what it serves.
 */
import type { ErrorFacts } from "../assert.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { type DatedRegister, itemsInForce } from "../policy/dated-value.ts";
import { INNOVATION_STAGES, type InnovationStage } from "../policy/innovation-stage.ts";
import { isServedStage, type PlacedStage, type ServedStage } from "./stage-profile.ts";

/** A possible answer; `pointsTo` names the stage it speaks for, and is absent when it decides nothing. */
export type StageOption = { readonly code: string; readonly pointsTo?: InnovationStage };

/** The answers a question allows; the question itself is the code of its item in the register. */
export type StageQuestion = { readonly options: readonly StageOption[] };

/** One question answered. */
export type StageChoice = { readonly question: string; readonly option: string };

/** One answer and what it did: settled the stage or the stage served, spoke for or against it, or said nothing. */
export type StageStep = StageChoice & {
  readonly pointsTo: InnovationStage | undefined;
  readonly effect: "decides" | "decidesServed" | "agrees" | "disagrees" | "neutral";
};

/**
 * Why no stage is found: a question is unanswered, answered twice or not asked; the option is not among its answers; or no
 * answer points to a stage, which `stageQuestionFaults` rules out.
 */
export type WizardRefusal = {
  readonly code:
    | "question-unanswered"
    | "question-twice"
    | "question-unlisted"
    | "option-unlisted"
    | "stage-undecided";
  readonly facts: ErrorFacts;
};

/** The stage with every step to it, or everything that stands in its way. */
export type StageFinding =
  | { readonly kind: "placed"; readonly placed: PlacedStage; readonly steps: readonly StageStep[] }
  | { readonly kind: "refused"; readonly reasons: readonly WizardRefusal[] };

/** Places a project by its answers to the questions in force on the day. The same answers always give the same stage. */
export function findStage(
  register: DatedRegister<StageQuestion>,
  choices: readonly StageChoice[],
  date: CalendarDate,
): StageFinding {
  const questions = itemsInForce(register, date);
  const reasons = [
    ...choices
      .filter(({ question }) => !questions.some(({ code }) => code === question))
      .map(({ question }) => refusal("question-unlisted", { question })),
    ...questions.flatMap(({ code, value }) => choiceRefusals(code, value, choices)),
  ];
  if (reasons.length > 0) return { kind: "refused", reasons };
  const pointers = questions.flatMap(({ code, value }) => pointersOf(code, value, choices));
  const first = pointers.find(({ pointsTo }) => pointsTo !== undefined);
  const served = pointers.find(({ pointsTo }) => pointsTo !== undefined && isServedStage(pointsTo));
  const placed = placedBy(first?.pointsTo, served?.pointsTo);
  if (placed === undefined) return { kind: "refused", reasons: [refusal("stage-undecided")] };
  return {
    kind: "placed",
    placed,
    steps: pointers.map((pointer) => ({
      ...pointer,
      effect: effectOf(pointer, first, served, placed),
    })),
  };
}

type Pointer = StageChoice & { readonly pointsTo: InnovationStage | undefined };

function choiceRefusals(
  question: string,
  { options }: StageQuestion,
  choices: readonly StageChoice[],
): readonly WizardRefusal[] {
  const [choice, ...others] = choices.filter((given) => given.question === question);
  if (choice === undefined) return [refusal("question-unanswered", { question })];
  if (others.length > 0) return [refusal("question-twice", { question })];
  const { option } = choice;
  const isListed = options.some(({ code }) => code === option);
  return isListed ? [] : [refusal("option-unlisted", { question, option })];
}

function pointersOf(
  question: string,
  { options }: StageQuestion,
  choices: readonly StageChoice[],
): readonly Pointer[] {
  return choices
    .filter((choice) => choice.question === question)
    .map(({ option }) => ({
      question,
      option,
      pointsTo: options.find(({ code }) => code === option)?.pointsTo,
    }));
}

function placedBy(
  stage: InnovationStage | undefined,
  served: InnovationStage | undefined,
): PlacedStage | undefined {
  if (served === undefined || !isServedStage(served)) return undefined;
  return stage === "innovationCarrier" ? { stage, serves: served } : { stage: served };
}

function effectOf(
  pointer: Pointer,
  first: Pointer | undefined,
  served: Pointer | undefined,
  placed: PlacedStage,
): StageStep["effect"] {
  if (pointer.pointsTo === undefined) return "neutral";
  if (pointer === first) return "decides";
  if (pointer === served) return "decidesServed";
  const stages: readonly (InnovationStage | undefined)[] = [placed.stage, servedIn(placed)];
  return stages.includes(pointer.pointsTo) ? "agrees" : "disagrees";
}

function servedIn(placed: PlacedStage): ServedStage | undefined {
  return placed.stage === "innovationCarrier" ? placed.serves : undefined;
}

/**
 * What keeps questions from placing every project: none at all, an option twice, a stage that no answer points to, or a
 * last question with an answer that leaves it open.
 */
export type QuestionFault = {
  readonly code: "questions-missing" | "option-twice" | "stage-unreachable" | "last-question-open";
  readonly facts: ErrorFacts;
};

/** All faults of the questions in force on a day. */
export function stageQuestionFaults(
  register: DatedRegister<StageQuestion>,
  date: CalendarDate,
): readonly QuestionFault[] {
  const questions = itemsInForce(register, date);
  const last = questions.at(-1);
  if (last === undefined) return [{ code: "questions-missing", facts: {} }];
  const options = questions.flatMap(({ value }) => value.options);
  return [
    ...questions.flatMap(({ code, value }) => optionsTwice(code, value)),
    ...INNOVATION_STAGES.filter((stage) => !options.some(({ pointsTo }) => pointsTo === stage)).map(
      (stage) => ({ code: "stage-unreachable" as const, facts: { stage } }),
    ),
    ...last.value.options
      .filter(({ pointsTo }) => pointsTo === undefined || !isServedStage(pointsTo))
      .map(({ code }) => ({
        code: "last-question-open" as const,
        facts: { question: last.code, option: code },
      })),
  ];
}

function optionsTwice(question: string, { options }: StageQuestion): readonly QuestionFault[] {
  return options
    .filter(({ code }, index) => options.findIndex((other) => other.code === code) < index)
    .map(({ code }) => ({ code: "option-twice", facts: { question, option: code } }));
}

function refusal(code: WizardRefusal["code"], facts: ErrorFacts = {}): WizardRefusal {
  return { code, facts };
}
