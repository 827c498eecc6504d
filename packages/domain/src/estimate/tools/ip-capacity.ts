/**
 * What the firm's rights can carry (知识产权质押能力): right by right on the day of the pledge, and over the life of the loan.
 */
import {
  type CapacityPoint,
  capacityCurve,
  type IpPledge,
  ipPledge,
} from "../../collateral/ip-pledge.ts";
import { addMonths } from "../../dates/calendar-date.ts";
import type { PlanRow } from "../../schedules/plan-row.ts";
import type { EstimateQuestion } from "../estimate-question.ts";
import type { PublicPolicy } from "../public-policy.ts";

/** The rights with grounds where one is refused; with a plan, period by period against what is owed. */
export type IpCapacity = { readonly pledge: IpPledge; readonly curve: readonly CapacityPoint[] };

/** The capacity by the published terms of the day. `rows` are the plan's, where there is one. */
export function ipCapacity(
  { security, need, date }: EstimateQuestion,
  { ipLegalTerms, ipPledgeTerms }: PublicPolicy,
  rows: readonly PlanRow[],
): IpCapacity {
  const loan = { pledgedOn: date, maturity: addMonths(date, need.termMonths) };
  const rules = { legalTerms: ipLegalTerms, pledgeTerms: ipPledgeTerms };
  const pledge = ipPledge(security.rights, loan, rules);
  return { pledge, curve: capacityCurve(pledge, rows, loan) };
}
