/**
 * A test case being written (编辑用例): a deal file, and what it must come to. What does not fit is told at its field; a case that somebody
 * else saved meanwhile is shown and not written over.
 */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, MAIN_BUTTON, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { ChoiceField } from "@xinzhi/ui/fields/choice-field.tsx";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { type FormEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { problemTold } from "../policy-form/told-problem.ts";
import type { PolicyCase } from "./case-list.tsx";
import { type FileSentence, fieldSentence, fileSentences } from "./case-problems.ts";
import { expectedText, FIGURES, SIGNERS, SUITABILITIES, type Typed, typedOf } from "./case-text.ts";

/** The form of a case, or of a new one. */
export function CaseForm(props: {
  readonly edited: PolicyCase | undefined;
  readonly onClose: () => void;
}) {
  const { edited, onClose } = props;
  const words = useTranslations("reviews.cases");
  const language = useLocale();
  const api = useApi();
  const [caseId] = useState(() => edited?.caseId ?? crypto.randomUUID());
  const [name, setName] = useState(edited?.name ?? "");
  const [dealFile, setDealFile] = useState(edited?.dealFile ?? "");
  const [typed, setTyped] = useState<Typed>(() => typedOf(edited?.expected ?? "{}"));
  const save = useMutation(
    api.policy.saveCase.mutationOptions({
      onSuccess: ({ outcome }) => {
        if (outcome === "saved") onClose();
      },
    }),
  );
  const send = (state: PolicyCase["state"]) => {
    if (save.isPending) return;
    const baseRevision = edited?.revision ?? 0;
    const expected = expectedText(typed);
    save.mutate({ caseId, baseRevision, name, dealFile, expected, state });
  };
  const inputProblems = save.error?.data?.problems ?? [];
  const problems = [...(save.data?.problems ?? []).map(problemTold), ...inputProblems];
  const problemAt = (field: string) => fieldSentence(problems, field, language);
  const sentDeal = save.variables?.dealFile ?? "";
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send("active");
  };
  return (
    <form
      className="grid gap-2 rounded border border-line bg-paper p-3"
      onSubmit={onSubmit}
      data-testid="case-form"
    >
      <h2 className="font-semibold text-lead">{words(edited === undefined ? "new" : "edit")}</h2>
      <TextField
        kind="text"
        name="name"
        label={words("heads.name")}
        error={problemAt("name")}
        text={name}
        onType={setName}
      />
      <DealFileField
        text={dealFile}
        sentences={fileSentences(problems, sentDeal, language)}
        onType={setDealFile}
      />
      <ExpectedFields typed={typed} onType={setTyped} problemAt={problemAt} />
      <Outcome
        outcome={save.data?.outcome}
        isEmpty={problems.some(
          ({ path, code }) => path.join(".") === "expected" && code === "empty",
        )}
      />
      {save.error === null || inputProblems.length > 0 ? null : (
        <FailedNote error={save.error} onRetry={() => send("active")} />
      )}
      <div className="flex flex-wrap gap-2">
        <button type="submit" className={MAIN_BUTTON}>
          {words("save")}
        </button>
        {edited === undefined || edited.state === "retired" ? null : (
          <button type="button" className={SIDE_BUTTON} onClick={() => send("retired")}>
            {words("retire")}
          </button>
        )}
        <button type="button" className={SIDE_BUTTON} onClick={onClose}>
          {words("cancel")}
        </button>
      </div>
    </form>
  );
}

const SENTENCES_SHOWN = 12;

/** The file, and everything that is wrong with it below: the field's name in a sentence, and its way in the file. */
function DealFileField(props: {
  readonly text: string;
  readonly sentences: readonly FileSentence[];
  readonly onType: (text: string) => void;
}) {
  const { text, sentences, onType } = props;
  const words = useTranslations("reviews.cases");
  const more = sentences.length - SENTENCES_SHOWN;
  return (
    <div className="grid gap-1">
      <label className="grid gap-1">
        <span className="text-faint">{words("dealFile")}:</span>
        <textarea
          value={text}
          spellCheck={false}
          maxLength={60000}
          aria-invalid={sentences.length === 0 ? undefined : true}
          aria-describedby="deal-file-hint deal-file-problems"
          className="figures min-h-32 w-full whitespace-pre-wrap rounded border border-edge bg-paper px-2 py-1 aria-invalid:border-vermilion"
          onChange={(event) => onType(event.target.value)}
        />
      </label>
      <p id="deal-file-hint" className="text-faint text-small">
        {words("dealFileHint")}
      </p>
      <ul
        id="deal-file-problems"
        aria-live="polite"
        className="grid gap-1"
        data-testid="deal-file-problems"
      >
        {sentences.slice(0, SENTENCES_SHOWN).map((one) => (
          <li key={`${one.where} ${one.text}`} className="break-words text-small text-vermilion">
            {one.text}
            {one.where === "" ? null : (
              <code className="figures ml-2 break-all text-faint">{one.where}</code>
            )}
          </li>
        ))}
        {more > 0 ? (
          <li className="text-small text-vermilion">
            {words("moreProblems", { count: String(more) })}
          </li>
        ) : null}
      </ul>
    </div>
  );
}

/** What the case asks for; a field that is left empty asks for nothing. */
function ExpectedFields(props: {
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  readonly problemAt: (field: string) => string | undefined;
}) {
  const { typed, onType, problemAt } = props;
  const words = useTranslations("reviews.cases");
  const put = (field: keyof Typed) => (text: string) => onType({ ...typed, [field]: text });
  return (
    <>
      <ChoiceField
        name="suitability"
        label={words("checks.suitability")}
        choices={[
          { value: "", label: words("any") },
          ...SUITABILITIES.map((value) => ({ value, label: words(`values.${value}`) })),
        ]}
        chosen={typed.suitability}
        onChoose={put("suitability")}
      />
      {FIGURES.map((field) => (
        <TextField
          key={field}
          kind="percent"
          name={field}
          label={words(`checks.${field}`)}
          unit="%"
          error={problemAt(`expected.${field}`)}
          text={typed[field]}
          onType={put(field)}
        />
      ))}
      <ChoiceField
        name="signer"
        label={words("checks.signer")}
        choices={[
          { value: "", label: words("any") },
          ...SIGNERS.map((value) => ({ value, label: words(`values.${value}`) })),
        ]}
        chosen={typed.signer}
        onChoose={put("signer")}
      />
    </>
  );
}

function Outcome(props: {
  readonly outcome: "saved" | "stale" | "too-many" | "bad-case" | undefined;
  readonly isEmpty: boolean;
}) {
  const words = useTranslations("reviews.cases");
  const { outcome, isEmpty } = props;
  if (outcome === undefined || outcome === "saved") return null;
  return (
    <p role="alert" className="text-vermilion">
      {words(isEmpty ? "outcomes.empty" : `outcomes.${outcome}`)}
    </p>
  );
}
