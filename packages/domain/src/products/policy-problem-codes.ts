/**
 * What can be wrong with policy data (政策数据问题) beyond its shape, beside what can be wrong with a request.
 */
import { BOOK_FAULT_CODES } from "../policy/book-fault-codes.ts";

/** Faults of rule sets, scorecards, rating scales, curves and questions, and those that any policy item may have. */
export const POLICY_PROBLEM_CODES = [
  // Rule sets (认定规则).
  "not-listed",
  "id-repeated",
  "group-empty",
  "bounds-missing",
  "bounds-reversed",
  "stretch-reversed",
  "stretches-overlap",
  "stretches-gapped",
  "stretches-not-open",
  "points-negative",
  "points-turn-back",
  "best-is-not-maximum",
  "items-do-not-add-up",
  "blocks-do-not-add-up",
  "floor-above-maximum",
  "window-reversed",
  // Scorecards (评分卡).
  "band-missing",
  "band-reversed",
  "band-gap",
  "band-overlap",
  "band-not-open",
  "factor-unlisted",
  "factor-missing",
  "factor-twice",
  "measure-twice",
  "parts-not-100",
  "weights-not-100",
  "weight-negative",
  "weight-of-no-factor",
  "factor-without-weight",
  "weight-twice",
  "weight-set-twice",
  "general-weights-missing",
  "points-out-of-range",
  "points-not-monotone",
  "grade-twice",
  "grades-missing",
  "unevidenced-too-high",
  "notches-not-monotone",
  "lgd-out-of-range",
  // Fit cards (四要素适配卡).
  "good-out-of-reach",
  // Rating scales (主标尺).
  "scale-empty",
  "pd-out-of-range",
  "pd-not-rising",
  // FTP.
  "tenor-missing",
  "tenor-not-in-order",
  "rate-out-of-range",
  "reduction-above-zero",
  // Stage questions (创新阶段五问).
  "questions-missing",
  "option-twice",
  "stage-unreachable",
  "last-question-open",
  // Any item.
  "text-not-printable",
  "not-a-link",
  "named-twice",
  "range-reversed",
  "preference-reversed",
  "shares-over-whole",
  "day-outside-year",
  "nested-too-deep",
  "too-many-values",
  "code-disagrees",
  "nature-of-other-stage",
  "version-twice",
  "id-taken",
  "place-taken",
  "place-disagrees",
  // Across items (跨条目).
  ...BOOK_FAULT_CODES,
] as const;

/** One of the things that can be wrong with policy data. */
export type PolicyProblemCode = (typeof POLICY_PROBLEM_CODES)[number];

/** Whether a problem is one of policy data. */
export function isPolicyProblem(code: string): code is PolicyProblemCode {
  return POLICY_PROBLEM_CODES.some((known) => known === code);
}
