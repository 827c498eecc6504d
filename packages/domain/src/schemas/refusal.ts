/**
 * Refusals at the border: every way zod can say no, as a `Problem` with a closed code.
 */
import type * as z from "zod/mini";
import type { ErrorFacts } from "../assert.ts";
import type { Checked, Problem, ProblemCode } from "../products/problem.ts";

/** Refuses the value under the cursor with a code and its facts. */
export function refused(
  context: z.core.ParsePayload,
  problem: ProblemCode,
  facts: ErrorFacts = {},
): undefined {
  context.issues.push({ code: "custom", input: context.value, params: { problem, facts } });
  return undefined;
}

type Refusal = { readonly problem: ProblemCode; readonly facts: unknown };

/**
 * Whether `refused` wrote it, which alone writes a code here. A list of all codes to check it against would carry the names of the
 * bank's inside to every public page that reads a file.
 */
function isRefusal(params: unknown): params is Refusal {
  return (
    typeof params === "object" &&
    params !== null &&
    "problem" in params &&
    typeof params.problem === "string"
  );
}

/** What was read of a file inside a file, its problems by the way to it from outside. */
export function under<T>(path: Problem["path"], checked: Checked<T>): Checked<T> {
  if (checked.kind === "ok") return checked;
  const problems = checked.problems.map((problem) => ({
    ...problem,
    path: [...path, ...problem.path],
  }));
  return { kind: "refused", problems };
}

/** Zod's issues as problems, in the order of the fields. */
export function problemsOfIssues(issues: readonly z.core.$ZodIssue[]): readonly Problem[] {
  return issues.flatMap(problemsOfIssue);
}

function problemsOfIssue(issue: z.core.$ZodIssue): readonly Problem[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const at = (code: ProblemCode, facts: ErrorFacts = {}): readonly Problem[] => [
    { path, code, facts },
  ];
  switch (issue.code) {
    case "custom": {
      return isRefusal(issue.params)
        ? at(issue.params.problem, factsOf(issue.params.facts))
        : at("wrong-kind");
    }
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        code: "unknown-field" as const,
        facts: {},
      }));
    case "invalid_union":
      return [unknownKind(path, issue)];
    case "invalid_type":
      return at(codeOfType(issue.expected, issue.input));
    case "invalid_value":
      return issue.input === undefined
        ? at("missing")
        : at("not-in-list", { allowed: issue.values.map(String).join(" · ") });
    case "too_big":
      return at(
        issue.origin === "string" || issue.origin === "array" ? "too-long" : "out-of-range",
        {
          atMost: String(issue.maximum),
        },
      );
    case "too_small":
      return at(issue.origin === "string" || issue.origin === "array" ? "empty" : "out-of-range", {
        atLeast: String(issue.minimum),
      });
    default:
      return at("wrong-kind");
  }
}

/** A group whose kind is not said, or is none of those there are. */
function unknownKind(path: Problem["path"], issue: z.core.$ZodIssueInvalidUnion): Problem {
  const { discriminator, input } = issue;
  if (discriminator === undefined) return { path, code: "wrong-kind", facts: {} };
  const isSaid = typeof input === "object" && input !== null && discriminator in input;
  const allowed = "options" in issue ? (issue.options ?? []).map(String) : [];
  return isSaid
    ? { path, code: "not-in-list", facts: { allowed: allowed.join(" · ") } }
    : { path, code: "missing", facts: {} };
}

function codeOfType(expected: string, input: unknown): ProblemCode {
  if (input === undefined) return "missing";
  if (expected === "string") return "not-text";
  if (expected === "array" || expected === "tuple") return "not-a-list";
  if (expected === "object") return "not-an-object";
  if (expected === "boolean") return "not-true-or-false";
  return expected === "int" || expected === "number" ? "not-a-whole-number" : "wrong-kind";
}

function factsOf(value: unknown): ErrorFacts {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, fact]) => typeof fact === "string" || typeof fact === "number",
    ),
  );
}
