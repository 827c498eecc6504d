/**
 * Random deals of the plain kind (普通交易), which the kernel takes.
 */
import fc from "fast-check";
import { type DealJson, dealFiles } from "./random-deals.ts";

/**
 * Random deals with one draw, nothing paid back early, a method without steps and relending that follows the balance: what
 * screens ask for most.
 */
export const plainDeals: fc.Arbitrary<DealJson> = fc
  .record({
    deal: dealFiles,
    method: fc.constantFrom("bullet", "equalPrincipal", "equalInstalment"),
    clock: fc.constantFrom("actual360", "actual365", "monthly12"),
    costClock: fc.constantFrom("actual360", "actual365", "monthly12"),
  })
  .map(({ deal, method, clock, costClock }) => {
    const { drawdowns: _draws, prepayments: _early, compensation: _fund, ...rest } = deal;
    const { frequency, grace, balloon } = { ...(rest["repayment"] as DealJson) };
    const isOnce = method === "bullet" || frequency === "atMaturity";
    const interestOnly = { ...(grace as DealJson | undefined), kind: "interestOnly" };
    const repayment = isOnce
      ? { method, frequency }
      : { method, frequency, balloon, ...(grace === undefined ? {} : { grace: interestOnly }) };
    const interest = { ...(rest["interest"] as DealJson), method: clock };
    return {
      ...rest,
      repayment,
      interest,
      costBasis: costClock,
      funding: withPlainRelending(rest),
    };
  });

/** An amount that stays and a quota that caps it are the definition's. */
function withPlainRelending({ funding }: DealJson): DealJson {
  const { relending, ...transferPrice } = { relending: null, ...(funding as DealJson) };
  if (relending === null) return { ...transferPrice, relending };
  const { quotaLeft: _, ...plain } = { quotaLeft: undefined, ...(relending as DealJson) };
  return { ...transferPrice, relending: { ...plain, followsBalance: true } };
}
