/** What is wrong with a draft (草稿校验): the domain's own codec at every key, and what the server found beside the other items. */
"use client";

import { decodePolicyItem, type Json, type PolicyField } from "@xinzhi/domain/schemas";
import { type PolicyProblem, policyProblemText } from "@xinzhi/ui/words/policy-problem.ts";
import { useMemo } from "react";
import { type FormProblem, usePolicyNames } from "../policy-form/form-context.tsx";
import { pathText } from "../policy-form/json-path.ts";
import { problemTold, type ServerProblem } from "../policy-form/told-problem.ts";

/** Every problem with its sentence, in the order of the fields. */
export function useProblems(
  content: PolicyField,
  item: Json,
  fromServer: readonly ServerProblem[],
): readonly FormProblem[] {
  const names = usePolicyNames();
  return useMemo(() => {
    const checked = decodePolicyItem(item);
    const own: readonly PolicyProblem[] = checked.kind === "ok" ? [] : checked.problems;
    const all = [...own, ...fromServer.map(problemTold)].map((problem) => ({
      path: pathText(problem.path),
      text: policyProblemText(problem, { content, item }, names),
    }));
    // A submission may find again what was found while typing.
    return all.filter(
      ({ path, text }, index) =>
        all.findIndex((other) => other.path === path && other.text === text) === index,
    );
  }, [content, item, fromServer, names]);
}
