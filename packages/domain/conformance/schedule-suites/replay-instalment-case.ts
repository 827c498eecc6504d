/**
 * Replays `rounded-instalment-schedule` suites: instalments rounded as posted, with grace, early
 * repayment, fees and the figure that pays a loan off.
 */
import { chargesOf } from "../../src/fees/fee-charge.ts";
import { type Decimal, ONE, sumOf, ZERO } from "../../src/money/decimal.ts";
import { payOff } from "../../src/schedules/pay-off.ts";
import type { PlanRow } from "../../src/schedules/plan-row.ts";
import { isWithin } from "../../src/schedules/span.ts";
import { differs, differsBy } from "../differences.ts";
import { decimalOf, type Entry, entryOf } from "../read-case.ts";
import {
  type ExpectedInstalments,
  type InstalmentTerms,
  instalmentCase,
} from "./instalment-case.ts";
import { type InstalmentPlan, instalmentPlan, notOffered } from "./instalment-plan.ts";
import { caseOf } from "./suite-fields.ts";

type Compare = (what: string, found: Decimal, expected: Decimal | undefined) => readonly string[];

/** One loan. */
export function replayInstalmentCase(testCase: Entry, suite: Entry): readonly string[] {
  const { terms, expected } = caseOf(instalmentCase, testCase);
  const missing = notOffered(terms);
  if (missing !== undefined) return [missing];
  const tolerance = decimalOf(entryOf(suite, "tolerance"), "absolute");
  const compare: Compare = (what, found, figure) =>
    figure === undefined ? [] : differsBy(what, found, figure, tolerance);
  const solved = instalmentPlan(terms);
  return [
    ...rowDifferences(solved, terms, expected, compare),
    ...payOffDifferences(solved, terms, expected, compare),
    ...compare("fees at disbursement", feesAtDisbursement(terms), expected.feesAtDisbursement),
    ...totalDifferences(solved, terms, expected, compare),
  ];
}

function rowDifferences(
  { plan: { rows } }: InstalmentPlan,
  terms: InstalmentTerms,
  expected: ExpectedInstalments,
  compare: Compare,
): readonly string[] {
  const count = expected.partial
    ? []
    : differs("number of instalments", rows.length, expected.instalments.length);
  const figures = expected.instalments.flatMap((wanted) => {
    const row = rows[wanted.no - 1];
    if (row === undefined) return [`instalment ${wanted.no} is missing`];
    const paid = paidWith(row, terms);
    const named = (figure: string) => `instalment ${wanted.no} ${figure}`;
    return [
      ...differs(named("due"), row.due, { kind: "date", date: wanted.due }),
      ...compare(named("principal"), paid.principal, wanted.principal),
      ...compare(named("interest"), paid.interest, wanted.interest),
      ...compare(named("fees"), paid.fees, wanted.fees),
      ...compare(named("penalties"), ZERO, wanted.penalties),
      ...compare(named("total"), paid.total, wanted.total),
      ...compare(named("balance"), row.closing, wanted.balance),
    ];
  });
  return [...count, ...figures];
}

const BORROWERS_FEE = {
  code: "fee",
  payee: "other",
  borrowerShare: { share: ONE },
  waiver: undefined,
} as const;

/** What is paid on a row's day: early repayments count as principal, as the suite counts them. */
function paidWith(row: PlanRow, terms: InstalmentTerms) {
  const principal = row.principal.plus(row.prepaid);
  const fees = sumOf(
    terms.fees.flatMap((fee) =>
      fee.when === "date" && isWithin({ kind: "date", date: fee.date }, row.span)
        ? chargesOf({ ...BORROWERS_FEE, kind: "upfrontFixed", amount: { yuan: fee.value } }, [
            { kind: "principal", yuan: ZERO },
          ]).map(({ yuan }) => yuan)
        : [],
    ),
  );
  const { interest } = row;
  return { principal, interest, fees, total: sumOf([principal, interest, fees]) };
}

function feesAtDisbursement({ fees, disbursements }: InstalmentTerms): Decimal {
  const disbursed = sumOf(disbursements.map(({ amount }) => amount));
  return sumOf(
    fees.flatMap((fee) =>
      fee.when === "disbursement"
        ? chargesOf({ ...BORROWERS_FEE, kind: "upfrontRate", feeRate: { perYear: fee.value } }, [
            { kind: "principal", yuan: disbursed },
          ]).map(({ yuan }) => yuan)
        : [],
    ),
  );
}

function payOffDifferences(
  { run, plan }: InstalmentPlan,
  { payoff }: InstalmentTerms,
  expected: ExpectedInstalments,
  compare: Compare,
): readonly string[] {
  if (payoff === undefined) return differs("pay-off", undefined, expected.payoff);
  const { principal, carried, accrued, total } = payOff(plan.rows, run, {
    kind: "date",
    date: payoff.date,
  });
  const found: Readonly<Record<string, Decimal>> = {
    principal,
    interest: carried.plus(accrued),
    total,
  };
  return figureDifferences("pay-off", found, expected.payoff ?? {}, compare);
}

function totalDifferences(
  { plan: { rows } }: InstalmentPlan,
  terms: InstalmentTerms,
  { totals }: ExpectedInstalments,
  compare: Compare,
): readonly string[] {
  const paid = rows.map((row) => paidWith(row, terms));
  const found = {
    principal: sumOf(paid.map(({ principal }) => principal)),
    interest: sumOf(paid.map(({ interest }) => interest)),
    fees: sumOf(paid.map(({ fees }) => fees)),
    total: sumOf(paid.map(({ total }) => total)),
  };
  return figureDifferences("total", found, totals ?? {}, compare);
}

function figureDifferences(
  what: string,
  found: Readonly<Record<string, Decimal>>,
  expected: Readonly<Record<string, Decimal>>,
  compare: Compare,
): readonly string[] {
  return Object.entries(expected).flatMap(([name, figure]) => {
    const value = found[name];
    return value === undefined
      ? [`${what} ${name} is not known`]
      : compare(`${what} ${name}`, value, figure);
  });
}
