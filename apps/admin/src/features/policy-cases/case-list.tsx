/** The product managers' test cases (用例): what each asks for, how it stands today, and the way to change it. */
"use client";

import { useQuery } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import {
  CELL,
  FailedNote,
  LoadingNote,
  MAIN_BUTTON,
  SIDE_BUTTON,
  StaffPage,
  StateNote,
} from "@xinzhi/session/frame/page-states.tsx";
import { momentText } from "@xinzhi/ui/digits/moment-text.ts";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ReviewWays } from "../reviews/review-ways.tsx";
import { usePeople } from "../reviews/use-people.ts";
import { CaseForm } from "./case-form.tsx";
import { FIGURES, SIGNERS, SUITABILITIES, typedOf } from "./case-text.ts";

/** A case as the API tells it. */
export type PolicyCase = AppRouter["policy"]["cases"]["_def"]["$types"]["output"]["cases"][number];

/** `/reviews/cases`. */
export function CaseList({ mayEdit }: { readonly mayEdit: boolean }) {
  const words = useTranslations("reviews.cases");
  const api = useApi();
  const [edited, setEdited] = useState<PolicyCase | "new">();
  const found = useQuery(api.policy.cases.queryOptions({}, { staleTime: 0 }));
  const runs = useQuery(api.policy.runCases.queryOptions({}, { staleTime: 0 }));
  const close = () => {
    setEdited(undefined);
    void found.refetch();
    void runs.refetch();
  };
  const cases = found.data?.cases ?? [];
  const standing = (caseId: string) =>
    runs.data?.runs.find((run) => run.case.caseId === caseId)?.after;
  return (
    <StaffPage title={words("title")} intro={words("intro")}>
      <ReviewWays at="cases" />
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {mayEdit && edited === undefined ? (
        <button
          type="button"
          className={`${MAIN_BUTTON} justify-self-start`}
          onClick={() => setEdited("new")}
        >
          {words("new")}
        </button>
      ) : null}
      {edited === undefined ? null : (
        <CaseForm
          key={edited === "new" ? "new" : edited.caseId}
          edited={edited === "new" ? undefined : edited}
          onClose={close}
        />
      )}
      {found.data !== undefined && cases.length === 0 ? (
        <StateNote title={words("none")} meaning={words("noneMeaning")} />
      ) : null}
      {cases.length === 0 ? null : (
        <CaseTable cases={cases} standing={standing} onEdit={mayEdit ? setEdited : undefined} />
      )}
    </StaffPage>
  );
}

type Verdict = AppRouter["policy"]["runCases"]["_def"]["$types"]["output"]["runs"][number]["after"];

function CaseTable(props: {
  readonly cases: readonly PolicyCase[];
  readonly standing: (caseId: string) => Verdict | undefined;
  readonly onEdit: ((edited: PolicyCase) => void) | undefined;
}) {
  const { cases, standing, onEdit } = props;
  const words = useTranslations("reviews.cases");
  const nameOf = usePeople();
  const told = (each: PolicyCase) => {
    if (each.state === "retired") return words("retired");
    const verdict = standing(each.caseId);
    if (verdict === undefined) return "…";
    if (verdict.outcome === "passes") return words("passes");
    return words("misses", {
      what: verdict.missed.map((check) => words(`checks.${check}`)).join("、"),
    });
  };
  return (
    <section
      aria-label={words("title")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
      tabIndex={0}
      className="overflow-x-auto rounded border border-line bg-paper"
    >
      <table className="w-full min-w-[44rem]">
        <thead>
          <tr className="text-faint">
            {(["name", "expected", "standing", "saved", "edit"] as const).map((head) => (
              <th key={head} scope="col" className={CELL}>
                {words(`heads.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((each) => (
            <tr key={each.caseId} data-case={each.name}>
              <th scope="row" className={`${CELL} font-normal`}>
                {each.name}
              </th>
              <td className={CELL}>
                <Expected text={each.expected} />
              </td>
              <td className={CELL}>{told(each)}</td>
              <td className={CELL}>
                <span className="figures">v{each.revision}</span> {nameOf(each.savedBy)}{" "}
                <span className="figures">{momentText(each.savedAt)}</span>
              </td>
              <td className={CELL}>
                {onEdit === undefined ? (
                  "—"
                ) : (
                  <button
                    type="button"
                    className={SIDE_BUTTON}
                    aria-label={words("editCase", { name: each.name })}
                    onClick={() => onEdit(each)}
                  >
                    {words("edit")}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a case asks for, in words. */
function Expected({ text }: { readonly text: string }) {
  const words = useTranslations("reviews.cases");
  const typed = typedOf(text);
  const { suitability, signer } = typed;
  const parts = [
    ...SUITABILITIES.filter((each) => each === suitability).map(
      (each) => `${words("checks.suitability")} ${words(`values.${each}`)}`,
    ),
    ...FIGURES.flatMap((name) =>
      typed[name] === "" ? [] : [`${words(`checks.${name}`)} ${typed[name]}%`],
    ),
    ...SIGNERS.filter((each) => each === signer).map(
      (each) => `${words("checks.signer")} ${words(`values.${each}`)}`,
    ),
  ];
  return <>{parts.join("；")}</>;
}
