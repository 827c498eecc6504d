/**
 * The facts of a fit card (适配卡事实): all that a loan is held against and that stays as it is while the loan's terms move.
 */
import type { InternalRate } from "../../annual-cost/internal-rate.ts";
import type { IpItem, IpRules } from "../../collateral/ip-right.ts";
import { workingCapitalNeed } from "../../eligibility/working-capital.ts";
import { type Decimal, fromCount, ZERO } from "../../money/decimal.ts";
import { itemInForce } from "../../policy/dated-value.ts";
import type { PolicyRegisters } from "../../policy-book/policy-registers.ts";
import type { NumberCondition } from "../../products/condition-checks.ts";
import type { CardTold } from "../../products/fit/card-told.ts";
import type { FitAnswer } from "../../products/fit/fit.ts";
import type { FitQuestion } from "../../products/fit/fit-question.ts";
import type { CreditRisk } from "../../risk/expected-loss.ts";
import type { CreditStructure } from "../../risk/innovation-credit.ts";
import type { ProjectFlow } from "../../schedules/repayment-terms.ts";
import { isBefore, type Moment, monthsAfterStart, type Span } from "../../schedules/span.ts";

/**
 * 现金流转正: from when on every flow earns, and what says so: the firm's running business, the project's own flows, or the
 * template of its stage. `never` where the last flow still costs.
 */
export type CashTurn = {
  readonly told: "operations" | "project" | "stageTemplate";
  readonly at: Moment | "never";
};

/** Months by the product and the kind of bank, yuan by the kind of bank. */
export type CardLimits = Readonly<
  Record<"termLeast" | "termMost" | "graceMost" | "principalMost", Decimal | undefined>
>;

/** What was told, read once. `undefined` is not told. */
export type CardFacts = {
  /** A working-capital loan buys nothing that lives. */
  readonly asksAssetLife: boolean;
  readonly assetLifeMonths: number | undefined;
  readonly turn: CashTurn | undefined;
  readonly projectReturn: InternalRate | undefined;
  readonly needYuan: Decimal | undefined;
  readonly cash: readonly ProjectFlow[] | undefined;
  readonly paymentsEach: number;
  readonly dscrFloor: Decimal | undefined;
  readonly rights: {
    readonly items: readonly IpItem[];
    readonly structure: CreditStructure;
    readonly rules: IpRules;
  };
  /** PD and LGD after the scorecards; the guarantee and the fund are the deal's. */
  readonly scored: Pick<CreditRisk, "pd" | "lgd"> | undefined;
  /** How far the terms may go, where the product and the kind of bank say so. */
  readonly limits: CardLimits;
};

/** The facts of a question and what was already found on it. */
export function cardFacts(
  question: FitQuestion,
  answer: FitAnswer,
  registers: PolicyRegisters,
): CardFacts {
  const { innovation, card, rights, cashFlows, paymentsEach } = question;
  const { life } = answer.deal.request;
  const project = (innovation?.cashFlows ?? []).map((flow) => datedIn(life, flow));
  const returns = answer.innovation?.projectReturn;
  const after = answer.innovation?.credit?.after;
  const applied = (code: NumberCondition) =>
    answer.conditions?.checks.find((check) => check.code === code)?.applied;
  return {
    asksAssetLife: answer.loanUse?.type !== "workingCapital",
    assetLifeMonths: card.assetLifeMonths,
    turn: turnOf(question, answer, project, life),
    projectReturn: project.length > 0 ? returns?.internalRate : undefined,
    needYuan: needOf(card, project.length > 0 ? returns?.investedYuan : undefined),
    cash: cashFlows,
    paymentsEach,
    dscrFloor: applied("dscrFloor"),
    rights: {
      items: rights,
      structure: innovation?.structure ?? [],
      rules: { legalTerms: registers.ipLegalTerms, pledgeTerms: registers.ipPledgeTerms },
    },
    scored: after && { pd: after.pd, lgd: after.lgd },
    limits: limitsOf(question, applied, registers),
  };
}

function limitsOf(
  { context }: FitQuestion,
  applied: (code: NumberCondition) => Decimal | undefined,
  { institutionProfiles }: PolicyRegisters,
): CardLimits {
  const { institution, pricingDate } = context;
  const bank = institution && itemInForce(institutionProfiles, institution, pricingDate)?.value;
  const bankMost = bank && fromCount(bank.termMonthsMax);
  const productMost = applied("termMonthsMost");
  const isBankShorter = bankMost !== undefined && productMost?.gt(bankMost) === true;
  return {
    termLeast: applied("termMonthsLeast"),
    termMost: isBankShorter ? bankMost : productMost,
    graceMost: applied("graceMonthsMost"),
    principalMost: bank?.principalMax?.yuan,
  };
}

/** A project may count its flows in months after drawdown. */
function datedIn(life: Span, { moment, amount }: ProjectFlow): ProjectFlow {
  return moment.kind === "month"
    ? { moment: monthsAfterStart(life, moment.month), amount }
    : { moment, amount };
}

/** A loan repaid by operations looks at the firm's cash; any other at the project's own, then at its stage's template. */
function turnOf(
  { innovation, cashFlows }: FitQuestion,
  answer: FitAnswer,
  project: readonly ProjectFlow[],
  life: Span,
): CashTurn | undefined {
  const isOnOperations = innovation === undefined || innovation.repaidFrom === "operations";
  if (isOnOperations) {
    return cashFlows && { told: "operations", at: turnIn(cashFlows, life) };
  }
  if (project.length > 0) return { told: "project", at: turnIn(project, life) };
  const grace = answer.innovation?.grace;
  return grace && { told: "stageTemplate", at: monthsAfterStart(life, grace.turningMonth) };
}

/** The first moment after the last one that costs; flows of one moment count together. */
function turnIn(flows: readonly ProjectFlow[], life: Span): CashTurn["at"] {
  const last = flows.reduce<Moment | undefined>((latest, { moment }) => {
    const isLater = latest === undefined || isBefore(latest, moment);
    return isLater && cashAt(flows, moment).lte(ZERO) ? moment : latest;
  }, undefined);
  if (last === undefined) return monthsAfterStart(life, 0);
  const after = flows.map(({ moment }) => moment).filter((moment) => isBefore(last, moment));
  return after.reduce<CashTurn["at"]>(
    (first, moment) => (first === "never" || isBefore(moment, first) ? moment : first),
    "never",
  );
}

function cashAt(flows: readonly ProjectFlow[], at: Moment): Decimal {
  return flows
    .filter(({ moment }) => !isBefore(moment, at) && !isBefore(at, moment))
    .reduce((sum, { amount }) => sum.plus(amount.yuan), ZERO);
}

/** 资金需求 less what others pay. A project without a stated investment invests what its own flows do. */
function needOf({ need }: CardTold, investedYuan: Decimal | undefined): Decimal | undefined {
  if (need === undefined) return undefined;
  if (need.kind === "workingCapital") return workingCapitalNeed(need.asked).newLoan.yuan;
  const investment = need.investment?.yuan ?? investedYuan;
  const lacking = investment?.minus(need.ownFunds.yuan);
  return lacking?.isNegative() ? ZERO : lacking;
}
