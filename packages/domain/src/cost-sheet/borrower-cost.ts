/**
 * The borrower's cost (客户综合融资成本): interest, fees and subsidy of one loan, and the annual costs read from them.
 * It knows nothing of the bank's funding, risk or return, so the public estimate may use it.
 */
import { addedRateOf } from "../fees/added-rate.ts";
import type { Fee } from "../fees/fee.ts";
import { type Decimal, sumOf, ZERO } from "../money/decimal.ts";
import { balanceYears, interestOf } from "../schedules/balance-years.ts";
import type { RepaymentPlan } from "../schedules/plan-row.ts";
import { drawdownsOf, type PlanTerms } from "../schedules/repayment-plan.ts";
import type { Accrual, Span } from "../schedules/span.ts";
import {
  type InterestSubsidy,
  subsidyCredit,
  subsidyPieces,
} from "../subsidies/interest-subsidy.ts";
import { type InternalRates, internalRates } from "./annual-costs.ts";
import { type BorrowerFlow, borrowerFlows } from "./borrower-flows.ts";
import { type DueFee, dueFees } from "./fee-calendar.ts";

/** What the cost is worked out from. */
export type CostTerms = {
  readonly planTerms: PlanTerms;
  readonly termMonths: number;
  readonly costClock: Accrual;
  readonly fees: readonly Fee[];
  readonly subsidy: InterestSubsidy | undefined;
};

/** Cost over balance-years on one clock, e.g. the deal's own or ACT/365. */
export type SimpleRate = {
  readonly clock: Accrual;
  readonly balanceYears: Decimal;
  readonly simple: Decimal;
};

/** The annual costs of one view: with or without fees, before or after a subsidy. */
export type CostView = {
  readonly costYuan: Decimal;
  readonly simples: readonly SimpleRate[];
  readonly flows: readonly BorrowerFlow[];
  readonly rates: InternalRates;
};

/** The whole cost of a loan to its borrower. Unit: yuan and fractions per year. */
export type BorrowerCost = {
  readonly dueFees: readonly DueFee[];
  readonly feeTotal: Decimal;
  /** Contract rate at drawdown plus what the borrower's part of each fee adds. */
  readonly addedRate: Decimal;
  readonly allIn: CostView;
  /** Interest alone; absent when no fee is paid and the two would be the same. */
  readonly interestOnly: CostView | undefined;
  readonly subsidies: readonly Decimal[];
  readonly subsidyTotal: Decimal;
  readonly afterSubsidy: CostView | undefined;
};

const DISCLOSURE_CLOCK: Accrual = { kind: "actualDays", dayCount: "ACT/365F" };

/** The cost of a posted plan with its fees and subsidy. Rounding: only what posting rounds. */
export function borrowerCost(terms: CostTerms, plan: RepaymentPlan): BorrowerCost {
  const { planTerms } = terms;
  const due = dueFees(terms.fees, planTerms, plan.rows);
  const feeTotal = sumOf(due.map(({ paidYuan }) => paidYuan));
  const { subsidy } = terms;
  const subsidies = plan.rows.map(({ balances }) =>
    subsidy === undefined
      ? ZERO
      : subsidyCredit(subsidy, subsidyPieces(subsidy, balances, planTerms.accrual)),
  );
  const subsidyTotal = sumOf(subsidies);
  const interest = interestOf(plan.rows);
  const view = (costYuan: Decimal, fees: readonly DueFee[], credits: readonly Decimal[]) =>
    costView(terms, plan, costYuan, fees, credits);
  return {
    dueFees: due,
    feeTotal,
    addedRate: addedRate(terms, due),
    allIn: view(interest.plus(feeTotal), due, []),
    interestOnly: feeTotal.isZero() ? undefined : view(interest, [], []),
    subsidies,
    subsidyTotal,
    afterSubsidy:
      terms.subsidy === undefined
        ? undefined
        : view(interest.plus(feeTotal).minus(subsidyTotal), due, subsidies),
  };
}

function costView(
  terms: CostTerms,
  plan: RepaymentPlan,
  costYuan: Decimal,
  fees: readonly DueFee[],
  subsidies: readonly Decimal[],
): CostView {
  const { planTerms, termMonths, costClock } = terms;
  const clocks = disclosureClocks(planTerms.life, costClock);
  const flows = borrowerFlows({
    drawdowns: drawdownsOf(planTerms),
    prepayments: planTerms.prepayments ?? [],
    rows: plan.rows,
    fees,
    subsidies,
  });
  let simples: readonly SimpleRate[] | undefined;
  let rates: InternalRates | undefined;
  return {
    costYuan,
    flows,
    // Worked out on first reading: a book that is priced for the bank's return asks for no annual cost.
    get simples() {
      simples ??= clocks.map((clock) => {
        const years = balanceYears(plan.rows, clock);
        return { clock, balanceYears: years, simple: costYuan.div(years) };
      });
      return simples;
    },
    get rates() {
      rates ??= internalRates(flows, planTerms.repayment.frequency, termMonths);
      return rates;
    },
  };
}

/** The deal's own clock, and ACT/365 beside it where there are dates and it is not the same. */
function disclosureClocks(life: Span, costClock: Accrual): readonly Accrual[] {
  const isSame = costClock.kind === "actualDays" && costClock.dayCount === "ACT/365F";
  return life.kind === "months" || isSame ? [costClock] : [costClock, DISCLOSURE_CLOCK];
}

function addedRate({ planTerms, fees, termMonths }: CostTerms, due: readonly DueFee[]): Decimal {
  const contractRate = planTerms.ratePath[0]?.annualRate.perYear ?? ZERO;
  const added = fees.map((fee) => {
    const charges = due.filter((charge) => charge.fee === fee);
    return addedRateOf(fee, planTerms.principal.yuan, termMonths, charges);
  });
  return sumOf([contractRate, ...added]);
}
