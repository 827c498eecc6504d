/** A problem as the API tells it (接口返回的问题): its way as one text, its facts as pairs of text. */
import type { PolicyProblem } from "@xinzhi/ui/words/policy-problem.ts";

/** On the wire. */
export type ServerProblem = {
  readonly path: string;
  readonly code: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
};

/** The same as the domain tells it. */
export function problemTold({ path, code, facts }: ServerProblem): PolicyProblem {
  return {
    path:
      path === ""
        ? []
        : path.split(".").map((step) => (/^\d+$/.test(step) ? JSON.parse(step) : step)),
    code,
    facts: Object.fromEntries(facts.map(({ name, value }) => [name, value])),
  };
}
