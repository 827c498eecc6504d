/**
 * The measures of a fit card (四要素适配卡指标) on one priced loan: each figure with its formula and what it was worked out from,
 * or the fact that is missing.
 */
import { assertNever } from "../../assert.ts";
import type { CapacityPoint } from "../../collateral/ip-pledge.ts";
import { pledgeCapacity } from "../../collateral/pledge.ts";
import { type Decimal, fromCount, ONE, sumOf, ZERO } from "../../money/decimal.ts";
import type { FitCardRule, FitMeasure } from "../../policy/fit-card-rule.ts";
import { type FitPledge, fitPledge } from "../../products/fit/fit-pledge.ts";
import type { LoanDeal } from "../../products/loan-deal.ts";
import { debtCoverage } from "../../risk/debt-coverage.ts";
import { lgdAfterCompensation } from "../../risk/expected-loss.ts";
import type { RepaymentPlan } from "../../schedules/plan-row.ts";
import { isBefore } from "../../schedules/span.ts";
import { finalView } from "../competing/yearly-outlay.ts";
import type { LineUnit } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import type { CardFacts, CashTurn } from "./card-facts.ts";

/** One figure that a formula reads, by the name it has there. */
export type CardInput = {
  readonly name: string;
  readonly value: Decimal;
  readonly unit: LineUnit;
};

/**
 * What is missing: no life of the asset, no cash by date, no single rate of return (`returnNotOne`) or of cost
 * (`costNotOne`), no need, no cash for coverage, no floor of the product, nothing due in any stretch.
 */
export type CardGap =
  | "assetLifeMissing"
  | "turnMissing"
  | "returnMissing"
  | "returnNotOne"
  | "costNotOne"
  | "needMissing"
  | "cashMissing"
  | "floorMissing"
  | "nothingDue";

/** A measure on a loan. `supply` is the field of the fit file that would tell it. */
export type CardReading =
  | {
      readonly kind: "measured";
      readonly value: Decimal;
      /** Over the names of `inputs`; see `formula.ts` for its grammar. */
      readonly formula: string;
      readonly inputs: readonly CardInput[];
      readonly told: CashTurn["told"] | "scorecards" | "deal" | undefined;
    }
  | { readonly kind: "unknown"; readonly gap: CardGap; readonly supply: string }
  | { readonly kind: "notAsked" };

/** A loan as the card looks at it. What the whole price takes is worked out when it is first asked for. */
export type CardLoan = {
  readonly deal: LoanDeal;
  readonly plan: RepaymentPlan;
  readonly figures: () => QuoteFigures;
};

/** One measure on a loan. Rounding: none beyond the plan's postings and the cost's own rates. */
export function cardReading(
  code: FitMeasure,
  loan: CardLoan,
  facts: CardFacts,
  { appetite }: FitCardRule,
): CardReading {
  switch (code) {
    case "assetLifeCover":
      return assetLifeCover(loan, facts);
    case "principalBeforeTurn":
      return principalBeforeTurn(loan, facts);
    case "returnOverCost":
      return returnOverCost(loan, facts);
    case "amountBeyondNeed":
      return amountBeyondNeed(loan, facts);
    case "needUncovered":
      return needUncovered(loan, facts);
    case "coverageToFloor":
      return coverageToFloor(loan, facts);
    case "pledgeToLoan":
      return pledgeToLoan(loan, facts);
    case "lossToAppetite":
      return lossToAppetite(loan, facts, appetite.expectedLoss.perYear);
    case "pdToAppetite":
      return pdToAppetite(loan, facts, appetite.pd.perYear);
    default:
      return assertNever(code);
  }
}

function assetLifeCover({ deal }: CardLoan, facts: CardFacts): CardReading {
  const { asksAssetLife, assetLifeMonths } = facts;
  if (!asksAssetLife) return { kind: "notAsked" };
  if (assetLifeMonths === undefined) return gap("assetLifeMissing", "card.assetLifeMonths");
  const [life, term] = [fromCount(assetLifeMonths), fromCount(deal.request.termMonths)];
  return measured(life.div(term), "assetLifeMonths / termMonths", [
    input("assetLifeMonths", life, "months"),
    input("termMonths", term, "months"),
  ]);
}

/** Principal due on the day of the turn is paid by the cash that comes on it. */
function principalBeforeTurn({ plan }: CardLoan, { turn }: CardFacts): CardReading {
  if (turn === undefined) return gap("turnMissing", "innovation.cashFlows");
  const { at, told } = turn;
  const due = sumOf(plan.rows.map(({ principal }) => principal));
  if (due.isZero()) return gap("nothingDue", "deal.repayment");
  const early = plan.rows.filter((row) => at === "never" || isBefore(row.due, at));
  const before = sumOf(early.map(({ principal }) => principal));
  return measured(
    before.div(due),
    "dueBeforeTurn / principalDue",
    [input("dueBeforeTurn", before, "yuan"), input("principalDue", due, "yuan")],
    told,
  );
}

/** 全成本 is what the borrower pays in all, fees inside and subsidies taken off, as an effective rate. */
function returnOverCost({ figures }: CardLoan, { projectReturn }: CardFacts): CardReading {
  if (projectReturn === undefined) return gap("returnMissing", "innovation.cashFlows");
  if (projectReturn.kind !== "found") return gap("returnNotOne", "innovation.cashFlows");
  const { rates } = finalView(figures().borrower);
  if (!("effective" in rates)) return gap("costNotOne", "deal.fees");
  const { rate } = projectReturn;
  return measured(rate.minus(rates.effective), "projectReturn - annualCost", [
    input("projectReturn", rate, "perYear"),
    input("annualCost", rates.effective, "perYear"),
  ]);
}

