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
  "pledge-above-class":
    'From {date} "{product}" takes only intellectual property in pledge; its cap of {share} is above the highest cap of any right, {shareAtMost} ({right}), and is never reached.',
  "grace-outlasts-usual-term":
    'From {date} the usual grace of "{product}", {months} months, leaves the usual term no time to repay; at most {monthsAtMost}.',
  "grace-outlasts-other-term":
    'From {date} the longest preferential grace of "{product}", {months} months, outlasts the standard term; a firm that loses its preference could not repay. At most {monthsAtMost}.',
  "term-above-institutions":
    'From {date} the longest term of "{product}", {months} months, is above what any kind of bank carries ({by}: {monthsAtMost}); it is never reached.',
  "term-above-authority":
    'From {date} the longest term of "{product}", {months} months, is above the highest authority ({by}: {monthsAtMost}); nobody could sign.',
  "extensions-above-facility":
    'From {date} the practice counts on {count} extensions, while "{facility}" allows {atMost}.',
  "facility-above-terms":
    'From {date} "{facility}" asks for loans of at least {months} months, while no product grants more than {monthsAtMost}.',
  "scope-product-undefined":
    'From {date} "{product}" in the scope has no terms in force; the rule does nothing for it.',
  "scope-institution-undefined":
    'From {date} "{institution}" in the list has no profile in force; there is no such bank.',
  "scope-above-terms":
    'From {date} the scope begins at {months} months, while its products grant {monthsAtMost} at most ("{product}"); the rule never applies.',
  "own-product-left-out":
    'From {date} the scope inside "{product}" does not name "{product}"; it never applies.',
  "product-undefined": 'From {date} "{product}" has no terms in force; this item has no product.',
  "shadowed-by-earlier":
    'From {date} every case of "{name}" is taken by "{by}" before it; it never has its turn.',
  "score-band-unreached":
    "From {date} notch band {band} is out of reach: no answers score inside it (at most {score}).",
  "count-band-empty": 'From {date} band {band} of "{measure}" holds no whole number.',
  "fee-undefined": 'From {date} the fee catalogue has no "{fee}".',
  "security-never-taken":
    'From {date} "{product}" takes none of the securities of "{name}"; the class is never used.',
};
