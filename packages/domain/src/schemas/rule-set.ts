/**
 * A rule set (认定规则) as JSON, as a product manager's editor keeps it: numbers as text, names from closed lists. What the
 * shape cannot say (bands that leave gaps, points that do not add up) is found by `ruleFaults`.
 */
import * as z from "zod/mini";
import {
  type Condition,
  type RuleSet,
  SCORE_BLOCKS,
  type Scale,
} from "../eligibility/condition.ts";
import { ASSESSED_SCORES, CLAIMS } from "../eligibility/firm-profile.ts";
import { isMeasure, MEASURES } from "../eligibility/measure.ts";
import { FIRM_TITLES } from "../policy/deal-facts.ts";
import type { Checked } from "../products/problem.ts";
import { dateField } from "./date-text.ts";
import { decimalField } from "./decimal-text.ts";
import { LIST_MAX, YUAN_MAX } from "./limits.ts";
import { documentShape } from "./policy/document-shape.ts";
import { sizeProblems } from "./policy/plain-json.ts";
import { nameField } from "./policy/policy-fields.ts";
import { problemsOfIssues } from "./refusal.ts";

const bound = decimalField({ atLeast: `-${YUAN_MAX}`, atMost: YUAN_MAX }, (value) => value);
const points = decimalField({ atLeast: "0", atMost: "1000" }, (value) => value);
const measure = z.enum(Object.keys(MEASURES).filter(isMeasure));
const claim = z.enum(CLAIMS);
const owns = z.enum(["lower", "upper"]);

/** What every demand has. */
const demand = { id: nameField, document: z.exactOptional(documentShape) };

const stretch = { from: z.exactOptional(bound), to: z.exactOptional(bound) };

const scale: z.ZodMiniType<Scale> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("bands"),
      measure,
      owns,
      bands: z.array(z.strictObject({ ...stretch, points })).check(z.maxLength(LIST_MAX)),
    }),
    z.strictObject({ kind: z.literal("claim"), claim, yes: points, no: points }),
    z.strictObject({ kind: z.literal("bestOf"), of: z.array(scale).check(z.maxLength(LIST_MAX)) }),
  ]),
);

const blockShape = z.strictObject({
  code: z.enum(SCORE_BLOCKS),
  pointsMax: points,
  atLeast: z.exactOptional(points),
  aboveNought: z.exactOptional(z.literal(true)),
  items: z
    .array(z.strictObject({ id: nameField, pointsMax: points, scale }))
    .check(z.maxLength(LIST_MAX)),
});

/** One demand. */
export const conditionShape: z.ZodMiniType<Condition> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.enum(["allOf", "anyOf"]),
      ...demand,
      of: z.array(conditionShape).check(z.maxLength(LIST_MAX)),
    }),
    z.strictObject({
      kind: z.literal("measure"),
      ...demand,
      measure,
      atLeast: z.exactOptional(bound),
      atMost: z.exactOptional(bound),
    }),
    z.strictObject({
      kind: z.literal("tiers"),
      ...demand,
      by: measure,
      owns,
      tiers: z
        .array(z.strictObject({ ...stretch, requires: conditionShape }))
        .check(z.maxLength(LIST_MAX)),
    }),
    z.strictObject({ kind: z.literal("claim"), ...demand, claim }),
    z.strictObject({
      kind: z.literal("title"),
      ...demand,
      anyOf: z.array(z.enum(FIRM_TITLES)).check(z.maxLength(LIST_MAX)),
    }),
    z.strictObject({
      kind: z.literal("assessed"),
      ...demand,
      score: z.enum(ASSESSED_SCORES),
      atLeast: points,
    }),
    z.strictObject({
      kind: z.literal("score"),
      ...demand,
      outOf: points,
      atLeast: points,
      blocks: z.array(blockShape).check(z.maxLength(LIST_MAX)),
    }),
  ]),
);

const applicationWindow = z.exactOptional(z.strictObject({ from: dateField, to: dateField }));

/** The shape of a rule set. */
export const ruleSetShape: z.ZodMiniType<RuleSet> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("tested"), applicationWindow, condition: conditionShape }),
  z.strictObject({ kind: z.literal("listOnly"), applicationWindow }),
]);

/** The rule set in the text, or everything that is wrong with its shape. Plain JSON of a rule set reads back as itself. */
export function decodeRuleSet(input: unknown): Checked<RuleSet> {
  const oversize = sizeProblems(input);
  if (oversize.length > 0) return { kind: "refused", problems: oversize };
  const decoded = ruleSetShape.safeParse(input, { reportInput: true });
  return decoded.success
    ? { kind: "ok", value: decoded.data }
    : { kind: "refused", problems: problemsOfIssues(decoded.error.issues) };
}
