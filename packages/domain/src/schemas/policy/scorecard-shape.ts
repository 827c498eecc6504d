/**
 * A scorecard (评分卡) as JSON. What its shape cannot say is found by `scorecardFaults` and told with the way to it.
 */
import * as z from "zod/mini";
import { INNOVATION_STAGES } from "../../policy/innovation-stage.ts";
import { CARD_SUBJECTS, type Scorecard } from "../../policy/scorecard.ts";
import type { Problem } from "../../products/problem.ts";
import { type CardFault, scorecardFaults } from "../../risk/scorecard-check.ts";
import { LIST_MAX } from "../limits.ts";
import {
  countField,
  fault,
  nameField,
  partField,
  plainField,
  withFaults,
} from "./policy-fields.ts";

const percents = plainField("0", "100");
const edge = z.exactOptional(plainField("-1000000000", "1000000000"));
const edges = { atLeast: edge, below: edge };

const measure = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("measured"),
    code: nameField,
    part: percents,
    unit: z.enum(["share", "count"]),
    better: z.enum(["higher", "lower"]),
    bands: z.array(z.strictObject({ ...edges, points: percents })).check(z.maxLength(LIST_MAX)),
  }),
  z.strictObject({
    kind: z.literal("graded"),
    code: nameField,
    part: percents,
    grades: z
      .array(z.strictObject({ grade: nameField, points: percents }))
      .check(z.maxLength(LIST_MAX)),
  }),
]);

/** 评分卡. */
export const scorecardShape: z.ZodMiniType<Scorecard> = withFaults(
  z.strictObject({
    subject: z.enum(CARD_SUBJECTS),
    factors: z
      .array(
        z.strictObject({
          code: nameField,
          measures: z.array(measure).check(z.maxLength(LIST_MAX)),
        }),
      )
      .check(z.maxLength(LIST_MAX)),
    weightSets: z
      .array(
        z.strictObject({
          industry: nameField,
          stage: z.enum([...INNOVATION_STAGES, "any"]),
          weights: z
            .array(z.strictObject({ factor: nameField, weight: percents }))
            .check(z.maxLength(LIST_MAX)),
        }),
      )
      .check(z.maxLength(LIST_MAX)),
    notchBands: z
      .array(z.strictObject({ ...edges, notches: countField(-20, 20), lgdAdded: partField }))
      .check(z.maxLength(LIST_MAX)),
    unevidencedPoints: percents,
  }),
  (card) => scorecardFaults(card).map((found) => problemOf(card, found)),
);

function problemOf(card: Scorecard, { code, facts }: CardFault): Problem {
  return fault(placeOf(card, facts), code, facts);
}

/** The way to what the facts of a fault name: a measure, a set of weights, a factor, or the bands of the score. */
function placeOf({ factors, weightSets }: Scorecard, facts: CardFault["facts"]): Problem["path"] {
  const { measure: named, factor, industry, stage } = facts;
  const inMeasure = factors.flatMap(({ measures }, index) => {
    const place = measures.findLastIndex(({ code }) => code === named);
    return place === -1 ? [] : [["factors", index, "measures", place]];
  });
  const [first] = inMeasure;
  if (first !== undefined) return first;
  if (named !== undefined) return ["notchBands"];
  const set = weightSets.findLastIndex((own) => own.industry === industry && own.stage === stage);
  if (set !== -1) return ["weightSets", set];
  const own = factors.findLastIndex(({ code }) => code === factor);
  return own === -1 ? [] : ["factors", own];
}
