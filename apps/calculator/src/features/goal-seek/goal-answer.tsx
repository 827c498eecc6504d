/**
 * The answer of a goal (倒算结果): a sentence, its proof, what was searched, and the way to use it or to compare it.
 */
"use client";

import { AwaitedPart, BrokenPart, FoundPart, MissingPart } from "@xinzhi/ui/layout/part-states.tsx";
import {
  adoptedSentence,
  answerSentence,
  type GoalAsked,
  leverName,
  leverValue,
  proofSentence,
  searchedSentences,
} from "@xinzhi/ui/words/goal-seek-sentences.ts";
import { useLocale, useTranslations } from "use-intl";
import { useOpenDeal } from "../open-deal/open-deal.tsx";
import { useShelf } from "../scenarios/shelf.tsx";
import { askedOf } from "./goal-fields.ts";
import type { GoalState } from "./use-goal.ts";

/** In whatever state it is. */
export function GoalAnswerView({ goal }: { readonly goal: GoalState }) {
  const words = useTranslations("goalSeek");
  switch (goal.kind) {
    case "seeking":
      return <AwaitedPart />;
    case "broken":
      return <BrokenPart />;
    case "not-in-deal":
      return <MissingPart>{words("notInDeal")}</MissingPart>;
    case "refused":
      return <MissingPart>{words("refused")}</MissingPart>;
    case "found": {
      const asked = askedOf(goal.told);
      return (
        <FoundPart isStale={goal.isStale}>
          {asked === undefined ? null : <Found goal={goal} asked={asked} />}
        </FoundPart>
      );
    }
  }
}

function Found(props: {
  readonly goal: Extract<GoalState, { kind: "found" }>;
  readonly asked: GoalAsked;
}) {
  const { goal, asked } = props;
  const { answer, file, adopted } = goal.value;
  const words = useTranslations("goalSeek");
  const language = useLocale();
  const deal = useOpenDeal();
  const shelf = useShelf();
  const isOff = deal === undefined || deal.isStale || goal.isStale;
  const proof = proofSentence(asked, answer, language);
  const isOtherwise =
    answer.kind === "found" && adopted !== undefined && !adopted.eq(answer.figure);
  return (
    <div className={goal.isStale ? "text-faint" : ""} data-explained>
      <p className="font-semibold" role="status" data-testid="goal-answer">
        {answerSentence(asked, answer, language)}
      </p>
      {proof === "" ? null : <p data-testid="goal-proof">{proof}</p>}
      {isOtherwise ? (
        <p className="bg-ambertint px-2 py-1">{adoptedSentence(asked, adopted, language)}</p>
      ) : null}
      <ul className="text-faint text-small" data-formula>
        {searchedSentences(asked, answer, language).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {answer.kind !== "found" || file === undefined ? null : (
        <p className="mt-2 flex gap-2">
          <GoalButton word={words("adopt")} isOff={isOff} onPress={() => deal?.adopt(file)} />
          <GoalButton
            word={words("compare")}
            isOff={isOff || shelf.room === 0}
            onPress={() =>
              shelf.keep({
                name: words("compareName", {
                  lever: leverName(asked, language),
                  value: leverValue(asked, answer, answer.value, language),
                }),
                file,
              })
            }
          />
        </p>
      )}
    </div>
  );
}

function GoalButton(props: {
  readonly word: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      disabled={props.isOff}
      className="min-h-8 rounded border border-edge px-3 enabled:hover:border-accent enabled:hover:text-accent disabled:border-line disabled:text-faint"
      onClick={props.onPress}
    >
      {props.word}
    </button>
  );
}
