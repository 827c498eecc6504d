/**
 * Relending of an inquiry (补全再贷款): where nothing is said, or only how a plan is to be made, it is planned with the bank's
 * practice of the pricing date. The plan itself follows when the deal's balances are known (`deal-funding.ts`).
 */
import type { DrawRule } from "../../funding/relending-draw.ts";
import { itemInForce } from "../../policy/dated-value.ts";
import { referenceTo } from "../../policy/origin.ts";
import type { RelendingPractice } from "../../policy/relending-practice.ts";
import { originsOfMissing } from "../completed-value.ts";
import type { WishedRelending } from "../relending-terms.ts";
import { type CompletionStep, notCompleted } from "./completion.ts";

/** The series of the facility that is planned with, as the practice's register calls it. */
const FACILITY = "techRelending";

const NOTHING_SAID: WishedRelending = {
  kind: "wished",
  drawOn: undefined,
  lagMonths: undefined,
  fundsDay: undefined,
  extensions: undefined,
  extensionRate: undefined,
  followsBalance: undefined,
  collateralCost: undefined,
  drawWhen: undefined,
  quotaLeft: undefined,
  isProjectListed: undefined,
};

/** What was said stays: none at all, known stretches, and every term of a wish. */
export const completeRelending: CompletionStep = ({ funding }, { context, book }) => {
  const said = funding.relending ?? NOTHING_SAID;
  if (said.kind !== "wished") return { kind: "filled", parts: {}, origins: {} };
  const practice = itemInForce(book.registers.relendingPractice, FACILITY, context.pricingDate);
  if (practice === undefined) {
    if (funding.relending !== undefined)
      return notCompleted(["funding", "relending"], "no-relending-known");
    const origins = { relending: { kind: "assumed", rule: "no-relending-known" } } as const;
    return {
      kind: "filled",
      parts: { funding: { ...funding, relending: { kind: "none" } } },
      origins,
    };
  }
  const { value } = practice;
  const fromPractice = { kind: "policy", reference: referenceTo(practice) } as const;
  const relending = {
    kind: "planned",
    context,
    drawRule: drawRuleOf(said, value),
    extensions: said.extensions ?? value.extensions,
    extensionRate: said.extensionRate ?? value.extensionRate,
    followsBalance: said.followsBalance ?? value.followsBalance,
    collateralCost: said.collateralCost ?? value.collateralCost,
    drawWhen: said.drawWhen ?? value.drawWhen,
    quotaLeft: said.quotaLeft,
    isProjectListed: said.isProjectListed,
  } as const;
  return {
    kind: "filled",
    parts: { funding: { ...funding, relending } },
    origins: {
      relending: fromPractice,
      ...originsOfMissing({ collateralCost: said.collateralCost }, fromPractice),
    },
  };
};

function drawRuleOf(
  { drawOn, lagMonths, fundsDay }: WishedRelending,
  practice: RelendingPractice,
): DrawRule {
  if (drawOn !== undefined) return { kind: "on", date: drawOn };
  if (lagMonths !== undefined) return { kind: "lag", months: lagMonths };
  return {
    kind: "nextQuarter",
    fundsDay: fundsDay ?? practice.fundsDay,
    lagMonths: practice.lagMonths,
  };
}
