/**
 * The rights of a loan against the part they secure (知识产权质押部分): capacity on the day of the pledge and in every period.
 */
import {
  type CapacityPoint,
  capacityCurve,
  type IpPledge,
  type IpPledgeTest,
  ipPledge,
  ipPledgeTest,
} from "../../collateral/ip-pledge.ts";
import type { IpItem, IpRules } from "../../collateral/ip-right.ts";
import { type Decimal, ONE, sumOf } from "../../money/decimal.ts";
import type { CreditStructure } from "../../risk/innovation-credit.ts";
import type { PlanRow } from "../../schedules/plan-row.ts";
import type { DatedSpan } from "../../schedules/span.ts";

/** The pledge, the part of the loan that it secures in yuan, and the first period in which it falls short. */
export type FitPledge = {
  readonly pledge: IpPledge;
  readonly test: IpPledgeTest;
  readonly securedYuan: Decimal;
  readonly curve: readonly CapacityPoint[];
  readonly shortfall: CapacityPoint | undefined;
  readonly holds: boolean;
};

/** The loan that rights are to secure: without a structure of its own they secure all of it. */
export type PledgedLoan = {
  readonly principalYuan: Decimal;
  readonly structure: CreditStructure;
  readonly life: DatedSpan;
  readonly rows: readonly PlanRow[];
};

/** Judges the rights; `undefined` where none is offered and none is needed. Rounding: as capacity, to the fen. */
export function fitPledge(
  rights: readonly IpItem[],
  { principalYuan, structure, life, rows }: PledgedLoan,
  rules: IpRules,
): FitPledge | undefined {
  const layers = structure.filter(({ security }) => security === "intellectualProperty");
  if (rights.length === 0 && layers.length === 0) return undefined;
  const share = structure.length === 0 ? ONE : sumOf(layers.map((layer) => layer.share));
  const loan = { pledgedOn: life.from, maturity: life.to };
  const pledge = ipPledge(rights, loan, rules);
  const securedYuan = principalYuan.times(share);
  const test = ipPledgeTest(securedYuan, pledge);
  const secured = rows.map((row) => securedPart(row, share));
  const curve = capacityCurve(pledge, secured, loan);
  const shortfall = curve.find(({ holds }) => !holds);
  const holds = test.within && shortfall === undefined;
  return { pledge, test, securedYuan, curve, shortfall, holds };
}

/** The layers of a structure are paid back side by side. */
function securedPart(row: PlanRow, share: Decimal): PlanRow {
  return {
    ...row,
    opening: row.opening.times(share),
    balances: row.balances.map((span) => ({ ...span, balance: span.balance.times(share) })),
  };
}
