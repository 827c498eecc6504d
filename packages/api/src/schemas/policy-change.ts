/**
 * Changes of policy (政策变更) as they cross the wire. A whole item is one JSON text, which the domain's codec reads: its form
 * differs from kind to kind, and the digest is over exactly this text.
 */
import type { Difference, PolicyChangeView, ProposalRefusal } from "@xinzhi/db";
import type { Problem } from "@xinzhi/domain";
import { assertNever } from "@xinzhi/domain";
import * as z from "zod";
import { typedText } from "./typed-text.ts";

const CONTENT_MAX = 60_000;
const REASON_MAX = 1000;
const NAME_MAX = 200;

/** A key of ours. */
export const idField = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** A kind or code of policy. */
export const nameField = typedText(NAME_MAX).min(1);

/** Why; also the note of a decision. */
export const reasonField = typedText(REASON_MAX);

/** A whole item as JSON. */
export const itemText = z.string().max(CONTENT_MAX);

/** SHA-256 in hexadecimal digits. */
export const digestField = z.string().regex(/^[0-9a-f]{64}$/);

/** A value that differs, each side as JSON text; absent where the side has none. */
export const differenceSchema = z.strictObject({
  path: z.string(),
  base: z.exactOptional(z.string()),
  theirs: z.exactOptional(z.string()),
  mine: z.exactOptional(z.string()),
  by: z.enum(["theirs", "mine", "both", "conflict"]),
});

/** What is wrong with an item, with the way to the field. */
export const problemSchema = z.strictObject({
  path: z.string(),
  code: z.string(),
  facts: z.array(z.strictObject({ name: z.string(), value: z.string() })).readonly(),
});

/** A change with what it changes. */
export const changeSchema = z.strictObject({
  changeId: idField,
  kind: z.string(),
  code: z.string(),
  baseRevision: z.int(),
  backsOut: z.exactOptional(z.int()),
  effectiveFrom: z.string(),
  content: z.string(),
  digest: digestField,
  reason: z.string(),
  makerId: idField,
  submittedAt: z.string(),
  decision: z.exactOptional(
    z.strictObject({
      decision: z.enum(["approved", "rejected", "withdrawn"]),
      decidedBy: idField,
      decidedAt: z.string(),
      note: z.string(),
    }),
  ),
  differences: z.array(differenceSchema).readonly(),
});

/** What came of a proposal. A refusal is an answer: the page shows it beside the fields, and nothing typed is lost. */
export const proposalAnswer = z.strictObject({
  outcome: z.enum([
    "submitted",
    "bad-item",
    "no-reason",
    "stale-base",
    "pending-exists",
    "nothing-changed",
    "nothing-before",
  ]),
  changeId: z.exactOptional(idField),
  digest: z.exactOptional(digestField),
  headRevision: z.exactOptional(z.int()),
  problems: z.array(problemSchema).readonly(),
  differences: z.array(differenceSchema).readonly(),
});

type ProposalAnswer = z.input<typeof proposalAnswer>;

/** What came of a decision. */
export const decisionAnswer = z.strictObject({
  outcome: z.enum([
    "decided",
    "already-decided",
    "own-change",
    "not-own-change",
    "not-what-was-seen",
    "no-note",
    "no-longer-fits",
    "case-without-note",
  ]),
  revision: z.exactOptional(z.int()),
  problems: z.array(problemSchema).readonly(),
  /** Names of test cases that turn and have no note. */
  cases: z.array(z.string()).readonly(),
});

/** A change for the wire. */
export function changeText(view: PolicyChangeView): z.input<typeof changeSchema> {
  const { backsOut, decision, differences, ...facts } = view;
  return {
    ...facts,
    ...(backsOut === undefined ? {} : { backsOut }),
    ...(decision === undefined ? {} : { decision }),
    differences: differences.map(differenceText),
  };
}

/** What came of a proposal, for the wire. */
export function proposalText(
  answer:
    | ProposalRefusal
    | { readonly kind: "submitted"; readonly changeId: string; readonly digest: string }
    | { readonly kind: "nothing-before" },
): ProposalAnswer {
  const nothing = { problems: [], differences: [] };
  switch (answer.kind) {
    case "submitted":
      return { outcome: answer.kind, changeId: answer.changeId, digest: answer.digest, ...nothing };
    case "bad-item":
      return { ...nothing, outcome: answer.kind, problems: answer.problems.map(problemText) };
    case "stale-base": {
      const differences = answer.differences.map(differenceText);
      return { ...nothing, outcome: answer.kind, headRevision: answer.head, differences };
    }
    case "pending-exists":
      return { outcome: answer.kind, changeId: answer.changeId, ...nothing };
    case "no-reason":
    case "nothing-changed":
    case "nothing-before":
      return { outcome: answer.kind, ...nothing };
    default:
      return assertNever(answer);
  }
}

/** A problem for the wire. */
export function problemText({ path, code, facts }: Problem): z.input<typeof problemSchema> {
  return {
    path: path.join("."),
    code,
    facts: Object.entries(facts).map(([name, value]) => ({ name, value: String(value) })),
  };
}

/** A difference for the wire. */
export function differenceText({ path, base, theirs, mine, by }: Difference) {
  return {
    path: path.join("."),
    by,
    ...(base === undefined ? {} : { base: JSON.stringify(base) }),
    ...(theirs === undefined ? {} : { theirs: JSON.stringify(theirs) }),
    ...(mine === undefined ? {} : { mine: JSON.stringify(mine) }),
  };
}
