/** Which answers make a fit: each part alone, and which of several outweighs the others. */
import { expect, test } from "vitest";
import { SAMPLE_INNOVATION } from "../../../laws/sample-innovation.ts";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import type { LoanUseVerdict } from "../../eligibility/loan-use.ts";
import { decimal, ZERO } from "../../money/decimal.ts";
import { decodeInnovationProfile } from "../../schemas/innovation-profile.ts";
import type { ConditionAnswer } from "../condition-checks.ts";
import { assessInnovation } from "../innovation-assessment.ts";
import type { FitPledge } from "./fit-pledge.ts";
import { type FitFindings, fitVerdict } from "./fit-verdict.ts";

function assessed(changes: Readonly<Record<string, unknown>> = {}) {
  const decoded = decodeInnovationProfile({ ...SAMPLE_INNOVATION, ...changes });
  if (decoded.kind === "refused") throw new Error(JSON.stringify(decoded.problems));
  return assessInnovation(decoded.value, publishedPolicyBook.registers);
}

const used = (outcome: LoanUseVerdict["outcome"]): LoanUseVerdict => ({ outcome, reasons: [] });

const conditions = (outcome: ConditionAnswer["outcome"]): ConditionAnswer => ({
  track: { kind: "standard", lacking: [] },
  checks: [],
  securities: { taken: [], refused: [], outcome: "holds" },
  outcome,
});

const pledged = (holds: boolean): FitPledge => ({
  pledge: { rights: [], valueYuan: ZERO, capacityYuan: ZERO },
  test: { pledgeRate: undefined, capYuan: ZERO, within: holds },
  securedYuan: decimal("1"),
  curve: [],
  shortfall: undefined,
  holds,
});

const SOUND: FitFindings = {
  innovation: assessed(),
  loanUse: used("met"),
  conditions: conditions("holds"),
  institutionLimits: [],
  ipPledge: pledged(true),
};
const PROTOTYPE = assessed({ stage: { ...SAMPLE_INNOVATION.stage, maturity: "prototype" } });

test.each<[string, Partial<FitFindings>, string, readonly string[], readonly string[]]>([
  ["everything holds", {}, "fits", [], []],
  ["a research stage", { innovation: PROTOTYPE }, "notALoanYet", ["stage"], []],
  ["no stage found", { innovation: assessed({ stage: {} }) }, "open", [], ["stage", "scorecards"]],
  ["answers missing", { innovation: assessed({ project: {} }) }, "open", [], ["scorecards"]],
  ["a forbidden use", { loanUse: used("notMet") }, "doesNotFit", ["loanUse"], []],
  ["an approval to come", { loanUse: used("approval") }, "open", [], ["loanUse"]],
  ["no rule for the use", { loanUse: used("notEstablished") }, "open", [], ["loanUse"]],
  ["no purpose", { loanUse: undefined }, "open", [], ["loanUse"]],
  ["a condition fails", { conditions: conditions("fails") }, "doesNotFit", ["conditions"], []],
  ["a condition is open", { conditions: conditions("open") }, "open", [], ["conditions"]],
  ["no conditions known", { conditions: undefined }, "open", [], ["conditions"]],
  ["too long", { institutionLimits: ["termMonthsMax"] }, "doesNotFit", ["institution"], []],
  ["no bank named", { institutionLimits: undefined }, "open", [], ["institution"]],
  ["rights fall short", { ipPledge: pledged(false) }, "doesNotFit", ["ipPledge"], []],
  [
    "a no beside what is open",
    { conditions: conditions("fails"), loanUse: undefined },
    "doesNotFit",
    ["conditions"],
    ["loanUse"],
  ],
  [
    "a stage that is no loan outweighs the rest",
    { innovation: PROTOTYPE, ipPledge: pledged(false), loanUse: used("notMet") },
    "notALoanYet",
    ["stage", "loanUse", "ipPledge"],
    [],
  ],
])("%s", (_name, change, outcome, against, open) => {
  const verdict = fitVerdict({ ...SOUND, ...change });
  expect(verdict).toEqual({ outcome, against, open, notAsked: [] });
});

test("what was not told of and is not needed is no gap", () => {
  expect(fitVerdict({ ...SOUND, innovation: undefined, ipPledge: undefined })).toEqual({
    outcome: "fits",
    against: [],
    open: [],
    notAsked: ["stage", "ipPledge", "scorecards"],
  });
});
