/**
 * The cost sheet (企业贷款综合融资成本清单，贷款明白纸): what a loan costs its borrower, line by line: who charges, who pays, how
 * and when it falls due, how much, and what it adds a year. The bank's sheet and the enterprise's are this one.
 * Source: the practice of the sheet adds annualised rates (policy facts DIS-11, DIS-12); the other three methods are those of
 * the central bank's announcement 3 of 2021.
 */
import { addDays } from "../dates/calendar-date.ts";
import { addedRateOf } from "../fees/added-rate.ts";
import type { FeeKind, FeePayee, FeePayer } from "../fees/fee.ts";
import { type Decimal, decimal, fromCount, ONE, sumOf, ZERO } from "../money/decimal.ts";
import { interestOf } from "../schedules/balance-years.ts";
import type { PaymentFrequency } from "../schedules/interest-periods.ts";
import { lateInterest, type PenaltyMultipliers, penaltyRateFor } from "../schedules/overdue.ts";
import type { RepaymentPlan } from "../schedules/plan-row.ts";
import { endOf, type Moment } from "../schedules/span.ts";
import { type BorrowerCost, borrowerCost, type CostTerms, type CostView } from "./borrower-cost.ts";

/** 收取方: whoever charges; the treasury gives. */
export type CostPayee = FeePayee | "treasury";

/** How a line is charged: interest with its frequency, a fee by its kind, or a credit netted off the interest. */
export type ChargingManner =
  | { readonly kind: "interest"; readonly frequency: PaymentFrequency }
  | { readonly kind: FeeKind }
  | { readonly kind: "creditedInterest" };

/** One line. Unit: yuan over the loan's life; what a waiver takes off and what the bank pays are no cost of the borrower. */
export type CostLine = {
  /** `interest`, the fee's code, or `subsidy`. */
  readonly item: string;
  readonly payee: CostPayee;
  readonly payer: FeePayer;
  readonly manner: ChargingManner;
  readonly dueTimes: number;
  readonly firstDue: Moment | undefined;
  readonly paidYuan: Decimal;
  readonly waivedYuan: Decimal;
  readonly bankPaysYuan: Decimal;
  /** 折年化: its part of the added rate. */
  readonly annualised: Decimal;
};

/** The four methods, each under its name (加总 · 单利 · 名义年化 · 实际年化); an internal rate is absent where none exists. */
export type NamedCosts = {
  readonly added: Decimal;
  readonly simple: Decimal;
  readonly nominal: Decimal | undefined;
  readonly effective: Decimal | undefined;
};

/** 或有成本: what a breach costs. `thirtyDaysYuan` is what the first payment costs when it comes thirty days late. */
export type ContingentCosts = {
  readonly overdueRate: Decimal;
  readonly misuseRate: Decimal;
  readonly thirtyDaysYuan: Decimal | undefined;
};

/** The sheet. */
export type CostSheet = {
  readonly lines: readonly CostLine[];
  /** Interest and fees, before a subsidy. */
  readonly totalYuan: Decimal;
  readonly before: NamedCosts;
  /** After the subsidy, where there is one. */
  readonly afterSubsidy: { readonly totalYuan: Decimal; readonly costs: NamedCosts } | undefined;
  readonly contingent: ContingentCosts | undefined;
};

const LATE_DAYS = 30;
const MONTHS_PER_YEAR = decimal("12");

/** The sheet of a plan. `penalties` are the contract's, where they are known. Rounding: none beyond what was posted. */
export function costSheet(
  terms: CostTerms,
  plan: RepaymentPlan,
  penalties: PenaltyMultipliers | undefined,
  cost: BorrowerCost = borrowerCost(terms, plan),
): CostSheet {
  const spread = (yuan: Decimal) =>
    yuan
      .times(MONTHS_PER_YEAR)
      .div(terms.planTerms.principal.yuan.times(fromCount(terms.termMonths)));
  const subsidy = subsidyLine(cost, plan, spread);
  const afterAdded = cost.addedRate.plus(subsidy?.annualised ?? ZERO);
  const { afterSubsidy } = cost;
  return {
    lines: [
      interestLine(terms, plan),
      ...feeLines(terms, cost),
      ...(subsidy === undefined ? [] : [subsidy]),
    ],
    totalYuan: cost.allIn.costYuan,
    before: namedCosts(cost.addedRate, cost.allIn),
    afterSubsidy:
      afterSubsidy === undefined
        ? undefined
        : { totalYuan: afterSubsidy.costYuan, costs: namedCosts(afterAdded, afterSubsidy) },
    contingent: penalties && contingentCosts(terms, plan, penalties),
  };
}

