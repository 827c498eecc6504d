/**
 * Lines of the principal parts (还本): equal parts, instalments and how they were solved.
 */
import { elementAt } from "../../assert.ts";
import { fromCount, ONE } from "../../money/decimal.ts";
import { POSTED_TO_FEN, UNROUNDED } from "../../money/rounding.ts";
import type { LoanDeal } from "../../products/loan-deal.ts";
import { interestOn } from "../../schedules/accrual.ts";
import { growthOver } from "../../schedules/level-instalment.ts";
import type { PlanRow, RepaymentPlan } from "../../schedules/plan-row.ts";
import {
  type Instalment,
  instalmentAt,
  type LevelRule,
  stepFactor,
} from "../../schedules/principal-rule.ts";
import { principalRuleOf } from "../../schedules/repayment-plan.ts";
import type { Line, LineId } from "../line.ts";
import {
  basisLines,
  computedLine,
  givenLine,
  overBasis,
  rawLine,
  rowId,
  timeLine,
} from "./new-line.ts";
import { balanceId, bookedId, isPosted, pieceId, type RowTerms } from "./row-terms.ts";

/** The principal part of every row, with the equal parts or instalments it follows. */
export function principalLines(
  deal: LoanDeal,
  plan: RepaymentPlan,
  terms: RowTerms,
): readonly Line[] {
  const rule = principalRuleOf(deal.request.repayment);
  return [
    ...ruleTermLines(rule.kind === "level" || rule.kind === "equal" ? rule : undefined, terms),
    ...plan.equalParts.flatMap((_, index) => equalPartLines(deal, plan, index, terms)),
    ...(rule.kind === "level" ? instalmentLines(rule, plan, terms) : []),
    ...plan.rows.map((row) => principalLine(row, deal, plan, terms)),
  ];
}

type Amortising = Pick<LevelRule, "balloon"> &
  Partial<Pick<LevelRule, "stepPeriods" | "stepGrowth">>;

function ruleTermLines(rule: Amortising | undefined, terms: RowTerms): readonly Line[] {
  if (rule === undefined || !isPosted(terms)) return [];
  const { balloon, stepPeriods, stepGrowth } = rule;
  return [
    ...(balloon.isZero() ? [] : [givenLine("balloon", balloon, "yuan")]),
    ...(stepPeriods === undefined || stepGrowth === undefined
      ? []
      : [givenLine("stepGrowth", stepGrowth, "share")]),
  ];
}

/** The last row repays what is left, whatever the method. */
function principalLine(row: PlanRow, deal: LoanDeal, plan: RepaymentPlan, terms: RowTerms): Line {
  const id = rowId(terms.principal, row.period);
  const balance = balanceId(terms, row.period, row.balances.length);
  const { method } = deal.request.repayment;
  if (row.period === plan.rows.length && row.principalDue) {
    return computedLine(id, row.principal, "yuan", "balanceBefore", { balanceBefore: balance });
  }
  if (method === "bullet" || !row.principalDue) {
    return rawLine(id, row.principal, "yuan", { kind: "assumed", rule: "no-principal-due" });
  }
  if (method === "custom") return givenLine(id, row.principal, "yuan");
  if (method === "equalPrincipal") {
    const solved = plan.equalParts.findLastIndex(({ fromIndex }) => fromIndex < row.period);
    return computedLine(id, row.principal, "yuan", "min(equalPart, balanceBefore)", {
      equalPart: rowId(terms.equalPart, solved + 1),
      balanceBefore: balance,
    });
  }
  return computedLine(
    id,
    row.principal,
    "yuan",
    "min(max(instalment - interest, 0), balanceBefore)",
    {
      instalment: instalmentId(plan, row, terms),
      interest: bookedId(terms, row),
      balanceBefore: balance,
    },
  );
}

function equalPartLines(
  { request }: LoanDeal,
  plan: RepaymentPlan,
  index: number,
  terms: RowTerms,
): readonly Line[] {
  const { fromIndex, partsLeft, yuan } = elementAt(plan.equalParts, index);
  const row = elementAt(plan.rows, fromIndex);
  const countId = rowId("payingPeriods", `${isPosted(terms) ? "" : "exact"}${index + 1}`);
  const rule = principalRuleOf(request.repayment);
  const hasBalloon = rule.kind === "equal" && !rule.balloon.isZero();
  const each = hasBalloon
    ? "max(balanceBefore - balloon, 0) / payingPeriods"
    : "balanceBefore / payingPeriods";
  return [
    rawLine(countId, fromCount(partsLeft), "count", { kind: "assumed", rule: "settlement-days" }),
    computedLine(
      rowId(terms.equalPart, index + 1),
      yuan,
      "yuan",
      isPosted(terms) ? `fen(${each})` : each,
      {
        balanceBefore: balanceId(terms, row.period, row.balances.length),
        ...(hasBalloon ? { balloon: "balloon" } : {}),
        payingPeriods: countId,
      },
    ),
  ];
}

/** The instalment a row pays: the n-th of those solved, and with steps one for each payment. */
function instalmentId(plan: RepaymentPlan, row: PlanRow, terms: RowTerms): LineId {
  const solved = plan.instalments.findLastIndex(({ fromIndex }) => fromIndex < row.period);
  return rowId(terms.instalment, `${solved + 1}.${row.period}`);
}