function amountBeyondNeed({ deal }: CardLoan, { needYuan }: CardFacts): CardReading {
  if (needYuan === undefined) return gap("needMissing", "card.need");
  const amount = deal.request.principal.yuan;
  const value = amount.gt(needYuan) ? amount.minus(needYuan).div(amount) : ZERO;
  return measured(value, "max(amount - need, 0) / amount", amountAndNeed(amount, needYuan));
}

/** A need of nought is covered whatever is lent. */
function needUncovered({ deal }: CardLoan, { needYuan }: CardFacts): CardReading {
  if (needYuan === undefined) return gap("needMissing", "card.need");
  const amount = deal.request.principal.yuan;
  const value = needYuan.gt(amount) ? needYuan.minus(amount).div(needYuan) : ZERO;
  const formula = "max(need - amount, 0) / max(need, amount)";
  return measured(value, formula, amountAndNeed(amount, needYuan));
}

function amountAndNeed(amount: Decimal, need: Decimal): readonly CardInput[] {
  return [input("amount", amount, "yuan"), input("need", need, "yuan")];
}

function coverageToFloor({ plan }: CardLoan, facts: CardFacts): CardReading {
  const { cash, dscrFloor, paymentsEach } = facts;
  if (cash === undefined) return gap("cashMissing", "cashFlows");
  if (dscrFloor === undefined) return gap("floorMissing", "deal.product");
  const coverage = debtCoverage(plan.rows, cash, paymentsEach).minimum?.coverage;
  if (coverage === undefined) return gap("nothingDue", "deal.repayment");
  return measured(coverage.div(dscrFloor), "coverage / floor", [
    input("coverage", coverage, "ratio"),
    input("floor", dscrFloor, "ratio"),
  ]);
}

/** The deal's own security on the whole loan; else the rights, on the day on which they carry least of what they must. */
function pledgeToLoan({ deal, plan }: CardLoan, { rights }: CardFacts): CardReading {
  const { pledge, principal, life } = deal.request;
  if (pledge !== undefined) return carried(pledgeCapacity(pledge), principal.yuan, "deal");
  if (life.kind === "months") return { kind: "notAsked" };
  const { items, structure, rules } = rights;
  const loan = { principalYuan: principal.yuan, structure, life, rows: plan.rows };
  const found = fitPledge(items, loan, rules);
  if (found === undefined) return { kind: "notAsked" };
  const { capacityYuan, neededYuan } = hardestPoint(found);
  return neededYuan.isZero() ? { kind: "notAsked" } : carried(capacityYuan, neededYuan, undefined);
}

function carried(capacity: Decimal, secured: Decimal, told: "deal" | undefined): CardReading {
  const inputs = [input("capacity", capacity, "yuan"), input("secured", secured, "yuan")];
  return measured(capacity.div(secured), "capacity / secured", inputs, told);
}

/** The point at which capacity over need is least, the day of the pledge first. */
function hardestPoint({ pledge, securedYuan, curve }: FitPledge) {
  const start: Pick<CapacityPoint, "capacityYuan" | "neededYuan"> = {
    capacityYuan: pledge.capacityYuan,
    neededYuan: securedYuan,
  };
  return curve.reduce((hardest, point) => {
    const own = point.capacityYuan.times(hardest.neededYuan);
    return own.lt(hardest.capacityYuan.times(point.neededYuan)) ? point : hardest;
  }, start);
}

/** PD and LGD of the scorecards where they were scored, else the deal's; guarantee and fund as the deal has them. */
function lossToAppetite({ deal }: CardLoan, { scored }: CardFacts, appetite: Decimal): CardReading {
  const { creditRisk, compensation, principal } = deal.request;
  const risk = { ...creditRisk, ...scored };
  const { share } = lgdAfterCompensation(risk, compensation, principal.yuan);
  const paid = effectiveShare(risk.lgd.share, risk.guaranteedShare.share).minus(share);
  return measured(
    risk.pd.perYear.times(share).div(appetite),
    "pd * (lgd * (1 - guaranteedShare) - compensated) / appetite",
    [
      input("pd", risk.pd.perYear, "perYear"),
      input("lgd", risk.lgd.share, "share"),
      input("guaranteedShare", risk.guaranteedShare.share, "share"),
      input("compensated", paid, "share"),
      input("appetite", appetite, "perYear"),
    ],
    scored === undefined ? "deal" : "scorecards",
  );
}

function effectiveShare(lgd: Decimal, guaranteed: Decimal): Decimal {
  return lgd.times(ONE.minus(guaranteed));
}

function pdToAppetite({ deal }: CardLoan, { scored }: CardFacts, most: Decimal): CardReading {
  const { perYear } = scored?.pd ?? deal.request.creditRisk.pd;
  const inputs = [input("pd", perYear, "perYear"), input("appetite", most, "perYear")];
  const told = scored === undefined ? "deal" : "scorecards";
  return measured(perYear.div(most), "pd / appetite", inputs, told);
}

function measured(
  value: Decimal,
  formula: string,
  inputs: readonly CardInput[],
  told?: Extract<CardReading, { kind: "measured" }>["told"],
): CardReading {
  return { kind: "measured", value, formula, inputs, told };
}

function input(name: string, value: Decimal, unit: LineUnit): CardInput {
  return { name, value, unit };
}

function gap(missing: CardGap, supply: string): CardReading {
  return { kind: "unknown", gap: missing, supply };
}