function interestLine({ planTerms }: CostTerms, { rows }: RepaymentPlan): CostLine {
  const paying = rows.filter(({ interest }) => !interest.isZero());
  return {
    item: "interest",
    payee: "bank",
    payer: "borrower",
    manner: { kind: "interest", frequency: planTerms.repayment.frequency },
    dueTimes: paying.length,
    firstDue: paying[0]?.due,
    paidYuan: interestOf(rows),
    waivedYuan: ZERO,
    bankPaysYuan: ZERO,
    annualised: planTerms.ratePath[0]?.annualRate.perYear ?? ZERO,
  };
}

function feeLines(
  { fees, planTerms, termMonths }: CostTerms,
  cost: BorrowerCost,
): readonly CostLine[] {
  return fees.map((fee) => {
    const charges = cost.dueFees.filter((due) => due.fee === fee);
    const total = (of: (charge: (typeof charges)[number]) => Decimal) => sumOf(charges.map(of));
    const isWhole = fee.borrowerShare.share.eq(ONE);
    return {
      item: fee.code,
      payee: fee.payee,
      payer: isWhole ? "borrower" : fee.borrowerShare.share.isZero() ? "bank" : "shared",
      manner: { kind: fee.kind },
      dueTimes: charges.length,
      firstDue: charges[0]?.moment,
      paidYuan: total(({ paidYuan }) => paidYuan),
      waivedYuan: total(({ waivedYuan }) => waivedYuan),
      bankPaysYuan: total(({ bankPaysYuan }) => bankPaysYuan),
      annualised: addedRateOf(fee, planTerms.principal.yuan, termMonths, charges),
    };
  });
}

/** A credit, so both figures are negative or nought. */
function subsidyLine(
  { subsidies, subsidyTotal, afterSubsidy }: BorrowerCost,
  { rows }: RepaymentPlan,
  spread: (yuan: Decimal) => Decimal,
): CostLine | undefined {
  if (afterSubsidy === undefined) return undefined;
  const first = subsidies.findIndex((yuan) => !yuan.isZero());
  return {
    item: "subsidy",
    payee: "treasury",
    payer: "borrower",
    manner: { kind: "creditedInterest" },
    dueTimes: subsidies.filter((yuan) => !yuan.isZero()).length,
    firstDue: rows[first]?.due,
    paidYuan: subsidyTotal.negated(),
    waivedYuan: ZERO,
    bankPaysYuan: ZERO,
    annualised: spread(subsidyTotal).negated(),
  };
}

function namedCosts(added: Decimal, { simples, rates }: CostView): NamedCosts {
  const isFound = "effective" in rates;
  return {
    added,
    simple: simples[0]?.simple ?? ZERO,
    nominal: isFound ? rates.nominal : undefined,
    effective: isFound ? rates.effective : undefined,
  };
}

function contingentCosts(
  { planTerms }: CostTerms,
  { rows }: RepaymentPlan,
  penalties: PenaltyMultipliers,
): ContingentCosts {
  const contractRate = planTerms.ratePath[0]?.annualRate ?? { perYear: ZERO };
  const overdue = penaltyRateFor("overdue", contractRate, penalties);
  return {
    overdueRate: overdue.perYear,
    misuseRate: penaltyRateFor("misuse", contractRate, penalties).perYear,
    thirtyDaysYuan: thirtyDaysLate(planTerms, rows, { contractRate, penaltyRate: overdue }),
  };
}

function thirtyDaysLate(
  { life, accrual }: CostTerms["planTerms"],
  rows: RepaymentPlan["rows"],
  rates: Parameters<typeof lateInterest>[1],
): Decimal | undefined {
  const first = rows.find(({ interest, principal }) => !interest.plus(principal).isZero());
  const due = first?.due;
  const end = endOf(life);
  if (first === undefined || due?.kind !== "date" || end.kind !== "date") return undefined;
  const unpaid = { principalYuan: first.principal, interestYuan: first.interest };
  const late = { kind: "dated", from: due.date, to: addDays(due.date, LATE_DAYS) } as const;
  const { penalty, compound } = lateInterest(unpaid, rates, late, end.date, accrual);
  return penalty.plus(compound);
}