function instalmentLines(rule: LevelRule, plan: RepaymentPlan, terms: RowTerms): readonly Line[] {
  const solving = plan.instalments.flatMap((instalment, index) =>
    solvingLines(rule, instalment, plan, index + 1, terms),
  );
  const paying = plan.rows.filter(({ principalDue }) => principalDue);
  const booked = paying.map((row, payment) => {
    const solved = plan.instalments.findLastIndex(({ fromIndex }) => fromIndex < row.period);
    const instalment = elementAt(plan.instalments, Math.max(solved, 0));
    const posting = isPosted(terms) ? POSTED_TO_FEN : UNROUNDED;
    const steps = rule.stepPeriods === undefined ? 0 : Math.floor(payment / rule.stepPeriods);
    const grown =
      rule.stepPeriods === undefined
        ? "instalmentUnrounded"
        : `instalmentUnrounded * (1 + stepGrowth) ^ ${steps}`;
    return computedLine(
      instalmentId(plan, row, terms),
      instalmentAt(rule, posting, instalment, payment),
      "yuan",
      isPosted(terms) ? `fen(${grown})` : grown,
      {
        instalmentUnrounded: rowId(terms.instalmentUnrounded, Math.max(solved, 0) + 1),
        ...(rule.stepPeriods === undefined ? {} : { stepGrowth: "stepGrowth" }),
      },
    );
  });
  return [...solving, ...booked];
}

/** What is owed at the first payment over the discounted payments, the balloon set aside. */
function solvingLines(
  rule: LevelRule,
  instalment: Instalment,
  plan: RepaymentPlan,
  number: number,
  terms: RowTerms,
): readonly Line[] {
  const owner = `${terms.instalment}${number}`;
  const row = elementAt(plan.rows, instalment.fromIndex);
  const rateId = rowId("annualRate", elementAt(instalment.firstPieces, 0).rateIndex + 1);
  const factors = discountFactorLines(instalment, owner, rateId);
  const factorIds = factors.filter(({ term }) => term === "discountFactor").map(({ id }) => id);
  const isStepped = rule.stepPeriods !== undefined;
  const weights = isStepped ? stepWeightLines(rule, instalment, owner, factorIds.length) : [];
  const hasBalloon = !rule.balloon.isZero();
  const payments = isStepped ? "sum(stepWeight * discountFactor)" : "sum(discountFactor)";
  const owedId = rowId("owedAtFirst", owner);
  return [
    ...factors,
    ...weights,
    ...owedAtFirstLines(instalment, row, rateId, owedId, terms),
    computedLine(
      rowId(terms.instalmentUnrounded, number),
      instalment.unrounded,
      "yuan",
      `${hasBalloon ? "(owedAtFirst - balloon * lastFactor)" : "owedAtFirst"} / ${payments}`,
      {
        owedAtFirst: owedId,
        ...(hasBalloon ? { balloon: "balloon", lastFactor: elementAt(factorIds, -1) } : {}),
        ...(isStepped ? { stepWeight: weights.map(({ id }) => id) } : {}),
        discountFactor: factorIds,
      },
    ),
  ];
}

function stepWeightLines(
  rule: LevelRule,
  { payment }: Instalment,
  owner: string,
  payments: number,
): readonly Line[] {
  return Array.from({ length: payments }, (_, count) =>
    rawLine(
      rowId("stepWeight", `${owner}.${count + 1}`),
      stepFactor(rule, payment + count),
      "ratio",
      {
        kind: "assumed",
        rule: "step-growth",
      },
    ),
  );
}

/** The balance and the first period's interest at the rate the instalment is solved with. */
function owedAtFirstLines(
  { balance, firstPieces }: Instalment,
  row: PlanRow,
  rateId: LineId,
  owedId: LineId,
  terms: RowTerms,
): readonly Line[] {
  const { formula, bases } = overBasis(
    "openingBalance * annualRate",
    "accrualDays",
    firstPieces.map(({ share }) => share),
  );
  const basis = basisLines("accrualDays", bases, `${owedId}.`);
  const owed = balance.plus(interestOn(firstPieces));
  return [
    ...basis.lines,
    computedLine(owedId, owed, "yuan", `balanceBefore + ${formula}`, {
      balanceBefore: balanceId(terms, row.period, row.balances.length),
      openingBalance: firstPieces.map(({ stretch }) => balanceId(terms, row.period, stretch)),
      annualRate: rateId,
      accrualDays: firstPieces.map((_, index) => pieceId(terms, row.period, index)),
      ...basis.inputs,
    }),
  ];
}

/** Discount factors back to the first payment, whose own is 1. */
function discountFactorLines(
  instalment: Instalment,
  owner: string,
  rateId: LineId,
): readonly Line[] {
  const { perYear } = elementAt(instalment.firstPieces, 0).annualRate;
  const firstId = rowId("discountFactor", `${owner}.1`);
  const lines: Line[] = [computedLine(firstId, ONE, "ratio", "1", {})];
  let [factor, previousId] = [ONE, firstId];
  instalment.laterPeriods.forEach(({ share, span }, index) => {
    const id = rowId("discountFactor", `${owner}.${index + 2}`);
    const timeId = rowId("instalmentTime", `${owner}.${index + 2}`);
    factor = factor.div(growthOver(perYear, share));
    lines.push(
      span === undefined
        ? rawLine(timeId, fromCount(share.days), share.basis === 12 ? "months" : "days", {
            kind: "assumed",
            rule: "amortisation-beyond-maturity",
          })
        : timeLine(timeId, share, span),
      computedLine(
        id,
        factor,
        "ratio",
        `previousFactor / (1 + annualRate * instalmentTime / ${share.basis})`,
        { previousFactor: previousId, annualRate: rateId, instalmentTime: timeId },
      ),
    );
    previousId = id;
  });
  return lines;
}
