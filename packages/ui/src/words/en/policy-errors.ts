/** What is wrong with policy data, in words its owner can act on. */
import type { Wording } from "../wording.ts";
import type { policyErrors as chinese } from "../zh-cn/policy-errors.ts";
import { eligibility } from "./eligibility.ts";
import { innovation } from "./innovation.ts";

export const policyErrors: Wording<typeof chinese> = {
  ...eligibility.ruleFaults,
  ...innovation.cardFaults,
  "good-out-of-reach": 'The best points of "{measure}" stay below the good bound.',
  "scale-empty": "The rating scale has no grades.",
  "pd-out-of-range": 'The probability of default of "{grade}" is not between 0 and 1.',
  "pd-not-rising":
    'The probability of default of "{grade}" must be above that of the grade before.',
  "tenor-missing": "The curve has no point for {tenor}.",
  "tenor-not-in-order": "The tenor {tenor} is there twice or out of order; shortest first.",
  "rate-out-of-range": "The rate of {tenor} is out of range.",
  "reduction-above-zero": "A discount or an incentive lowers FTP; it cannot be above 0.",
  "questions-missing": "No stage questions are in force on {date}.",
  "option-twice": '"{question}" has the answer "{option}" twice.',
  "stage-unreachable": 'From {date} on no answer points to the stage "{stage}".',
  "last-question-open": 'The answer "{option}" of the last question "{question}" settles no stage.',
  "text-not-printable": "The text has invisible signs, or blanks around it.",
  "not-a-link": "Not a web address; it starts with http:// or https://.",
  "named-twice": '"{name}" is there twice.',
  "range-reversed": "The bounds are the wrong way round.",
  "preference-reversed": "The preferential condition is stricter than the standard one.",
  "shares-over-whole": "The shares add up to more than 100%.",
  "day-outside-year": "{date} is neither in {year} nor in the year before.",
  "nested-too-deep": "Nested too deep; at most {atMost} levels.",
  "too-many-values": "Too much; at most {atMost} values.",
  "code-disagrees": 'The content says "{named}", the code says "{code}".',
  "nature-of-other-stage":
    'The stage "{stage}" cannot have this nature: a carrier takes that of the stage it serves (asServed), every other stage has its own.',
  "version-twice": "That day has a version of it already (entry {earlier}, counted from 0).",
  "id-taken": 'The version id "{id}" is taken (entry {earlier}, counted from 0).',
  "place-taken": 'Place {place} is taken by "{code}".',
  "place-disagrees": 'All versions of "{code}" share one place, {place} before.',
};
